import { redirect, type Page } from '../exchange.ts';
import { formPage, PostForm, tokenFor } from '../parts/form.tsx';
import { Layout } from '../parts/layout.tsx';

const YEAR = 31_536_000;
const choices: readonly (readonly [string, string])[] = [
  ['system', 'As the system has it'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** The form for a reader's settings; never kept, as it holds a token. */
export const preferencesPage: Page = (request) => {
  const token = tokenFor(request);
  const page = (
    <Layout request={request} title="Light or dark">
      <header class="head">
        <h1>Light or dark</h1>
      </header>
      <PostForm action="/preferences" token={token} class="choices">
        <fieldset>
          <legend>Colours</legend>
          {choices.map(([value, name]) => (
            <label>
              <input type="radio" name="theme" value={value} checked={(request.theme ?? 'system') === value} /> {name}
            </label>
          ))}
        </fieldset>
        <button type="submit">Save</button>
      </PostForm>
    </Layout>
  );
  return Promise.resolve(formPage(page, token));
};

/** Saves the settings in a cookie and goes back to the form; the server has checked the token. */
export const savePreferences: Page = (request) => {
  const theme = request.form.get('theme');
  const cookie =
    theme === 'light' || theme === 'dark'
      ? `theme=${theme}; Path=/; Max-Age=${YEAR}; HttpOnly; SameSite=Lax`
      : 'theme=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax';
  return Promise.resolve(redirect('/preferences', 303, { 'Set-Cookie': cookie }));
};
