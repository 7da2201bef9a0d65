import type { Name } from '../../core/name.ts';
import type { Flag } from '../../core/translation.ts';
import { monthsOf, weekdaysOf } from './calendar.ts';
import { englishCapitals, exonyms } from './english-capitals.data.ts';
import { scriptOfLanguage } from './length.ts';
import { edits, skeleton } from './skeleton.ts';
import type { Reading } from './text.ts';

/** A name of the ledger that the English does not have, or another name in a name's place. */
export function names(reading: Reading, ledger: readonly Name[]): readonly Flag[] {
  const english = fold(reading.english);
  const unsaid = ledger.find(
    (name) => name.state !== 'rejected' && reading.source.includes(name.source) && !english.includes(fold(name.english)),
  );
  if (unsaid) return [{ kind: 'names', detail: `the original names ${unsaid.english} (${unsaid.source}), the English does not` }];
  const replaced = anotherName(reading);
  return replaced === undefined ? [] : [{ kind: 'names', detail: replaced }];
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const exact = new Set(englishCapitals.filter((word) => !word.endsWith('*')));
const beginnings = englishCapitals.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
/** Endings of words that English makes or of peoples and creeds: never a name that is carried. */
const made =
  /(?:tion|ment|ness|ship|ity|ism|ist|ists|ings?|ians?|ese|ish|ican|icans|ical|ology|ologist|ance|ence|ful|ous|able|ive|cy|or|al|ic|est|ean)s?$/;

const plainEnding = /^(?:e?s|ed|d|er|ers|r|rs|ing|ings|al|ly|y|n|an|ans|i|ic|tic|cy|ies|m|t|ty|cal|ist|ism)?$/;

let countryWords: ReadonlySet<string> | undefined;

/** Words of the English names of countries (CLDR): every language has its own. */
function countries(): ReadonlySet<string> {
  if (!countryWords) {
    const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const all = letters.flatMap((a) => letters.map((b) => regions.of(a + b) ?? ''));
    countryWords = new Set(
      all
        .join(' ')
        .toLowerCase()
        .match(/\p{L}{4,}/gu),
    );
  }
  return countryWords;
}

function carried(name: string): boolean {
  const lower = name.toLowerCase();
  if (exact.has(lower) || exonyms.has(lower) || countries().has(lower) || made.test(lower)) return false;
  if (
    exact.has(lower.replace(/s$/, '')) ||
    beginnings.some((stem) => lower.startsWith(stem) && (stem.length >= 6 || plainEnding.test(lower.slice(stem.length))))
  )
    return false;
  return monthsOf(name, 'en').size === 0 && weekdaysOf(name, 'en').size === 0;
}

// Not the first word, which has its capital from its place.
const inside = /(?<=[\p{L}\p{N},;)] ["“«„(]?|\p{L}\. )\p{Lu}\p{Ll}{3,}(?!\p{L})/gu;
const capitals = /(?<![\p{L}-])\p{Lu}\p{Ll}{3,}(?!\p{L})/gu;
const scripts = new Set(['Latn', 'Cyrl', 'Grek']);
const tokens = /[\p{L}\p{M}](?:['’׳]?[\p{L}\p{M}])+/gu;

interface Form {
  readonly text: string;
  readonly folded: string;
  readonly sound: string;
}

const form = (text: string): Form => ({ text, folded: fold(text).replaceAll('x', 'ks').replaceAll('ł', 'l'), sound: skeleton(text) });

function anotherName({ source, english, language }: Reading): string | undefined {
  const script = scriptOfLanguage(language);
  if (script === 'Hans' || script === 'Hant' || script === 'Thai') return undefined;
  const written = [...new Set(english.match(inside) ?? [])]
    .filter(carried)
    .map(form)
    .filter(({ sound }) => sound.length >= 2);
  if (written.length === 0) return undefined;
  const original = (source.match(tokens) ?? []).map(form);
  const strange = written.find((name) => !original.some((other) => alike(name, other, script)));
  if (!strange) return undefined;
  if (!scripts.has(script)) return script === 'Jpan' ? katakana(source, english, strange) : unsupported(strange, script);
  const all = (english.match(script === 'Latn' ? tokens : /\p{Lu}[\p{L}\p{M}]+/gu) ?? []).map(form);
  const lost = [...new Set(source.match(capitals) ?? [])]
    .map(form)
    .find((name) => name.sound.length >= 2 && !all.some((other) => same(other, name, script)));
  return lost && `the English names ${strange.text}, the original ${lost.text}`;
}

/** Whether a name of the original certainly stands in the English: closer than `alike`, so that names near one another are not taken for each other. */
function same(english: Form, name: Form, script: string): boolean {
  if (script !== 'Latn') return english.sound.length >= 2 && edits(english.sound, name.sound, 1) <= (name.sound.length > 3 ? 1 : 0);
  return english.folded === name.folded || (english.folded.length > 4 && edits(english.folded, name.folded, 1) <= 1);
}

/** In scripts without capitals nothing shows which word was a name: only a name of many sounds that nothing resembles is doubted. */
function unsupported(name: Form, script: string): string | undefined {
  return name.sound.length >= 3 && script !== 'Hant' ? `the English names ${name.text}, the original nothing like it` : undefined;
}

function katakana(source: string, english: string, name: Form): string | undefined {
  const all = (english.match(/\p{L}{4,}/gu) ?? []).map(form);
  const lost = (source.match(/[\p{Script=Katakana}ー]{3,}/gu) ?? [])
    .map(form)
    .find((run) => run.sound.length >= 2 && !all.some((other) => alike(other, run, 'Jpan')));
  return lost && `the English names ${name.text}, the original ${lost.text}`;
}

/** Japanese and Korean have one sound for l and r. */
const liquid = (sound: string): string => sound.replace(/[46]+/g, '4');

/** Whether a word of the original may be the English name: much the same letters, or the same consonants with an ending or a prefix. */
function alike(name: Form, other: Form, script: string): boolean {
  if (script === 'Latn') {
    const [a, b] = [name.folded, other.folded];
    if (a === b || (a.length >= 4 && b.startsWith(a.slice(0, Math.max(4, a.length - 2))))) return true;
    if (Math.min(a.length, b.length) >= 4 && edits(a, b, 2) <= (a.length >= 7 ? 2 : 1)) return true;
    return name.sound.length >= 3 && edits(name.sound, other.sound, 1) <= (name.sound.length >= 4 && a[0] === b[0] ? 1 : 0);
  }
  return variants(name, script).some((sound) => soundsAlike(sound, other.sound, script));
}

/** How other scripts hear an English name: h and w may be a consonant, and Japanese and Korean drop an r that no vowel follows. */
function variants({ folded, sound }: Form, script: string): readonly string[] {
  const heard = [sound];
  if (folded.startsWith('h')) heard.push(`2${sound}`);
  if (/^wh?/.test(folded)) heard.push(`1${sound}`);
  if (script === 'Jpan' || script === 'Kore') heard.push(skeleton(folded.replace(/r(?![aeiouy])/g, '')));
  return heard;
}

function soundsAlike(a: string, b: string, script: string): boolean {
  const [x, y] = script === 'Jpan' || script === 'Kore' ? [liquid(a), liquid(b)] : [a, b];
  if (x.length < 2 || y.length < 2) return x === y;
  if (x === y || (y.includes(x) && y.length <= x.length + (x.length > 2 || script === 'Kore' ? 3 : 1))) return true;
  const attached = script === 'Cyrl' || script === 'Grek' || script === 'Jpan' || script === 'Kore' || script === 'Deva' ? [0] : [0, 1];
  if (x.length < 3) return y.length <= 3 && attached.some((from) => y.startsWith(x, from));
  const off = x.length >= 7 ? 2 : 1;
  return attached.some((from) =>
    [0, 1, 2, 3].some((ending) => y.length - ending - from >= 2 && edits(x, y.slice(from, y.length - ending), off) <= off),
  );
}
