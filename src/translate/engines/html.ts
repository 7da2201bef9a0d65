import type { Segment } from '../../core/translation.ts';
import { fromHtml } from '../markup.ts';
import { place } from '../spans.ts';
import type { Item } from './batches.ts';
import { plainText, type Restored } from './reading.ts';

/** Whether a sentence goes as HTML: those without marks go as plain text, in requests of their own. */
export const asHtml = ({ plain, segment }: Item): boolean => !plain && segment.marks.length > 0;

/** The sentences that go as plain text and those that go as HTML. */
export function byFormat(items: readonly Item[]): readonly (readonly Item[])[] {
  return [items.filter((item) => !asHtml(item)), items.filter(asHtml)].filter((part) => part.length > 0);
}

/** Reads an answer in the format its sentence was sent in. */
export function restored(answer: string, item: Item): Restored {
  const { segment } = item;
  if (!asHtml(item)) return { text: answer.trim(), ...place(segment, answer.trim(), []), damaged: false };
  const read = fromHtml(answer, segment);
  const left = remains(read.text) > remains(plainText(segment));
  return { ...read, damaged: left || (read.marks.length === 0 && answer.includes('<')) };
}

// Pieces of our tags that an engine took for words.
const remains = (text: string): number => (text.match(/<\s*(?:\/\s*)?[abiu]\b|\b(?:href|id)\s*=\s*(?:["“”„»]\s*)?#?\d/gi) ?? []).length;

/** Unicode code points: what servers count as characters. */
export const codePoints = (text: string): number => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

/** Code points of the sentences' own words. */
export const charactersOf = (items: readonly { readonly segment: Segment }[]): number =>
  items.reduce((sum, { segment }) => sum + codePoints(segment.text), 0);
