import type { Failure } from '../core/failure.ts';
import type { FetchResponse } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import { noTdmRules, tdmRulesFrom, type TdmRules } from '../rights/tdmrep.ts';
import type { Pacing } from './gate.ts';
import { followRedirects, type Hop } from './hop.ts';
import { damagedIsUnreached } from './remembered-robots.ts';
import { rememberByOrigin, type Known } from './remembered.ts';

/**
 * What the host of an address reserves in /.well-known/tdmrep.json, asked for with `hop` once a day. A failure while nobody knows: a page
 * that was read cannot be unread, and one that waits for its host to recover loses a few minutes, so nothing is read until then.
 */
export function rememberTdm(hop: Hop, pacing?: Pick<Pacing, 'now'>): (url: URL, signal: AbortSignal) => Promise<Known<TdmRules>> {
  const fetcher = followRedirects('tdmrep', damagedIsUnreached(hop, 'tdmrep.json'));
  return rememberByOrigin(
    async (origin, signal) => readTdm(await fetcher.fetch({ url: `${origin}/.well-known/tdmrep.json`, kind: 'rights' }, signal), origin),
    pacing,
  );
}

function readTdm(answer: Result<FetchResponse, Failure>, origin: string): Known<TdmRules> {
  if (answer.ok) return ok(tdmRulesFrom(Buffer.from(answer.value.body).toString('utf8')));
  const { error } = answer;
  switch (error.kind) {
    case 'http':
      // Most hosts have no such file, and some refuse all that they do not know; a wall stands before the pages too, which tell of it.
      if (error.status < 500 || error.wall !== undefined) return ok(noTdmRules);
      return err({
        kind: 'offline',
        host: new URL(origin).hostname,
        detail: `its tdmrep.json, which may reserve its texts, answers with HTTP status ${error.status}`,
      });
    // Redirects without end or to an address that is refused are no file, and what is larger than any list of rules is some page.
    case 'malformed':
    case 'blocked-address':
    case 'too-large':
      return ok(noTdmRules);
    default:
      return err(error);
  }
}
