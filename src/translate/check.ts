import { primaryLanguage, type LanguageTag } from '../core/language.ts';
import type { Name } from '../core/name.ts';
import type { CheckName, Flag, Segment, Translated } from '../core/translation.ts';
import { dates } from './checks/dates.ts';
import { empty } from './checks/empty.ts';
import { length } from './checks/length.ts';
import { links } from './checks/links.ts';
import { names as namesOf } from './checks/names.ts';
import { negation } from './checks/negation.ts';
import { numbers } from './checks/numbers.ts';
import { repetition } from './checks/repetition.ts';
import { units } from './checks/units.ts';
import { untranslated } from './checks/untranslated.ts';

/** A sentence, its English, and the ledger's names whose source form occurs in it. */
export interface Checked {
  readonly source: Segment;
  readonly english: Pick<Translated, 'text' | 'marks' | 'unplaced'>;
  readonly from: LanguageTag;
  readonly names: readonly Name[];
}

/** What is doubtful about a sentence's English, one flag a kind at most, each with a clause for readers. Pure; never throws. */
export function check({ source, english, from, names }: Checked): readonly Flag[] {
  const nothing = empty(source.text, english.text);
  if (nothing.length > 0) return nothing;
  const whole = { source: source.text.normalize('NFC'), english: english.text.normalize('NFC'), language: primaryLanguage(from) };
  // An answer beyond this is no translation, which its length says; the other checks would take their time over all of it.
  const reading = { ...whole, english: whole.english.slice(0, 1000 + 10 * whole.source.length) };
  return [
    ...numbers(reading),
    ...dates(reading),
    ...units(reading),
    ...links(source, { ...english, text: reading.english }),
    ...namesOf(reading, names),
    ...negation(reading),
    ...length(whole),
    ...repetition(reading),
    ...untranslated(reading),
  ];
}

const weights: Readonly<Record<CheckName, number>> = {
  empty: 10,
  untranslated: 5,
  repetition: 5,
  length: 4,
  numbers: 3,
  negation: 3,
  dates: 3,
  units: 2,
  names: 2,
  links: 2,
};

/** How much a set of flags weighs: 0 without a doubt. Of two answers for one sentence, the lighter is the better. */
export function gravity(flags: readonly Flag[]): number {
  return flags.reduce((sum, { kind }) => sum + (kind in weights ? weights[kind as CheckName] : 1), 0);
}
