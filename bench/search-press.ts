import type { SectionSlug } from '../src/core/article.ts';
import { sections } from '../src/core/article.ts';
import type { Publication } from '../src/core/publication.ts';
import { inventedDictionary, seeded } from './invented.ts';

const VOCABULARY = 30_000;
const FIRST_DAY = Date.UTC(2023, 6, 1);
const DAYS = 1000;
const SHORTEST = 120;
const SPREAD = 200;

const sectionNames = Object.keys(sections) as SectionSlug[];

/** A language of the invented press: its share in thousandths, its papers' countries, and how it writes a stem. */
interface Tongue {
  readonly language: string;
  readonly share: number;
  readonly countries: readonly string[];
  readonly papers: number;
  readonly write: (stem: string, rank: number) => string;
  readonly between: string;
}

const letters = (alphabet: string) => {
  const signs = Array.from(alphabet);
  return (stem: string): string => Array.from(stem, (letter) => signs[letter.charCodeAt(0) - 97] ?? letter).join('');
};
const cyrillic = letters('абцдефгхийклмнопярстувшжыз');
const arabic = letters('ابتثجفحخدذرزسشصضطظعغقكلمنه');
// Two thousand characters, the frequent words of one or two of them.
const han = (_stem: string, rank: number): string =>
  String.fromCodePoint(0x4e00 + (rank % 2000)) + (rank < 40 ? '' : String.fromCodePoint(0x4e00 + ((rank * 7919) % 2000)));
const latin =
  (ending: string) =>
  (stem: string): string =>
    stem + ending;

const tongue = (language: string, share: number, countries: string, papers: number, write: Tongue['write'], between = ' '): Tongue => ({
  language,
  share,
  countries: countries.split(' '),
  papers,
  write,
  between,
});
const tongues: readonly Tongue[] = [
  tongue('de', 200, 'de at ch', 9, latin('en')),
  tongue('fr', 150, 'fr be sn', 6, latin('é')),
  tongue('es', 170, 'es mx ar cl', 8, latin('ón')),
  tongue('pt', 60, 'pt br', 3, latin('ão')),
  tongue('ru', 150, 'ru kz', 5, cyrillic),
  tongue('uk', 60, 'ua', 3, (stem) => `${cyrillic(stem)}ї`),
  tongue('zh', 90, 'cn tw sg', 4, han, ''),
  tongue('ja', 40, 'jp', 2, (stem, rank) => `${han(stem, rank)}の`, ''),
  tongue('ar', 79, 'eg iq ma', 5, arabic),
  tongue('is', 1, 'is', 1, latin('ð')),
];

/** The words of the press, most frequent first: what a search looks for is taken from here. */
export interface Words {
  readonly english: (rank: number) => string;
  readonly original: (language: string, rank: number) => string;
}

/** Articles as rows of a press that does not exist, oldest first, one in thirty as late as its paper sends it. */
export interface Press {
  readonly words: Words;
  readonly publication: (number: number, of: number) => Publication;
}

/** The same press for everybody: no chance but the seeds. */
export function inventedPress(): Press {
  const stems = inventedDictionary(VOCABULARY).map(([word]) => word.slice(0, -1));
  const english = (rank: number): string => `${stems[rank]!}th`;
  const tongueOf = (language: string): Tongue => tongues.find((one) => one.language === language)!;
  // Zipf's law: a word's frequency is in inverse proportion to its rank.
  const drawn = (random: (below: number) => number): number => Math.floor(Math.exp((random(1e9) / 1e9) * Math.log(VOCABULARY)));
  const sentences = (ranks: readonly number[], word: (rank: number) => string, between: string, stop: string): string => {
    const lines: string[] = [];
    for (let i = 0; i < ranks.length; i += 14) {
      const line = ranks
        .slice(i, i + 14)
        .map(word)
        .join(between);
      lines.push(line.charAt(0).toUpperCase() + line.slice(1) + stop);
    }
    return lines.join(between === '' ? '' : ' ');
  };
  return {
    words: { english, original: (language, rank) => tongueOf(language).write(stems[rank]!, rank) },
    publication(number, of) {
      const random = seeded(number * 7919 + 13);
      let share = random(1000);
      const { language, countries, papers, write, between } = tongues.find((one) => (share -= one.share) < 0)!;
      const paper = random(papers);
      const late = random(30) === 0 ? random(20) : 0;
      const at = FIRST_DAY + ((number / of) * DAYS - late) * 86_400_000;
      const sortAt = new Date(at).toISOString();
      const ranks = Array.from({ length: SHORTEST + random(SPREAD) }, () => drawn(random));
      const title = Array.from({ length: 8 }, () => drawn(random));
      const own = (rank: number): string => write(stems[rank]!, rank);
      const stop = between === '' ? '。' : '.';
      return {
        id: number.toString(36).padStart(12, '0'),
        revision: 1,
        slug: `report-${number}`,
        day: sortAt.slice(0, 10),
        sortAt,
        dated: true,
        sourceId: `${language}-${paper}`,
        country: countries[paper % countries.length]!,
        language,
        section: sectionNames[random(sectionNames.length)]!,
        state: 'translated',
        title: sentences(title, english, ' ', ''),
        originalTitle: sentences(title, own, between, ''),
        dek: sentences(ranks.slice(0, 14), english, ' ', '.'),
        originalDek: sentences(ranks.slice(0, 14), own, between, stop),
        readingMinutes: 1,
        extent: 'full',
        engines: ['bergamot'],
        englishText: sentences(ranks, english, ' ', '.'),
        originalText: sentences(ranks, own, between, stop),
        provenance: { stage: 'publish', version: 1, tool: 'invented 1', inputHash: String(number), reasons: [], at: sortAt },
      };
    },
  };
}
