import type { FeedItem, FetchedPage, FurtherPage, Page } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { Fetcher, FetchResponse } from '../core/ports.ts';
import type { Instant, Provenance } from '../core/provenance.ts';
import { err, ok, type Result } from '../core/result.ts';
import { pageToRead } from '../lib/next-page.ts';
import { canonicalUrl } from '../lib/url.ts';
import { distinctSignals } from '../rights/decide.ts';
import { restsUntil } from './rereading.ts';

/** What is known of an item when its page is to be read. */
export interface ReadingInput {
  readonly item: FeedItem;
  /** As it was read or withheld before. */
  readonly page?: Page | undefined;
  /** Where its newest revision says that it goes on. */
  readonly nextPage?: string | undefined;
  /** Why nobody may ask for it: our file or the operator says `link`. */
  readonly refused?: Failure | undefined;
  /** The operator decided on its rights: what its host reserves does not stop the reading. */
  readonly permitted?: boolean;
  /** What its newest revision says on rights is no longer what holds. */
  readonly judgedAnew?: boolean;
}

/** What a reading brought. */
export type Reading =
  | { readonly kind: 'read' | 'unchanged'; readonly page: FetchedPage }
  /** It was read just now. */
  | { readonly kind: 'rests'; readonly until: Instant };

/** Reads the page of an item: for the first time, once more, or the next one of an article that is spread over several. */
export async function readPage(
  { item, page, nextPage, refused, permitted }: ReadingInput,
  tools: { readonly fetcher: Fetcher; readonly provenance: Provenance },
  signal: AbortSignal,
): Promise<Result<Reading, Failure>> {
  if (refused) return err(refused);
  const { fetcher, provenance } = tools;
  const request = { kind: 'page', ...(permitted && { permitted }) } as const;
  const before = page?.kind === 'fetched' ? page : undefined;
  const further = before && pageToRead(before, nextPage);
  if (before && further !== undefined) return furtherIn(before, further, await fetcher.fetch({ url: further, ...request }, signal));

  const until = restsUntil(page, provenance.at);
  if (until !== undefined) return ok({ kind: 'rests', until });
  const fetched = await fetcher.fetch({ url: item.url, ...request, ...(before && validatorsOf(before)) }, signal);
  if (!fetched.ok) return fetched;
  const response = fetched.value;
  if (response.status === 304 && !before) return err({ kind: 'http', status: 304, host: new URL(response.url).hostname });
  const readings = (before?.readings ?? 1) + (before ? 1 : 0);
  if (before && (response.status === 304 || Buffer.compare(before.body, response.body) === 0)) {
    const kept = { ...before, ...validatorsIn(response), ...signalsNow(before, response), readings };
    // The same words under other rights are another article to readers.
    const kind = JSON.stringify(kept.signals) === JSON.stringify(before.signals) ? 'unchanged' : 'read';
    return ok({ kind, page: kept });
  }
  return ok({ kind: 'read', page: { ...pageIn(response, item, provenance), readings, ...(before?.more && { more: before.more }) } });
}

/** A further page is held under the address that was asked for, so that it is not asked for again. */
function furtherIn(before: FetchedPage, url: string, fetched: Result<FetchResponse, Failure>): Result<Reading, Failure> {
  if (!fetched.ok) return fetched;
  const { value: response } = fetched;
  const elsewhere = canonicalUrl(response.url) !== url && pageToRead(before, response.url) === undefined;
  const repeated = [before, ...(before.more ?? [])].some(({ body }) => Buffer.compare(body, response.body) === 0);
  if (elsewhere || repeated)
    return err({ kind: 'malformed', what: `The next page of ${before.url.slice(0, 200)}`, detail: 'it leads back or elsewhere' });
  const added: FurtherPage = { url, ...typeIn(response), body: response.body };
  const signals = distinctSignals([...(before.signals ?? []), ...(response.signals ?? [])]);
  return ok({ kind: 'read', page: { ...before, ...(response.signals && { signals }), more: [...(before.more ?? []), added] } });
}

function pageIn(response: FetchResponse, item: FeedItem, provenance: Provenance): FetchedPage {
  return {
    kind: 'fetched',
    id: item.id,
    url: response.url,
    ...typeIn(response),
    body: response.body,
    ...validatorsIn(response),
    ...signalsIn(response),
    provenance,
  };
}

const typeIn = ({ headers }: FetchResponse): { contentType?: string } =>
  headers['content-type'] === undefined ? {} : { contentType: headers['content-type'] };

/** Validators of an answer, as received. */
function validatorsIn({ headers }: FetchResponse): Pick<FetchedPage, 'etag' | 'lastModified'> {
  const { etag, 'last-modified': lastModified } = headers;
  return validatorsOf({ etag, lastModified });
}

const validatorsOf = ({
  etag,
  lastModified,
}: {
  etag?: string | undefined;
  lastModified?: string | undefined;
}): Pick<FetchedPage, 'etag' | 'lastModified'> => ({
  ...(etag !== undefined && { etag }),
  ...(lastModified !== undefined && { lastModified }),
});

const signalsIn = ({ signals }: FetchResponse): Pick<FetchedPage, 'signals'> => (signals ? { signals } : {});

/** What holds of a page that did not change: an answer without a body need not repeat its headers (RFC 9110 §15.4.5). */
function signalsNow(before: FetchedPage, response: FetchResponse): Pick<FetchedPage, 'signals'> {
  if (!response.signals || response.status === 200) return signalsIn(response);
  const inHeaders = (before.signals ?? []).filter(({ witness }) => witness === 'tdm-header' || witness === 'robots-header');
  return { signals: distinctSignals([...response.signals, ...inHeaders]) };
}
