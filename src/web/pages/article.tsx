import type { FC } from 'hono/jsx';
import { articleView, type ArticleView, type Reading } from '../../publish/article-view.ts';
import { articleLinkedData, linkRelations } from '../../publish/linked-data.ts';
import { dayPath } from '../../publish/archive.ts';
import { dateText } from '../../publish/times.ts';
import { trendsBeside, type TrendsBeside } from '../../publish/trends-view.ts';
import { idAt, publicationAt, putRight, revisionAt } from '../article-address.ts';
import { CSRF_COOKIE } from '../csrf.ts';
import { html, type Page, type PageRequest } from '../exchange.ts';
import { ArticleHead } from '../parts/article-head.tsx';
import { RailLine } from '../parts/cards.tsx';
import { TrendList } from '../parts/trends.tsx';
import { Layout } from '../parts/layout.tsx';
import { Notice } from '../parts/notice.tsx';
import { ProvenanceBox } from '../parts/provenance.tsx';
import { BodyBlock } from '../parts/blocks.tsx';
import { Standfirst } from '../parts/rows.tsx';
import { Star } from '../parts/star.tsx';
import { LaterButton, WishButtons } from '../parts/wishing.tsx';
import type { Preferences } from '../preferences.ts';
import { readerOf, readerVariant, type ReaderView } from '../reader.ts';
import { PAPER } from '../settings.ts';
import { absentPage } from './gone.tsx';
import { missingPage } from './problems.tsx';

const readings: readonly (readonly [Reading, string])[] = [
  ['translation', 'English'],
  ['both', 'Side by side'],
  ['original', 'Original'],
];

