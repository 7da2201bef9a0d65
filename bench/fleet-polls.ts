import type { Clock, Fetcher } from '../src/core/ports.ts';
import type { Source } from '../src/core/source.ts';
import type { Claim, Store } from '../src/core/store.ts';
import { sha256 } from '../src/lib/hash.ts';
import { localFeedParser } from '../src/feeds/parser.ts';
import { feedsStage } from '../src/feeds/stage.ts';
import { followRedirects } from '../src/fetch/hop.ts';
import { httpId, openHttp } from '../src/fetch/http.ts';
import { createLimiter } from '../src/fetch/limiter.ts';
import { politeHop } from '../src/fetch/polite.ts';
import { registrableDomain } from '../src/lib/url.ts';
import type { FleetFeed } from './fleet-press.ts';
import type { FleetTime } from './fleet-time.ts';

export const pauseSeconds = 5;
/** On average so many domains share a server's address. */
const domainsPerAddress = 3;

/** What stands for the address of a host: made up, as all are at 127.0.0.1. */
export const madeUpAddress = (host: string, domains: number): string =>
  String(Number.parseInt(sha256(registrableDomain(host)).slice(0, 8), 16) % Math.ceil(domains / domainsPerAddress));

/** The fetcher a desk has, but for the time its pauses take and for the addresses that its hosts seem to have. */
export function fleetFetcher(hosts: readonly string[], port: number, time: FleetTime): Fetcher & { close(): Promise<void> } {
  const domains = new Set(hosts.map((host) => registrableDomain(host))).size;
  const client = openHttp({
    contactUrl: 'https://desk.example/bot',
    allowPrivate: hosts.map((host) => `${host}:${port}`),
    resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
  });
  const hop = politeHop((request, signal) => time.during(client.hop(request, signal)), {
    limiter: createLimiter(time),
    pauseSeconds,
    pacing: time,
    addressOf: ({ hostname }) => Promise.resolve(madeUpAddress(hostname, domains)),
  });
  return { ...followRedirects(httpId, hop), close: () => client.close() };
}

/** A newspaper for each feed. */
export const fleetSources = (feeds: readonly FleetFeed[]): readonly Source[] =>
  feeds.map(({ url, host, model }) => ({
    id: `paper-${model.name}`,
    name: `Paper ${model.name}`,
    country: 'de',
    languages: ['de'],
    homepage: `http://${host}/`,
    feeds: [{ url }],
    rights: 'private',
    timeZone: 'UTC',
  }));

/**
 * Polls whatever falls due until `end`, as many at once as the runner would: claims, runs and settles over the store. Tells of each new
 * entry's address when it is committed.
 */
export async function pollUntil(
  end: number,
  tools: { store: Store; fetcher: Fetcher; clock: Clock; time: FleetTime; begin: number; pollsPerDay: number },
  onSeen: (url: string) => void,
): Promise<void> {
  const { fetcher, clock, time, begin, pollsPerDay } = tools;
  const { work } = tools.store;
  const items: Store['articles']['items'] = (ids) => time.during(tools.store.articles.items(ids));
  const store: Store = { ...tools.store, articles: { ...tools.store.articles, items } };
  const stage = feedsStage({ fetcher, clock, parse: localFeedParser, polls: { pollsPerDay, newMinutes: 60 } });
  const signal = new AbortController().signal;
  let running = 0;
  let broken: unknown;

  const poll = async (claim: Claim): Promise<void> => {
    const input = await time.during(stage.input(store, claim.subject));
    if (!input) throw new Error(`${claim.subject} is gone`);
    const result = await stage.run(input, signal);
    const settlement = stage.settle(input, result, claim)!;
    if (settlement.failure?.kind === 'bug') throw new Error(settlement.failure.detail);
    // Pages are not read here.
    if (!(await time.during(work.settle(claim, stage.version, { ...settlement, next: [] }, clock.now()))))
      throw new Error('a lease was lost');
    if (result.ok) for (const { url } of result.value.items) onSeen(url);
  };

  let nextDue = 0;
  let settled = true;
  while (time.now() < end && broken === undefined) {
    const free = stage.concurrency - running;
    if (free > 0 && (settled || nextDue <= time.now())) {
      settled = false;
      const claims = await work.claim('feeds', { limit: free, leaseSeconds: 30 * 86_400, now: clock.now() });
      for (const claim of claims) {
        running++;
        void poll(claim)
          .catch((error: unknown) => (broken = error))
          .finally(() => {
            running--;
            settled = true;
          });
      }
      const due = claims.length === free ? undefined : await work.nextDue(['feeds']);
      nextDue = due === undefined ? Infinity : Date.parse(due) - begin;
    }
    await time.quiet();
    if (settled) continue;
    const next = Math.min(time.nextWaking(), running < stage.concurrency ? nextDue : Infinity);
    if (next > time.now()) time.advance(Math.min(next, end));
    else if (next === Infinity) throw new Error('everybody waits for ever');
  }
  if (broken !== undefined) throw broken instanceof Error ? broken : new Error('a poll failed');
}
