import { languageName, type LanguageTag } from '../core/language.ts';

const LONGEST = 60;

// Latin letters that Unicode does not decompose into a base letter and an accent.
const folded: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ə: 'e',
  ŧ: 't',
  ĸ: 'k',
  ʻ: '',
  '’': '',
  "'": '',
};

function words(title: string): string[] {
  return title
    .toLowerCase()
    .replace(/[ßæœøđðþłħıŋəŧĸʻ’']/gu, (letter) => folded[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
}

function joined(parts: readonly string[]): string {
  let slug = '';
  for (const part of parts) {
    const longer = slug === '' ? part.slice(0, LONGEST) : `${slug}-${part}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}

/**
 * The readable part of an article's address: lower-case ASCII words of its title joined by hyphens, at most 60 characters, cut at a word's end.
 * Titles with less than half of their letters in Latin script give the English name of their language instead. Never empty.
 */
export function slugOf(title: string, language: LanguageTag): string {
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  const latin = title.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const own = letters > 0 && latin * 2 >= letters ? joined(words(title)) : '';
  return own || joined(words(languageName(language))) || 'article';
}
