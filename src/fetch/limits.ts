import type { FetchRequest } from '../core/ports.ts';

/** What one kind of request may cost. */
export interface FetchLimits {
  /** Bytes before and after content decoding, each. */
  readonly bytes: number;
  /** Until the answer's headers have come. */
  readonly headersSeconds: number;
  /** Between two pieces of the body. */
  readonly bodySeconds: number;
  /** From the request's first to the body's last byte. */
  readonly totalSeconds: number;
}

const megabyte = 1024 * 1024;
const slow = { headersSeconds: 20, bodySeconds: 20 };

/** Caps by kind. A robots.txt must be read to 500 KiB at least (RFC 9309 §2.5); registries serve translation models. */
export const limitsOfKind: Readonly<Record<FetchRequest['kind'], FetchLimits>> = {
  feed: { bytes: 16 * megabyte, totalSeconds: 60, ...slow },
  page: { bytes: 10 * megabyte, totalSeconds: 60, ...slow },
  robots: { bytes: 512 * 1024, totalSeconds: 30, ...slow },
  rights: { bytes: 512 * 1024, totalSeconds: 30, ...slow },
  hub: { bytes: 64 * 1024, totalSeconds: 30, ...slow },
  registry: { bytes: 200 * megabyte, totalSeconds: 1800, ...slow },
};

/** The Accept header of each kind. */
export const acceptOfKind: Readonly<Record<FetchRequest['kind'], string>> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
  robots: 'text/plain, */*;q=0.1',
  rights: 'application/json, */*;q=0.1',
  hub: '*/*',
  registry: 'application/json, */*;q=0.5',
};

/** What each kind is called in a sentence. */
export const nounOfKind: Readonly<Record<FetchRequest['kind'], string>> = {
  feed: 'The feed',
  page: 'The page',
  robots: 'The robots.txt',
  rights: 'The tdmrep.json',
  hub: 'The hub’s answer',
  registry: 'The file',
};
