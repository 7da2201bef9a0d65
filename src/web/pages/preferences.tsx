import type { FC } from 'hono/jsx';
import { languageName, primaryLanguage, TARGET, UNDETERMINED, type LanguageTag } from '../../core/language.ts';
import { redirect, type Page } from '../exchange.ts';
import { formPage, PostForm, tokenFor } from '../parts/form.tsx';
import { Layout } from '../parts/layout.tsx';
import { preferencesCookie, preferencesIn, type Preferences } from '../preferences.ts';

interface Choice {
  readonly name: 'theme' | 'size' | 'measure';
  readonly legend: string;
  readonly usual: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
}

const choices: readonly Choice[] = [
  {
    name: 'theme',
    legend: 'Colours',
    usual: 'As the system has it',
    choices: [
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  {
    name: 'size',
    legend: 'Type',
    usual: 'As the browser has it',
    choices: [
      ['small', 'Smaller'],
      ['large', 'Larger'],
      ['larger', 'Much larger'],
    ],
  },
  {
    name: 'measure',
    legend: 'Width of the text',
    usual: 'Some 66 characters',
    choices: [
      ['narrow', 'Narrower'],
      ['wide', 'Wider'],
    ],
  },
];

const Choices: FC<Choice & { chosen: string | undefined }> = ({ name, legend, usual, choices: offered, chosen }) => (
  <fieldset>
    <legend>{legend}</legend>
    {[['', usual] as const, ...offered].map(([value, label]) => (
      <label>
        <input type="radio" name={name} value={value} checked={(chosen ?? '') === value} /> {label}
      </label>
    ))}
  </fieldset>
);

const Languages: FC<{ offered: readonly LanguageTag[]; reads: Preferences['reads'] }> = ({ offered, reads }) => (
  <fieldset>
    <legend>Languages I read</legend>
    <p class="meta">Their articles open in the original; English is one link away.</p>
    {offered.map((tag) => (
      <label>
        <input type="checkbox" name={`reads:${tag}`} checked={reads.includes(tag)} /> {languageName(tag)}
      </label>
    ))}
  </fieldset>
);

/** The form for a reader's settings; never kept, as it holds a token. */
export const preferencesPage: Page = async (request) => {
  const token = tokenFor(request);
  const { preferences } = request;
  const printed = (await request.desk.store.articles.countBy('language')).map(({ key }) => primaryLanguage(key));
  const offered = [...new Set([...printed, ...preferences.reads])]
    .filter((tag) => tag !== TARGET && tag !== UNDETERMINED)
    .sort((a, b) => languageName(a).localeCompare(languageName(b), 'en'));
  const page = (
    <Layout request={request} title="Reading">
      <header class="head">
        <h1>Reading</h1>
      </header>
      <PostForm action="/preferences" token={token} class="choices">
        {choices.map((choice) => (
          <Choices {...choice} chosen={preferences[choice.name]} />
        ))}
        {offered.length > 0 && <Languages offered={offered} reads={preferences.reads} />}
        <button type="submit">Save</button>
        <p class="meta">Kept in a cookie of this browser for a year, and nowhere else.</p>
      </PostForm>
    </Layout>
  );
  return formPage(page, token);
};

/** Saves the settings in a cookie and goes back to the form; the server has checked the token. */
export const savePreferences: Page = (request) =>
  Promise.resolve(redirect('/preferences', 303, { 'Set-Cookie': preferencesCookie(preferencesIn(request.form)) }));
