import type { Config } from '../../config.ts';
import type { Clock, Fetcher } from '../../core/ports.ts';
import { startExtractor, type Extractor } from '../../extract/extractor.ts';
import { startFeedParser, type FeedParser } from '../../feeds/parser.ts';
import type { Desk } from '../command.ts';

/** What an outlet is examined with. */
export interface ExaminingTools {
  readonly fetcher: Fetcher;
  readonly parser: FeedParser;
  readonly extractor: Extractor;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Opens the network and the worker threads for hostile input, uses them and closes them, whatever happens. */
export async function withTools<T>(desk: Desk, config: Config, use: (tools: ExaminingTools) => Promise<T>): Promise<T> {
  const fetcher = desk.openFetcher(config);
  const parser = startFeedParser();
  const extractor = startExtractor({ threads: 1 });
  try {
    return await use({ fetcher, parser, extractor, clock: desk.clock, signal: desk.signal });
  } finally {
    await Promise.all([fetcher.close(), parser.close(), extractor.close()]);
  }
}
