import type { AnyStage } from './core/stage.ts';
import type { Clock, Fetcher } from './core/ports.ts';
import { enrichStage } from './enrich/stage.ts';
import type { Extractor } from './extract/extractor.ts';
import type { SiteRules } from './extract/site-config/folder.ts';
import { extractStage } from './extract/stage.ts';
import type { PollBudget } from './feeds/pace.ts';
import type { FeedParser } from './feeds/parser.ts';
import { feedsStage } from './feeds/stage.ts';
import { fetchStage } from './fetch/stage.ts';
import { identifyStage } from './identify/stage.ts';
import type { PublicEdition } from './publish/public-edition.ts';
import { publishStage } from './publish/stage.ts';
import type { Routing } from './translate/route.ts';
import { translateStage } from './translate/stage.ts';

/** What the stages work with: engines, their routes, and the rest. */
export interface Tools extends Routing {
  readonly clock: Clock;
  readonly fetcher: Fetcher;
  /** Feed parser, off the main thread. */
  readonly parse: FeedParser;
  /** What feeds may be asked for. */
  readonly polls: PollBudget;
  /** Public address of this desk, for hubs. */
  readonly callbackUrl?: string | undefined;
  /** Hours after it was first seen at which a page is read again. */
  readonly rereadHours: readonly number[];
  readonly extractor: Extractor;
  /** Rules of sites beside those of the newspapers. */
  readonly siteRules?: SiteRules | undefined;
  /** Absent: all is published whole, for the owner. */
  readonly publicEdition?: PublicEdition | undefined;
}

/** The newspaper, from feed to page: the table of contents. Stories will stand between `enrich` and `publish`. */
export const pipeline = (tools: Tools): readonly AnyStage[] => [
  feedsStage(tools), //     a source's feed     → new items
  fetchStage(tools), //     an item             → its page, or why only the feed's words may be used
  extractStage(tools), //   a page              → an article in typed blocks
  identifyStage(tools), //  an article          → its language
  translateStage(tools), // an article          → its English, sentence by sentence
  enrichStage(tools), //    article and English → section, lead, reading time
  publishStage(tools), //   all of it           → a row that lists, search and pages show
];
