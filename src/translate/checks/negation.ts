import type { Flag } from '../../core/translation.ts';
import { englishEquivalent, englishNegative, englishNot, englishTurn, negationCues, type Cues } from './negation.data.ts';
import type { Reading } from './text.ts';

const alike: Readonly<Record<string, string>> = { hr: 'sr', bs: 'sr', no: 'nb', nn: 'nb', gl: 'pt', be: 'ru' };
// How far apart, in shares of a sentence, a negation and what answers it may stand; wider gaps belong to another clause. A source hints at
// a negative in more ways than the tables tell, so an added one needs more room.
const reach = { lost: 0.4, added: 0.6 };
// Shorter sentences, in characters, are one stretch; so is any in a language with its verb last.
const long = 110;

/** A negation that only one side has. A pair with a question is left alone: questions turn negatives round. */
export function negation({ source, english, language }: Reading): readonly Flag[] {
  const cues = negationCues[alike[language] ?? language];
  if (!cues || /[?？؟]/.test(english)) return [];
  const said = lost(source, english, cues);
  if (said !== undefined) return [{ kind: 'negation', detail: `the original says no (“${said}”), the English does not` }];
  const not = added(source, english, cues);
  if (not !== undefined) return [{ kind: 'negation', detail: `the English says “${not}”, the original does not` }];
  return [];
}

function lost(source: string, english: string, { strong, idioms, verbLast }: Cues): string | undefined {
  if (source.search(strong) < 0 || englishNegative.test(english)) return undefined;
  const near = verbLast || source.length <= long ? 1 : reach.lost;
  return unanswered(places(source.replace(idioms, blank), strong), places(english, englishEquivalent), near);
}

function added(source: string, english: string, { hints, plain, verbLast }: Cues): string | undefined {
  if (english.search(englishNot) < 0 || englishTurn.test(english)) return undefined;
  const near = verbLast || english.length <= long ? 1 : reach.added;
  return unanswered(places(english, englishNot), places(source.replace(plain, blank), hints), near);
}

interface Place {
  readonly said: string;
  /** From the start, as a share of the text's length. */
  readonly at: number;
}

function places(text: string, pattern: RegExp): readonly Place[] {
  return [...text.matchAll(pattern)].map((match) => ({ said: match[0], at: match.index / text.length }));
}

/** The words of the first place without an answer as near as that. */
function unanswered(negatives: readonly Place[], answers: readonly Place[], near: number): string | undefined {
  return negatives.find(({ at }) => answers.every((answer) => Math.abs(answer.at - at) > near))?.said;
}

function blank(phrase: string): string {
  return ' '.repeat(phrase.length);
}
