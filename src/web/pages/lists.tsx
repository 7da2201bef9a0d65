import type { FC } from 'hono/jsx';
import { sections } from '../../core/article.ts';
import type { Store } from '../../core/store.ts';
import { countryName } from '../../core/language.ts';
import type { Source } from '../../core/source.ts';
import { outletFacts } from '../../publish/directory.ts';
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
import type { Mutes } from '../../publish/muting.ts';
import { rhythmView, type RhythmView } from '../../publish/rhythm.ts';
import { countText, dateText } from '../../publish/times.ts';
import { html, type Page, type PageRequest, type Reply } from '../exchange.ts';
import { FeedLinks, feedRelations } from '../parts/feed-links.tsx';
import { ListLine } from '../parts/cards.tsx';
import { Layout } from '../parts/layout.tsx';
import { OutletBox } from '../parts/outlet-box.tsx';
import { WeekGrid } from '../parts/week-grid.tsx';
import { MutedNote, WishButtons, type Wishable } from '../parts/wishing.tsx';
import { mutesFor, readerOf, type ReaderView } from '../reader.ts';
import { PAPER } from '../settings.ts';
import { missingPage } from './problems.tsx';

/** Lists that do without what their reader muted; a day's and a newspaper's own are whole. */
const mutable = new Set<ListView['kind']>(['latest', 'section', 'country', 'language']);

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

/** What a list's reader can follow or mute of it. */
function offersOf({ kind, path, title }: ListView, source: Source | undefined): readonly Wishable[] {
  const value = path.split('/').at(-1)!;
  if (kind === 'section' || kind === 'country') return [{ kind: `follow-${kind}`, value, name: title }];
  if (kind !== 'source' || !source) return [];
  const country = { kind: 'follow-country', value: source.country, name: countryName(source.country) } as const;
  return [{ kind: 'mute-source', value, name: title }, country];
}

interface ListProps {
  readonly request: PageRequest;
  readonly list: ListView;
  readonly source: Source | undefined;
  readonly rhythm: RhythmView | undefined;
  readonly reader: ReaderView | undefined;
}

const ListDocument: FC<ListProps> = ({ request, list, source, rhythm, reader }) => (
  <Layout
    request={request}
    {...(rhythm && { sheet: 'figures' as const })}
    title={list.title}
    current={navigation[list.kind] ?? list.path}
    links={feedRelations(list)}
  >
    <header class="head">
      <h1>{list.title}</h1>
      {list.note && <p class="meta">{list.note}</p>}
      {source && <OutletBox facts={outletFacts(source)} />}
      <FeedLinks list={list} />
      {reader && (
        <div class="star">
          <WishButtons request={request} reader={reader} offers={offersOf(list, source)} />
        </div>
      )}
      {mutable.has(list.kind) && <MutedNote request={request} reader={reader} hidden={list.hidden} />}
    </header>
    {list.cards.length === 0 && <p>{list.hidden === undefined ? 'No articles here yet.' : 'What is here is muted.'}</p>}
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
    {rhythm && <WeekGrid rhythm={rhythm} />}
    {list.older && (
      <p class="plain older">
        <a href={`${list.path}?${list.older}${reader?.all ? '&muted=show' : ''}`} rel="next">
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

/** A list for a feed, which says what is not in it. */
function told(list: ListView): ListView {
  if (list.hidden === undefined) return list;
  return {
    ...list,
    note: `${list.note ?? ''} ${countText(list.hidden, 'article')} that its reader muted ${list.hidden === 1 ? 'is' : 'are'} left out.`.trim(),
  };
}

type Load = (store: Store, key: string, before: Cursor | undefined, mutes: Mutes | undefined) => Promise<ListView | undefined>;

function listPage(keyOf: (params: PageRequest['params']) => string, load: Load): Page {
  return async (request) => {
    const { store } = request.desk;
    const { format } = formatOf(request.url.pathname);
    const key = formatOf(keyOf(request.params)).name;
    const reader = await readerOf(request);
    const list = await load(store, key, cursorFrom(request.url.searchParams.get('before') ?? undefined), mutesFor(reader));
    if (!list) return missingPage(request);
    if (format) return feedReply(request, told(list), format);
    const source = list.kind === 'source' ? await store.sources.get(key) : undefined;
    const rhythm = source && (await rhythmView(store, source, request.desk.clock.now()));
    return html(<ListDocument request={request} list={list} source={source} rhythm={rhythm} reader={reader} />);
  };
}

/** Every article, newest first. */
export const latestPage = listPage(
  () => '',
  (store, _key, before, mutes) => latestList(store, before, mutes),
);
/** A front-page section. */
export const sectionPage = listPage(({ slug }) => slug ?? '', sectionList);
/** The articles filed under a UTC day. */
export const dayPage = listPage(
  ({ year, month, day }) => `${year}-${month}-${day}`,
  (store, day, before) => dayList(store, day, before),
);
/** A newspaper. */
export const sourcePage = listPage(({ id }) => id ?? '', sourceList);
/** A country's newspapers. */
export const countryPage = listPage(({ code }) => code ?? '', countryList);
/** A language. */
export const languagePage = listPage(({ tag }) => tag ?? '', languageList);
