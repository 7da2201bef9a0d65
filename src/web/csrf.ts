import { createHmac, randomBytes } from 'node:crypto';
import { sameSecret } from '../lib/hash.ts';

/** Name of the cookie and of the form field. */
export const CSRF_COOKIE = 'fd-csrf';
export const CSRF_FIELD = 'csrf';

/** Issues and checks form tokens: random bytes with their HMAC-SHA-256, under a key that lives as long as the process. */
export interface CsrfGuard {
  /** A token for a form, to be sent as cookie too; keeps a token that is still good. */
  issue(cookie?: string): string;
  /** The token in a cookie if it is one of ours. */
  known(cookie: string | undefined): string | undefined;
  /** True when the form's token equals the cookie's and both are ours. */
  accepts(cookie: string | undefined, field: string | undefined): boolean;
}

/** Signed double-submit: a foreign page can neither read the cookie nor make one that bears our signature. */
export function csrfGuard(key: Uint8Array = randomBytes(32)): CsrfGuard {
  const signed = (nonce: string): string => `${nonce}.${createHmac('sha256', key).update(nonce).digest('base64url')}`;
  const genuine = (token: string): boolean => /^[\w-]{22}\.[\w-]{43}$/.test(token) && sameSecret(signed(token.slice(0, 22)), token);
  const known = (cookie: string | undefined): string | undefined => (cookie !== undefined && genuine(cookie) ? cookie : undefined);
  return {
    issue: (cookie) => known(cookie) ?? signed(randomBytes(16).toString('base64url')),
    known,
    accepts: (cookie, field) => cookie !== undefined && field !== undefined && genuine(cookie) && sameSecret(cookie, field),
  };
}

/** True when the browser says that a form was sent from this very server; browsers that say nothing rely on the token. */
export function sameOrigin(headers: { readonly origin?: string; readonly site?: string }, own: string): boolean {
  if (headers.site !== undefined && headers.site !== 'same-origin' && headers.site !== 'none') return false;
  return headers.origin === undefined || headers.origin === own;
}
