import type { Token } from './xpath-tokens.ts';

/** Reads tokens from the left; whatever is not as it must be ends in `fail`. */
export interface TokenReader {
  readonly done: boolean;
  /** The next is this kind, or a sign or name of these letters. */
  isNext(what: string): boolean;
  isNextCall(name: string): boolean;
  take(value: string): boolean;
  takeOneOf<V extends string>(...values: readonly V[]): V | undefined;
  /** `name(`. */
  takeCallOf(name: string): boolean;
  /** `name()`. */
  takeCall(name: string): boolean;
  need(value: string): void;
  /** An element's or attribute's name as HTML has it. */
  name(): string;
  text(): string;
  number(): string;
  /** One level deeper, of which there are few. */
  nested<T>(read: () => T): T;
}

// Rules written by hand nest three deep.
const deepest = 12;

/** A reader over tokens; `fail` never returns. */
export function tokenReader(tokens: readonly Token[], fail: () => never): TokenReader {
  let at = 0;
  let depth = 0;
  const isAt = (index: number, value: string): boolean => tokens[index]?.value === value && tokens[index].kind !== 'text';
  const kind = (wanted: Token['kind']): string => {
    const token = tokens[at];
    if (token?.kind !== wanted) return fail();
    at++;
    return token.value;
  };
  const take = (value: string): boolean => {
    const is = isAt(at, value);
    if (is) at++;
    return is;
  };
  const isNextCall = (name: string): boolean => isAt(at, name) && isAt(at + 1, '(');
  return {
    get done() {
      return at >= tokens.length;
    },
    isNext: (what) => tokens[at]?.kind === what || isAt(at, what),
    isNextCall,
    take,
    takeOneOf: (...values) => values.find(take),
    takeCallOf(name) {
      const is = isNextCall(name);
      if (is) at += 2;
      return is;
    },
    takeCall(name) {
      const is = isNextCall(name) && isAt(at + 2, ')');
      if (is) at += 3;
      return is;
    },
    need: (value) => {
      if (!take(value)) fail();
    },
    name() {
      const name = kind('name').toLowerCase();
      // No axis, and no function.
      return /^[a-z][a-z0-9_-]*$/.test(name) && !isAt(at, '::') && !isAt(at, '(') ? name : fail();
    },
    text: () => kind('text'),
    number: () => kind('number'),
    nested(read) {
      if (++depth > deepest) fail();
      const result = read();
      depth--;
      return result;
    },
  };
}
