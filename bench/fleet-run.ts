import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/store/open.ts';
import { treatmentsOf, type Treatment } from './fleet-habits.ts';
import { limitsOf, type Limits } from './fleet-limits.ts';
import { fleetFetcher, fleetSources, pollUntil } from './fleet-polls.ts';
import { collectorHost, day, entriesAt, entryOf, startFleetPress, type FleetFeed, type FleetPress } from './fleet-press.ts';
import { simulatedTime } from './fleet-time.ts';

/** How one class of feeds was served. Minutes from an entry's appearance to its being stored. */
export interface ClassFigures {
  readonly name: string;
  readonly feeds: number;
  readonly requestsPerDay: number;
  readonly entries: number;
  readonly meanDelay: number;
  readonly p95Delay: number;
  /** Entries that came and went unseen, those of servers that failed for a day aside. */
  readonly missed: number;
  readonly missedWhileIll: number;
}

export interface FleetFigures {
  readonly requests: number;
  readonly robots: number;
  /** Of the answers with a feed, those that said that nothing changed. */
  readonly unchanged: number;
  readonly classes: readonly ClassFigures[];
  /** The same without the first week, in which every feed is asked alike; only where there are days after it. */
  readonly settled: readonly ClassFigures[];
  readonly limits: Limits;
  readonly treatments: readonly Treatment[];
}

// A Monday.
const begin = Date.parse('2026-03-02T00:00:00.000Z');
const firstWeek = 7;

/** A fleet of made-up feeds, polled for so many simulated days by the project's own stage, scheduler, limiter, HTTP client and store. */
export async function runFleet(options: { feeds: number; days: number; seed: number; pollsPerDay: number }): Promise<FleetFigures> {
  const time = simulatedTime();
  const clock = { now: () => new Date(begin + time.now()).toISOString() };
  const press = await startFleetPress({ ...options, begin, clock: () => time.now() });
  // In memory where that is to be had: how fast the disk is is not what is measured.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'desk-fleet-'));
  const opened = await openStore({ dataDir: folder });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const store = opened.value;
  const hosts = [...new Set([collectorHost, ...press.feeds.map(({ host }) => host)])];
  const fetcher = fleetFetcher(hosts, press.port, time);
  try {
    await store.sources.sync(fleetSources(press.feeds), clock.now());
    const seenAt = new Map<string, number>();
    const note = (url: string): void => {
      if (!seenAt.has(url)) seenAt.set(url, time.now());
    };
    await pollUntil(options.days * day, { store, fetcher, clock, time, begin, pollsPerDay: options.pollsPerDay }, note);
    const desk = { states: await store.sources.feeds(), failures: await store.work.failures({ stage: 'feeds', limit: 100_000 }) };
    return figuresOf(press, desk, seenAt, options.days);
  } finally {
    await fetcher.close();
    await press.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

function figuresOf(
  press: FleetPress,
  desk: Parameters<typeof treatmentsOf>[1],
  seenAt: ReadonlyMap<string, number>,
  days: number,
): FleetFigures {
  const answers = press.seen.filter(({ feed, status }) => feed && (status === 200 || status === 304));
  return {
    requests: press.seen.length,
    robots: press.seen.filter(({ path }) => path === '/robots.txt').length,
    unchanged: answers.filter(({ status }) => status === 304).length / answers.length,
    classes: classesOf(press, seenAt, 0, days),
    settled: days > firstWeek ? classesOf(press, seenAt, firstWeek, days) : [],
    limits: limitsOf(press.seen, press.feeds),
    treatments: treatmentsOf(press, desk, days),
  };
}

function classesOf(press: FleetPress, seenAt: ReadonlyMap<string, number>, from: number, to: number): readonly ClassFigures[] {
  const byFeed = new Map<FleetFeed, Map<number, number>>(press.feeds.map((feed) => [feed, new Map()]));
  const byPath = new Map(press.feeds.map((feed) => [`${feed.host}${feed.path}`, feed]));
  for (const [url, at] of seenAt) {
    const { host, pathname } = new URL(url);
    byFeed.get(byPath.get(host + pathname.slice(0, pathname.lastIndexOf('/')))!)!.set(entryOf(url), at);
  }
  const requests = new Map<FleetFeed, number>();
  for (const { feed, at } of press.seen) if (feed && at >= from * day) requests.set(feed, (requests.get(feed) ?? 0) + 1);
  return [...new Set(press.feeds.map(({ kind }) => kind))].map((name) => {
    const feeds = press.feeds.filter(({ kind }) => kind === name);
    const delays: number[] = [];
    let [entries, missed, missedWhileIll] = [0, 0, 0];
    for (const feed of feeds.filter(({ habit }) => habit !== 'gone')) {
      const total = entriesAt(feed, to * day);
      for (let n = entriesAt(feed, from * day); n < total; n++) {
        entries++;
        const at = byFeed.get(feed)!.get(n);
        if (at !== undefined) delays.push(at / 60_000 - feed.published[n]!);
        else if (n >= total - feed.model.window) continue;
        else if (feed.habit === 'ill') missedWhileIll++;
        else missed++;
      }
    }
    delays.sort((a, b) => a - b);
    return {
      name,
      feeds: feeds.length,
      requestsPerDay: feeds.reduce((sum, feed) => sum + (requests.get(feed) ?? 0), 0) / feeds.length / (to - from),
      entries,
      meanDelay: delays.reduce((sum, delay) => sum + delay, 0) / delays.length,
      p95Delay: delays[Math.floor(delays.length * 0.95)] ?? 0,
      missed,
      missedWhileIll,
    };
  });
}
