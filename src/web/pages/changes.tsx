import type { Child, FC } from 'hono/jsx';
import type { Change } from '../../core/article.ts';
import { changesView, type ChangesView, type ComparedParagraph, type RevisionView, type Run } from '../../publish/changes-view.ts';
import type { TextView } from '../../publish/card.ts';
import { countText, momentText } from '../../publish/times.ts';
import { publicationAt, putRight, revisionAt } from '../article-address.ts';
import { html, type Page, type PageRequest } from '../exchange.ts';
import { Layout } from '../parts/layout.tsx';
import { foreign, spoken } from '../parts/texts.tsx';
import { absentPage } from './gone.tsx';
import { incomparablePage } from './problems.tsx';

const kinds: Readonly<Record<Change['kind'], string>> = {
  silent: 'A silent edit: the page gives no later time of change and does not say that it was corrected.',
  declared: 'A declared edit: the page gives a later time of change, or says that it was corrected.',
};
const unchanged = 'Not known as an edit: of this revision more was read than of the one before, or less.';

interface Told {
  readonly original: TextView;
  readonly translated: boolean;
}

const English: FC<{ paragraph: ComparedParagraph }> = ({ paragraph }) => (
  <p>
    {paragraph.map(({ english }, i) => {
      if (english !== undefined) return `${english} `;
      return i > 0 && paragraph[i - 1]!.english === undefined ? '' : <small>[no English yet] </small>;
    })}
  </p>
);

const Original: FC<{ paragraph: ComparedParagraph; text: TextView; plain?: boolean }> = ({ paragraph, text, plain }) => (
  <p {...(!plain && { class: 'orig' })} {...foreign(text)}>
    {paragraph.map(({ original }) => original)}
  </p>
);

/** English above the original: both belong to one revision. */
const Side: FC<Told & { paragraphs: readonly ComparedParagraph[] }> = ({ paragraphs, original, translated }) => (
  <>
    {paragraphs.map((paragraph) => (
      <>
        {translated && <English paragraph={paragraph} />}
        <Original paragraph={paragraph} text={original} plain={!translated} />
      </>
    ))}
  </>
);

const Label: FC<{ children: Child }> = ({ children }) => (
  <p>
    <span class="lang">{children}</span>
  </p>
);

const Changed: FC<Told & { run: Extract<Run, { kind: 'changed' }> }> = ({ run: { out, into }, ...told }) => (
  <div class="pair">
    <div>
      {out.length > 0 && (
        <>
          <Label>− Taken out</Label>
          <del>
            <Side paragraphs={out} {...told} />
          </del>
        </>
      )}
    </div>
    <div>
      {into.length > 0 && (
        <>
          <Label>+ Put in</Label>
          <ins>
            <Side paragraphs={into} {...told} />
          </ins>
        </>
      )}
    </div>
  </div>
);

/** English beside the original, as on the article's page: both revisions have it. */
const Kept: FC<Told & { run: Exclude<Run, { kind: 'changed' }> }> = ({ run: { kind, paragraphs }, original, translated }) => (
  <>
    {kind === 'moved' && <Label>↕ Moved here</Label>}
    {paragraphs.map((paragraph) => (
      <div class="pair">
        {translated && <English paragraph={paragraph} />}
        <p {...(translated && { 'data-orig': true })} {...foreign(original)}>
          {paragraph.map(({ original: words }) => words)}
        </p>
      </div>
    ))}
  </>
);

const Moments: FC<{ name: string; at: RevisionView }> = ({ name, at: { revision, path, readAt, modifiedAt } }) => (
  <p class="meta">
    <b>{name}:</b>{' '}
    <span class="plain">
      <a href={path}>revision {revision}</a>
    </span>
    , read <time datetime={readAt}>{momentText(readAt)}</time>
    {modifiedAt !== undefined && (
      <>
        ; last changed, by the newspaper’s word, <time datetime={modifiedAt}>{momentText(modifiedAt)}</time>
      </>
    )}
  </p>
);

const countsText = ({ out, into, moved }: ChangesView['counts']): string =>
  [
    `${countText(out, 'sentence')} taken out`,
    `${countText(into, 'sentence')} put in`,
    ...(moved > 0 ? [`${countText(moved, 'sentence')} moved`] : []),
  ].join(' · ');

const Steps: FC<{ view: ChangesView }> = ({ view: { path, older, newer, newest } }) => (
  <p class="plain chips">
    {older.revision > 1 && (
      <a href={`${path}/changes?rev=${older.revision}`} rel="prev">
        What changed in revision {older.revision}
      </a>
    )}
    {newer.revision < newest && (
      <a href={`${path}/changes?rev=${newer.revision + 1}`} rel="next">
        What changed in revision {newer.revision + 1}
      </a>
    )}
    <a href={path}>Back to the article</a>
  </p>
);

const ChangesDocument: FC<{ request: PageRequest; view: ChangesView }> = ({ request, view }) => (
  <Layout request={request} sheet="article" title={`What changed in “${view.title.text}”`}>
    <article class="article both reading">
      <header class="head">
        <p class="kick">
          <a href={view.path} {...spoken(view.title)}>
            <bdi>{view.title.text}</bdi>
          </a>
        </p>
        <h1>What changed in revision {view.newer.revision}</h1>
        <p class="meta">
          {view.change ? kinds[view.change.kind] : unchanged} {countsText(view.counts)}, the headline counted as one.
        </p>
        <div class="pairs">
          <div class="pair">
            <Moments name="Before" at={view.older} />
            <Moments name="After" at={view.newer} />
          </div>
        </div>
      </header>
      {view.parts.map(({ name, runs }) => (
        <section class="pairs prose">
          <h2>{name}</h2>
          {runs.map((run) => (run.kind === 'changed' ? <Changed run={run} {...view} /> : <Kept run={run} {...view} />))}
        </section>
      ))}
      <p class="meta">
        Compared sentence by sentence, by the words of the original: quotation marks, dashes and spaces do not count, nor do pictures and
        their captions.{view.translated && ' The English of what stayed is that of the newer revision.'}
      </p>
      <Steps view={view} />
    </article>
  </Layout>
);

/** What a newspaper changed: `/a/<day>/<slug>-<id>/changes`, `?rev=` for an earlier revision than the newest beside the one before it. */
export const changesPage: Page = async (request) => {
  const publication = await publicationAt(request);
  if (!publication) return absentPage(request);
  const elsewhere = putRight(request, publication, '/changes');
  if (elsewhere) return elsewhere;
  const revision = revisionAt(request, publication);
  const view = revision === undefined ? undefined : await changesView(request.desk.store, publication, revision);
  if (!view) return incomparablePage(request, request.url.pathname.slice(0, -'/changes'.length));
  return html(<ChangesDocument request={request} view={view} />);
};
