import type { FC } from 'hono/jsx';
import { redirect, type Page, type PageRequest, type Reply } from '../exchange.ts';
import { formPage, Outcome, PostForm, tokenFor } from '../parts/form.tsx';
import { Layout } from '../parts/layout.tsx';
import { askForTakedown, longest } from '../takedown-form.ts';

const HERE = '/takedown';

const Purpose: FC = () => (
  <div class="prose text">
    <p>
      Articles belong to the newspapers and the people who wrote them. If you hold rights in one, or if it is about you and the law is on
      your side, ask here that it be taken down. For a mistake of the translation, use <i>Report</i> beside the sentence instead.
    </p>
    <p>
      Whoever runs this copy reads your request and decides. If it is granted, the text and its translation are deleted here: from the
      article’s page, the lists, the search, the feeds and the memory of translated sentences. The article’s address then gives the reason,
      the newspaper and the date, and keeps the original’s address. What others have already copied cannot be called back from here.
    </p>
  </div>
);

const TakedownForm: FC<{ request: PageRequest; token: string }> = ({ request: { form, url }, token }) => (
  <PostForm action={HERE} token={token} class="fields">
    <h2>Ask for an article to be taken down</h2>
    <label for="address">Address of the article here, or of the original</label>
    <input
      id="address"
      name="address"
      value={form.get('address') ?? url.searchParams.get('address') ?? ''}
      maxlength={longest.address}
      inputmode="url"
      autocapitalize="none"
      required
    />
    <label for="name">Your name</label>
    <input id="name" name="name" value={form.get('name')} maxlength={longest.name} autocomplete="name" required />
    <label for="contact">How you can be reached, such as by e-mail</label>
    <input id="contact" name="contact" value={form.get('contact')} maxlength={longest.contact} autocomplete="email" required />
    <label for="reason">Why it should be taken down, and what your right is</label>
    <textarea id="reason" name="reason" rows={6} maxlength={longest.reason} required>
      {form.get('reason')}
    </textarea>
    <p class="meta">
      Readers do not see what you write here. It is kept with the request; see <a href="/privacy">Privacy</a>.
    </p>
    <button type="submit">Send the request</button>
  </PostForm>
);

const Thanks: FC<{ number: string }> = ({ number }) => (
  <>
    <p class="notice" role="status">
      Thank you. Your request is kept{number !== '' && ` under the number ${number}`}.
    </p>
    <div class="prose text">
      <h2>What happens next</h2>
      <p>
        A person who runs this copy reads it; no program decides. If it is granted, the article’s address says so from that moment, with the
        reason. If it is refused, or something is unclear, they can write to you at the contact you gave; this program sends no mail by
        itself.
      </p>
      <p>
        <a href={HERE}>Ask for another article</a>
      </p>
    </div>
  </>
);

function show(request: PageRequest, problem?: string): Reply {
  const token = tokenFor(request);
  const sent = problem === undefined ? request.url.searchParams.get('sent') : null;
  return formPage(
    <Layout request={request} title="Take down an article">
      <header class="head">
        <h1>Take down an article</h1>
      </header>
      {sent !== null ? (
        <Thanks number={/^\d{1,15}$/.test(sent) ? sent : ''} />
      ) : (
        <>
          <Outcome problem={problem} />
          <Purpose />
          <TakedownForm request={request} token={token} />
        </>
      )}
    </Layout>,
    token,
    problem === undefined ? 200 : 400,
  );
}

/** What a takedown is, and the form to ask for one; afterwards what happens next. */
export const takedownPage: Page = (request) => Promise.resolve(show(request));

/** Takes a request for a takedown; bad input gets one sentence and changes nothing. */
export const saveTakedown: Page = async (request) => {
  const asked = await askForTakedown(request);
  return asked.ok ? redirect(`${HERE}?sent=${asked.value}`, 303) : show(request, asked.error);
};
