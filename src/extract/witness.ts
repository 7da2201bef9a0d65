import { htmlToText } from '../lib/html.ts';
import { blockText } from './block-text.ts';
import type { Pieces } from './blocks.ts';
import { squash } from './wording.ts';

// Below, the text of the JSON-LD is a teaser, or another text.
const leastCovered = 0.75;

/** The letters and digits of a JSON-LD `articleBody`, markup gone; empty where there is none. */
export const witnessOf = (articleBody: string | undefined): string =>
  articleBody === undefined ? '' : squash(htmlToText(htmlToText(articleBody)));

/**
 * Without what stands behind the end of the text that the page's JSON-LD gives, where that text has most of the pieces: links and notes that
 * follow the article. Nothing further up is taken out: the JSON-LD leaves out standfirsts, subheadings and lists.
 */
export function endedBy(witness: string, { pieces, reasons }: Pieces): Pieces {
  const keys = pieces.map(({ block }) => (block.kind === 'figure' ? '' : squash(blockText(block))));
  const all = keys.reduce((sum, key) => sum + key.length, 0);
  const witnessed = keys.map((key) => key !== '' && witness.includes(key));
  const covered = keys.reduce((sum, key, index) => sum + (witnessed[index] ? key.length : 0), 0);
  if (witness === '' || covered < leastCovered * all) return { pieces, reasons };
  const end = witnessed.lastIndexOf(true) + 1;
  const after = pieces.slice(end).filter(({ block }) => block.kind !== 'figure');
  return {
    pieces: pieces.filter(({ block }, index) => index < end || block.kind === 'figure'),
    reasons: [...reasons, ...after.map(({ block }) => ({ rule: 'behind-json-ld-body', detail: blockText(block).slice(0, 60) }))],
  };
}
