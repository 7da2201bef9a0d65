import { scriptOf } from '../../core/language.ts';
import type { Flag } from '../../core/translation.ts';
import type { Reading } from './text.ts';

// Characters of English for one of the source: bounds that translations of whole sentences keep.
const bounds: Readonly<Record<string, readonly [number, number]>> = {
  Hans: [1.2, 8],
  Hant: [1.2, 8],
  Jpan: [0.9, 5.5],
  Kore: [0.9, 5],
  Arab: [0.5, 2.6],
  Hebr: [0.6, 3],
  Latn: [0.4, 2.1],
};
const other: readonly [number, number] = [0.45, 2.3];
/** Characters below which a sentence may have any length. */
const short = 30;

/** An English far shorter or longer than translations are. */
export function length({ source, english, language }: Reading): readonly Flag[] {
  const script = scriptOfLanguage(language);
  const [least, most] = bounds[script] ?? other;
  const size = script === 'Hans' || script === 'Jpan' ? 12 : script === 'Kore' ? 16 : short;
  if (source.length < size) return english.length > 12 * most + source.length * most ? [long(source, english)] : [];
  const ratio = english.length / source.length;
  if (ratio < least) return [{ kind: 'length', detail: `the English is much shorter: ${english.length} characters for ${source.length}` }];
  return ratio > most ? [long(source, english)] : [];
}

function long(source: string, english: string): Flag {
  return { kind: 'length', detail: `the English is much longer: ${english.length} characters for ${source.length}` };
}

const scripts = new Map<string, string>();

/** ISO 15924 script that a language is written in, remembered. */
export function scriptOfLanguage(language: string): string {
  let script = scripts.get(language);
  if (script === undefined) scripts.set(language, (script = scriptOf(language)));
  return script;
}
