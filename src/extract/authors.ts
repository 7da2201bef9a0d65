import { plainLine, type DomDocument } from '../lib/html.ts';
import { firstText, isObject, listOf, typesOf, type JsonObject } from './json-ld.ts';

// What stands before names in bylines, in the languages of the press measured; a colon or blank must follow.
const lead =
  /^(?:by|von|par|por|di|da|de|av|af|door|tekst|text|texte|texto|testo|från|fra|foto|autor(?:in)?|author|auteur|autore|written by|reporter|yazan|автор|текст|от|作者|文|記者|记者)(?:\s*[:：]\s*|\s+)/iu;
const joiner = /\s*(?:;|\||\/|•|·|、|，|&)\s*|\s*,\s+|\s+(?:and|und|et|y|e|og|och|ve|и|та|oraz)\s+/iu;

/** Names in the order of the page: JSON-LD, then meta tags, then `rel=author` and itemprop; lead words off, joined names apart. */
export function authorsOf(document: DomDocument, articles: readonly JsonObject[], siteName: string | undefined): readonly string[] {
  const candidates = [
    () => articles.flatMap((article) => namesIn(article.author)).slice(0, 30),
    () => articles.flatMap((article) => namesIn(article.creator)).slice(0, 30),
    () => contents(document, 'meta[name="author" i], meta[property="article:author" i], meta[name="article:author" i]'),
    () => contents(document, 'meta[name="dc.creator" i], meta[name="parsely-author" i], meta[name="sailthru.author" i]'),
    () => texts(document, '[rel~="author"], [itemprop="author"] [itemprop="name"]'),
    () => texts(document, 'article [class*="author-name" i], article [class*="byline" i] a'),
  ];
  for (const candidate of candidates) {
    const names = cleanNames(candidate(), siteName);
    if (names.length > 0) return names;
  }
  return [];
}

/** Names taken apart and cleaned: no addresses, no site name, no doubles. */
export function cleanNames(raw: readonly string[], siteName?: string): readonly string[] {
  const seen = new Set<string>();
  const names: string[] = [];
  for (const part of raw.flatMap((text) => splitNames(plainLine(text)))) {
    const name = part.replace(lead, '').replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/gu, '');
    const key = name.toLowerCase();
    if (!isName(name) || key === siteName?.toLowerCase() || seen.has(key)) continue;
    seen.add(key);
    names.push(name);
  }
  return names;
}

function splitNames(text: string): readonly string[] {
  return text
    .replace(lead, '')
    .split(joiner)
    .filter((part) => part !== undefined);
}

function isName(text: string): boolean {
  return text.length >= 2 && text.length <= 80 && /\p{L}/u.test(text) && !/https?:|www\.|[@{}<>]|^\/|\.(?:com|de|txt)\b/iu.test(text);
}

function namesIn(author: unknown): readonly string[] {
  const entries = listOf(author);
  const people = entries.filter((entry) => !isObject(entry) || !typesOf(entry).some((type) => /Organization/.test(type)));
  return (people.length > 0 ? people : entries).flatMap((entry) =>
    isObject(entry) ? listOf(entry.name).flatMap((name) => firstText(name) ?? []) : (firstText(entry) ?? []),
  );
}

const contents = (document: DomDocument, selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map((element) => element.getAttribute('content') ?? '');

const texts = (document: DomDocument, selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent).slice(0, 6);
