import { textsOf, type Block } from '../core/article.ts';

// Feeds cut a summary in mid-word and end it with an ellipsis, so its last tenth may differ.
const SAME = 0.9;
const SHORTEST = 40;

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** True when a standfirst says only what the headline or the beginning of the body says; captions and headings before the body do not count. */
export function repeats(summary: string, title: string, blocks: readonly Block[]): boolean {
  const said = letters(summary);
  if (said === '' || said === letters(title)) return true;
  const start = said.slice(0, Math.max(SHORTEST, Math.floor(said.length * SAME)));
  let body = '';
  for (const block of blocks) {
    if (block.kind === 'figure' || block.kind === 'heading') continue;
    body += textsOf(block)
      .map(({ text }) => letters(text))
      .join('');
    if (body.length >= start.length) break;
  }
  return body.startsWith(start);
}
