import { primaryLanguage } from '../../core/language.ts';
import { err, ok } from '../../core/result.ts';
import type { Pair, Segment } from '../../core/translation.ts';
import { normaliseSentence } from '../../lib/text.ts';
import type { Placed } from '../spans.ts';
import type { Item, Reading } from './batches.ts';

/** A sentence as one line without marks, as engines get it. */
export const plainText = (segment: Segment): string => segment.text.replace(/[\0-\x1f\u2028\u2029]/g, ' ').trim();

/** An answer with its marks put back; `damaged` when the markup came back broken. */
export type Restored = Placed & { readonly text: string; readonly damaged: boolean };

/** What an answer is worth: nothing, the sentence itself again, damaged, or a translation. */
export function readingOf(item: Item, { damaged, ...restored }: Restored, engine: string, model: string, pair: Pair): Reading {
  const fail = (detail: string): Reading['answer'] => err({ kind: 'engine', engine, detail });
  if (restored.text === '') return { answer: fail('it gave no text'), again: 'alone' };
  if (isEcho(plainText(item.segment), restored.text, pair)) return { answer: fail('it gave the sentence back untranslated') };
  return { answer: ok({ ...restored, model }), ...(damaged && { again: 'plain' as const }) };
}

/**
 * Whether an answer is its source again although that is no English: it has letters of a script that English is not written in, or more
 * than three words. Fewer may be a name.
 */
function isEcho(source: string, answer: string, { from, to }: Pair): boolean {
  if (primaryLanguage(from) === primaryLanguage(to) || normaliseSentence(source) !== normaliseSentence(answer)) return false;
  return /(?!\p{Script=Latin})\p{L}/u.test(source) || (source.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).length > 3;
}
