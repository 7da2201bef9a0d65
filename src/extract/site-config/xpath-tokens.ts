/** A piece of an XPath expression. */
export interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'sign';
  readonly value: string;
}

// Names may hold an axis (`following-sibling::p`) or a function's dash; the longest sign goes first.
const token = /\s*(?:(\/\/|::|!=|<=|>=|\.\.|[/[\]()@,|=<>*.])|(["'])(.*?)\2|(\d+)(?![\w.])|([\p{L}_][\p{L}\p{N}_-]*))/suy;

/** An expression in tokens; undefined where something in it is none. */
export function tokensOf(expression: string): readonly Token[] | undefined {
  const found: Token[] = [];
  const text = expression.trim();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) return undefined;
    const [, sign, quote, words, number, name] = match;
    if (quote !== undefined) found.push({ kind: 'text', value: words! });
    else if (sign !== undefined) found.push({ kind: 'sign', value: sign });
    else if (number !== undefined) found.push({ kind: 'number', value: number });
    else found.push({ kind: 'name', value: name! });
  }
  return found;
}
