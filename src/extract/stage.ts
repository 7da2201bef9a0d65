import { recencyOf, type Article, type FeedItem, type Page } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import { primaryLanguage } from '../core/language.ts';
import type { Clock } from '../core/ports.ts';
import { ok, type Result } from '../core/result.ts';
import type { RightsOverride, RightsSignal } from '../core/rights.ts';
import type { Source } from '../core/source.ts';
import type { Stage } from '../core/stage.ts';
import { sha256 } from '../lib/hash.ts';
import { fromFeed, fromPage, fromTeaser, type Draft } from './article.ts';
import { changeSince, sameText } from './change.ts';
import type { Extractor } from './extractor.ts';
import { readPages } from './pages.ts';
import { reservedBy, rightsKept, rightsOf } from './rights.ts';
import type { SiteRules } from './site-config/folder.ts';
import { rulesFor } from './site-config/rules-for.ts';

const version = 2;

/** What the stage reads: the feed's entry, its page or why there is none, and the article's newest revision. */
export interface ExtractInput {
  readonly item: FeedItem;
  readonly page: Page;
  readonly source: Source;
  readonly override?: RightsOverride | undefined;
  readonly previous?: Article | undefined;
}

/** What the stage needs. */
export interface ExtractTools {
  readonly clock: Clock;
  readonly extractor: Extractor;
  /** Rules beside those of the newspapers, which go first. */
  readonly siteRules?: SiteRules | undefined;
}

/** Makes an article from its page, or from the feed's words alone where the page may not be read or holds no article. */
export function extractStage(tools: ExtractTools): Stage<ExtractInput, Article> {
  return {
    name: 'extract',
    version,
    concurrency: 2,
    async input(store, subject) {
      const [item, page, previous] = await Promise.all([
        store.articles.item(subject),
        store.articles.page(subject),
        store.articles.article(subject),
      ]);
      if (!item || !page) return undefined;
      const [source, override] = await Promise.all([store.sources.get(item.sourceId), store.rights.override(item.sourceId)]);
      return source && { item, page, source, override, previous };
    },
    async run(input) {
      const draft = await draftOf(input, tools);
      return draft.ok ? ok(revised(draft.value, input, tools.clock)) : draft;
    },
    settle(input, result, claim) {
      if (!result.ok) return undefined;
      const article = result.value;
      return {
        outcome: { kind: 'done' },
        ...(article.withheld && input.page.kind === 'fetched' && { failure: article.withheld }),
        outputs: [{ table: 'articles', row: article }],
        // The page that follows is fetched, and then the article is read again.
        next: (article.nextPage === undefined ? (['identify'] as const) : (['identify', 'fetch'] as const)).map((stage) => ({
          stage,
          subject: claim.subject,
          priority: recencyOf(article),
          mode: 'again',
        })),
      };
    },
  };
}

async function draftOf(input: ExtractInput, { extractor, siteRules }: ExtractTools): Promise<Result<Draft, Failure>> {
  const { item, page, source } = input;
  const before = await reserved(input, extractor);
  if (before) return ok(before);
  const rights = rightsOf(input);
  if (page.kind === 'withheld') return ok({ ...(await fromFeed(item, page.failure, extractor)), rights });
  const language = source.languages[0] && primaryLanguage(source.languages[0]);
  const hints = {
    timeZone: source.timeZone,
    feedTitle: item.title,
    fetchedAt: page.provenance.at,
    ...rulesFor(source, page.url, siteRules),
  };
  const extraction = await readPages(page, { language, hints }, extractor);
  if (extraction.ok) {
    const { value } = extraction;
    const kept = await reserved(input, extractor, value.signals);
    if (kept) return ok(kept);
    const draft = value.teaser ? await fromTeaser(item, page.url, value, extractor) : fromPage(item, page.url, value);
    return ok({ ...draft, rights: rightsOf(input, value.signals) });
  }
  if (extraction.error.kind === 'bug') return extraction;
  // Nothing is lost: where the page is no article, the feed's words are the article.
  const draft = await fromFeed(item, extraction.error, extractor);
  return draft.blocks.length > 0 ? ok({ ...draft, rights }) : extraction;
}

/** The feed's words, where somebody keeps the page's from being used. */
async function reserved(input: ExtractInput, extractor: Extractor, inPage?: readonly RightsSignal[]): Promise<Draft | undefined> {
  const rights = rightsOf(input, inPage);
  const failure = reservedBy(rights);
  return failure && { ...(await fromFeed(input.item, failure, extractor)), rights };
}

function revised(draft: Draft, input: ExtractInput, clock: Clock): Article {
  const { item, page, previous } = input;
  // A page that can no longer be read does not unprint what was read before; one that is reserved now does.
  if (previous?.extent === 'full' && draft.extent === 'feed' && !draft.rights?.unread)
    return { ...previous, rights: rightsKept(input, previous) };
  const same = previous && sameText(previous, draft);
  const revision = (previous?.revision ?? 0) + (same ? 0 : 1);
  // What other rules of ours read in the same page is no edit of the paper's.
  const comparable = previous?.provenance.version === version;
  const change = same ? previous.change : comparable ? changeSince(previous, draft) : undefined;
  const { reasons, tool, ...article } = draft;
  const inputHash = sha256(JSON.stringify([item.provenance.inputHash, page.provenance.inputHash]));
  return {
    ...article,
    revision,
    ...(change && { change }),
    provenance: { stage: 'extract', version, tool, inputHash, reasons, at: clock.now() },
  };
}
