import { plainLine, type DomDocument } from '../lib/html.ts';
import { firstText, isObject, listOf, type JsonObject } from './json-ld.ts';
import { squash } from './wording.ts';

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
  let outlet: readonly string[] = [];
  for (const candidate of candidates) {
    const names = cleanNames(candidate());
    const signed = names.filter((name) => !isOutlet(name, siteName));
    if (signed.length > 0) return signed;
    if (outlet.length === 0) outlet = names;
  }
  // The outlet signs only what no one else does.
  return outlet;
}

function isOutlet(name: string, siteName: string | undefined): boolean {
  const [own, site] = [squash(name), squash(siteName ?? '')];
  return site !== '' && (own === site || own === `${site}redaktion`);
}

/** Names taken apart and cleaned: no addresses, no doubles. */
function cleanNames(raw: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const names: string[] = [];
  for (const part of raw.flatMap((text) => splitNames(plainLine(text)))) {
    const name = part.replace(lead, '').replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/gu, '');
    const key = name.toLowerCase();
    if (!isName(name) || seen.has(key)) continue;
    seen.add(key);
    names.push(name);
  }
  return names;
}

/** True for a text that opens with a word such as "By" and goes on with a name. */
export const leadsToNames = (text: string): boolean => lead.test(text) && /^\P{N}*\p{L}/u.test(text.replace(lead, ''));

function splitNames(text: string): readonly string[] {
  // An address is no name, and taken apart it would look like several.
  if (/https?:|www\.|[@{}<>]/i.test(text)) return [];
  const [first = '', ...others] = text.replace(lead, '').split(joiner);
  // "Anna Muster, professor of history at the university": what follows is who she is.
  return [first, ...others.filter((part) => part.split(/\s+/).length <= 5)];
}

function isName(text: string): boolean {
  return text.length >= 2 && text.length <= 80 && /\p{L}/u.test(text) && !/^\/|\.txt$/u.test(text);
}

function namesIn(author: unknown): readonly string[] {
  return listOf(author).flatMap((entry) =>
    isObject(entry) ? listOf(entry.name).flatMap((name) => firstText(name) ?? []) : (firstText(entry) ?? []),
  );
}

const contents = (document: DomDocument, selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map((element) => element.getAttribute('content') ?? '');

const texts = (document: DomDocument, selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent).slice(0, 6);
