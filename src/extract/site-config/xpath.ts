import { isSelector } from '../../lib/html.ts';
import { tokenReader, type TokenReader } from './token-reader.ts';
import { conditionOf } from './xpath-conditions.ts';
import { tokensOf } from './xpath-tokens.ts';

/** The elements an XPath expression names, as a CSS selector. */
export interface Selected {
  readonly selector: string;
  /** What it asks for in place of the element: an attribute, or `text()`. */
  readonly attribute?: string;
}

class Untranslatable extends Error {}

/** Gives up on an expression: CSS cannot say it, or this program does not know it. */
export function untranslatable(): never {
  throw new Untranslatable();
}

/** Longer expressions are no rules people wrote, and longer selectors none that pages should be searched with. */
export const longestExpression = 1000;

/**
 * The CSS for an XPath expression, one entry a part between bars: names, attributes, places among siblings, `and`, `or` and `not`. Undefined
 * where a part has none, such as what asks for words in the text. `first`: one element is wanted, so that a last `[1]` over all says nothing.
 */
export function selectorsOf(expression: string, { first = false } = {}): readonly Selected[] | undefined {
  if (expression.length > longestExpression) return undefined;
  const tokens = tokensOf(expression);
  if (!tokens || tokens.length === 0) return undefined;
  try {
    const reader = tokenReader(tokens, untranslatable);
    const parts = union(reader, first);
    if (!reader.done) untranslatable();
    return parts.every(({ selector }) => selector.length <= longestExpression && isSelector(selector)) ? parts : undefined;
  } catch (error) {
    if (error instanceof Untranslatable) return undefined;
    throw error;
  }
}

function union(reader: TokenReader, first: boolean): readonly Selected[] {
  const parts = [...whole(reader, first)];
  while (reader.take('|')) parts.push(...whole(reader, first));
  return parts;
}

/** A path from the root, or several in brackets; `(…)[1]` where the first of all is wanted anyway. */
function whole(reader: TokenReader, first: boolean): readonly Selected[] {
  if (!reader.take('(')) return [path(reader)];
  const parts = reader.nested(() => union(reader, first));
  reader.need(')');
  if (reader.take('[')) {
    if (!first || reader.number() !== '1') untranslatable();
    reader.need(']');
  }
  return parts;
}

function path(reader: TokenReader): Selected {
  reader.take('.');
  // From the root all that a path can begin with is `html`.
  const start = reader.takeOneOf('//', '/') ?? untranslatable();
  if (start === '/' && !reader.isNext('html')) untranslatable();
  return steps(reader);
}

/** A path within an element, as `:has()` takes it. */
export function relativePath(reader: TokenReader): string {
  const dot = reader.take('.');
  const start = reader.takeOneOf('//', '/');
  // Without a dot a path begins at the page's root, whatever the element is.
  if (!dot && start !== undefined) untranslatable();
  const axis = siblings(reader);
  if (axis && start !== undefined) untranslatable();
  const { selector, attribute } = steps(reader, !axis);
  if (attribute === 'text()') untranslatable();
  const within = attribute === undefined ? selector : `${selector}[${attribute}]`;
  return axis ? `~ ${within}` : start === '//' ? within : `> ${within}`;
}

function siblings(reader: TokenReader): boolean {
  if (!reader.take('following-sibling')) return false;
  reader.need('::');
  return true;
}

function steps(reader: TokenReader, placed = true): Selected {
  let selector = step(reader, placed);
  let single = true;
  for (;;) {
    const way = reader.takeOneOf('//', '/');
    if (way === undefined) return { selector };
    if (reader.take('@')) {
      if (way === '//') untranslatable();
      return { selector, attribute: reader.name() };
    }
    if (way === '/' && reader.takeCall('text')) return { selector, attribute: 'text()' };
    const up = way === '/' && parent(reader);
    if (up) {
      // With more than one step before, one further out may be the parent itself, which CSS cannot say.
      if (!single) untranslatable();
      selector = `${conditions(reader, up, false)}:has(> ${selector})`;
    } else if (way === '/' && siblings(reader)) selector = `${selector} ~ ${step(reader, false)}`;
    else selector = `${selector}${way === '//' ? ' ' : ' > '}${step(reader)}`;
    single = single && Boolean(up);
  }
}

function parent(reader: TokenReader): string | undefined {
  if (reader.take('..')) return '*';
  if (!reader.take('parent')) return undefined;
  reader.need('::');
  return nameTest(reader);
}

const step = (reader: TokenReader, placed = true): string => conditions(reader, nameTest(reader), placed);

const nameTest = (reader: TokenReader): string => (reader.take('*') ? '*' : reader.name());

/** `placed`: a number counts among the children of one parent, as CSS does. */
function conditions(reader: TokenReader, name: string, placed: boolean): string {
  let all = '';
  while (reader.take('[')) {
    all += reader.nested(() => conditionOf(reader, { name, first: placed && all === '' }));
    reader.need(']');
  }
  return name === '*' && all !== '' ? all : `${name}${all}`;
}
