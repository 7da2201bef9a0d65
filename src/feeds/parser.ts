import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import { siblingModule, startThreads } from '../lib/threads.ts';
import { parseFeed, type FeedContext } from './parse.ts';
import type { ParsedFeed } from './parsed.ts';

/** Reads feeds, wherever that happens. */
export interface FeedParser {
  parse(bytes: Uint8Array, context: FeedContext): Promise<Result<ParsedFeed, Failure>>;
  close(): Promise<void>;
}

const limits = { threads: 1, limitSeconds: 20, heapMb: 512 };

/** Reads feeds in a worker thread that is ended after 20 seconds or at 512 MB. */
export function startFeedParser(): FeedParser {
  const threads = startThreads(siblingModule('./worker', import.meta.url), limits);
  return {
    async parse(bytes, context) {
      const called = await threads.call<Result<ParsedFeed, Failure>>('readFeed', { bytes, context }, 'Reading the feed');
      return called.ok ? called.value : called;
    },
    close: () => threads.close(),
  };
}

/** Reads feeds in this thread: for commands over one file, and for tests. */
export const localFeedParser: FeedParser = {
  parse: (bytes, context) => Promise.resolve(parseFeed(bytes, context)),
  close: () => Promise.resolve(),
};
