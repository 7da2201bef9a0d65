import { recencyOf, type FeedItem } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { Clock, Fetcher, FetchResponse } from '../core/ports.ts';
import type { Instant, Reason } from '../core/provenance.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { FeedState, Source } from '../core/source.ts';
import type { Stage } from '../core/stage.ts';
import type { Settlement, SourceStore, Work } from '../core/store.ts';
import { sha256 } from '../lib/hash.ts';
import { without } from '../lib/without.ts';
import { changedItems } from './changed.ts';
import { answered, complaintOf, failed, requestOf } from './health.ts';
import { itemsOf } from './items.ts';
import { isAboutToMove, moved } from './move.ts';
import { keepPace, type Pace, type PollBudget } from './pace.ts';
import { skipDayNames, type ParsedFeed } from './parsed.ts';
import type { FeedParser } from './parser.ts';
import { newRhythm, observe } from './profile.ts';
import { looksLikeHtml } from './recover.ts';
import { isCrowded, nextPoll, turnoverOf } from './schedule.ts';
import { hubSubscriber } from './subscribe.ts';
import { untoldAfter, wasTold } from './subscription.ts';

/** A feed to poll, with its newspaper. */
export interface FeedInput {
  readonly state: FeedState;
  readonly source: Source;
  /** How fast the desk polls now. */
  readonly pace: Pace;
  /** Those of these items that are in the store already. */
  readonly stored: (ids: readonly string[]) => Promise<readonly FeedItem[]>;
  /** Writes what becomes of its subscription at a hub. */
  readonly keepSubscription: SourceStore['keepSubscription'];
}

/** What a poll brought. */
export interface FeedOutput {
  /** The feed's memory after the poll. */
  readonly state: FeedState;
  /** New items only. */
  readonly items: readonly FeedItem[];
  /** Items that were known and whose entry says something else now. */
  readonly changed: readonly FeedItem[];
  /** Entries left out, and why. */
  readonly skipped: readonly Reason[];
  /** What the operator should know although the poll went well. */
  readonly notice?: Failure;
  readonly due: Instant;
}

/** What the stage works with. */
export interface FeedTools {
  readonly fetcher: Fetcher;
  readonly clock: Clock;
  readonly parse: FeedParser;
  readonly polls: PollBudget;
  /** Public address of this desk, for hubs; without it none is asked. */
  readonly callbackUrl?: string | undefined;
}

const version = 2;
const toolName = 'htmlparser2 12';

/**
 * Polls a feed with a conditional request and turns what is new or changed into items. Every poll ends with `again`: a failure is recorded,
 * makes the next poll later and never ends a feed.
 */
