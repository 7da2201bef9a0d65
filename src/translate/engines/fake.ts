import { TARGET } from '../../core/language.ts';
import type { Translator } from '../../core/ports.ts';
import { err, ok } from '../../core/result.ts';
import { closestPair } from '../languages.ts';
import { stopped } from '../stopped.ts';
import { worldLanguages } from './fake.data.ts';

/** A sentence with this word fails, so that failures can be tried out. */
export const failingWord = 'FAKE-ENGINE-FAILS';

const anyPair = worldLanguages.map((from) => ({ from, to: TARGET }));

/** A stand-in that translates nothing: into English from any language of the press, `[en]` before the original's words, marks kept. For tests and trials, and shown as `fake`. */
export function fakeTranslator(pairs: Awaited<ReturnType<Translator['pairs']>> | 'any' = 'any'): Translator {
  const known = pairs === 'any' ? anyPair : pairs;
  return {
    id: 'fake',
    version: '1',
    pairs: () => Promise.resolve(known),
    obtainable: () => Promise.resolve(known),
    model: () => Promise.resolve('fake'),
    translate: (segments, pair, signal) =>
      Promise.resolve(
        segments.map((segment) => {
          if (signal.aborted) return err(stopped);
          if (!closestPair(pair, known)) return err({ kind: 'pair-unsupported', from: pair.from, to: pair.to });
          if (segment.text.includes(failingWord))
            return err({ kind: 'engine', engine: 'fake', detail: `the sentence holds ${failingWord}` });
          const prefix = `[${pair.to}] `;
          const shift = prefix.length;
          const marks = segment.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
          return ok({ text: prefix + segment.text, marks, model: 'fake', unplaced: [] });
        }),
      ),
    close: () => Promise.resolve(),
  };
}
