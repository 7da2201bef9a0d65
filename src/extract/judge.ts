import type { Block } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import { linkShare } from './block-text.ts';
import { weightOf } from './top-lines.ts';
import { squash } from './wording.ts';

// Characters of running text. A script without spaces says in one character what takes about three in Latin letters.
const enough = 200;
const honest = 40;
// Pictures whose captions tell a story.
const leastCaptions = 4;

/** Undefined for an article, else `not-article` with why. A short text counts when a feed announced it under its title. */
export function judge(blocks: readonly Block[], titles: { title: string | undefined; feedTitle: string | undefined }): Failure | undefined {
  const prose = blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'quote');
  const weight = prose.reduce((sum, block) => sum + weightOf(block.text) * (1 - linkShare(block)), 0);
  const listed = blocks.reduce(
    (sum, block) => sum + (block.kind === 'list' ? block.items.reduce((all, item) => all + weightOf(item.text), 0) : 0),
    0,
  );
  const tabled = blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? block.rows.flat().reduce((all, cell) => all + weightOf(cell.text), 0) : 0),
    0,
  );
  const captions = blocks.flatMap((block) => (block.kind === 'figure' && block.caption ? weightOf(block.caption.text) : []));
  if (weight >= enough || (captions.length >= leastCaptions && captions.reduce((all, one) => all + one, 0) >= enough)) return undefined;
  if (weight === 0 && listed + tabled < enough) return { kind: 'not-article', why: 'it holds no running text' };
  const announced = titles.feedTitle !== undefined && sameTitle(titles.feedTitle, titles.title ?? '');
  if (weight >= honest && (announced || titles.feedTitle === undefined))
    return weight + listed + tabled >= enough || announced ? undefined : tooShort(weight);
  if (weight >= honest && listed + tabled >= enough) return undefined;
  return tooShort(weight);
}

const tooShort = (weight: number): Failure => ({
  kind: 'not-article',
  why: `it holds only about ${Math.round(weight)} characters of running text`,
});

function sameTitle(announced: string, own: string): boolean {
  const [a, b] = [squash(announced), squash(own)];
  return a !== '' && b !== '' && (a === b || a.includes(b) || b.includes(a));
}
