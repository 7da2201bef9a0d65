import type { Block } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { LanguageTag } from '../core/language.ts';
import type { Result } from '../core/result.ts';
import { siblingModule, startThreads } from '../lib/threads.ts';
import type { Extraction, Hints } from './extraction.ts';
import type { Known } from './rules.ts';

/** A page as it came, with what is known of it. */
export interface FetchedHtml {
  readonly body: Uint8Array;
  readonly url: string;
  readonly contentType?: string | undefined;
  /** Settles the charset of legacy pages that do not declare one. */
  readonly language?: LanguageTag | undefined;
  readonly hints: Hints;
}

/** HTML a feed carries in an item. */
export interface FeedHtml {
  readonly html: string;
  readonly url: string;
  readonly known: Known;
}

/** Turns hostile HTML into articles away from the thread that serves pages. */
export interface Extractor {
  /** Fails with `too-large`, `malformed`, `not-article` or `timeout`. */
  extract(page: FetchedHtml): Promise<Result<Extraction, Failure>>;
  /** Empty when the HTML holds nothing or cannot be read in time. */
  feedBlocks(feed: FeedHtml): Promise<readonly Block[]>;
  close(): Promise<void>;
}

/** Extraction in worker threads: 20 seconds and 512 MB of heap a page. `threads` is how many pages are read at once. */
export function startExtractor(options: { threads: number }): Extractor {
  const threads = startThreads(siblingModule('./worker', import.meta.url), { ...options, limitSeconds: 20, heapMb: 512 });
  return {
    async extract(page) {
      const result = await threads.call<Result<Extraction, Failure>>('extractPage', page, 'Reading the page');
      return result.ok ? result.value : result;
    },
    async feedBlocks(feed) {
      const result = await threads.call<readonly Block[]>('extractFeedHtml', feed, "Reading the feed's text");
      return result.ok ? result.value : [];
    },
    close: () => threads.close(),
  };
}
