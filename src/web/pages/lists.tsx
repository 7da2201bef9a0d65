import type { FC } from 'hono/jsx';
import { sections } from '../../core/article.ts';
import type { Store } from '../../core/store.ts';
import { outletFacts, type OutletFacts } from '../../publish/directory.ts';
import { feedEntries } from '../../publish/feed-entries.ts';
import { feedFormats, writeFeed, type FeedFormat } from '../../publish/feeds.ts';
import {
  countryList,
  cursorFrom,
  dayList,
  languageList,
  latestList,
  sectionList,
  sourceList,
  type Cursor,
  type ListView,
} from '../../publish/lists.ts';
import { rhythmView, type RhythmView } from '../../publish/rhythm.ts';
import { countText, dateText } from '../../publish/times.ts';
import { html, type Page, type PageRequest, type Reply } from '../exchange.ts';
import { FeedLinks, feedRelations } from '../parts/feed-links.tsx';
import { ListLine } from '../parts/cards.tsx';
import { Layout } from '../parts/layout.tsx';
import { OutletBox } from '../parts/outlet-box.tsx';
import { WeekGrid } from '../parts/week-grid.tsx';
import { PAPER } from '../settings.ts';
import { missingPage } from './problems.tsx';

const navigation: Partial<Record<ListView['kind'], string>> = {
  day: '/archive',
  source: '/sources',
  country: '/sources',
  language: '/sources',
};

/** Cards under a heading for each day; those of one day under its sections, in the order of the front page. */
function groups(list: ListView): readonly { readonly name: string; readonly cards: ListView['cards'] }[] {
  const key = (card: ListView['cards'][number]): string => (list.kind === 'day' ? card.section.name : card.day);
  const found = new Map<string, ListView['cards'][number][]>();
  const order = Object.values(sections).map(({ name }) => name as string);
  for (const card of list.cards) found.set(key(card), [...(found.get(key(card)) ?? []), card]);
  const named = [...found].map(([name, cards]) => ({ name, cards }));
  return list.kind === 'day' ? named.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)) : named;
}

const Neighbours: FC<NonNullable<ListView['neighbours']>> = ({ earlier, later }) => (
  <nav class="plain older" aria-label="Other days">
    <ul class="chips">
      {[earlier, later].map(
        (day, i) =>
          day && (
            <li>
              <a href={day.path} rel={i === 0 ? 'prev' : 'next'}>
                {dateText(day.day)}
              </a>{' '}
              <span class="meta">{countText(day.count, 'article')}</span>
            </li>
          ),
      )}
      <li>
        <a href="/archive">All days</a>
      </li>
    </ul>
  </nav>
);

interface ListProps {
  readonly request: PageRequest;
  readonly list: ListView;
  readonly outlet?: { readonly facts: OutletFacts; readonly rhythm?: RhythmView | undefined } | undefined;
}

const ListDocument: FC<ListProps> = ({ request, list, outlet }) => (
  <Layout
    request={request}
    {...(outlet?.rhythm && { sheet: 'figures' as const })}
    title={list.title}
    current={navigation[list.kind] ?? list.path}
    links={feedRelations(list)}
  >
    <header class="head">
      <h1>{list.title}</h1>
      {list.note && <p class="meta">{list.note}</p>}
      {outlet && <OutletBox facts={outlet.facts} />}
      <FeedLinks list={list} />
    </header>
    {list.cards.length === 0 && <p>No articles here yet.</p>}
    {groups(list).map(({ name, cards }) => (
      <section>
        <h2 class="group">{list.kind === 'day' ? name : <time datetime={name}>{dateText(`${name}T00:00:00.000Z`)}</time>}</h2>
        <ul class="voices">
          {cards.map((card) => (
            <ListLine card={card} section={list.kind !== 'section' && list.kind !== 'day'} />
          ))}
        </ul>
      </section>
    ))}
    {list.neighbours && <Neighbours {...list.neighbours} />}
    {outlet?.rhythm && <WeekGrid rhythm={outlet.rhythm} />}
    {list.older && (
      <p class="plain older">
        <a href={`${list.path}?${list.older}`} rel="next">
          Older articles
        </a>
      </p>
    )}
  </Layout>
);

/** A list in a feed's format, with the time of its newest part. */
export async function feedReply(request: PageRequest, list: ListView, format: FeedFormat): Promise<Reply> {
  const entries = await feedEntries(request.desk.store, list);
  const body = writeFeed(format, list, entries, { origin: request.url.origin, paper: PAPER });
  const headers: Record<string, string> = list.updatedAt === undefined ? {} : { 'Last-Modified': new Date(list.updatedAt).toUTCString() };
  return { status: 200, type: feedFormats[format].type, body, headers };
}

/** Splits `.rss`, `.atom` or `.json` from the end of a path or a parameter. */
export function formatOf(name: string): { readonly name: string; readonly format?: FeedFormat } {
  const [, stem, format] = /^(.*)\.(rss|atom|json)$/s.exec(name) ?? [];
  return stem === undefined ? { name } : { name: stem, format: format as FeedFormat };
}

type Load = (store: Store, key: string, before: Cursor | undefined) => Promise<ListView | undefined>;

function listPage(keyOf: (params: PageRequest['params']) => string, load: Load): Page {
  return async (request) => {
    const { store } = request.desk;
    const { format } = formatOf(request.url.pathname);
    const key = formatOf(keyOf(request.params)).name;
    const list = await load(store, key, cursorFrom(request.url.searchParams.get('before') ?? undefined));
    if (!list) return missingPage(request);
    if (format) return feedReply(request, list, format);
    const source = list.kind === 'source' ? await store.sources.get(key) : undefined;
    const outlet = source && { facts: outletFacts(source), rhythm: await rhythmView(store, source, request.desk.clock.now()) };
    return html(<ListDocument request={request} list={list} outlet={outlet} />);
  };
}

/** Every article, newest first. */
export const latestPage = listPage(
  () => '',
  (store, _key, before) => latestList(store, before),
);
/** A front-page section. */
export const sectionPage = listPage(({ slug }) => slug ?? '', sectionList);
/** The articles filed under a UTC day. */
export const dayPage = listPage(({ year, month, day }) => `${year}-${month}-${day}`, dayList);
/** A newspaper. */
export const sourcePage = listPage(({ id }) => id ?? '', sourceList);
/** A country's newspapers. */
export const countryPage = listPage(({ code }) => code ?? '', countryList);
/** A language. */
export const languagePage = listPage(({ tag }) => tag ?? '', languageList);
