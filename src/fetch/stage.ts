import { recencyOf, type FeedItem, type FetchedPage, type Page, type WithheldPage } from '../core/article.ts';
import { policyOf, type Failure } from '../core/failure.ts';
import type { Clock, Fetcher } from '../core/ports.ts';
import type { Provenance } from '../core/provenance.ts';
import type { Stage } from '../core/stage.ts';
import type { Outcome, Settlement, Work } from '../core/store.ts';
import { sha256 } from '../lib/hash.ts';
import { permissionOf } from './permission.ts';
import { readPage, type Reading, type ReadingInput } from './reading.ts';
import { isGone, mayPass, nextReading, rereadingPriority } from './rereading.ts';

const version = 1;
// Readers shall not wait long for a headline because its page cannot be had: some seven minutes of retries, then the feed's words.
const triesBeforeWords = 3;

/**
 * Reads the page of a feed's item, and again some hours later, as papers edit silently. What may not or cannot be read becomes a withheld
 * page with the reason, so that headline, summary and link appear; where the reason may pass it is tried again at the same hours. What was
 * read once stays, whatever becomes of the page, unless its publisher or the operator reserves it. A newspaper that our file or the operator
 * calls `link` is not asked for its pages.
 *
 * Most of the places are for work that waits for its turn at a host: the limiter bounds what runs.
 */
export function fetchStage(tools: { fetcher: Fetcher; clock: Clock; rereadHours: readonly number[] }): Stage<ReadingInput, Reading> {
  const { fetcher, clock, rereadHours } = tools;
  const provenanceOf = (item: FeedItem): Provenance => ({
    stage: 'fetch',
    version,
    tool: fetcher.id,
    inputHash: sha256(item.url),
    reasons: [],
    at: clock.now(),
  });
  const later = (item: FeedItem): Outcome => nextReading(item, rereadHours, clock.now());

  function settleFailure({ item, page, judgedAnew }: ReadingInput, failure: Failure, attempts: number): Settlement | undefined {
    const policy = policyOf(failure);
    if (policy === 'stop-stage' || policy === 'stop-work') return undefined;
    if (policy === 'retry' && page?.kind !== 'withheld' && attempts < triesBeforeWords) return undefined;
    // Who reserves a page after it was read is heard: its text is thrown away.
    if (page?.kind === 'fetched' && failure.kind !== 'reserved') return keptSettlement(page, failure, later(item));
    const told = isGone(failure) ? (item.summary ?? item.contentHtml ?? '') !== '' : policy !== 'drop';
    if (!told) return { outcome: { kind: 'drop' }, failure, outputs: [], next: [] };
    const row: WithheldPage = {
      kind: 'withheld',
      id: item.id,
      url: item.url,
      failure,
      ...('signals' in failure && failure.signals && { signals: failure.signals }),
      provenance: provenanceOf(item),
    };
    return {
      outcome: mayPass(failure) ? later(item) : { kind: 'done' },
      failure,
      outputs: [{ table: 'pages', row }],
      next: saysTheSame(page, row, item) && !judgedAnew ? [] : [extractWork(item)],
    };
  }

  return {
    name: 'fetch',
    version,
    concurrency: 64,

    async input(store, subject) {
      const item = await store.articles.item(subject);
      if (!item) return undefined;
      const [page, article] = await Promise.all([store.articles.page(subject), store.articles.article(subject)]);
      const [source, override] = await Promise.all([store.sources.get(item.sourceId), store.rights.override(item.sourceId)]);
      return { item, page, nextPage: article?.nextPage, ...permissionOf({ page, article, source, override }) };
    },

    run: (input, signal) => readPage(input, { fetcher, provenance: provenanceOf(input.item) }, signal),

    settle(input, result, claim) {
      const { item } = input;
      if (!result.ok) return settleFailure(input, result.error, claim.attempts);
      const reading = result.value;
      if (reading.kind === 'rests') {
        const outcome: Outcome = { kind: 'again', due: reading.until, priority: rereadingPriority(item) };
        return { outcome, outputs: [], next: [] };
      }
      return {
        outcome: later(item),
        outputs: [{ table: 'pages', row: reading.page }],
        next: reading.kind === 'read' ? [extractWork(item)] : [],
      };
    },
  };
}

const extractWork = (item: FeedItem): Work => ({ stage: 'extract', subject: item.id, priority: recencyOf(item), mode: 'again' });

/** A second reading that failed: what was read stays, and that the page is gone is recorded with it. */
function keptSettlement(page: FetchedPage, failure: Failure, later: Outcome): Settlement {
  const { provenance } = page;
  const goneFor = failure.kind === 'http' && isGone(failure) ? `HTTP ${failure.status}` : undefined;
  const reasons = [...provenance.reasons.filter(({ rule }) => rule !== 'page-gone'), { rule: 'page-gone', detail: goneFor ?? '' }];
  const outputs: Settlement['outputs'] =
    goneFor === undefined ? [] : [{ table: 'pages', row: { ...page, provenance: { ...provenance, reasons } } }];
  const forGood = failure.kind === 'http' && failure.status === 410;
  return { outcome: forGood ? { kind: 'done' } : later, failure, outputs, next: [] };
}

/** Whether readers were told the same already: withheld for the same kind of reason, and the feed's words have not changed since. */
const saysTheSame = (before: Page | undefined, now: WithheldPage, item: FeedItem): boolean =>
  before?.kind === 'withheld' &&
  before.failure.kind === now.failure.kind &&
  JSON.stringify(before.signals) === JSON.stringify(now.signals) &&
  item.provenance.at <= before.provenance.at;
