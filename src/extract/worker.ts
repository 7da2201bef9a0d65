import type { Block } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import { err, type Result } from '../core/result.ts';
import { decodedHtml } from './decoded.ts';
import type { Extraction } from './extraction.ts';
import type { FeedHtml, FetchedHtml } from './extractor.ts';
import { extractHtml, feedBlocks } from './generic.ts';

/** Runs in a worker thread: bytes to article. A page that makes a library throw is malformed, not our mistake. */
export function extractPage(page: FetchedHtml): Result<Extraction, Failure> {
  try {
    const html = decodedHtml(page.body, { contentType: page.contentType, language: page.language });
    return html.ok ? extractHtml(html.value, page.url, page.hints) : html;
  } catch (error) {
    const detail = `it confuses the parser (${error instanceof Error ? error.message.slice(0, 120) : 'unknown'})`;
    return err({ kind: 'malformed', what: 'The page', detail });
  }
}

/** Runs in a worker thread: a feed's HTML to blocks; none for HTML that makes a library throw. */
export function extractFeedHtml({ html, url, known }: FeedHtml): readonly Block[] {
  try {
    return feedBlocks(html, url, known);
  } catch {
    return [];
  }
}
