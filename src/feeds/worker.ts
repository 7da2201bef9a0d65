import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import { parseFeed, type FeedContext } from './parse.ts';
import type { ParsedFeed } from './parsed.ts';

/** `parseFeed` as a worker thread calls it: with one argument. */
export function readFeed({ bytes, context }: { bytes: Uint8Array; context: FeedContext }): Result<ParsedFeed, Failure> {
  return parseFeed(bytes, context);
}
