import { foldLatin } from '../names/fold.ts';
import { baseFormOf, prefixLengths } from '../names/forms.ts';
import { editDistance } from '../../lib/edits.ts';
import { skeleton } from './skeleton.ts';

/** A word as names are compared. */
export interface Form {
  readonly text: string;
  readonly folded: string;
  readonly sound: string;
}

/** A word with its letters folded and its consonants. */
export function formOf(text: string): Form {
  return { text, folded: foldLatin(text), sound: skeleton(text) };
}

/** The language and the script (ISO 15924) of an original. */
export interface Writing {
  readonly language: string;
  readonly script: string;
}

const soundsAlike = 0.3;

/** Whether a word of the original may be an English name, with any ending or particle: generous, since what it denies is doubted before readers. */
export function mayBe(name: Form, other: Form, { language, script }: Writing): boolean {
  if (/\p{sc=Latin}/u.test(other.text)) return mayBeLatin(name, other);
  return (
    variants(name, script).some((sound) => isHeard(sound, other.sound, script)) ||
    prefixLengths(other.text, language).some((length) => baseFormOf(other.text.slice(length), name.text, language).distance <= soundsAlike)
  );
}

/** Spellings of one sound in European languages as one: `Catalan` and `katalanisch`, `Fallujah` and `Faludża`. */
const spelt = (folded: string): string =>
  folded
    .replace(/ph/g, 'f')
    .replace(/^dz/, 'j')
    .replace(/s[hz]/g, 's')
    .replace(/[ckq]h?/g, 'k')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/x/g, 'ks')
    .replace(/(.)\1+/g, '$1');

function mayBeLatin(name: Form, other: Form): boolean {
  const [a, b] = [spelt(name.folded), spelt(other.folded)];
  const isCapital = /^\p{Lu}/u.test(other.text);
  if (a === b || (a.length >= 5 && b.includes(a))) return true;
  if (b.startsWith(a.slice(0, Math.max(4, a.length - 3)))) return true;
  if (isCapital && b.startsWith(a.slice(0, 3)) && Math.abs(a.length - b.length) <= 2) return true;
  if (Math.min(a.length, b.length) >= 4 && editDistance(a, b, 2) <= (a.length >= 6 && a[0] === b[0] ? 2 : 1)) return true;
  if (a[0] !== b[0]) return false;
  if (a.length === b.length && lettersOf(a) === lettersOf(b)) return true;
  if (name.sound.length < 3) return false;
  // A Polish or Czech case changes the last consonants: Mashhad, Meszhedzie.
  if (isCapital && other.sound.startsWith(name.sound) && other.sound.length === name.sound.length + 1) return true;
  return name.sound === other.sound || (isCapital && a[1] === b[1] && editDistance(name.sound, other.sound, 1) <= 1);
}

/** The letters of a word in order: names are misspelt by two letters that change places. */
const lettersOf = (word: string): string => Array.from(word).sort().join('');

/** How other scripts hear an English name: h and w may be a consonant, and Japanese and Korean drop an r that no vowel follows. */
function variants({ folded, sound }: Form, script: string): readonly string[] {
  const heard = [sound];
  // A plural of a family, that other languages name by a word for family.
  if (sound.length >= 4 && folded.endsWith('s')) heard.push(sound.slice(0, -1));
  // Greek writes b, d and g with a nasal, and French gn is an n.
  if (script === 'Grek')
    heard.push(
      skeleton(folded.replace(/m(?=[bp])|n(?=[dtg])|d(?=g)/g, '')),
      skeleton(folded.replace(/gn(?=e?$)/, 'n').replace(/n(?=[dt])/g, '')),
    );
  if (folded.startsWith('h')) heard.push(`2${sound}`);
  if (/^wh?/.test(folded)) heard.push(`1${sound}`);
  if (script === 'Jpan' || script === 'Kore')
    heard.push(
      ...[folded, folded.replace(/r(?![aeiouy])/g, '')].flatMap((word) => [skeleton(word.replace(/th|t+s/g, 's')), skeleton(word)]),
    );
  // The h of Japanese is the class of its b and p.
  if (script === 'Jpan' && folded.startsWith('h')) heard.push(...heard.map((each) => `1${each}`));
  return heard;
}

/** Japanese and Korean have one sound for l and r. */
const liquid = (sound: string): string => sound.replace(/[46]+/g, '4');

function isHeard(a: string, b: string, script: string): boolean {
  const [x, y] = script === 'Jpan' || script === 'Kore' ? [liquid(a), liquid(b)] : [a, b];
  if (x.length < 2 || y.length < 2) return x === y;
  if (x === y || (y.includes(x) && y.length <= x.length + (x.length > 2 || script === 'Kore' ? 3 : 1))) return true;
  const attached = /^(?:Cyrl|Grek|Jpan|Kore|Deva)$/.test(script) ? [0] : [0, 1];
  if (x.length < 3) return y.length <= 3 && attached.some((from) => y.startsWith(x, from));
  const off = x.length >= 7 ? 2 : 1;
  return attached.some((from) =>
    [0, 1, 2, 3].some((ending) => y.length - ending - from >= 2 && editDistance(x, y.slice(from, y.length - ending), off) <= off),
  );
}
