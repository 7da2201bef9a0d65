import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seeded } from '../test/seeded.ts';
import { publicationOf, type PressModel } from './polling-model.ts';

/** How a server behaves, beyond serving its feed. */
export type Habit = 'plain' | 'ttl' | 'max-age' | 'busy' | 'moved' | 'moved-away' | 'elsewhere' | 'gone' | 'ill' | 'crawl-delay';

/** A made-up feed on a made-up host. */
export interface FleetFeed {
  readonly url: string;
  readonly host: string;
  readonly path: string;
  /** Its class, in words. */
  readonly kind: string;
  readonly model: PressModel;
  readonly habit: Habit;
  /** How it tells that nothing changed. */
  readonly validator: 'etag' | 'last-modified' | 'none';
  /** Simulated minutes, rising, at which its entries appear. */
  readonly published: readonly number[];
}

/** A request as a server saw it; simulated milliseconds. */
export interface Seen {
  readonly host: string;
  readonly at: number;
  /** Undefined for robots.txt. */
  readonly feed?: FleetFeed;
  readonly path: string;
  readonly status: number;
}

export interface FleetPress {
  readonly port: number;
  readonly feeds: readonly FleetFeed[];
  readonly seen: readonly Seen[];
  close(): Promise<void>;
}

/** Where a server collects feeds of others. */
export const collectorHost = 'collector.example';

const kinds: readonly (readonly [number, { readonly kind: string; readonly model: Omit<PressModel, 'name'> }])[] = [
  [0.01, { kind: 'agency 400/day, window 50', model: { perDay: 400, window: 50 } }],
  [0.11, { kind: 'daily 80/day, window 30', model: { perDay: 80, window: 30 } }],
  [0.51, { kind: 'regional 12/day, window 20', model: { perDay: 12, window: 20 } }],
  [1, { kind: 'weekly 3/week, window 10', model: { perDay: 3 / 7, window: 10, flat: true } }],
];
const habits: readonly (readonly [number, Habit])[] = [
  [0.05, 'ttl'],
  [0.1, 'max-age'],
  [0.13, 'busy'],
  [0.16, 'moved'],
  [0.17, 'moved-away'],
  [0.19, 'elsewhere'],
  [0.21, 'gone'],
  [0.24, 'crawl-delay'],
];
/** What part of the feeds' servers fails for a day. */
const illShare = 0.03;
/** What part of the feeds shares its domain with up to four others, half of them on hosts of their own. */
const sharedShare = 0.4;

const minute = 60_000;
export const day = 1440 * minute;
/** The days (from 0) in which these habits show. */
export const illDay = 4;
export const goneDay = 2;
export const movedDay = 1;
/** A busy server refuses a request within 90 minutes of the one before, and asks for an hour of rest, in seconds or by a date. */
const busyGap = 90 * minute;
export const retryAfterSeconds = 3600;
export const crawlDelaySeconds = 20;

/** Feeds of a fleet: 1 % agencies, 10 % dailies, 40 % regional papers, the rest weeklies; the same for the same seed. */
function fleetOf(count: number, days: number, port: number, seed: number): readonly FleetFeed[] {
  const random = seeded(seed);
  const drawn = <T>(table: readonly (readonly [number, T])[], share: number): T | undefined => table.find(([upTo]) => share < upTo)?.[1];
  return Array.from({ length: count }, (_, n) => {
    const { kind, model: rhythm } = drawn(kinds, (n + 0.5) / count)!;
    const isLarge = rhythm.perDay > 20;
    const domain = `shared${Math.floor(n / 5)}.example`;
    const host = random() >= sharedShare ? `paper${n}.example` : random() < 0.5 ? domain : `local${n % 5}.${domain}`;
    const path = `/feed/${n}`;
    const habit = (isLarge ? undefined : drawn(habits, random())) ?? (random() < illShare ? 'ill' : 'plain');
    const validator = drawn(
      [
        [0.85, 'etag'],
        [0.95, 'last-modified'],
        [1, 'none'],
      ] as const,
      random(),
    )!;
    const model = { name: String(n), ...rhythm };
    return {
      url: `http://${host}:${port}${path}`,
      host,
      path,
      kind,
      model,
      habit,
      validator,
      published: publicationOf(model, days, seed * 1000 + n),
    };
  });
}

/** Address of an entry's page. */
const entryUrl = (feed: FleetFeed, entry: number): string => `http://${feed.host}${feed.path}/${entry}`;

/** Which entry of its feed an address is of. */
export const entryOf = (url: string): number => Number(url.slice(url.lastIndexOf('/') + 1));

