import type { Flag } from '../../core/translation.ts';
import { wordsOf, type Reading } from './text.ts';

/** Words that English doubles. */
const doubled = new Set(['had', 'that', 'is', 'very', 'so', 'no', 'ha', 'blah', 'bye', 'more', 'long', 'far', 'in', 'on', 'by']);
/** Words a passage must have before its return counts as repetition, and how many of them must be more than joints of grammar. */
const passage = 5;
const contents = 3;
const joints = new Set(
  'the a an of in on to and or at by for from with that which who is are was were be been has have had it its as this'.split(' '),
);

/** Loops of words, and passages printed twice, that the source does not have. */
export function repetition({ source, english }: Reading): readonly Flag[] {
  const written = wordsOf(english);
  if (written.length < 2) return [];
  const loop = looped(written, english) ?? again(written);
  if (!loop) return [];
  // Pago Pago
  const reduplicated = loop.length === 1 || (loop.length === 2 && loop[0] === loop[1]);
  if (reduplicated && twice.test(source)) return [];
  const original = wordsOf(source);
  if (looped(original, source) ?? again(original, 3) ?? echo(source)) return [];
  return [{ kind: 'repetition', detail: `the English repeats “${loop.slice(0, 8).join(' ')}”` }];
}

// A word, or two signs or more, right after itself.
const twice =
  /(?<!\p{L})([\p{L}\p{M}]{2,})[\s·・-]+\1(?!\p{L})|([\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{2,})[\s·・-]?\2/iu;

/** The first run of words followed at once by itself. */
function looped(words: readonly string[], text: string): readonly string[] | undefined {
  for (let start = 0; start < words.length; start++) {
    for (let size = 1; size <= 12 && start + 2 * size <= words.length; size++) {
      if (words[start] !== words[start + size]) continue;
      if (!same(words, start, start + size, size)) continue;
      const run = words.slice(start, start + size);
      if (size === 1 && (doubled.has(run[0]!) || /^[\p{Lu}\p{N}]/u.test(run[0]!)) && words[start + 2] !== run[0]) continue;
      // “… of the voter, the voter …” goes on; “the dog the dog” does not.
      if (size < 4 && words[start + 2 * size] !== run[0] && !text.toLowerCase().includes(`${run.join(' ')} ${run.join(' ')}`)) continue;
      return run;
    }
  }
  return undefined;
}

/** The first passage of `size` words or more that comes again later. */
function again(words: readonly string[], size = passage): readonly string[] | undefined {
  const seen = new Map<string, number>();
  for (let start = 0; start + size <= words.length; start++) {
    const key = words.slice(start, start + size).join(' ');
    const earlier = seen.get(key);
    if (earlier !== undefined && earlier + size <= start) {
      const run = words.slice(start, start + size);
      if (size < passage || run.filter((word) => !joints.has(word)).length >= contents) return run;
    }
    if (earlier === undefined) seen.set(key, start);
  }
  return undefined;
}

function same(words: readonly string[], a: number, b: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (words[a + i] !== words[b + i]) return false;
  return true;
}

const signs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether a text written without spaces has a passage twice. */
function echo(text: string): true | undefined {
  if (!signs.test(text)) return undefined;
  return /([\p{L}\p{M}]{6,}).*\1/u.test(text) || undefined;
}
