import type { Failure } from '../core/failure.ts';
import type { Fetcher, FetchRequest, FetchResponse } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { RightsSignal } from '../core/rights.ts';
import { distinctSignals } from '../rights/decide.ts';

/** An answer that points elsewhere, unresolved. */
export interface Redirect {
  readonly status: 301 | 302 | 303 | 307 | 308;
  readonly location: string;
  /** Names in lower case. */
  readonly headers?: FetchResponse['headers'];
  /** What was said on rights on the way there. */
  readonly signals?: readonly RightsSignal[];
}

/** One request to one host, so that every hop of a chain of redirects can be guarded, checked and paced by itself. */
export type Hop = (request: FetchRequest, signal: AbortSignal) => Promise<Result<FetchResponse | Redirect, Failure>>;

/** Redirects followed before giving up (RFC 9309 §2.3.1.2 asks for at least five). */
const mostRedirects = 5;

/** A fetcher that follows the redirects of `hop`. What any of the hops says on rights is told with the last one's answer. */
export function followRedirects(id: string, hop: Hop): Fetcher {
  return {
    id,
    async fetch(request, signal) {
      let url = request.url;
      let movedTo: string | undefined;
      let permanent = true;
      const said: RightsSignal[] = [];
      for (let redirects = 0; redirects <= mostRedirects; redirects++) {
        const result = await hop({ ...request, url }, signal);
        if (!result.ok) return result;
        const { signals } = result.value;
        if (signals) said.push(...signals);
        if (!('location' in result.value))
          return ok({ ...result.value, ...(movedTo !== undefined && { movedTo }), ...(signals && { signals: distinctSignals(said) }) });
        // A browser would ask again by GET what was sent by POST; a hub that does so is not where its feed says.
        if (request.form) return err({ kind: 'http', status: result.value.status, host: new URL(url).hostname });
        if (!URL.canParse(result.value.location, url)) return unusable(url, 'it redirects to something that is no address');
        const target = new URL(result.value.location, url);
        target.hash = '';
        url = target.href;
        permanent &&= result.value.status === 301 || result.value.status === 308;
        if (permanent) movedTo = url;
      }
      return unusable(request.url, `it redirects more than ${mostRedirects} times`);
    },
  };
}

function unusable(url: string, detail: string): Result<never, Failure> {
  return err({ kind: 'malformed', what: `The address ${url.slice(0, 200)}`, detail });
}
