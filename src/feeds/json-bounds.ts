import { feedLimits } from './parsed.ts';

const code = (character: string): number => character.charCodeAt(0);
const [quote, backslash, comma] = [code('"'), code('\\'), code(',')];
const [openList, closeList, openObject, closeObject] = [code('['), code(']'), code('{'), code('}')];

/**
 * Why a JSON text would cost too much to parse, as the end of a sentence: too many values or too deep. One value of two characters takes
 * some 50 bytes of memory once parsed. Undefined where it would not; whether the text is JSON at all is not asked.
 */
export function excessOf(text: string): string | undefined {
  let values = 0;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (inString) {
      if (unit === backslash) at++;
      else if (unit === quote) inString = false;
    } else if (unit === quote) inString = true;
    else if (unit === comma) values++;
    else if (unit === openList || unit === openObject) {
      values++;
      if (++depth > feedLimits.depth) return `it is nested more than ${feedLimits.depth} deep`;
    } else if (unit === closeList || unit === closeObject) depth--;
    if (values > feedLimits.values) return `it has more than ${feedLimits.values} values`;
  }
  return undefined;
}
