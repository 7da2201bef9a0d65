import type { FeedItem, FetchedPage, FurtherPage, Page } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { Fetcher, FetchResponse } from '../core/ports.ts';
import type { Instant, Provenance } from '../core/provenance.ts';
import { err, ok, type Result } from '../core/result.ts';
import { pageToRead } from '../lib/next-page.ts';
import { canonicalUrl } from '../lib/url.ts';
import { restsUntil } from './rereading.ts';

/** What is known of an item when its page is to be read. */
export interface ReadingInput {
  readonly item: FeedItem;
  /** As it was read or withheld before. */
  readonly page?: Page | undefined;
  /** Where its newest revision says that it goes on. */
  readonly nextPage?: string | undefined;
}

/** What a reading brought. */
export type Reading =
  | { readonly kind: 'read' | 'unchanged'; readonly page: FetchedPage }
  /** It was read just now. */
  | { readonly kind: 'rests'; readonly until: Instant };

/** Reads the page of an item: for the first time, once more, or the next one of an article that is spread over several. */
export async function readPage(
  { item, page, nextPage }: ReadingInput,
  tools: { readonly fetcher: Fetcher; readonly provenance: Provenance },
  signal: AbortSignal,
): Promise<Result<Reading, Failure>> {
  const { fetcher, provenance } = tools;
  const before = page?.kind === 'fetched' ? page : undefined;
  const further = before && pageToRead(before, nextPage);
  if (before && further !== undefined) return readFurther(before, further, fetcher, signal);

  const until = restsUntil(page, provenance.at);
  if (until !== undefined) return ok({ kind: 'rests', until });
  const fetched = await fetcher.fetch({ url: item.url, kind: 'page', ...(before && validatorsOf(before)) }, signal);
  if (!fetched.ok) return fetched;
  const response = fetched.value;
  if (response.status === 304 && !before) return err({ kind: 'http', status: 304, host: new URL(response.url).hostname });
  const readings = (before?.readings ?? 1) + (before ? 1 : 0);
  if (before && (response.status === 304 || Buffer.compare(before.body, response.body) === 0)) {
    const kept = { ...before, ...validatorsIn(response), ...signalsIn(response), readings };
    // The same words under other rights are another article to readers.
    const kind = JSON.stringify(kept.signals) === JSON.stringify(before.signals) ? 'unchanged' : 'read';
    return ok({ kind, page: kept });
  }
  return ok({ kind: 'read', page: { ...pageIn(response, item, provenance), readings, ...(before?.more && { more: before.more }) } });
}

/** A further page is held under the address that was asked for, so that it is not asked for again. */
async function readFurther(before: FetchedPage, url: string, fetcher: Fetcher, signal: AbortSignal): Promise<Result<Reading, Failure>> {
  const fetched = await fetcher.fetch({ url, kind: 'page' }, signal);
  if (!fetched.ok) return fetched;
  const { value: response } = fetched;
  const elsewhere = canonicalUrl(response.url) !== url && pageToRead(before, response.url) === undefined;
  const repeated = [before, ...(before.more ?? [])].some(({ body }) => Buffer.compare(body, response.body) === 0);
  if (elsewhere || repeated)
    return err({ kind: 'malformed', what: `The next page of ${before.url.slice(0, 200)}`, detail: 'it leads back or elsewhere' });
  const added: FurtherPage = { url, ...typeIn(response), body: response.body };
  return ok({ kind: 'read', page: { ...before, more: [...(before.more ?? []), added] } });
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
