import { foldLatin, foldSource } from './fold.ts';
import { spellings, type Spellings } from './sounds.data.ts';

/** How the script of a word is spelt in English; undefined for scripts without a table, Latin among them. */
export function spellingsOf(word: string): Spellings | undefined {
  return spellings.find(({ script }) => script.test(word));
}

// What differs costs, in letters. Consonants never come from nowhere and never vanish.
const otherVowel = 0.35;
const vowelLeftOut = 0.4;
const silentSign = 0.1;
const unwritten = 0.15;
const vowelAdded = 0.4;
const firstVowelAdded = 0.8;
const softAdded = 0.4;
const doubled = 0.1;

/**
 * How far an English word is from being the spelling of a word in another script, in letters of cost a letter of English: 0 is a spelling
 * by the table, and from about 0.2 up two words. Infinity where a consonant of either has no counterpart, or the script has no table.
 */
export function soundDistance(source: string, english: string): number {
  const table = spellingsOf(source);
  const word = foldSource(source).replace(/[׳’]/g, "'");
  const spelt = foldLatin(english).replace(/[^a-z]/g, '');
  if (!table || spelt === '' || word.length > 40 || spelt.length > 40) return Infinity;
  const width = spelt.length + 1;
  const cost = new Float64Array((word.length + 1) * width).fill(Infinity);
  cost[0] = 0;
  const reach = (at: number, value: number): void => {
    if (value < cost[at]!) cost[at] = value;
  };
  for (let i = 0; i <= word.length; i++) {
    for (let j = 0; j < width; j++) {
      const so = cost[i * width + j]!;
      if (so === Infinity) continue;
      if (j < spelt.length) reach(i * width + j + 1, so + costOfAdded(spelt, j, table));
      if (i === word.length) continue;
      for (let length = 1; length <= 3 && i + length <= word.length; length++) {
        const known = spellingsFor(table, word.slice(i, i + length));
        for (const spelling of known) {
          if (spelling === 'c' && !isRightC(spelt[j + 1], known)) continue;
          if (spelt.startsWith(spelling, j)) reach((i + length) * width + j + spelling.length, so + (spelling === '' ? silentSign : 0));
        }
      }
      const letter = word[i]!;
      if (table.vowels.includes(letter)) {
        reach((i + 1) * width + j, so + vowelLeftOut);
        if (isVowel(spelt[j])) reach((i + 1) * width + j + 1, so + otherVowel);
      } else if (i > 0 && word[i - 1] === letter) reach((i + 1) * width + j, so + doubled);
    }
  }
  return cost[word.length * width + spelt.length]! / spelt.length;
}

/** A c before e, i and y sounds as s, and elsewhere as k. */
function isRightC(next: string | undefined, known: readonly string[]): boolean {
  const isSoft = next !== undefined && 'eiy'.includes(next);
  return known.includes('k') ? !isSoft : known.includes('s') ? isSoft : true;
}

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouy'.includes(letter);

function costOfAdded(spelt: string, at: number, table: Spellings): number {
  const letter = spelt[at]!;
  if (at === 0 && 'aeiou'.includes(letter)) return firstVowelAdded;
  if ('aeiou'.includes(letter)) return table.vowelless ? unwritten : vowelAdded;
  if (letter === 'y' || letter === 'h' || letter === 'w') return softAdded;
  return at > 0 && spelt[at - 1] === letter ? doubled : Infinity;
}

const split = new Map<Spellings, Map<string, readonly string[]>>();

function spellingsFor(table: Spellings, letters: string): readonly string[] {
  let known = split.get(table);
  if (!known) {
    known = new Map(Object.entries(table.letters).map(([key, value]) => [key, value.split(' ').map((s) => (s === '-' ? '' : s))]));
    split.set(table, known);
  }
  return known.get(letters) ?? [];
}