export function feedsStage({ fetcher, clock, parse, polls, callbackUrl }: FeedTools): Stage<FeedInput, FeedOutput> {
  const paceOf = keepPace(polls);
  const subscribe = callbackUrl === undefined ? undefined : hubSubscriber({ fetcher, clock, callbackUrl });

  /** The feed of an answer that is not as before. */
  async function read(response: FetchResponse, { source }: FeedInput, now: Instant): Promise<Result<ParsedFeed, Failure>> {
    const { url, headers, body } = response;
    const { timeZone, languages } = source;
    const parsed = await parse.parse(body, { url, contentType: headers['content-type'], language: languages[0], timeZone, now });
    const isPage = !parsed.ok && parsed.error.kind === 'malformed' && looksLikeHtml(Buffer.from(body.subarray(0, 4096)).toString('latin1'));
    return isPage ? err(wall) : parsed;
  }

  async function poll(input: FeedInput, signal: AbortSignal): Promise<Result<FeedOutput, Failure>> {
    const { state, source, pace, stored } = input;
    const { timeZone } = source;
    const asked = clock.now();
    const request = requestOf(state, asked, isAboutToMove(state, asked));
    const fetched = await fetcher.fetch(request, signal);
    if (!fetched.ok) return fetched;
    const response = fetched.value;
    const { headers, movedTo } = response;
    const now = clock.now();
    const healthy = without(answered(state, request, response, now), 'untold');

    const bodyHash = response.status === 304 ? state.bodyHash : sha256(response.body);
    if (response.status === 304 || (bodyHash === state.bodyHash && !isAboutToMove(state, asked))) {
      const same = { ...healthy, ...watched(state, [], now, timeZone) };
      const { state: settled, notice } = moved(same, { movedTo, isFeed: false }, now);
      const due = nextPoll({ state: settled, now, timeZone, pace, headers, toldInVain: wasTold(state) });
      return ok({ state: settled, items: [], changed: [], skipped: [], due, ...(notice && { notice }) });
    }

    const parsed = await read(response, input, now);
    if (!parsed.ok) return parsed;
    const reasons: Reason[] = parsed.value.truncated ? [{ rule: 'feed-truncated' }] : [];
    const provenance = { stage: 'feeds', version, tool: toolName, inputHash: bodyHash!, reasons, at: now } as const;
    const { items, skipped } = itemsOf(parsed.value, { state, source, provenance });
    const old = new Map((await stored(items.map(({ id }) => id))).map((item) => [item.id, item]));
    const fresh = items.filter(({ id }) => !old.has(id));
    const changed = changedItems(items, old, now);
    const whole = {
      ...without(healthy, 'asks', 'offeredHub'),
      bodyHash: bodyHash!,
      ...wishesOf(parsed.value),
      ...watched(state, fresh, now, timeZone),
    };
    const { state: settled, notice } = moved(whole, { movedTo, isFeed: true }, now);
    const crowdedMinutes =
      state.checkedAt !== undefined && isCrowded(fresh.length, old.size) ? minutesBetween(state.checkedAt, now) : undefined;
    const turnoverMinutes = turnoverOf(
      items.map(({ publishedAt }) => publishedAt),
      fresh.length,
      now,
    );
    const toldInVain = wasTold(state) && fresh.length + changed.length === 0;
    return ok({
      state: settled,
      items: fresh,
      changed,
      skipped,
      ...(notice && { notice }),
      due: nextPoll({ state: settled, now, timeZone, pace, headers, crowdedMinutes, turnoverMinutes, toldInVain }),
    });
  }

  return {
    name: 'feeds',
    version,
    concurrency: 8,

    async input(store, subject) {
      const state = await store.sources.feed(subject);
      const source = state && (await store.sources.get(state.sourceId));
      if (!source) return undefined;
      return {
        state,
        source,
        pace: await paceOf(store, clock.now()),
        stored: (ids) => store.articles.items(ids),
        keepSubscription: (...kept) => store.sources.keepSubscription(...kept),
      };
    },

    async run(input, signal): Promise<Result<FeedOutput, Failure>> {
      const polled = await poll(input, signal);
      if (!polled.ok || !subscribe) return polled;
      const complaint = await subscribe(polled.value.state, input.keepSubscription, signal);
      return complaint ? ok({ notice: complaint, ...polled.value }) : polled;
    },

    settle({ state, source, pace }, result): Settlement {
      if (result.ok) {
        const { items, changed, skipped, notice, due } = result.value;
        const failure = notice ?? (skipped.length > 0 ? leftOut(skipped.length) : undefined);
        return {
          outcome: { kind: 'again', due },
          ...(failure && { failure }),
          outputs: [
            { table: 'feeds', row: result.value.state },
            ...[...items, ...changed].map((row) => ({ table: 'items', row }) as const),
          ],
          next: [...items.map((item) => fetchWork(item, 'once')), ...changed.map((item) => fetchWork(item, 'again'))],
        };
      }
      const { error } = result;
      const now = clock.now();
      const failing = failed(state, error, now);
      const due = nextPoll({ state: failing, now, timeZone: source.timeZone, pace, failure: error });
      return {
        outcome: { kind: 'again', due },
        failure: complaintOf(failing, error),
        outputs: [{ table: 'feeds', row: failing }],
        next: [],
      };
    },
  };
}

/** A page where a feed should be, most often that of a wall against programs: the feed is asked ever less often, and nothing is evaded. */
const wall: Failure = {
  kind: 'malformed',
  what: 'The feed',
  detail: 'a web page came in its place, perhaps a bot wall, which is left in peace',
};

/** What the next poll needs to know of the rhythm. What a first poll brings was published whenever: watching begins with it. */
function watched(
  state: FeedState,
  fresh: readonly FeedItem[],
  now: Instant,
  timeZone: string,
): Pick<FeedState, 'rhythm' | 'newAt' | 'untold'> {
  const published = fresh.map(({ publishedAt }) => publishedAt);
  const newAt = fresh.length > 0 ? now : state.newAt;
  return {
    ...untoldAfter(state, fresh.length, now),
    rhythm: state.rhythm ? observe(state.rhythm, now, published, timeZone) : newRhythm(now),
    ...(newAt !== undefined && { newAt }),
  };
}

/** What a feed says of itself to those who poll it. */
function wishesOf({ ttlMinutes, skipHours, skipDays, hub }: ParsedFeed): Pick<FeedState, 'asks' | 'offeredHub'> {
  const asks = {
    ...(ttlMinutes !== undefined && { minutes: ttlMinutes }),
    ...(skipHours.length > 0 && { skipHours }),
    ...(skipDays.length > 0 && { skipDays: skipDays.map((name) => skipDayNames.indexOf(name)) }),
  };
  return { ...(Object.keys(asks).length > 0 && { asks }), ...(hub && { offeredHub: hub }) };
}

// Shown until the next poll, so that a newspaper whose entries stay away does not look like a quiet one.
function leftOut(count: number): Failure {
  return count === 1
    ? { kind: 'malformed', what: '1 entry of the feed', detail: 'it has no web address' }
    : { kind: 'malformed', what: `${count} entries of the feed`, detail: 'they have no web address' };
}

function fetchWork(item: FeedItem, mode: Work['mode']): Work {
  return { stage: 'fetch', subject: item.id, priority: recencyOf(item), mode };
}

const minutesBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 60_000;
