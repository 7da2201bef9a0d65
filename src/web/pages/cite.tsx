import type { FC } from 'hono/jsx';
import { articleView } from '../../publish/article-view.ts';
import { bibTex, cslJson } from '../../publish/citation-formats.ts';
import { citationOf, contentHash, quotationText, type Citation } from '../../publish/citation.ts';
import { placeText } from '../../publish/sentence-view.ts';
import { publicationAt, putRight, revisionAt } from '../article-address.ts';
import { html, text, type Page, type PageRequest } from '../exchange.ts';
import { Layout } from '../parts/layout.tsx';
import { foreign } from '../parts/texts.tsx';
import { PAPER } from '../settings.ts';
import { absentPage } from './gone.tsx';
import { missingPage } from './problems.tsx';

/** Citations for programs, by the last part of their addresses. */
const formats: Readonly<Record<string, { readonly type: string; readonly write: (citation: Citation) => string }>> = {
  'cite.bib': { type: 'application/x-bibtex; charset=utf-8', write: ({ entry }) => bibTex(entry) },
  'cite.json': { type: 'application/vnd.citationstyles.csl+json; charset=utf-8', write: ({ entry }) => cslJson(entry) },
};

const Copied: FC<{ label: string; id: string; value: string; rows: number }> = ({ label, id, value, rows }) => (
  <>
    <label for={id}>{label}</label>
    <textarea id={id} rows={rows} readonly dir="auto" translate="no">
      {value}
    </textarea>
  </>
);

const CiteDocument: FC<{ request: PageRequest; citation: Citation; path: string }> = ({ request, citation, path }) => {
  const { entry, quotation, permalink, hash } = citation;
  const quoted = quotationText(citation);
  const query = quotation ? `?s=${quotation.anchor}` : '';
  const mail = `mailto:?${new URLSearchParams({ subject: entry.title, body: [quoted, citation.text].filter(Boolean).join('\n\n') })
    .toString()
    .replaceAll('+', '%20')}`;
  return (
    <Layout request={request} sheet="article" title={`Cite “${entry.title}”`}>
      <article class="article both reading">
        <header class="head">
          <p class="kick">
            <a href={path}>
              <bdi>{entry.title}</bdi>
            </a>
          </p>
          <h1>Share and cite</h1>
        </header>
        {quotation && (
          <div class="pairs prose">
            <div class="pair">
              {quotation.english === undefined ? (
                <p class="failed">No English yet.</p>
              ) : (
                <blockquote>
                  <p>{quotation.english}</p>
                </blockquote>
              )}
              <blockquote {...foreign(quotation.original)} data-orig>
                <p>{quotation.original.text}</p>
              </blockquote>
            </div>
          </div>
        )}
        <div class="fields">
          {quotation && quoted !== undefined && (
            <Copied label={`Quotation: ${placeText(quotation.anchor)}, in both texts`} id="quotation" value={quoted} rows={5} />
          )}
          <Copied label="Citation" id="citation" value={citation.text} rows={6} />
          <Copied label="Address of this revision" id="permalink" value={permalink} rows={2} />
          <Copied label="SHA-256 of the original’s words" id="hash" value={hash} rows={2} />
        </div>
        <p class="plain chips">
          <a href={`${path}/cite.bib${query}`}>BibTeX</a>
          <a href={`${path}/cite.json${query}`}>CSL-JSON</a>
          <a href={mail}>Send by mail</a>
          <a href={quotation ? `${path}#${quotation.anchor}` : path}>Back to the article</a>
        </p>
        <p class="meta">
          The hash is taken over the headline and every text of the body as they were read, in Unicode form NFC, a line each. A paper may
          change its page; the hash of a copy that you keep shows which words were quoted.
        </p>
      </article>
    </Layout>
  );
};

/** How to cite an article: `/a/<day>/<slug>-<id>/cite`, with `.bib` or `.json` for programs, `?s=` for a sentence and `?rev=` for an earlier revision. */
export const citePage: Page = async (request) => {
  const { store, clock } = request.desk;
  const { searchParams, origin } = request.url;
  const publication = await publicationAt(request);
  if (!publication) return absentPage(request);
  const file = request.params['file'] ?? 'cite';
  const format = formats[file];
  const elsewhere = putRight(request, publication, `/${file}`);
  if (elsewhere) return elsewhere;
  const revision = revisionAt(request, publication);
  if (revision === undefined) return missingPage(request);
  const [view, article] = await Promise.all([articleView(store, publication, revision), store.articles.article(publication.id, revision)]);
  const citation =
    view &&
    article &&
    citationOf(view, { origin, paper: PAPER, now: clock.now(), hash: contentHash(article), anchor: searchParams.get('s') ?? undefined });
  if (!citation) return missingPage(request);
  if (format) return { ...text(format.write(citation)), type: format.type };
  return html(<CiteDocument request={request} citation={citation} path={view.card.path} />);
};