const Views: FC<{ current: Reading }> = ({ current }) => (
  <nav class="views" aria-label="Reading view">
    <ul>
      {readings.map(([reading, name]) => (
        <li>
          <a href={`?view=${reading}`} {...(reading === current && { 'aria-current': 'page' as const })}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const More: FC<{ view: ArticleView; beside: TrendsBeside }> = ({ view, beside }) => (
  <div class="grid more band">
    {view.more.map(({ title, href, cards }) => (
      <section>
        <div class="sect">
          <h2>
            <a href={href}>{title}</a>
          </h2>
        </div>
        <ul class="list">
          {cards.map((card) => (
            <RailLine card={card} section />
          ))}
        </ul>
      </section>
    ))}
    {beside.trends.length > 0 && <TrendList {...beside} />}
  </div>
);

const Related: FC<{ cards: ArticleView['related'] }> = ({ cards }) => (
  <section class="band more">
    <div class="sect">
      <h2>You may like</h2>
    </div>
    <ul class="list grid more">
      {cards.map((card) => (
        <RailLine card={card} section />
      ))}
    </ul>
  </section>
);

/** As the address asks; else the original for who reads its language, and side by side for everybody else. */
function readingOf(view: ArticleView, asked: string | null, reads: Preferences['reads']): Reading {
  if (!view.authorship) return 'original';
  return readings.find(([reading]) => reading === asked)?.[0] ?? (reads.includes(view.card.language) ? 'original' : 'both');
}

/** What its reader can do with an article: star it, keep it, and follow or mute where it comes from. */
const Own: FC<{ request: PageRequest; view: ArticleView; own: OwnMarks }> = ({
  request,
  view: { card },
  own: { reader, starred, kept },
}) => (
  <div class="star">
    <Star path={card.path} starred={starred} token={request.desk.csrf.known(request.cookies[CSRF_COOKIE])} />
    <LaterButton request={request} id={card.id} kept={kept} />
    <details>
      <summary>Follow or mute</summary>
      <div class="star">
        <WishButtons
          request={request}
          reader={reader}
          offers={[
            { kind: 'follow-section', value: card.section.slug, name: card.section.name },
            { kind: 'follow-country', value: card.outlet.country, name: card.outlet.countryName },
            { kind: 'mute-source', value: card.outlet.id, name: card.outlet.name },
          ]}
        />
      </div>
    </details>
  </div>
);

interface OwnMarks {
  readonly reader: ReaderView;
  readonly starred: boolean;
  readonly kept: boolean;
}

async function ownMarks(request: PageRequest, id: string): Promise<OwnMarks | undefined> {
  const reader = await readerOf(request);
  const { readers } = request.desk.store;
  return reader && { reader, starred: await readers.isStarred(id), kept: await readers.isKept(id) };
}

interface ArticleProps {
  readonly request: PageRequest;
  readonly view: ArticleView;
  readonly beside: TrendsBeside;
  readonly own: OwnMarks | undefined;
  /** Whether there is an earlier revision to compare with. */
  readonly compared: boolean;
}

const ArticleDocument: FC<ArticleProps> = ({ request, view, beside, own, compared }) => {
  const reading = readingOf(view, request.url.searchParams.get('view'), request.preferences.reads);
  const shown = { id: view.card.id, original: view.original, reading };
  return (
    <Layout
      sheet="article"
      request={request}
      title={view.card.title.text}
      current={`/section/${view.card.section.slug}`}
      links={linkRelations(view, request.url.origin)}
      {...(view.card.dek && { description: view.card.dek.text })}
    >
      <article class={`article reading ${reading}`}>
        <ArticleHead view={view} />
        {own && <Own request={request} view={view} own={own} />}
        <Notice view={view} />
        {view.authorship && <Views current={reading} />}
        <div class="pairs prose">
          {view.standfirst && <Standfirst row={view.standfirst} {...shown} />}
          {view.blocks.map((block) => (
            <BodyBlock block={block} {...shown} />
          ))}
        </div>
        {view.blocks.length === 0 && !view.standfirst && !view.cut && <p class="meta">The newspaper gave no more than the headline.</p>}
        <ProvenanceBox view={view} inspected={request.desk.settings.edition !== 'public'} />
        <p class="plain">
          <a href={`${view.card.path}/cite`}>Share and cite</a> ·{' '}
          {compared && (
            <>
              <a href={`${view.card.path}/changes?rev=${view.revision}`}>What changed in revision {view.revision}</a> ·{' '}
            </>
          )}
          <a href={dayPath(view.card.day)}>All articles on {dateText(view.card.day)}</a>
        </p>
      </article>
      {view.related.length > 0 && <Related cards={view.related} />}
      {view.more.length + beside.trends.length > 0 && <More view={view} beside={beside} />}
    </Layout>
  );
};

/**
 * What an article's page depends on beside the data: the languages its reader reads, what they wish, whether it is starred or kept, and the
 * visitor's form token. Who has none yet gets a page without: reading alone sets no cookie.
 */
export async function articleVariant(request: PageRequest): Promise<string> {
  const { readers } = request.desk.store;
  const id = idAt(request);
  const marks =
    id === undefined || request.desk.settings.edition === 'public' ? [] : [await readers.isStarred(id), await readers.isKept(id)];
  return [...request.preferences.reads, await readerVariant(request), ...marks].join(' ');
}

/** An article: `/a/<day>/<slug>-<id>`, of which the id alone resolves; `.jsonld` after it for machines; `?rev=` for an earlier revision. */
export const articlePage: Page = async (request) => {
  const { store } = request.desk;
  const { name = '' } = request.params;
  const suffix = name.endsWith('.jsonld') ? '.jsonld' : '';
  const named = { ...request, params: { name: name.slice(0, name.length - suffix.length) } };
  const publication = await publicationAt(named);
  if (!publication) return absentPage(named);
  const elsewhere = putRight(request, publication, suffix);
  if (elsewhere) return elsewhere;
  const revision = revisionAt(request, publication);
  const view = revision === undefined ? undefined : await articleView(store, publication, revision);
  if (!view) return missingPage(request);
  if (suffix) {
    const data = articleLinkedData(view, { origin: request.url.origin, paper: PAPER });
    return { status: 200, type: 'application/ld+json; charset=utf-8', body: JSON.stringify(data) };
  }
  const [own, before, beside] = await Promise.all([
    ownMarks(request, publication.id),
    view.revision > 1 ? store.articles.article(publication.id, view.revision - 1) : undefined,
    trendsBeside(store, request.desk.clock.now()),
  ]);
  const compared = before !== undefined;
  return html(<ArticleDocument request={request} view={view} beside={beside} own={own} compared={compared} />);
};
