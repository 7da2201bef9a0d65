import { LRUCache } from 'lru-cache';
import type { Failure } from '../core/failure.ts';
import type { Fetcher, FetchRequest, FetchResponse } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { RightsSignal } from '../core/rights.ts';
import { registrableDomain, webUrl } from '../lib/url.ts';
import { headerSignals } from '../rights/headers.ts';
import type { RobotsRules } from '../rights/robots.ts';
import { followRedirects, type Hop, type Redirect } from './hop.ts';
import { httpId, openHttp, type HttpOptions } from './http.ts';
import type { Limiter, Pacing } from './limiter.ts';
import { rememberRobots } from './remembered-robots.ts';
import { rememberTdm } from './remembered-tdm.ts';
import { unreserved } from './reservation.ts';

/** How considerate to be. */
export interface Politeness {
  readonly limiter: Limiter;
  /** Between two requests to one registrable domain; a longer crawl-delay wins. Zero is for one's own servers. */
  readonly pauseSeconds: number;
  /** What stands for the address of a host, so that hosts on one server share its gate; see `limiter.ts`. */
  readonly addressOf?: (url: URL) => Promise<string | undefined>;
  /** Time by which what hosts say of themselves grows old; the system's where left out. */
  readonly pacing?: Pick<Pacing, 'now'>;
}

const rememberedHosts = 5000;
// A host that wants more than this between two requests is not waited for in line: it rests, and work for it comes back later.
const longestPauseSeconds = 60;

/** A fetcher for the open web: HTTP with robots.txt, pauses and Retry-After respected on every hop. */
export function politeHttpFetcher(options: HttpOptions & Politeness): Fetcher & { close(): Promise<void> } {
  const client = openHttp(options);
  const politeness = { ...options, addressOf: (url: URL) => client.addressOf(url) };
  return { ...followRedirects(httpId, politeHop(client.hop, politeness)), close: () => client.close() };
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

/**
 * A hop that asks robots.txt first and keeps the pace of its domain. Of a page it is asked first what its host reserves, and what the
 * answer's headers reserve is not passed on, unless the request is permitted; robots.txt is obeyed even then.
 */
export function politeHop(hop: Hop, politeness: Politeness): Hop {
  const unhurried = paced(hop, politeness, () => 0);
  const robotsOf = rememberRobots(unhurried, politeness.pacing);
  const tdmOf = rememberTdm(unhurried, politeness.pacing);
  const delays = new LRUCache<string, number>({ max: rememberedHosts });
  const pacedHop = paced(hop, politeness, (url) => delays.get(url.origin) ?? 0);
  const hostSignals = async (
    request: FetchRequest,
    url: URL,
    robots: RobotsRules,
    signal: AbortSignal,
  ): Promise<Result<readonly RightsSignal[], Failure>> => {
    const said = unreserved(request, robots.signals(url.href));
    if (!said.ok) return said;
    const tdm = await tdmOf(url, signal);
    if (!tdm.ok) return request.permitted ? said : tdm;
    return unreserved(request, [...tdm.value.signals(url.href), ...said.value]);
  };
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
    if (request.kind !== 'page') return pacedHop(request, signal);
    const said = await hostSignals(request, url, rules.value, signal);
    return said.ok ? withSignals(request, said.value, await pacedHop(request, signal)) : said;
  };
}

function withSignals(
  request: FetchRequest,
  host: readonly RightsSignal[],
  answer: Result<FetchResponse | Redirect, Failure>,
): Result<FetchResponse | Redirect, Failure> {
  if (!answer.ok) return answer;
  const said = unreserved(request, [...host, ...headerSignals(answer.value.headers ?? {})]);
  return said.ok ? ok({ ...answer.value, signals: said.value }) : said;
}

function paced(hop: Hop, { limiter, pauseSeconds, addressOf }: Politeness, delayOf: (url: URL) => number): Hop {
  return async (request, signal) => {
    const url = webUrl(request.url);
    if (!url) return hop(request, signal);
    const domain = registrableDomain(url);
    const delay = delayOf(url);
    const pace = {
      pauseSeconds: Math.max(pauseSeconds, Math.min(delay, longestPauseSeconds)),
      signal,
      ...(addressOf && { address: () => addressOf(url) }),
    };
    return limiter.run(domain, pace, async (heldSeconds) => {
      const busy = (seconds: number): Failure => ({ kind: 'busy', host: url.hostname, retryAfterSeconds: seconds });
      if (heldSeconds > 0) return err(busy(heldSeconds));
      const result = await hop(request, signal);
      if (delay > longestPauseSeconds) limiter.hold(domain, delay);
      // A hub that is broken says nothing of the pages beside it.
      if (!result.ok && result.error.kind === 'busy' && (request.kind !== 'hub' || result.error.retryAfterSeconds !== undefined))
        return err(busy(limiter.refused(domain, result.error.retryAfterSeconds)));
      if (result.ok) limiter.served(domain);
      return result;
    });
  };
}
