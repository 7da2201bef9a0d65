/** A sentence and its English as the checks read them; offsets are those of the strings given. */
export interface Reading {
  readonly source: string;
  readonly english: string;
  /** Primary language subtag of the source. */
  readonly language: string;
}

// Zeros of the decimal digits that the press writes (Unicode general category Nd): Arabic-Indic, Persian, the scripts of India, Thai, Lao, Tibetan, Burmese, Khmer, fullwidth.
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0xff10];
const foreign =
  /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f\u0be6-\u0bef\u0c66-\u0c6f\u0ce6-\u0cef\u0d66-\u0d6f\u0e50-\u0e59\u0ed0-\u0ed9\u0f20-\u0f29\u1040-\u1049\u17e0-\u17e9\uff10-\uff19]/g;

/** The text with every digit as 0–9 and the Arabic and fullwidth separators as `.` `,` `:` `%`; as long as before. */
export function plainDigits(text: string): string {
  return text
    .replace(foreign, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - zeros.find((zero) => code >= zero && code < zero + 10)!);
    })
    .replace(/[\u066b\uff0e]/g, '.')
    .replace(/[\u066c\uff0c]|(?<=\d)\u060c(?=\d)/g, ',')
    .replace(/[\uff1a\u2236]/g, ':');
}

const words = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of a text in lower case, in order. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(words) ?? [];
}
