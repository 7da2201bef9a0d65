import type { DomDocument } from '../lib/html.ts';

/** A JSON object of unknown shape, read field by field. */
export type JsonObject = Readonly<Record<string, unknown>>;

const articleTypes = /(?:Article|Posting|Report|Reportage|Review|Column|ScholarlyArticle|LiveBlog)$/i;
const maxNodes = 2000;

/**
 * Every article node (schema.org NewsArticle and its kin) of the page's JSON-LD, the most telling first.
 * Looks into arrays, `@graph`, `mainEntity` and `mainEntityOfPage`; blocks broken by control characters or trailing commas are repaired.
 */
export function articleNodes(document: DomDocument): readonly JsonObject[] {
  const nodes: JsonObject[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) collect(parseLoosely(script.textContent), nodes, 0);
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleTypes.test(type)));
  const rank = (node: JsonObject): number =>
    (typeof node.headline === 'string' ? 2 : 0) + (node.datePublished ? 2 : 0) + (typesOf(node).some((type) => /News/.test(type)) ? 1 : 0);
  // A stable sort: among equals the first on the page is its own article, later ones are teasers.
  return articles.sort((a, b) => rank(b) - rank(a));
}

/** JSON as found on pages, or undefined when it cannot be repaired. */
function parseLoosely(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/g, '').trim();
  for (const attempt of [bare, repaired(bare)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  }
  return undefined;
}

function repaired(text: string): string {
  return text
    .replace(/[\u0000-\u001F]+/g, ' ')
    .replace(/,(\s*[\]}])/g, '$1')
    .replace(/;\s*$/, '');
}

function collect(value: unknown, into: JsonObject[], depth: number): void {
  if (depth > 6 || into.length > maxNodes) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into, depth + 1);
  } else if (isObject(value)) {
    into.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']) collect(value[key], into, depth + 1);
  }
}

/** True for a JSON object, not for an array or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The node's `@type` names without a namespace. */
function typesOf(node: JsonObject): readonly string[] {
  return listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

/** A value as a list: nothing, one, or several. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** The first non-empty string among the values, an object counting by its `name`, `@value` or `url`. */
export function firstText(...values: readonly unknown[]): string | undefined {
  for (const value of values.flatMap(listOf)) {
    const text = isObject(value) ? (value.name ?? value['@value'] ?? value.url) : value;
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return undefined;
}
