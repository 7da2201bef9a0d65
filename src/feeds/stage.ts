import { recencyOf, type FeedItem } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { Clock, Fetcher, FetchResponse } from '../core/ports.ts';
import type { Instant, Reason } from '../core/provenance.ts';
import { ok, type Result } from '../core/result.ts';
import type { FeedState, Source } from '../core/source.ts';
import type { Stage } from '../core/stage.ts';
import type { Settlement, Work } from '../core/store.ts';
import { sha256 } from '../lib/hash.ts';
import { itemsOf } from './items.ts';
import type { FeedParser } from './parser.ts';
import { nextPoll } from './schedule.ts';

/** A feed to poll, with its newspaper. */
export interface FeedInput {
  readonly state: FeedState;
  readonly source: Source;
  /** Which of these articles are in the store already. */
  readonly known: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** What a poll brought. */
export interface FeedOutput {
  /** The feed's memory after the poll. */
  readonly state: FeedState;
  /** New items only. */
  readonly items: readonly FeedItem[];
  /** Entries left out, and why. */
  readonly skipped: readonly Reason[];
  readonly due: Instant;
}

/** What the stage works with. */
export interface FeedTools {
  readonly fetcher: Fetcher;
  readonly clock: Clock;
  readonly parse: FeedParser;
  /** Minutes between polls of a healthy feed; 60 unless set. */
  readonly minutes?: number;
}

const version = 1;
const toolName = 'htmlparser2 12';

/**
 * Polls a feed with a conditional request and turns what is new into items. Every poll ends with `again`: a failure is recorded, makes the
 * next poll later and never ends a feed.
 */
export function feedsStage(tools: FeedTools): Stage<FeedInput, FeedOutput> {
  const { fetcher, clock, parse, minutes = 60 } = tools;

  const schedule = (state: FeedState, response: FetchResponse | undefined, ttlMinutes?: number): Instant =>
    nextPoll({ feedId: state.id, now: clock.now(), minutes, failures: state.failures, headers: response?.headers ?? {}, ttlMinutes });

  return {
    name: 'feeds',
    version,
    concurrency: 8,

    async input(store, subject) {
      const state = await store.sources.feed(subject);
      const source = state && (await store.sources.get(state.sourceId));
      if (!source) return undefined;
      const known = async (ids: readonly string[]): Promise<ReadonlySet<string>> => {
        const found = await Promise.all(ids.map((id) => store.articles.item(id)));
        return new Set(found.flatMap((item) => (item ? [item.id] : [])));
      };
      return { state, source, known };
    },

    async run({ state, source, known }, signal): Promise<Result<FeedOutput, Failure>> {
      const fetched = await fetcher.fetch(
        {
          url: state.url,
          kind: 'feed',
          ...(state.etag !== undefined && { etag: state.etag }),
          ...(state.lastModified !== undefined && { lastModified: state.lastModified }),
        },
        signal,
      );
      if (!fetched.ok) return fetched;
      const response = fetched.value;
      const now = clock.now();
      const healthy: FeedState = { ...remembered(state, response), checkedAt: now, failures: 0 };
      const bodyHash = response.status === 304 ? state.bodyHash : sha256(response.body);
      if (response.status === 304 || bodyHash === state.bodyHash)
        return ok({ state: healthy, items: [], skipped: [], due: schedule(healthy, response) });

      const parsed = await parse.parse(response.body, {
        url: response.url,
        contentType: response.headers['content-type'],
        language: source.languages[0],
        timeZone: source.timeZone,
        now,
      });
      if (!parsed.ok) return parsed;
      const reasons: Reason[] = parsed.value.truncated ? [{ rule: 'feed-truncated' }] : [];
      const provenance = { stage: 'feeds', version, tool: toolName, inputHash: bodyHash!, reasons, at: now } as const;
      const { items, skipped } = itemsOf(parsed.value, { state, source, provenance });
      const old = await known(items.map((item) => item.id));
      return ok({
        state: { ...healthy, bodyHash: bodyHash! },
        items: items.filter((item) => !old.has(item.id)),
        skipped,
        due: schedule(healthy, response, parsed.value.ttlMinutes),
      });
    },

    settle({ state }, result): Settlement {
      if (result.ok) {
        const { items, skipped, due } = result.value;
        return {
          outcome: { kind: 'again', due },
          ...(skipped.length > 0 && { failure: leftOut(skipped.length) }),
          outputs: [{ table: 'feeds', row: result.value.state }, ...items.map((row) => ({ table: 'items', row }) as const)],
          next: items.map(fetchWork),
        };
      }
      const { error } = result;
      const now = clock.now();
      const failed: FeedState = { ...state, checkedAt: now, failures: state.failures + 1 };
      const retryAfterSeconds = error.kind === 'busy' ? error.retryAfterSeconds : undefined;
      const due = nextPoll({ feedId: state.id, now, minutes, failures: failed.failures, headers: {}, retryAfterSeconds });
      return { outcome: { kind: 'again', due }, failure: error, outputs: [{ table: 'feeds', row: failed }], next: [] };
    },
  };
}

// Shown until the next poll, so that a newspaper whose entries stay away does not look like a quiet one.
function leftOut(count: number): Failure {
  return count === 1
    ? { kind: 'malformed', what: '1 entry of the feed', detail: 'it has no web address' }
    : { kind: 'malformed', what: `${count} entries of the feed`, detail: 'they have no web address' };
}

// Validators are kept as received; a 200 without them means that the server has none any more.
function remembered(state: FeedState, { status, headers }: FetchResponse): FeedState {
  const { etag: oldEtag, lastModified: oldDate, ...rest } = state;
  const etag = headers['etag'] ?? (status === 304 ? oldEtag : undefined);
  const lastModified = headers['last-modified'] ?? (status === 304 ? oldDate : undefined);
  return { ...rest, ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

function fetchWork(item: FeedItem): Work {
  return { stage: 'fetch', subject: item.id, priority: recencyOf(item), mode: 'once' };
}