/** Entries that have appeared at a simulated instant. */
export function entriesAt({ published }: FleetFeed, ms: number): number {
  let [low, high] = [0, published.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (published[middle]! * minute <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One server on 127.0.0.1 for all hosts of the fleet. `clock` tells the simulated milliseconds since the start. */
export async function startFleetPress(options: {
  feeds: number;
  days: number;
  seed: number;
  begin: number;
  clock: () => number;
}): Promise<FleetPress> {
  const { begin, clock } = options;
  const seen: Seen[] = [];
  const lastAsked = new Map<string, number>();
  const heldUntil = new Map<string, number>();
  const byPlace = new Map<string, FleetFeed>();

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const at = clock();
    const host = request.headers.host!.split(':')[0]!;
    const path = request.url!;
    const feed = byPlace.get(host + path.replace(/^\/new/, ''));
    const end = (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): void => {
      seen.push({ host, at, path, status, ...(feed && { feed }) });
      response.writeHead(status, { ...headers, date: new Date(begin + at).toUTCString(), connection: 'close' }).end(body);
    };
    if (path === '/robots.txt') {
      const slow = hostHabits.get(host)?.has('crawl-delay');
      end(
        200,
        { 'content-type': 'text/plain' },
        slow ? `User-agent: *\nCrawl-delay: ${crawlDelaySeconds}\n` : 'User-agent: *\nDisallow: /private\n',
      );
      return;
    }
    if (!feed) {
      end(404);
      return;
    }
    const today = Math.floor(at / day);
    const before = lastAsked.get(host) ?? -Infinity;
    lastAsked.set(host, at);
    switch (feed.habit) {
      case 'busy':
        if (at < (heldUntil.get(host) ?? 0) || at - before < busyGap) {
          const until = Math.max(heldUntil.get(host) ?? 0, at + retryAfterSeconds * 1000);
          heldUntil.set(host, until);
          const inWords = new Date(begin + until).toUTCString();
          end(429, { 'retry-after': feed.model.name.endsWith('7') ? inWords : String(retryAfterSeconds) });
          return;
        }
        break;
      case 'gone':
        if (today >= goneDay) {
          end(410);
          return;
        }
        break;
      case 'ill':
        if (today === illDay) {
          end(500);
          return;
        }
        break;
      case 'moved':
        if (today >= movedDay && !path.startsWith('/new')) {
          end(301, { location: `/new${feed.path}` });
          return;
        }
        break;
      case 'moved-away':
        if (today >= movedDay && !path.startsWith('/new')) {
          end(301, { location: `http://${collectorHost}:${port}/new${feed.path}` });
          return;
        }
        break;
      case 'elsewhere':
        if (!path.startsWith('/new')) {
          end(302, { location: `/new${feed.path}` });
          return;
        }
        break;
      case 'plain':
      case 'ttl':
      case 'max-age':
      case 'crawl-delay':
    }
    const total = entriesAt(feed, at);
    const newest = total > 0 ? begin + feed.published[total - 1]! * minute : begin;
    const etag = `"${total}"`;
    const modified = new Date(newest).toUTCString();
    const headers = {
      'content-type': 'application/rss+xml; charset=utf-8',
      ...(feed.validator === 'etag' && { etag }),
      ...(feed.validator === 'last-modified' && { 'last-modified': modified }),
      ...(feed.habit === 'max-age' && { 'cache-control': 'public, max-age=7200' }),
    };
    const isKnown =
      (feed.validator === 'etag' && request.headers['if-none-match'] === etag) ||
      (feed.validator === 'last-modified' && request.headers['if-modified-since'] === modified);
    if (isKnown) end(304, headers);
    else end(200, headers, rssOf(feed, total, begin));
  };

  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const feeds = fleetOf(options.feeds, options.days, port, options.seed);
  const hostHabits = new Map<string, Set<Habit>>();
  for (const feed of feeds) {
    byPlace.set(feed.host + feed.path, feed);
    byPlace.set(`${collectorHost}${feed.path}`, feed);
    hostHabits.set(feed.host, (hostHabits.get(feed.host) ?? new Set()).add(feed.habit));
  }
  return {
    port,
    feeds,
    seen,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function rssOf(feed: FleetFeed, total: number, begin: number): string {
  const items: string[] = [];
  for (let n = total - 1; n >= Math.max(0, total - feed.model.window); n--) {
    const date = new Date(begin + feed.published[n]! * minute).toUTCString();
    items.push(
      `<item><title>Meldung ${n} aus ${feed.path}</title><link>${entryUrl(feed, n)}</link><description>Was sich um ${date} zutrug.</description><pubDate>${date}</pubDate></item>`,
    );
  }
  const ttl = feed.habit === 'ttl' ? '<ttl>120</ttl>' : '';
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${feed.host}</title>${ttl}${items.join('')}</channel></rss>`;
}
