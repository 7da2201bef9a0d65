import { languageName, type LanguageTag } from './language.ts';
import type { Instant } from './provenance.ts';
import type { RightsSignal } from './rights.ts';

/** Everything that can go wrong, as a closed union: each kind has one policy and one sentence. */
export type Failure =
  | { readonly kind: 'offline'; readonly host: string; readonly detail?: string }
  | { readonly kind: 'timeout'; readonly what: string; readonly seconds: number }
  /** `wall`: whose page it is that asks readers to prove that they are no program; it is not worked around. */
  | { readonly kind: 'http'; readonly status: number; readonly host: string; readonly wall?: string }
  | { readonly kind: 'busy'; readonly host: string; readonly retryAfterSeconds?: number }
  | { readonly kind: 'blocked-address'; readonly host: string; readonly address: string }
  | { readonly kind: 'robots'; readonly host: string; readonly rule?: string }
  /** `signals`: everything that was found, where the one who fails knows. */
  | { readonly kind: 'reserved'; readonly by: string; readonly signals?: readonly RightsSignal[] }
  | { readonly kind: 'too-large'; readonly what: string; readonly limitBytes: number }
  | { readonly kind: 'malformed'; readonly what: string; readonly detail: string }
  | { readonly kind: 'not-article'; readonly why: string }
  | { readonly kind: 'paywalled' }
  | { readonly kind: 'language-unknown' }
  | { readonly kind: 'pair-unsupported'; readonly from: LanguageTag; readonly to: LanguageTag }
  | {
      readonly kind: 'model-missing';
      readonly from: LanguageTag;
      readonly to: LanguageTag;
      readonly detail?: string;
      readonly fetching?: true;
    }
  /** `until`: when its next day or month begins. */
  | { readonly kind: 'over-budget'; readonly engine: string; readonly until?: Instant }
  | { readonly kind: 'storage-full' }
  /** A feed's permanent redirect to another site, which is told and not followed for good. */
  | { readonly kind: 'moved'; readonly what: string; readonly to: string }
  /** A feed that was given up for now, and why: the end of a sentence. */
  | { readonly kind: 'suspended'; readonly what: string; readonly why: string }
  /** A hub that was to tell of a feed's news; the feed is polled as if it named none. */
  | { readonly kind: 'hub'; readonly host: string; readonly why: string }
  /** Something of this machine that only one process can hold: a data folder, a port. */
  | { readonly kind: 'in-use'; readonly what: string; readonly by: string }
  | { readonly kind: 'engine'; readonly engine: string; readonly detail: string }
  | { readonly kind: 'check'; readonly detail: string }
  | { readonly kind: 'bug'; readonly detail: string };

export type FailureKind = Failure['kind'];

/**
 * What the pipeline does about a failure.
 * `retry` later · `wait` for a condition, shown to readers · `publish-original` and say why · `park` for a person ·
 * `publish-headline` with the feed's summary and link · `drop` with the reason · `stop-work` but keep serving · `stop-stage` but keep serving.
 */
export type Policy = 'retry' | 'wait' | 'publish-original' | 'park' | 'publish-headline' | 'drop' | 'stop-work' | 'stop-stage';

const policies: Readonly<Record<Exclude<FailureKind, 'http'>, Policy>> = {
  offline: 'retry',
  timeout: 'retry',
  busy: 'retry',
  'blocked-address': 'drop',
  robots: 'publish-headline',
  reserved: 'publish-headline',
  'too-large': 'publish-headline',
  malformed: 'drop',
  'not-article': 'drop',
  paywalled: 'publish-headline',
  'language-unknown': 'publish-original',
  'pair-unsupported': 'publish-original',
  'model-missing': 'wait',
  'over-budget': 'wait',
  'storage-full': 'stop-work',
  moved: 'park',
  suspended: 'park',
  hub: 'park',
  'in-use': 'park',
  engine: 'park',
  check: 'park',
  bug: 'stop-stage',
};

/** After this many settled retries an input is not tried again. */
export const maxAttempts = 8;

