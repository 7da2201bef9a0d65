import type { DomDocument } from '../lib/html.ts';

/** A JSON object of unknown shape, read field by field. */
export type JsonObject = Readonly<Record<string, unknown>>;

const articleTypes = /(?:Article|Posting|Report|Reportage|Review|Column|ScholarlyArticle|LiveBlog)$/i;
// A graph of a large newspaper has some 60 nodes; what is nested deeper or longer says nothing of the article.
const maxNodes = 2000;
const maxDepth = 6;
const maxCharacters = 2_000_000;

/** Nodes of documents read before: the same page is asked several times, and what was read stays when its scripts are taken out. */
const known = new WeakMap<DomDocument, readonly JsonObject[]>();

/**
 * The article nodes (schema.org NewsArticle and its kin) of the page's JSON-LD that tell of the page's own article, the most telling first.
 * Looks into arrays, `@graph`, `mainEntity` and `mainEntityOfPage`; blocks broken by control characters or trailing commas are repaired,
 * and a field that only refers to another node by `@id` is given that node.
 */
export function articleNodes(document: DomDocument): readonly JsonObject[] {
  const before = known.get(document);
  if (before) return before;
  const nodes = nodesOf(document);
  const byId = idsOf(nodes);
  const articles = ownOf(nodes.filter((node) => typesOf(node).some((type) => articleTypes.test(type)))).map((node) => joined(node, byId));
  known.set(document, articles);
  return articles;
}

function nodesOf(document: DomDocument): readonly JsonObject[] {
  const nodes: JsonObject[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) collect(parseLoosely(script.textContent), nodes, 0);
  return nodes;
}

/** The most telling node and those that do not speak of another article: a page's teasers may be marked up as well. */
function ownOf(articles: readonly JsonObject[]): readonly JsonObject[] {
  const rank = (node: JsonObject): number =>
    (typeof node.headline === 'string' ? 2 : 0) + (node.datePublished ? 2 : 0) + (typesOf(node).some((type) => /News/.test(type)) ? 1 : 0);
  // A stable sort: among equals the first on the page is its own article, later ones are teasers.
  const [first, ...others] = [...articles].sort((a, b) => rank(b) - rank(a));
  if (!first) return [];
  const same = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || letters(a) === letters(b);
  const headline = firstText(first.headline);
  const address = addressOf(first);
  return [
    first,
    ...others.filter(
      (node) => same(headline, firstText(node.headline)) || (address !== undefined && letters(address) === letters(addressOf(node) ?? '')),
    ),
  ];
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function addressOf(node: JsonObject): string | undefined {
  const page = node.mainEntityOfPage;
  return firstText(node.url, isObject(page) ? page['@id'] : page);
}

function idsOf(nodes: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && firstText(node.name, node.url) !== undefined && !found.has(id)) found.set(id, node);
  }
  return found;
}

/** The node with its makers and pictures looked up, where it names them only by `@id`. */
function joined(node: JsonObject, byId: ReadonlyMap<string, JsonObject>): JsonObject {
  const fields = ['author', 'creator', 'image', 'publisher'].flatMap((name) =>
    node[name] === undefined ? [] : [[name, listOf(node[name]).slice(0, 100).map(lookUp)] as const],
  );
  return { ...node, ...Object.fromEntries(fields) };
  function lookUp(value: unknown): unknown {
    if (!isObject(value) || typeof value['@id'] !== 'string' || firstText(value.name, value.url) !== undefined) return value;
    return byId.get(value['@id']) ?? value;
  }
}

/** JSON as found on pages, or undefined when it cannot be repaired. */
function parseLoosely(text: string): unknown {
  if (text.length > maxCharacters) return undefined;
  const bare = text.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/g, '').trim();
  for (const repair of [(json: string) => json, repaired]) {
    try {
      return JSON.parse(repair(bare));
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
  if (depth > maxDepth || into.length > maxNodes) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, maxNodes)) collect(item, into, depth + 1);
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
export function typesOf(node: JsonObject): readonly string[] {
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
  for (const value of values) {
    for (const item of listOf(value)) {
      const text = isObject(item) ? (item.name ?? item['@value'] ?? item.url) : item;
      if (typeof text === 'string' && text.trim() !== '') return text.trim();
    }
  }
  return undefined;
}
