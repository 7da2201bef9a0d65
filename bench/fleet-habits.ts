import type { FailureRecord } from '../src/core/store.ts';
import type { FeedState } from '../src/core/source.ts';
import { day, goneDay, illDay, movedDay, type FleetFeed, type Habit, type Seen } from './fleet-press.ts';

/** Whether feeds of a habit were treated as the rules say. */
export interface Treatment {
  readonly habit: Habit;
  readonly what: string;
  readonly feeds: number;
  /** Names of those that were not. */
  readonly wrong: readonly string[];
}

interface Known {
  readonly feed: FleetFeed;
  readonly state: FeedState;
  readonly requests: readonly Seen[];
  /** The last failure recorded. */
  readonly failure: FailureRecord | undefined;
}

type Rule = readonly [habit: Habit, what: string, fromDays: number, holds: (known: Known, days: number) => boolean];

const on = (requests: readonly Seen[], from: number, to = Infinity): readonly Seen[] =>
  requests.filter(({ at }) => at >= from * day && at < to * day);
const isOld = ({ path }: Seen): boolean => !path.startsWith('/new');

// Days after which a rule can be seen to hold.
const rules: readonly Rule[] = [
  [
    'moved',
    'a permanent move within the site is kept after three answers over 48 hours, not sooner',
    movedDay + 4,
    ({ state, requests }, days) =>
      state.movedTo?.includes('/new/') === true && on(requests, movedDay, movedDay + 2).some(isOld) && !on(requests, days - 1).some(isOld),
  ],
  [
    'moved-away',
    'a move to another site is told and never kept',
    movedDay + 3,
    ({ state, requests, failure }, days) =>
      state.movedTo === undefined && failure?.failure.kind === 'moved' && on(requests, days - 1).some(isOld),
  ],
  [
    'elsewhere',
    'a temporary redirect is never kept',
    3,
    ({ state, requests }, days) => !state.movedTo && on(requests, days - 1).some(isOld),
  ],
  [
    'gone',
    'what is gone is asked once more a day later, and is suspended then',
    goneDay + 3,
    ({ state, requests }) => {
      const [first, second, ...more] = requests.filter(({ status }) => status === 410);
      return state.suspended !== undefined && more.length === 0 && second!.at - first!.at >= day - 3_600_000;
    },
  ],
  [
    'ill',
    'a failing feed is asked ever less often, and is well once it answers',
    illDay + 3,
    ({ state, requests }) => {
      const ill = requests.filter(({ status }) => status === 500);
      const gaps = ill.slice(1).map(({ at }, n) => at - ill[n]!.at);
      return state.failures === 0 && gaps.slice(1).every((gap, n) => gap > gaps[n]! * 0.8) && !state.suspended;
    },
  ],
  ['ttl', 'a feed’s ttl is kept', 2, ({ requests }) => gapsOf(requests).every((gap) => gap >= 2 * 3_600_000 - 1000)],
  ['max-age', 'a server’s max-age is kept', 2, ({ requests }) => gapsOf(requests).every((gap) => gap >= 2 * 3_600_000 - 1000)],
  [
    'busy',
    'a server that asks for rest is eased for three days',
    4,
    ({ state, requests }) => requests.every(({ status }) => status !== 429) || state.easedUntil !== undefined,
  ],
];

const gapsOf = (requests: readonly Seen[]): readonly number[] => {
  const read = requests.filter(({ status }) => status === 200 || status === 304);
  return read.slice(1).map(({ at }, n) => at - read[n]!.at);
};

/** Looks at each feed that has a habit, as far as the days suffice. */
export function treatmentsOf(
  press: { readonly feeds: readonly FleetFeed[]; readonly seen: readonly Seen[] },
  desk: { readonly states: readonly FeedState[]; readonly failures: readonly FailureRecord[] },
  days: number,
): readonly Treatment[] {
  const states = new Map(desk.states.map((state) => [state.url, state]));
  const failures = new Map(desk.failures.map((failure) => [failure.subject, failure]));
  const requests = new Map<FleetFeed, Seen[]>(press.feeds.map((feed) => [feed, []]));
  for (const one of press.seen) if (one.feed) requests.get(one.feed)!.push(one);
  return rules.flatMap(([habit, what, fromDays, holds]) => {
    const feeds = press.feeds.filter((feed) => feed.habit === habit);
    if (days < fromDays || feeds.length === 0) return [];
    const wrong = feeds.filter((feed) => {
      const state = states.get(feed.url)!;
      return !holds({ feed, state, requests: requests.get(feed)!, failure: failures.get(state.id) }, days);
    });
    return [{ habit, what, feeds: feeds.length, wrong: wrong.map(({ url }) => url) }];
  });
}
