// npm run eval:feeds -- --shared DIR
// Measures the reading of feeds: 136 feeds as papers and test suites published them, 137 one-entry feeds in 22 charsets, rightly and wrongly
// declared, and 39 dates as the press writes them. The tables of charsets and dates were written with these cases at hand, so that their figures
// guard what was reached and are not independent; no rule was fitted to the feeds.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readDate } from '../src/feeds/dates.ts';
import { parseFeed, type FeedContext } from '../src/feeds/parse.ts';
import type { ParsedFeed } from '../src/feeds/parsed.ts';
import { decode } from '../src/lib/charset.ts';
import { entriesIn } from './feeds/entries.ts';
import { languageOfCharset, zoneOfDate } from './feeds/hints.data.ts';

// Some were written for tests and lie ahead of us; dates of the future are not believed.
const late = '2040-01-01T00:00:00.000Z';

interface FeedCase {
  readonly file: string;
  readonly kind: string;
  readonly domain: string;
  readonly language: string;
  readonly entries: number;
}

interface CharsetCase {
  /** File, true charset, title, and the Content-Type header it came with. */
  readonly n: string;
  readonly e: string;
  readonly t: string;
  readonly ct: string;
}

interface DateCase {
  readonly parser: string;
  readonly in: string;
  /** Null: nobody can know the instant. */
  readonly ms: number | null;
}

/** Figures for the gate, each a share of 1; what falls short is listed on stderr. */
export async function measureFeeds(shared: string): Promise<Record<string, number>> {
  return { ...realFeeds(shared), charsets: charsets(shared), pressDates: await pressDates(shared) };
}

function realFeeds(shared: string): Record<string, number> {
  const folder = `${shared}/corpus/feeds`;
  const cases = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as FeedCase[];
  let [read, counted, dated, withDate] = [0, 0, 0, 0];
  for (const { file, kind, domain, language, entries } of cases) {
    const bytes = readFileSync(`${folder}/${file}`);
    const feed = attempt(file, bytes, { url: `https://${domain}/feed`, now: late, ...(language !== 'und' && { language }) });
    if (!feed) continue;
    read++;
    const found = entriesIn(decode(bytes, { language }).text);
    // The manifest counts no entries of sitemaps.
    const [ours, theirs] =
      kind === 'urlset' ? [feed.items.length + (feed.pages?.length ?? 0), found.entries] : [feed.items.length, entries];
    if (ours === theirs) counted++;
    else console.error(`${file}: ${ours} entries instead of ${theirs}`);
    const ourDates = [...feed.items, ...(feed.pages ?? [])].filter(hasDate).length;
    withDate += found.dated;
    dated += Math.min(ourDates, found.dated);
    if (ourDates < found.dated) console.error(`${file}: ${ourDates} dates instead of ${found.dated}`);
  }
  return { read: read / cases.length, entryCounts: counted / cases.length, entryDates: dated / withDate };
}

const hasDate = (item: { readonly publishedAt?: string; readonly updatedAt?: string }): boolean =>
  (item.publishedAt ?? item.updatedAt) !== undefined;

/** Undefined where it was not read, or, worse, threw. */
function attempt(file: string, bytes: Uint8Array, context: FeedContext): ParsedFeed | undefined {
  try {
    const result = parseFeed(bytes, context);
    if (result.ok) return result.value;
    console.error(`${file}: not read, ${JSON.stringify(result.error)}`);
  } catch (error) {
    console.error(`${file}: threw ${String(error)}`);
  }
  return undefined;
}

function charsets(shared: string): number {
  const folder = `${shared}/tools/feeds/charset-cases`;
  const cases = JSON.parse(readFileSync(`${folder}/cases.json`, 'utf8')) as CharsetCase[];
  const right = cases.filter(({ n, e, t, ct }) => {
    const feed = attempt(n, readFileSync(`${folder}/${n}.xml`), { contentType: ct, language: languageOfCharset[e] });
    const title = feed?.items[0]?.title.normalize('NFC');
    // Vietnamese has its accents apart in windows-1258.
    const wanted = `${t} 1`.normalize('NFC');
    if (title !== wanted) console.error(`${n}: "${title}" instead of "${wanted}"`);
    return title === wanted;
  });
  return right.length / cases.length;
}

async function pressDates(shared: string): Promise<number> {
  const { pressDates: cases } = (await import(`${shared}/tools/feeds/press-dates.mjs`)) as { pressDates: readonly DateCase[] };
  const right = cases.filter(({ parser, in: text, ms }) => {
    const read = readDate(text, { timeZone: zoneOfDate[parser] }) ?? null;
    if (read !== ms) console.error(`${parser}: "${text}" is ${String(read)} instead of ${String(ms)}`);
    return read === ms;
  });
  return right.length / cases.length;
}

if (process.argv[1]?.endsWith('feeds.ts')) {
  const { values } = parseArgs({ options: { shared: { type: 'string', default: '../shared' } } });
  for (const [name, value] of Object.entries(await measureFeeds(resolve(values.shared)))) console.log(value.toFixed(4), name);
}
