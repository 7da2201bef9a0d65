import type { Flag } from '../../core/translation.ts';
import { englishEquivalent, englishLoose, englishNegative, englishNot, englishTurn, negationCues, type Cues } from './negation.data.ts';
import type { Reading } from './text.ts';

const alike: Readonly<Record<string, string>> = { hr: 'sr', bs: 'sr', no: 'nb', nn: 'nb', gl: 'pt', be: 'ru' };
// How far apart, in shares of a sentence, a negation and what answers it may stand; wider gaps belong to another clause. A word that only
// says the opposite must stand near, and even where the verb comes last not at the other end.
const reach = { lost: 0.4, loose: 0.15, looseShort: 0.2, looseLast: 0.3, added: 0.3 };
// Shorter sentences, in characters, are one stretch; so is any in a language with its verb last.
const long = { source: 110, english: 80 };
// Characters that are one clause in any sentence.
const clause = 20;

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
  const short = source.length <= long.source;
  const near = verbLast || short ? 1 : reach.lost;
  const nearLoose = Math.max(verbLast ? reach.looseLast : short ? reach.looseShort : reach.loose, clause / source.length);
  const [equivalents, loose] = [places(english, englishEquivalent), places(english, englishLoose)];
  return places(source.replace(idioms, blank), strong).find(({ at }) => !answered(at, equivalents, near) && !answered(at, loose, nearLoose))
    ?.said;
}

function added(source: string, english: string, { hints, plain, verbLast, capitals }: Cues): string | undefined {
  if (english.search(englishNot) < 0 || englishTurn.test(english)) return undefined;
  const cleared = source.replace(plain, blank);
  const near = verbLast || english.length <= long.english ? 1 : reach.added;
  const answers = places(capitals ? cleared : nameless(cleared), hints);
  return places(english, englishNot).find(({ at }) => !answered(at, answers, near))?.said;
}

interface Place {
  readonly said: string;
  /** From the start, as a share of the text's length. */
  readonly at: number;
}

function places(text: string, pattern: RegExp): readonly Place[] {
  return [...text.matchAll(pattern)].map((match) => ({ said: match[0], at: match.index / text.length }));
}

function answered(at: number, answers: readonly Place[], near: number): boolean {
  return answers.some((answer) => Math.abs(answer.at - at) <= near);
}

// A capital inside a sentence is a name's: Nepal, Sans Frontières.
function nameless(text: string): string {
  return text.replace(/(?<=[\p{Ll},] )\p{Lu}[\p{L}’'-]+/gu, blank);
}

function blank(phrase: string): string {
  return ' '.repeat(phrase.length);
}
