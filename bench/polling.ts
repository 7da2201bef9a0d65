// Five made-up feeds polled for 42 days by seven schedulers; ours are the project's own. Prints markdown.
// npm run bench:polling [-- --days N] [--seed N]
import { parseArgs } from 'node:util';
import type { Instant } from '../src/core/provenance.ts';
import type { FeedState } from '../src/core/source.ts';
import { newRhythm, observe } from '../src/feeds/profile.ts';
import { isCrowded, nextPoll, turnoverOf } from '../src/feeds/schedule.ts';
import { models, publicationOf, type PressModel } from './polling-model.ts';

/** What a poll saw; minutes. */
interface Seen {
  readonly now: number;
  readonly before: number;
  /** When the entries that were new appeared. */
  readonly fresh: readonly number[];
  readonly known: number;
  /** When all that the feed shows appeared. */
  readonly shown: readonly number[];
}

/** Answers after how many minutes to poll next. */
type Scheduler = (seen: Seen) => number;

const hour = 60;
const day = 24 * hour;
const week = 7 * day;
const clamp = (number: number, least: number, most: number): number => Math.max(least, Math.min(most, number));
// A Monday.
const begin = Date.parse('2026-03-02T00:00:00.000Z');
const instant = (minute: number): Instant => new Date(begin + minute * 60_000).toISOString();

/** The project's own: profile, law, guards. */
function lawful(c: number): () => Scheduler {
  return () => {
    let state: FeedState | undefined;
    return ({ now, before, fresh, known, shown }) => {
      const at = instant(now);
      const rhythm = state ? observe(state.rhythm!, at, fresh.map(instant), 'UTC') : newRhythm(at);
      const newAt = fresh.length > 0 ? at : (state?.newAt ?? at);
      const crowdedMinutes = state && isCrowded(fresh.length, known) ? now - before : undefined;
      state = { id: 'feed', sourceId: 'press', url: 'https://press.example/feed', failures: 0, rhythm, newAt };
      const turnoverMinutes = turnoverOf(shown.map(instant), fresh.length, at);
      const due = nextPoll({ state, now: at, timeZone: 'UTC', pace: { c, newMinutes: 60 }, crowdedMinutes, turnoverMinutes });
      return (Date.parse(due) - Date.parse(at)) / 60_000;
    };
  };
}

/** Miniflux 2: a week divided by the entries of the last week. */
function entryFrequency(): Scheduler {
  let times: number[] = [];
  return ({ now, fresh }) => {
    times = [...times, ...fresh].filter((at) => at > now - week);
    return times.length > 0 ? clamp(week / times.length, 5, day) : day;
  };
}

/** Media Cloud's rss-fetcher: longer by steps while most entries are known, shorter when few are. */
function additive(): Scheduler {
  const start = 6 * hour;
  let interval = start;
  let newest = 0;
  return ({ now, fresh, known }) => {
    if (fresh.length > 0) newest = now;
    const shown = fresh.length + known;
    const share = shown > 0 ? known / shown : 1;
    if (share >= 0.67) interval += now - newest < 31 * day || share < 1 ? 10 : hour;
    else if (share < 0.33) interval = interval > start ? start : interval - hour;
    interval = clamp(interval, 10, day);
    return interval;
  };
}

/** FreshRSS with its AutoTTL extension: the mean gap of the last thirty entries. */
function meanGap(): Scheduler {
  let times: number[] = [];
  return ({ now, fresh }) => {
    times = [...times, ...fresh].slice(-30);
    const [first, last] = [times[0], times.at(-1)];
    if (first === undefined || last === undefined || last < now - 2 * day) return day;
    return clamp((last - first) / Math.max(1, times.length - 1), hour, day);
  };
}

const schedulers: readonly (readonly [string, () => Scheduler])[] = [
  ['fixed 60', () => () => hour],
  ['fixed 15', () => () => 15],
  ['Miniflux entry_frequency (5..1440)', entryFrequency],
  ['Media Cloud AIMD (10..1440)', additive],
  ['FreshRSS AutoTTL (60..1440)', meanGap],
  ['**ours**, C=47', lawful(47)],
  ['**ours**, C=70', lawful(70)],
];

interface Outcome {
  readonly pollsPerDay: number;
  readonly entriesPerPoll: number;
  readonly meanDelay: number;
  readonly p95Delay: number;
  readonly missedPercent: number;
}

/** Polls a feed to the end; the first week is not counted. */
function run(published: readonly number[], { window }: PressModel, next: Scheduler, days: number): Outcome {
  const delays: number[] = [];
  let [shown, polls, missed, before] = [0, 0, 0, 0];
  for (let now = 5; now < days * day;) {
    let total = shown;
    while (total < published.length && published[total]! <= now) total++;
    const fresh = published.slice(Math.max(shown, total - window), total);
    if (now > week) {
      polls++;
      missed += total - shown - fresh.length;
      delays.push(...fresh.map((at) => now - at));
    }
    const visible = published.slice(Math.max(0, total - window), total);
    const minutes = next({ now, before, fresh, known: visible.length - fresh.length, shown: visible });
    [shown, before] = [total, now];
    now += minutes;
  }
  const sorted = delays.toSorted((a, b) => a - b);
  return {
    pollsPerDay: polls / (days - 7),
    entriesPerPoll: delays.length / polls,
    meanDelay: delays.reduce((sum, delay) => sum + delay, 0) / Math.max(1, delays.length),
    p95Delay: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    missedPercent: (100 * missed) / Math.max(1, missed + delays.length),
  };
}

const { values } = parseArgs({ options: { days: { type: 'string', default: '42' }, seed: { type: 'string', default: '7' } } });
const days = Number(values.days);
const row = (...cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

/** One agency, ten dailies, forty regional papers, forty-nine weeklies. */
const fleet = new Map([
  ['agency 400/day, window 50', 1],
  ['daily paper 80/day, window 30', 10],
  ['regional 12/day, window 20', 40],
  ['weekly 3/week, window 10', 49],
]);
const fleetOf = new Map<string, { polls: number; entries: number; delay: number }>();

row('feed', 'scheduler', 'polls/day', 'new entries a poll', 'mean delay min', 'p95 delay', 'missed %');
row('---', '---', '---:', '---:', '---:', '---:', '---:');
for (const model of models) {
  const published = publicationOf(model, days, Number(values.seed));
  for (const [name, start] of schedulers) {
    const { pollsPerDay, entriesPerPoll, meanDelay, p95Delay, missedPercent } = run(published, model, start(), days);
    row(
      model.name,
      name,
      pollsPerDay.toFixed(1),
      entriesPerPoll.toFixed(2),
      meanDelay.toFixed(0),
      p95Delay.toFixed(0),
      missedPercent.toFixed(1),
    );
    const sum = fleetOf.get(name) ?? { polls: 0, entries: 0, delay: 0 };
    const count = fleet.get(model.name) ?? 0;
    sum.polls += count * pollsPerDay;
    sum.entries += count * model.perDay;
    sum.delay += count * model.perDay * meanDelay;
    fleetOf.set(name, sum);
  }
}

console.log('\nMixed fleet of 100 feeds (1 agency, 10 dailies, 40 regional papers, 49 weeklies):\n');
row('scheduler', 'polls/day', 'mean delay of an entry, min');
row('---', '---:', '---:');
for (const [name, { polls, entries, delay }] of fleetOf) row(name, Math.round(polls), (delay / entries).toFixed(1));
