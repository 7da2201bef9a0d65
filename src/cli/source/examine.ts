import { canonicalTag, primaryLanguage, TARGET, UNDETERMINED, type LanguageTag } from '../../core/language.ts';
import { sentenceOf, type Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { RightsDecision, RightsSignal } from '../../core/rights.ts';
import type { Extraction } from '../../extract/extraction.ts';
import type { ParsedItem } from '../../feeds/parsed.ts';
import { detect } from '../../identify/language.ts';
import { registrableDomain } from '../../lib/url.ts';
import { countryOfHost, zoneOfCountry } from '../../lib/zones.ts';
import { decideRights } from '../../rights/decide.ts';
import { findFeeds, type ReadFeed } from './feeds.ts';
import { outletName } from './name.ts';
import type { ExaminingTools } from './tools.ts';

/** What a person says of an outlet, which outweighs what its pages say. */
export interface Said {
  readonly name?: string | undefined;
  /** ISO 3166-1 alpha-2 in lower case. */
  readonly country?: string | undefined;
  readonly language?: LanguageTag | undefined;
}

/** What was found out about an outlet; nothing of it is stored. */
export interface Examination {
  readonly name: string;
  readonly homepage: string;
  /** Undefined where neither its address nor its feed tell. */
  readonly country?: string;
  readonly timeZone?: string;
  readonly language?: LanguageTag;
  readonly feeds: readonly ReadFeed[];
  readonly rights: RightsDecision;
  /** One article as it would be read; or the sentence why not. */
  readonly article?: { readonly url: string; readonly read: Result<Extraction, string> };
}

/** Texts enough for the language detectors. */
const textsEnough = 12;

/**
 * Visits an outlet as the pipeline would, with at most one article: its feeds, its language, what it says on rights. Fails where the address
 * cannot be read, holds no feed, or is written in English.
 */
export async function examine(address: string, said: Said, tools: ExaminingTools): Promise<Result<Examination, Failure>> {
  const found = await findFeeds(address, tools);
  if (!found.ok) return found;
  const { feeds, page, response } = found.value;
  const items = feeds.flatMap(({ feed }) => feed.items);
  const claimed = feeds.flatMap(({ feed }) => feed.language ?? [])[0];
  const language = said.language ?? (await languageOf(items, claimed));
  if (language !== undefined && primaryLanguage(language) === TARGET)
    return err({
      kind: 'malformed',
      what: address,
      detail: 'it is written in English, and only the press of other languages is read here',
    });
  const homepage = homepageOf(page?.url, feeds[0]!);
  const region = new Intl.Locale(canonicalTag(claimed) ?? UNDETERMINED).region?.toLowerCase();
  const country = said.country ?? countryOfHost(new URL(homepage).hostname) ?? (region && zoneOfCountry(region) ? region : undefined);
  const timeZone = country === undefined ? undefined : zoneOfCountry(country);
  const article = await readArticle(items, { language, timeZone }, tools);
  const signals = [...(response.signals ?? []), ...article.signals];
  return ok({
    name: said.name ?? outletName({ html: page?.html, feedTitle: feeds[0]!.feed.title, host: new URL(homepage).hostname }),
    homepage,
    ...(country !== undefined && { country }),
    ...(timeZone !== undefined && { timeZone }),
    ...(language !== undefined && { language }),
    feeds,
    rights: decideRights({ source: { rights: 'excerpt' }, signals }),
    ...(article.read && { article: article.read }),
  });
}

async function languageOf(items: readonly ParsedItem[], claimed: LanguageTag | undefined): Promise<LanguageTag | undefined> {
  const texts = items.slice(0, textsEnough).flatMap(({ title, summary }) => [title, summary ?? '']);
  const { language } = await detect(texts.join('\n'), { claimed });
  return language === UNDETERMINED ? claimed : language;
}

/** The page itself; of a feed the site it names, where it is of the same owner, else the root of its host. */
function homepageOf(page: string | undefined, { url, feed }: ReadFeed): string {
  if (page !== undefined) return page;
  return feed.url !== undefined && registrableDomain(feed.url) === registrableDomain(url) ? feed.url : new URL('/', url).href;
}

interface ArticleRead {
  readonly read?: Examination['article'];
  readonly signals: readonly RightsSignal[];
}

async function readArticle(
  items: readonly ParsedItem[],
  { language, timeZone }: Pick<Examination, 'language' | 'timeZone'>,
  { fetcher, extractor, clock, signal }: ExaminingTools,
): Promise<ArticleRead> {
  const item = items.find(({ url }) => url !== undefined);
  if (item?.url === undefined) return { signals: [] };
  const { url } = item;
  const page = await fetcher.fetch({ url, kind: 'page' }, signal);
  if (!page.ok) return { read: { url, read: err(sentenceOf(page.error)) }, signals: [] };
  const extraction = await extractor.extract({
    body: page.value.body,
    url: page.value.url,
    contentType: page.value.headers['content-type'],
    language,
    hints: { feedTitle: item.title, fetchedAt: clock.now(), ...(timeZone !== undefined && { timeZone }) },
  });
  const signals = [...(page.value.signals ?? []), ...(extraction.ok ? (extraction.value.signals ?? []) : [])];
  return { read: { url, read: extraction.ok ? extraction : err(sentenceOf(extraction.error)) }, signals };
}
