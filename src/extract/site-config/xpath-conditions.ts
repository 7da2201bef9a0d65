import type { TokenReader } from './token-reader.ts';
import { relativePath, untranslatable } from './xpath.ts';

/** What stands in brackets behind a step, as conditions to append to a compound selector. */
export function conditionOf(reader: TokenReader, step: StepBefore): string {
  const position = positionOf(reader, step);
  if (position !== undefined) return position;
  return anyOf(reader);
}

/** What a condition on the place needs to know of its step. */
export interface StepBefore {
  readonly name: string;
  /** No other condition stands before: places are counted among all of that name. */
  readonly first: boolean;
}

/** `[2]`, `[last()]`, `[position()<3]`. CSS counts among the siblings of a name alone. */
function positionOf(reader: TokenReader, { name, first }: StepBefore): string | undefined {
  const nth = (place: string): string => (first ? (name === '*' ? `:nth-child(${place})` : `:nth-of-type(${place})`) : untranslatable());
  if (reader.isNext('number')) return nth(reader.number());
  if (reader.takeCall('last')) return first ? (name === '*' ? ':last-child' : ':last-of-type') : untranslatable();
  if (!reader.takeCall('position')) return undefined;
  const sign = reader.takeOneOf('=', '<=', '>=', '<', '>') ?? untranslatable();
  const number = Number(reader.number());
  switch (sign) {
    case '=':
      return nth(String(number));
    case '<=':
      return nth(`-n+${number}`);
    case '<':
      return nth(`-n+${number - 1}`);
    case '>=':
      return nth(`n+${number}`);
    default:
      return nth(`n+${number + 1}`);
  }
}

function anyOf(reader: TokenReader): string {
  const ways = [allOf(reader)];
  while (reader.take('or')) ways.push(allOf(reader));
  return ways.length === 1 ? ways[0]! : `:is(${ways.join(', ')})`;
}

function allOf(reader: TokenReader): string {
  let all = one(reader);
  while (reader.take('and')) all += one(reader);
  return all;
}

function one(reader: TokenReader): string {
  return reader.nested(() => {
    if (reader.take('(')) {
      const inner = anyOf(reader);
      reader.need(')');
      return inner;
    }
    if (reader.takeCallOf('not')) {
      const inner = anyOf(reader);
      reader.need(')');
      return `:not(${inner})`;
    }
    for (const [name, sign] of [
      ['contains', '*='],
      ['starts-with', '^='],
      ['ends-with', '$='],
    ] as const)
      if (reader.takeCallOf(name)) return compared(reader, sign);
    if (reader.isNextCall('normalize-space') || reader.isNext('@')) return attributeCondition(reader);
    if (reader.take('self')) {
      reader.need('::');
      return `:is(${reader.name()})`;
    }
    if (reader.take('parent')) {
      reader.need('::');
      return `:is(${reader.name()} > *)`;
    }
    return `:has(${relativePath(reader)})`;
  });
}

/** `@class`, `@class="a"`, `@class!="a"`, `normalize-space(@class)="a"`. */
function attributeCondition(reader: TokenReader): string {
  const attribute = attributeOf(reader);
  if (reader.take('=')) return `[${attribute}=${quoted(reader.text())}]`;
  if (reader.take('!=')) return `[${attribute}]:not([${attribute}=${quoted(reader.text())}])`;
  return `[${attribute}]`;
}

function attributeOf(reader: TokenReader): string {
  if (!reader.takeCallOf('normalize-space')) {
    reader.need('@');
    return reader.name();
  }
  const inner = attributeOf(reader);
  reader.need(')');
  return inner;
}

/** The rest of `contains(@class, "a")`, and of the usual way to ask for a whole word of a class. */
function compared(reader: TokenReader, sign: '*=' | '^=' | '$='): string {
  if (sign === '*=' && reader.takeCallOf('concat')) {
    const space = reader.text();
    reader.need(',');
    const attribute = attributeOf(reader);
    reader.need(',');
    if (space !== ' ' || reader.text() !== ' ') untranslatable();
    reader.need(')');
    reader.need(',');
    const words = reader.text();
    reader.need(')');
    const whole = /^ (\S+) $/.exec(words)?.[1];
    return whole === undefined
      ? `[${attribute}*=${quoted(words.trim() === '' ? untranslatable() : words.trim())}]`
      : `[${attribute}~=${quoted(whole)}]`;
  }
  const attribute = attributeOf(reader);
  reader.need(',');
  const words = reader.text();
  reader.need(')');
  // An empty text is in every attribute for XPath, and in none for CSS.
  return words === '' ? untranslatable() : `[${attribute}${sign}${quoted(words)}]`;
}

const quoted = (text: string): string =>
  /[\n\r\f\0]/.test(text) ? untranslatable() : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
