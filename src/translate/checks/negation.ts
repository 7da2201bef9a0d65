import type { Flag } from '../../core/translation.ts';
import { englishEquivalent, englishNegative, englishNot, englishTurn, negationCues, type Cues } from './negation.data.ts';
import type { Reading } from './text.ts';

const alike: Readonly<Record<string, string>> = { hr: 'sr', bs: 'sr', no: 'nb', nn: 'nb', gl: 'pt', be: 'ru' };
// How far apart, in shares of a sentence, a negation and what answers it may stand. Wider gaps belong to another clause.
const reach = 0.4;
// Shorter sentences, in characters, are one stretch.
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
  const read = source.replace(idioms, blank);
  const answers = places(english, englishEquivalent);
  return [...read.matchAll(strong)].find(({ index }) =>
    answers.every((place) => !verbLast && source.length > long && Math.abs(place - index / source.length) > reach),
  )?.[0];
}

function added(source: string, english: string, { hints, plain, verbLast }: Cues): string | undefined {
  if (english.search(englishNot) < 0 || englishTurn.test(english)) return undefined;
  const answers = places(source.replace(plain, blank), hints);
  return [...english.matchAll(englishNot)].find(({ index }) =>
    answers.every((place) => !verbLast && english.length > long && Math.abs(place - index / english.length) > reach),
  )?.[0];
}

/** Where a pattern matches, as shares of the text's length. */
function places(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index / text.length);
}

function blank(phrase: string): string {
  return ' '.repeat(phrase.length);
}
