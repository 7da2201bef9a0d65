import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import type { ArticleId, FeedItem, FurtherPage, Page } from '../../core/article.ts';
import type { FeedState, HubSubscription } from '../../core/source.ts';
import type { Output } from '../../core/store.ts';
import type { Instant } from '../../core/provenance.ts';
import { tallyOf, type Translation } from '../../core/translation.ts';
import type { Connection, Dialect } from './database.ts';
import { changeColumns } from './edits.ts';
import { memoryKey, memoryRow } from './memory.ts';
import { writeFingerprints } from './duplicates.ts';
import { sightingRow, writeSightings } from './learning.ts';
import { publicationRow } from './publications.ts';
import { canonical, encode } from './record.ts';
import type { Tables, TranslationRow } from './schema.ts';
import { upsert, type Loose } from './upsert.ts';
import { termRows, writeTerms } from './uses.ts';

type Rows = Loose[];
/** `terms` are of the publications, each row one article's. */
type Prepared = Map<Output['table'] | 'terms', Rows>;

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Turns outputs into rows before the transaction starts, so that no lock waits for compression (in libuv's threads). */
export async function prepare(outputs: readonly Output[], dialect: Dialect, now: Instant): Promise<Prepared> {
  const prepared: Prepared = new Map();
  for (const output of outputs) {
    const rows = prepared.get(output.table) ?? [];
    rows.push(await rowOf(output, dialect, now));
    prepared.set(output.table, rows);
    if (output.table === 'publications') prepared.set('terms', [...(prepared.get('terms') ?? []), termRows(output.row)]);
  }
  return prepared;
}

/** What writing came to: whether readers can see a difference, and the forms of names that were not sighted there before. */
export interface Written {
  readonly visible: boolean;
  readonly sighted: Awaited<ReturnType<typeof writeSightings>>;
}

/** The articles that prepared rows are of. */
export function articlesIn(prepared: Prepared): readonly ArticleId[] {
  return [...prepared.entries()].flatMap(([table, rows]) => rows.flatMap((row) => articleOf(table, row) ?? []));
}

/** The article a row is of; sentences of the memory and feeds are of none. */
function articleOf(table: Output['table'] | 'terms', row: Loose): ArticleId | undefined {
  if (table === 'memory' || table === 'feeds') return undefined;
  return String(table === 'sightings' ? row.article_id : row.id);
}

/** Writes prepared rows but those of articles that are gone. */
export async function write(db: Connection, prepared: Prepared, gone: ReadonlySet<ArticleId>): Promise<Written> {
  let visible = false;
  let sighted: Written['sighted'] = [];
  for (const [table, all] of prepared) {
    const rows = gone.size === 0 ? all : all.filter((row) => !gone.has(articleOf(table, row) ?? ''));
    if (table === 'publications') {
      const changed = await upsert(db, table, rows, { key: ['id'], frozen: ['slug', 'day'], changedBy: 'digest' });
      visible ||= changed > 0;
    } else if (table === 'items') await upsert(db, table, rows, { key: ['id'], frozen: ['first_seen_at'] });
    else if (table === 'feeds') await upsert(db, table, rows, { key: ['id'], frozen: ['listed', 'subscription'] });
    else if (table === 'pages') await upsert(db, table, rows, { key: ['id'] });
    else if (table === 'terms') await writeTerms(db, rows);
    else if (table === 'fingerprints') await writeFingerprints(db, rows);
    else if (table === 'sightings') sighted = await writeSightings(db, rows);
    else if (table === 'memory') await upsert(db, table, rows, { key: memoryKey });
    else await upsert(db, table, rows, { key: ['id', 'revision'] });
  }
  return { visible, sighted };
}

/** A page from its row. */
export async function pageOf(row: { record: string; body: Uint8Array | null }): Promise<Page> {
  const page = JSON.parse(row.record) as Page;
  if (page.kind === 'withheld') return page;
  const body = new Uint8Array(await decompress(row.body ?? new Uint8Array()));
  const more = (page as StoredPage).more?.map(async (one) => ({
    ...one,
    body: new Uint8Array(await decompress(Buffer.from(one.body, 'base64'))),
  }));
  return { ...page, body, ...(more && { more: await Promise.all(more) }) };
}

/** The record of a page: few articles have further pages, which are kept in it as base64. */
interface StoredPage {
  readonly more?: readonly (Omit<FurtherPage, 'body'> & { readonly body: string })[];
}

/** An item from its row. */
export function itemOf(row: { record: string; first_seen_at: Instant }): FeedItem {
  return { ...(JSON.parse(row.record) as Omit<FeedItem, 'firstSeenAt'>), firstSeenAt: row.first_seen_at };
}

/** Columns of a feed's state. */
export function feedRow({ hub, ...feed }: FeedState): Tables['feeds'] {
  return { id: feed.id, source_id: feed.sourceId, listed: 1, record: encode(feed), subscription: hub ? canonical(hub) : null };
}

/** A feed from its row. */
export function feedOf({ record, subscription }: Pick<Tables['feeds'], 'record' | 'subscription'>): FeedState {
  const feed = JSON.parse(record) as FeedState;
  return subscription === null ? feed : { ...feed, hub: JSON.parse(subscription) as HubSubscription };
}

async function rowOf(output: Output, dialect: Dialect, now: Instant): Promise<Readonly<Record<string, unknown>>> {
  switch (output.table) {
    case 'items': {
      const { firstSeenAt, ...record } = output.row;
      return { id: output.row.id, source_id: record.sourceId, first_seen_at: firstSeenAt, record: encode(record) };
    }
    case 'feeds':
      return feedRow(output.row);
    case 'pages': {
      if (output.row.kind === 'withheld') return { id: output.row.id, record: encode(output.row), body: null };
      const { body, more, ...page } = output.row;
      const squeezed = more && (await Promise.all(more.map((one) => squeeze(one.body))));
      const further = more?.map((one, at) => ({ ...one, body: squeezed![at]!.toString('base64') }));
      return { id: page.id, record: encode({ ...page, ...(further && { more: further }) }), body: await squeeze(body) };
    }
    case 'memory':
      return { ...memoryRow(output.row, now) };
    case 'sightings':
      return { ...sightingRow(output.row) };
    case 'articles':
      return { id: output.row.id, revision: output.row.revision, record: encode(output.row), ...changeColumns(output.row) };
    case 'translations':
      return { id: output.row.id, revision: output.row.revision, record: encode(output.row), ...tallyColumns(output.row) };
    case 'publications':
      return { ...publicationRow(output.row), ...dialect.searchColumns(output.row) };
    default:
      return { id: output.row.id, revision: output.row.revision, record: encode(output.row) };
  }
}

function tallyColumns(translation: Translation): Omit<TranslationRow, 'id' | 'revision' | 'record'> {
  const { engineSentences, memorySentences, engineCharacters, memoryCharacters } = tallyOf(translation);
  return {
    engine_sentences: engineSentences,
    memory_sentences: memorySentences,
    engine_characters: engineCharacters,
    memory_characters: memoryCharacters,
  };
}

/** Quality 5 was the knee of the curve for pages: 1 ms and 18 % of the size for 34 KB. */
function squeeze(body: Uint8Array): Promise<Buffer> {
  return compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
}
