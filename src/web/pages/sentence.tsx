import type { FC } from 'hono/jsx';
import type { Publication } from '../../core/publication.ts';
import { articlePath } from '../../core/publication.ts';
import type { Translation } from '../../core/translation.ts';
import { textView, type TextView } from '../../publish/card.ts';
import { placeText, sentencePageView, sentencesOf, type Sentence, type SentencePageView } from '../../publish/sentence-view.ts';
import { momentText } from '../../publish/times.ts';
import { publicationAt, putRight } from '../article-address.ts';
import { redirect, type Page, type PageRequest, type Reply } from '../exchange.ts';
import { formPage, Outcome, PostForm, tokenFor } from '../parts/form.tsx';
import { Layout } from '../parts/layout.tsx';
import { Reasons } from '../parts/notes.tsx';
import { capital, foreign, Inlines, Sentence as Words } from '../parts/texts.tsx';
import { correct, report } from '../sentence-forms.ts';
import { absentPage } from './gone.tsx';

/** A sentence, found by the address. */
export interface Found {
  readonly publication: Publication;
  readonly translation: Translation;
  readonly sentences: readonly Sentence[];
  readonly sentence: Sentence;
}

async function find(request: PageRequest): Promise<Found | undefined> {
  const { articles } = request.desk.store;
  const publication = await publicationAt(request);
  if (!publication) return undefined;
  const { id, revision } = publication;
  const [article, translation] = await Promise.all([articles.article(id, revision), articles.translation(id, revision)]);
  const sentences = article && translation ? sentencesOf(article, translation) : [];
  const sentence = sentences.find(({ anchor }) => anchor === request.params['anchor']);
  return translation && sentence && { publication, translation, sentences, sentence };
}

const History: FC<{ view: SentencePageView }> = ({ view }) => (
  <dl>
    <dt>English</dt>
    <dd>
      {view.by ?? (view.state === 'kept' ? 'as in the original, as there is nothing to translate' : 'none yet')},{' '}
      <time datetime={view.at}>{momentText(view.at)}</time>
    </dd>
    {view.problem !== undefined && (
      <>
        <dt>Why none</dt>
        <dd>
          <Words text={view.problem} />
        </dd>
      </>
    )}
    {view.percent !== undefined && (
      <>
        <dt>Certainty</dt>
        <dd>{view.percent} % a word, by the engine’s own account</dd>
      </>
    )}
    <dt>Doubts</dt>
    <dd>{view.reasons.length === 0 ? 'none found by the checks' : <Reasons reasons={view.reasons} />}</dd>
  </dl>
);

const Forms: FC<{ request: PageRequest; view: SentencePageView; revision: number; token: string }> = (props) => {
  const { request, view, revision, token } = props;
  const action = request.url.pathname;
  // What was typed is typed again after a refusal.
  const former = (what: string, name: string): string | undefined =>
    request.form.get('what') === what ? request.form.get(name) : undefined;
  const fields = (what: string): Record<string, string> => ({ what, revision: String(revision) });
  return (
    <div class="grid forms">
      <PostForm action={action} token={token} fields={fields('report')} class="fields">
        <h2>Report a mistake</h2>
        <label for="words">What is wrong?</label>
        <textarea id="words" name="words" rows={4} maxlength={2000} required>
          {former('report', 'words')}
        </textarea>
        <button type="submit">Send the report</button>
      </PostForm>
      {request.desk.settings.edition !== 'public' && (
        <PostForm action={action} token={token} fields={fields('correct')} class="fields">
          <h2>Correct the English</h2>
          <label for="english">The sentence as it should be</label>
          <textarea id="english" name="english" rows={4} maxlength={5000} required>
            {former('correct', 'english') ?? view.text}
          </textarea>
          <p class="meta">Plain text. A link stays where its words stay; otherwise it is listed after the sentence.</p>
          <label for="editor">Your name, which readers see</label>
          <input id="editor" name="editor" maxlength={80} autocomplete="name" value={former('correct', 'editor') ?? ''} required />
          <button type="submit">Save the correction</button>
        </PostForm>
      )}
    </div>
  );
};

const Around: FC<{ view: SentencePageView; path: string }> = ({ view, path }) => (
  <nav class="chips plain" aria-label="Sentences">
    {view.previous !== undefined && <a href={view.previous}>Previous sentence</a>}
    <a href={`${path}#${view.anchor}`}>Back to the article</a>
    <a href={`${path}/cite?s=${view.anchor}`}>Quote and cite it</a>
    {view.next !== undefined && <a href={view.next}>Next sentence</a>}
  </nav>
);

const SentenceDocument: FC<{
  request: PageRequest;
  found: Found;
  view: SentencePageView;
  original: TextView;
  token: string;
  problem: string | undefined;
}> = ({ request, found: { publication }, view, original, token, problem }) => {
  const done = { report: thanks.report, correct: thanks.correct }[request.url.searchParams.get('done') ?? ''];
  const path = articlePath(publication);
  return (
    <Layout request={request} sheet="article" title={`A sentence of “${publication.title}”`}>
      <article class="article both reading">
        <header class="head">
          <p class="kick">
            <a href={path}>
              <bdi>{publication.title}</bdi>
            </a>
          </p>
          <h1>{capital(placeText(view.anchor))}</h1>
        </header>
        <Outcome problem={problem} done={done} />
        <div class="pairs prose">
          <div class="pair">
            {view.english.length > 0 ? (
              <p>
                <Inlines nodes={view.english} />
              </p>
            ) : (
              <p class="failed">No English yet.</p>
            )}
            <p data-orig {...foreign(original)}>
              <Inlines nodes={view.original} />
            </p>
          </div>
        </div>
        <Around view={view} path={path} />
        <section class="provenance" aria-label="How this sentence came about">
          <History view={view} />
        </section>
        <Forms request={request} view={view} revision={publication.revision} token={token} />
      </article>
    </Layout>
  );
};

const thanks: Readonly<Record<string, string>> = {
  report: 'Thank you. The report is with the desk.',
  correct:
    'Thank you. The correction is in the memory under the name you gave; the article and its copies show it after the desk’s next pass.',
};

function show(request: PageRequest, found: Found, problem?: string): Reply {
  const { publication, translation, sentences, sentence } = found;
  const view = sentencePageView(sentences, sentence.anchor, translation.provenance.at)!;
  const token = tokenFor(request);
  const original = textView(sentence.source.text, publication.language);
  return formPage(
    <SentenceDocument request={request} found={found} view={view} original={original} token={token} problem={problem} />,
    token,
    problem === undefined ? 200 : 400,
  );
}

/** One sentence of an article: both texts, how the English came about, and the forms to report and correct it. */
export const sentencePage: Page = async (request) => {
  const found = await find(request);
  if (!found) return absentPage(request);
  return putRight(request, found.publication, `/sentence/${found.sentence.anchor}`) ?? show(request, found);
};

/** Takes a report or a correction; bad input gets one sentence and changes nothing. */
export const saveSentence: Page = async (request) => {
  const found = await find(request);
  if (!found) return absentPage(request);
  const what = request.form.get('what');
  const acts = { correct, report };
  if (what !== 'correct' && what !== 'report') return show(request, found, 'The form does not say what to do with the sentence.');
  if (what === 'correct' && request.desk.settings.edition === 'public')
    return show(request, found, 'Only the owner of this paper corrects its sentences; a report reaches them.');
  const saved = await acts[what](request, found);
  const here = `${articlePath(found.publication)}/sentence/${found.sentence.anchor}`;
  return saved.ok ? redirect(`${here}?done=${saved.value}`, 303) : show(request, found, saved.error);
};
