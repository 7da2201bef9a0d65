import type { Flag } from '../../core/translation.ts';

const word = /[\p{L}\p{N}]/u;

/** A sentence with words whose English has none. */
export function empty(source: string, english: string): readonly Flag[] {
  return word.test(source) && !word.test(english) ? [{ kind: 'empty', detail: 'the engine gave no words' }] : [];
}
