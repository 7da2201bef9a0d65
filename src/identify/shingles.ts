import { textsOf, type Article } from '../core/article.ts';
import { agencySigns } from './agencies.data.ts';

/** What shingles are made of: title, standfirst and body of an article. */
export type Printed = Pick<Article, 'title' | 'summary' | 'blocks'>;

const wordsAShingle = 4;
const charactersAShingle = 5;
// A body shorter than this is a teaser: title and standfirst are then read too.
const bodyEnough = 200;

const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u;
const denseAll = new RegExp(dense.source, 'gu');
const words = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The prose that copies of a report share: its body without captions, dateline and agency signs. Titles and standfirsts are every
 * paper's own, and are read only where there is hardly a body.
 */
export function copyOf(article: Printed): string {
  const texts = article.blocks.filter((block) => block.kind !== 'figure').flatMap((block) => textsOf(block).map((rich) => rich.text));
  const body = withoutSigns(texts.join('\n').normalize('NFKC'));
  return body.length >= bodyEnough ? body : withoutSigns([article.title, article.summary ?? '', body].join('\n').normalize('NFKC'));
}

const signs = agencySigns
  .toSorted((a, b) => b.length - a.length)
  .map((sign) => sign.replace(/[.\\]/g, '\\$&'))
  .join('|');
// `(dpa/afp)`, `[Reuters]`, `/TASS/`, `【新华社】`
const credit = new RegExp(`[(（\\[【/]\\s*(?:${signs})(?:\\s*[/,，、-]\\s*(?:${signs}|\\p{L}{1,4}))*\\s*[)）\\]】/]`, 'giu');
// `BERLIN, 12. März (dpa) –`, `МОСКВА, 12 мар — РИА Новости.`: short, before a dash, with an agency or a place in capitals.
const dateline = /^[^\n.!?。]{2,60}?\s?[–—―-]{1,2}\s/u;
const agency = new RegExp(`(?<![\\p{L}\\p{N}])(?:${signs})(?![\\p{L}\\p{N}])`, 'iu');

function withoutSigns(text: string): string {
  const opening = dateline.exec(text)?.[0] ?? '';
  const isDateline = agency.test(opening) || /^\p{Lu}{3,}/u.test(opening);
  return (isDateline ? text.slice(opening.length) : text).replace(credit, ' ').replace(/©.*/gu, ' ');
}

/** Hashes (unsigned, 32 bits) of a text's shingles: every four words in a row, or every five characters of scripts without spaces. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const tokens = tokensOf(text.toLowerCase());
  const hashes = tokens.units.map(hash);
  const size = Math.min(tokens.size, hashes.length);
  const shingles = new Set<number>();
  for (let at = 0; size > 0 && at + size <= hashes.length; at++) {
    let mixed = 0x9747b28c;
    for (let i = at; i < at + size; i++) mixed = Math.imul(mixed ^ hashes[i]!, 0x5bd1e995) + i - at;
    shingles.add(finish(mixed));
  }
  return shingles;
}

function tokensOf(text: string): { readonly units: readonly string[]; readonly size: number } {
  const found = text.match(words) ?? [];
  const letters = found.reduce((sum, word) => sum + word.length, 0);
  const isDense = (text.match(denseAll)?.length ?? 0) > letters / 2;
  return isDense ? { units: found.flatMap((word) => Array.from(word)), size: charactersAShingle } : { units: found, size: wordsAShingle };
}

/** FNV-1a over UTF-16 units. */
function hash(word: string): number {
  let value = 2166136261;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 16777619);
  return finish(value);
}

/** Mixes every bit into every other (MurmurHash3's finaliser). */
function finish(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