/** How long to wait before the next attempt: 1 minute × 2^attempts up to a day, and at least what the server asked for. */
export function backoffMs(failure: Failure, attempts: number): number {
  const asked = failure.kind === 'busy' ? (failure.retryAfterSeconds ?? 0) * 1000 : 0;
  return Math.min(86_400_000, Math.max(asked, 60_000 * 2 ** attempts));
}

/** The policy for a failure. HTTP: 5xx retry, 404 and 410 drop, any other refusal, and a wall against programs, leaves headline and link. */
export function policyOf(failure: Failure): Policy {
  if (failure.kind !== 'http') return policies[failure.kind];
  if (failure.wall !== undefined) return 'publish-headline';
  if (failure.status >= 500 || failure.status === 408) return 'retry';
  return failure.status === 404 || failure.status === 410 ? 'drop' : 'publish-headline';
}

/** Whether a failure ends by itself: with time, or when a condition comes. */
export function passes(failure: Failure): boolean {
  const policy = policyOf(failure);
  return policy === 'retry' || policy === 'wait';
}

const sizeOf = (bytes: number): string => (bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${Math.round(bytes / 1048576)} MB`);

/** One English sentence a person understands, without a trailing line break. */
export function sentenceOf(failure: Failure): string {
  switch (failure.kind) {
    case 'offline':
      return `${failure.host} could not be reached${failure.detail ? ` (${failure.detail})` : ''}.`;
    case 'timeout':
      return `${failure.what} took longer than ${failure.seconds} seconds.`;
    case 'http':
      if (failure.wall !== undefined)
        return `${failure.host} answers programs with a page that only readers pass (${failure.wall}, HTTP status ${failure.status}).`;
      return `${failure.host} answered with HTTP status ${failure.status}.`;
    case 'busy':
      return `${failure.host} asked for fewer requests${failure.retryAfterSeconds ? ` and to come back in ${failure.retryAfterSeconds} seconds` : ''}.`;
    case 'blocked-address':
      return failure.host.replace(/^\[(.*)\]$/, '$1') === failure.address
        ? `${failure.host} is a private address, which is refused unless the configuration lists it.`
        : `${failure.host} leads to the private address ${failure.address}, which is refused unless the configuration lists it.`;
    case 'robots':
      return `The robots.txt of ${failure.host} does not allow this page to be read by a program.`;
    case 'reserved':
      return `The publisher reserves its text against machine reading (${failure.by}).`;
    case 'too-large':
      return `${failure.what} is larger than the limit of ${sizeOf(failure.limitBytes)}.`;
    case 'malformed':
      return `${failure.what} could not be read: ${failure.detail}.`;
    case 'not-article':
      return `The page is not an article: ${failure.why}.`;
    case 'paywalled':
      return 'The article is behind a paywall.';
    case 'language-unknown':
      return 'The language of this article could not be determined.';
    case 'pair-unsupported':
      return `No translation engine here knows ${languageName(failure.from)}.`;
    case 'model-missing':
      if (failure.fetching) return `The translation model for ${languageName(failure.from)} is being fetched.`;
      return `The translation model for ${languageName(failure.from)} is not installed${failure.detail ? ` (${failure.detail})` : ''}; \`desk models pull ${failure.from}\` installs it.`;
    case 'over-budget':
      return `The budget of the engine ${failure.engine} is used up${failure.until ? ` until ${failure.until.slice(0, 10)}` : ''}.`;
    case 'storage-full':
      return 'The disk is full.';
    case 'moved':
      return `${failure.what} says that it has moved for good to ${failure.to}, another site; correct its address in the source file if that is right.`;
    case 'suspended':
      return `${failure.what} is asked only once a month now: ${failure.why}.`;
    case 'hub':
      return `The hub ${failure.host} will not tell of this feed’s news, so the feed is polled as if it named none: ${failure.why}.`;
    case 'in-use':
      return `${failure.what} is in use by ${failure.by}.`;
    case 'engine':
      return `The translation engine ${failure.engine} failed: ${failure.detail}.`;
    case 'check':
      return `The translation did not pass its checks: ${failure.detail}.`;
    case 'bug':
      return `Foreign Desk itself made a mistake: ${failure.detail}.`;
  }
}
