import type { Failure } from '../core/failure.ts';
import type { FetchRequest, FetchResponse } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import { retryAfterSeconds } from '../lib/network.ts';
import type { Redirect } from './hop.ts';

const redirects: readonly number[] = [301, 302, 303, 307, 308] satisfies Redirect['status'][];
// A challenge may come as a success, a refusal, an unusual method or a server that is busy.
const wallStatuses: readonly number[] = [200, 202, 403, 405, 503];

/** Whether the body of an answer with this status is what was asked for. */
export const isRead = ({ kind }: FetchRequest, status: number): boolean =>
  status === 200 || (kind === 'hub' && (status === 202 || status === 204));

/** Whether an answer is to be looked at for a wall against programs. */
export const mayBeWall = ({ kind }: FetchRequest, status: number): boolean =>
  kind !== 'hub' && kind !== 'registry' && wallStatuses.includes(status);

/** What an answer means whose body is not read; `wall` names the wall it was told to be. */
export function meaningOf(
  request: FetchRequest,
  url: URL,
  answer: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly wall?: string | undefined },
): Result<FetchResponse | Redirect, Failure> {
  const { status, headers, wall } = answer;
  const conditional = request.etag !== undefined || request.lastModified !== undefined;
  if (status === 304 && conditional) return ok({ url: url.href, status, headers, body: new Uint8Array() });
  if (redirects.includes(status) && headers['location'] !== undefined) {
    return ok({ status: status as Redirect['status'], location: headers['location'], headers });
  }
  const seconds = retryAfterSeconds(headers);
  if (wall !== undefined && seconds === undefined) return err({ kind: 'http', status, host: url.hostname, wall });
  if (status === 429 || status === 503) {
    return err({ kind: 'busy', host: url.hostname, ...(seconds !== undefined && { retryAfterSeconds: seconds }) });
  }
  return err({ kind: 'http', status, host: url.hostname });
}
