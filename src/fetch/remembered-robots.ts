import { LRUCache } from 'lru-cache';
import { policyOf, type Failure } from '../core/failure.ts';
import type { FetchResponse } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import { rulesForStatus, rulesFrom, type RobotsRules } from '../rights/robots.ts';
import { followRedirects, type Hop } from './hop.ts';
import { limitsOfKind } from './limits.ts';

// RFC 9309 §2.4: a robots.txt should not be used for more than 24 hours. One nobody could reach is asked for again sooner.
const robotsHours = 24;
const unreachableMinutes = 10;
const rememberedHosts = 5000;

/**
 * Rules of the host of an address, asked for with `hop` once a day; a failure while nobody knows them: then nothing may be read there
 * (RFC 9309 §2.3.1.4).
 */
export function rememberRobots(hop: Hop): (url: URL, signal: AbortSignal) => Promise<Result<RobotsRules, Failure>> {
  const fetcher = followRedirects('robots', unreadableIsUnreached(hop));
  const remembered = new LRUCache<string, Result<RobotsRules, Failure>>({ max: rememberedHosts });
  const asking = new Map<string, Promise<Result<RobotsRules, Failure>>>();
  const ask = async (origin: string, signal: AbortSignal): Promise<Result<RobotsRules, Failure>> => {
    const rules = readRobots(await fetcher.fetch({ url: `${origin}/robots.txt`, kind: 'robots' }, signal), origin);
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

// A file whose encoding is damaged is there, only nobody can read it: that is not the same as too many redirects, which are no file.
function unreadableIsUnreached(hop: Hop): Hop {
  return async (request, signal) => {
    const result = await hop(request, signal);
    if (result.ok || result.error.kind !== 'malformed') return result;
    return err({ kind: 'offline', host: new URL(request.url).hostname, detail: 'its robots.txt is damaged' });
  };
}

function readRobots(answer: Result<FetchResponse, Failure>, origin: string): Result<RobotsRules, Failure> {
  if (answer.ok) return ok(rulesFrom(wholeLines(answer.value.body), origin));
  const { error } = answer;
  if (error.kind === 'http' && error.status < 500 && error.wall === undefined) return ok(rulesForStatus(error.status));
  // Too many redirects count as a missing file (RFC 9309 §2.3.1.2).
  if (error.kind === 'malformed') return ok(rulesForStatus(404));
  if (policyOf(error) === 'retry' || error.kind === 'blocked-address') return err(error);
  return ok(rulesForStatus(403));
}

/** The text; where the file was cut at its limit, without the line that was cut: half a rule may mean the whole site. */
function wholeLines(body: Uint8Array): string {
  const text = Buffer.from(body).toString('utf8');
  if (body.length < limitsOfKind.robots.bytes) return text;
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}
