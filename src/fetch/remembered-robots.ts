import { policyOf, type Failure } from '../core/failure.ts';
import type { FetchResponse } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import { rulesForStatus, rulesFrom, type RobotsRules } from '../rights/robots.ts';
import type { Pacing } from './gate.ts';
import { followRedirects, type Hop } from './hop.ts';
import { limitsOfKind } from './limits.ts';
import { rememberByOrigin, type Known } from './remembered.ts';

/**
 * Rules of the host of an address, asked for with `hop` once a day (RFC 9309 §2.4: no longer); a failure while nobody knows them: then
 * nothing may be read there (§2.3.1.4).
 */
export function rememberRobots(hop: Hop, pacing?: Pick<Pacing, 'now'>): (url: URL, signal: AbortSignal) => Promise<Known<RobotsRules>> {
  const fetcher = followRedirects('robots', damagedIsUnreached(hop, 'robots.txt'));
  return rememberByOrigin(
    async (origin, signal) => readRobots(await fetcher.fetch({ url: `${origin}/robots.txt`, kind: 'robots' }, signal), origin),
    pacing,
  );
}

/** A file whose encoding is damaged is there, only nobody can read it: that is not the same as too many redirects, which are no file. */
export function damagedIsUnreached(hop: Hop, name: string): Hop {
  return async (request, signal) => {
    const result = await hop(request, signal);
    if (result.ok || result.error.kind !== 'malformed') return result;
    return err({ kind: 'offline', host: new URL(request.url).hostname, detail: `its ${name} is damaged` });
  };
}

function readRobots(answer: Result<FetchResponse, Failure>, origin: string): Known<RobotsRules> {
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
