import { registrableDomain } from '../src/lib/url.ts';
import { crawlDelaySeconds, retryAfterSeconds, type FleetFeed, type Seen } from './fleet-press.ts';
import { madeUpAddress, pauseSeconds } from './fleet-polls.ts';

/** What hosts saw, and what was broken of their limits. */
export interface Limits {
  /** Most requests that a host saw within a minute, and within an hour. */
  readonly perMinute: number;
  readonly perHour: number;
  /** Least seconds between two requests of a domain, of a host that asks for a crawl-delay (robots.txt aside), of one address. */
  readonly leastPause: number;
  readonly leastCrawlDelay: number;
  readonly leastAtAddress: number;
  readonly refusals: number;
  /** One sentence for each kind of limit that was broken. */
  readonly broken: readonly string[];
}

// Milliseconds: simulated times are no whole numbers.
const tolerance = 1;
const addressShare = 20;

/** Looks through all requests, in the order of time. */
export function limitsOf(seen: readonly Seen[], feeds: readonly FleetFeed[]): Limits {
  const slow = new Set(feeds.filter(({ habit }) => habit === 'crawl-delay').map(({ host }) => host));
  const domains = new Set(feeds.map(({ host }) => registrableDomain(host))).size + 1;
  const [byHost, byDomain, byAddress] = [new Map<string, Seen[]>(), new Map<string, Seen[]>(), new Map<string, Seen[]>()];
  for (const one of seen) {
    push(byHost, one.host, one);
    push(byDomain, registrableDomain(one.host), one);
    push(byAddress, madeUpAddress(one.host, domains), one);
  }
  const broken: string[] = [];
  const least = (
    map: ReadonlyMap<string, readonly Seen[]>,
    wanted: number,
    what: string,
    counts: (before: Seen) => boolean = () => true,
  ): number => {
    let [gap, worst, times] = [Infinity, '', 0];
    for (const [key, requests] of map) {
      for (let n = 1; n < requests.length; n++) {
        if (!counts(requests[n - 1]!)) continue;
        const ms = requests[n]!.at - requests[n - 1]!.at;
        if (ms < wanted * 1000 - tolerance) times++;
        if (ms < gap) [gap, worst] = [ms, key];
      }
    }
    if (times > 0) broken.push(`${what}: ${times} times less than ${wanted} s, least ${(gap / 1000).toFixed(3)} s at ${worst}`);
    return gap / 1000;
  };
  const leastPause = least(byDomain, pauseSeconds, 'the pause of a domain');
  const slowHosts = new Map([...byHost].filter(([host]) => slow.has(host)));
  const leastCrawlDelay = least(slowHosts, crawlDelaySeconds, 'the crawl-delay of a host', ({ path }) => path !== '/robots.txt');
  const leastAtAddress = least(byAddress, pauseSeconds / addressShare, 'the rest of an address');

  let early = 0;
  let refusals = 0;
  for (const requests of byDomain.values()) {
    let heldUntil = -Infinity;
    for (const { at, status } of requests) {
      if (at < heldUntil - 1000) early++;
      if (status !== 429) continue;
      refusals++;
      heldUntil = at + retryAfterSeconds * 1000;
    }
  }
  if (early > 0) broken.push(`Retry-After: ${early} requests came before it was over`);
  return {
    perMinute: most(byHost, 60_000),
    perHour: most(byHost, 3_600_000),
    leastPause,
    leastCrawlDelay,
    leastAtAddress,
    refusals,
    broken,
  };
}

function push(map: Map<string, Seen[]>, key: string, one: Seen): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}

/** Most requests of one host within a span of time. */
function most(byHost: ReadonlyMap<string, readonly Seen[]>, ms: number): number {
  let largest = 0;
  for (const requests of byHost.values()) {
    for (let [first, last] = [0, 0]; last < requests.length; last++) {
      while (requests[last]!.at - requests[first]!.at >= ms) first++;
      largest = Math.max(largest, last - first + 1);
    }
  }
  return largest;
}
