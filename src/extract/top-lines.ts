import type { Block } from '../core/article.ts';
import { squash } from './wording.ts';

// Scripts without spaces say in a third of the characters what others say.
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether a text has words of a script written without spaces. */
export const isDense = (text: string): boolean => dense.test(text);

/** Length in characters of Latin text that would say as much: a script without spaces says in one what takes about three. */
export function weightOf(text: string): number {
  const dense =
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu,
    )?.length ?? 0;
  return text.length + dense * 2;
}

/** True for the paper's own name standing alone. */
export function isMasthead(text: string, siteName: string | undefined): boolean {
  return text.length <= 60 && squash(siteName ?? '') !== '' && squash(text) === squash(siteName!);
}

/**
 * True for the section or kicker above an article: its section's name, or, before any prose, a paragraph of up to three words that is no
 * sentence. What stands there in so few words is a label, whatever the language.
 */
export function isSectionLine(text: string, block: Block, section: string | undefined, before: number): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  if (squash(section ?? '') !== '' && squash(text) === squash(section!)) return true;
  if (block.kind === 'heading' || before > 0 || text.length > 32) return false;
  return !/[.!?…:;,。！？：、،؟।"«»“”„「」\d]/u.test(text) && text.split(/\s+/).length <= 3 && (!dense.test(text) || text.length <= 12);
}

/** Whether a block is prose long enough to be the article's own beginning; what stands before may be its head. */
export function isLongProse(block: Block): boolean {
  return (block.kind === 'paragraph' || block.kind === 'quote') && block.text.length >= (dense.test(block.text) ? 40 : 100);
}
