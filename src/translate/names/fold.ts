/**
 * A word of a source as names are compared: lower case; no accents in Greek, no vowel signs in Arabic and Hebrew, one form of each Arabic
 * letter. `language` decides about the Turkish i.
 */
export function foldSource(word: string, language = 'und'): string {
  const lower = language === 'tr' || language === 'az' ? word.toLocaleLowerCase(language) : word.toLowerCase();
  if (/\p{sc=Greek}/u.test(lower)) return lower.normalize('NFD').replace(/\p{M}/gu, '');
  if (/\p{sc=Arabic}/u.test(lower)) return foldArabic(lower);
  if (/\p{sc=Hebrew}/u.test(lower)) return lower.replace(/[\u0591-\u05bd\u05bf-\u05c7]/g, '');
  // Indic letters with a dot are written in one and in two characters: NFC keeps the two.
  return lower.normalize('NFC');
}

function foldArabic(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[\u064b-\u065f\u0670\u0640\u200c\u200d]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[ةۀ]/g, 'ه');
}

const letters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ħ: 'h' };

/** A Latin word without diacritics, in lower case. */
export function foldLatin(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđıßæœþðħ]/g, (letter) => letters[letter] ?? letter);
}
