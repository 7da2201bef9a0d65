import { consonants } from './romanise.data.ts';

const classes = new Map(
  Object.entries(consonants).flatMap(([code, letters]) =>
    Array.from(letters.normalize('NFD'))
      .filter((letter) => /\p{L}/u.test(letter))
      .map((letter) => [letter, code] as const),
  ),
);
const hangul = /[\uac00-\ud7a3]/;
const initials = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const finals = [
  '',
  'ㄱ',
  'ㄲ',
  'ㄱㅅ',
  'ㄴ',
  'ㄴㅈ',
  'ㄴ',
  'ㄷ',
  'ㄹ',
  ...Array.from({ length: 7 }, () => 'ㄹ'),
  'ㅁ',
  'ㅂ',
  'ㅂ',
  'ㅅ',
  'ㅆ',
  'ㄴ',
  'ㅈ',
  'ㅊ',
  'ㅋ',
  'ㅌ',
  'ㅍ',
  '',
];

function syllables(word: string): string {
  return Array.from(word)
    .map((sign) => {
      if (!hangul.test(sign)) return sign;
      const code = sign.charCodeAt(0) - 0xac00;
      return `${initials[Math.floor(code / 588)]!}${finals[code % 28]!}`;
    })
    .join('');
}

/** Greek writes b, d and g with two letters, Cyrillic the English j. */
function pairs(word: string): string {
  if (word.includes('дж')) return word.replaceAll('дж', 'ж');
  if (word.includes('ου')) return pairs(word.replaceAll('ου', 'ο'));
  return /[μνγτ][πτκζ]/.test(word) ? word.replaceAll('μπ', 'π').replaceAll('ντ', 'τ').replaceAll('γκ', 'κ').replaceAll('τζ', 'ζ') : word;
}

/** The consonants of a word in any script as classes of alike sounds, each run of one class once: `Вашингтон` and `Washington` are nearly the same. */
export function skeleton(word: string): string {
  let codes = '';
  for (const letter of pairs(syllables(word.toLowerCase())).normalize('NFD')) {
    const code = classes.get(letter);
    if (code !== undefined && !codes.endsWith(code)) codes += code;
  }
  return codes;
}
