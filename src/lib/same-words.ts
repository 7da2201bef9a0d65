import { textLine } from './html.ts';
import { withoutUnseen } from './text.ts';

/** A text in the signs of a typewriter: quotes, dashes, dots and entities that are set in one way or another. */
export const typewritten = (text: string): string =>
  withoutUnseen(textLine(text).normalize('NFKC'))
    .replace(/[\u2018-\u201b\u2032\u00b4`\u02bc]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb\u2039\u203a\u300c-\u300f]|''|,,/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** The same for texts that say the same in the same words, however these are set and spaced. */
export const wordsKey = (text: string): string => typewritten(text).replace(/\s+/g, '').replace(/-+/g, '-');
