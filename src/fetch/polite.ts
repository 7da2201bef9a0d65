import { LRUCache } from 'lru-cache';
import { policyOf, type Failure } from '../core/failure.ts';
import type { Fetcher, FetchRequest } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import { registrableDomain, webUrl } from '../lib/url.ts';
import { rulesForStatus, rulesFrom, type RobotsRules } from '../rights/robots.ts';
import { followRedirects, type Hop } from './hop.ts';
import { httpId, openHttp, type HttpOptions } from './http.ts';
import type { Limiter } from './limiter.ts';

/** How considerate to be. */
export interface Politeness {
  readonly limiter: Limiter;
  /** Between two requests to one registrable domain; a longer crawl-delay wins. Zero is for one's own servers. */
  readonly pauseSeconds: number;
}

// RFC 9309 §2.4: a robots.txt should not be used for more than 24 hours. One nobody could reach is asked for again sooner.
const robotsHours = 24;
const unreachableMinutes = 10;
const rememberedHosts = 5000;
// How long a domain rests that says 429 or 503 without saying for how long.
const restSeconds = 300;

/** A fetcher for the open web: HTTP with robots.txt, pauses and Retry-After respected on every hop. */
export function politeHttpFetcher(options: HttpOptions & Politeness): Fetcher & { close(): Promise<void> } {
  const client = openHttp(options);
  return { ...followRedirects(httpId, politeHop(client.hop, options)), close: () => client.close() };
}

/** Makes any fetcher polite; its own redirects are not checked, so use `politeHttpFetcher` for HTTP. */
export function polite(inner: Fetcher, politeness: Politeness): Fetcher {
  return followRedirects(
    inner.id,
    politeHop((request, signal) => inner.fetch(request, signal), politeness),
  );
}

// What a host says on itself and what is sent to a hub is no reading of its pages.
const askRobots: Readonly<Record<FetchRequest['kind'], boolean>> = {
  feed: true,
  page: true,
  robots: false,
  rights: false,
  hub: false,
  registry: false,
};

/** A hop that asks robots.txt first and keeps the pace of its domain. */
export function politeHop(hop: Hop, politeness: Politeness): Hop {
  const robotsOf = rememberRobots(paced(hop, politeness, () => 0));
  const delays = new LRUCache<string, number>({ max: rememberedHosts });
  const pacedHop = paced(hop, politeness, (url) => delays.get(url.origin) ?? 0);
  return async (request, signal) => {
    const url = webUrl(request.url);
    if (!url || !askRobots[request.kind]) return pacedHop(request, signal);
    const rules = await robotsOf(url, signal);
    if (!rules.ok) return rules;
    if (!rules.value.allows(url.href)) {
      const rule = rules.value.ruleAgainst(url.href);
      return err({ kind: 'robots', host: url.hostname, ...(rule !== undefined && { rule }) });
    }
    delays.set(url.origin, rules.value.crawlDelaySeconds);
    return pacedHop(request, signal);
  };
}

function paced(hop: Hop, { limiter, pauseSeconds }: Politeness, delayOf: (url: URL) => number): Hop {
  return async (request, signal) => {
    const url = webUrl(request.url);
    if (!url) return hop(request, signal);
    const domain = registrableDomain(url);
    return limiter.run(domain, { pauseSeconds: Math.max(pauseSeconds, delayOf(url)), signal }, async () => {
      const held = limiter.heldSeconds(domain);
      if (held > 0) return err({ kind: 'busy', host: url.hostname, retryAfterSeconds: held } satisfies Failure);
      const result = await hop(request, signal);
      if (!result.ok && result.error.kind === 'busy') limiter.hold(domain, result.error.retryAfterSeconds ?? restSeconds);
      return result;
    });
  };
}

/** Rules of the host of an address; a failure while nobody knows them: then nothing may be read there (RFC 9309 §2.3.1.4). */
function rememberRobots(hop: Hop): (url: URL, signal: AbortSignal) => Promise<Result<RobotsRules, Failure>> {
  const fetcher = followRedirects('robots', hop);
  const remembered = new LRUCache<string, Result<RobotsRules, Failure>>({ max: rememberedHosts });
  const asking = new Map<string, Promise<Result<RobotsRules, Failure>>>();
  const ask = async (origin: string, signal: AbortSignal): Promise<Result<RobotsRules, Failure>> => {
    const result = await fetcher.fetch({ url: `${origin}/robots.txt`, kind: 'robots' }, signal);
    const rules = readRobots(result.ok ? ok(Buffer.from(result.value.body).toString('utf8')) : result, origin);
    if (!signal.aborted) remembered.set(origin, rules, { ttl: (rules.ok ? robotsHours * 60 : unreachableMinutes) * 60_000 });
    return rules;
  };
  const rulesOf = async (origin: string, signal: AbortSignal): Promise<Result<RobotsRules, Failure>> => {
    const known = remembered.get(origin);
    if (known) return known;
    const others = asking.get(origin);
    if (others) {
      const rules = await others;
      // Who asked may have been stopped; that is no answer for those who still wait.
      return rules.ok || signal.aborted || remembered.has(origin) ? rules : rulesOf(origin, signal);
    }
    const pending = ask(origin, signal).finally(() => asking.delete(origin));
    asking.set(origin, pending);
    return pending;
  };
  return ({ origin }, signal) => rulesOf(origin, signal);
}

function readRobots(answer: Result<string, Failure>, origin: string): Result<RobotsRules, Failure> {
  if (answer.ok) return ok(rulesFrom(answer.value, origin));
  const { error } = answer;
  if (error.kind === 'http' && error.status < 500) return ok(rulesForStatus(error.status));
  // Too many redirects count as a missing file (RFC 9309 §2.3.1.2).
  if (error.kind === 'malformed') return ok(rulesForStatus(404));
  if (policyOf(error) === 'retry' || error.kind === 'blocked-address') return err(error);
  return ok(rulesForStatus(403));
}
