import type { FeedItem, FetchedPage, Page, WithheldPage } from '../core/article.ts';
import { maxAttempts, policyOf, type Failure } from '../core/failure.ts';
import type { Clock, Fetcher } from '../core/ports.ts';
import type { Provenance } from '../core/provenance.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Stage } from '../core/stage.ts';
import type { Settlement } from '../core/store.ts';
import { sha256 } from '../lib/hash.ts';

const version = 1;

/**
 * Reads the page of a feed's item. What may not or cannot be read becomes a withheld page with the reason, so that headline, summary and
 * link still appear; a network that keeps failing does so after eight retries.
 */
export function fetchStage({ fetcher, clock }: { fetcher: Fetcher; clock: Clock }): Stage<FeedItem, Page> {
  const provenanceOf = (item: FeedItem): Provenance => ({
    stage: 'fetch',
    version,
    tool: fetcher.id,
    inputHash: sha256(item.url),
    reasons: [],
    at: clock.now(),
  });
  const withheld = (item: FeedItem, failure: Failure): WithheldPage => ({
    kind: 'withheld',
    id: item.id,
    url: item.url,
    failure,
    provenance: provenanceOf(item),
  });

  return {
    name: 'fetch',
    version,
    concurrency: 8,

    input: (store, subject) => store.articles.item(subject),

    async run(item, signal): Promise<Result<Page, Failure>> {
      const fetched = await fetcher.fetch({ url: item.url, kind: 'page' }, signal);
      if (!fetched.ok) return policyOf(fetched.error) === 'publish-headline' ? ok(withheld(item, fetched.error)) : fetched;
      const { url, status, headers, body } = fetched.value;
      if (status === 304) return err({ kind: 'http', status, host: new URL(url).hostname });
      const contentType = headers['content-type'];
      const page: FetchedPage = { kind: 'fetched', id: item.id, url, body, provenance: provenanceOf(item) };
      return ok(contentType === undefined ? page : { ...page, contentType });
    },

    settle(item, result, claim): Settlement | undefined {
      if (result.ok) return pageSettlement(result.value, claim.priority);
      const policy = policyOf(result.error);
      if (policy === 'retry' && claim.attempts >= maxAttempts) return pageSettlement(withheld(item, result.error), claim.priority);
      return policy === 'drop' ? { outcome: { kind: 'drop' }, failure: result.error, outputs: [], next: [] } : undefined;
    },
  };
}

function pageSettlement(page: Page, priority: number): Settlement {
  return {
    outcome: { kind: 'done' },
    outputs: [{ table: 'pages', row: page }],
    next: [{ stage: 'extract', subject: page.id, priority, mode: 'again' }],
    ...(page.kind === 'withheld' && { failure: page.failure }),
  };
}
