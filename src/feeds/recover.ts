import { decodeHTML } from 'entities';

const beginning =
  /<(?:\?xml|!--|!DOCTYPE|rss|feed|rdf:RDF|channel|urlset|sitemapindex|[A-Za-z_][\w.-]{0,30}:(?:feed|rss|RDF|urlset|sitemapindex))/i;
const predefined = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
// A document type's own entities are short flat texts in honest feeds; anything else is dropped with it.
const mostEntities = 100;
const mostExpansions = 10_000;
const doctypeRoom = 200_000;
const pieceLength = 1 << 14;
// `&`, 41 characters of a name and `;`.
const longestReference = 44;

/** Whether a text is an HTML page: what bot walls, error pages and moved feeds answer with. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 20_000);
  const start = head
    .replace(/^\ufeff/, '')
    .trimStart()
    .replace(/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?/, '')
    .toLowerCase();
  return /^(?:<!doctype html|<html|<head|<body|<script)/.test(start) && !/<(?:rss|feed|rdf:rdf|urlset|sitemapindex)[\s>]/i.test(head);
}

/**
 * Text that a tolerant XML parser reads without loss, piece by piece, so that reading can stop early: junk before the document and the
 * document type are dropped, HTML's entities decoded, forbidden control characters removed, an open CDATA
 * section closed. Nothing is expanded twice.
 */
export function recoverXml(text: string): Iterable<string> {
  return gathered(repaired(text));
}

// A parser's call for each of a million comments would cost more than their reading.
function* gathered(pieces: Iterable<string>): Generator<string> {
  let gathering = '';
  for (const piece of pieces) {
    gathering += piece;
    if (gathering.length < pieceLength) continue;
    yield gathering;
    gathering = '';
  }
  if (gathering !== '') yield gathering;
}

function* repaired(text: string): Generator<string> {
  const start = text.search(beginning);
  const { rest, entities } = withoutDoctype(start > 0 ? text.slice(start) : text);
  let expansions = 0;
  const expand = (name: string): string | undefined => {
    const value = entities.get(name);
    return value === undefined || expansions++ >= mostExpansions ? undefined : value;
  };
  for (let at = 0; at < rest.length;) {
    const { from, end, closed } = nextVerbatim(rest, at);
    for (const piece of piecesOf(rest, at, from)) yield repairReferences(withoutControls(piece), expand);
    for (const piece of piecesOf(rest, from, end)) yield withoutControls(piece);
    if (!closed && rest.startsWith('<![CDATA[', from)) yield ']]>';
    at = end;
  }
}

// A reference or surrogate pair is never torn: pieces end before an ampersand that is near their end.
function* piecesOf(text: string, from: number, to: number): Generator<string> {
  for (let at = from; at < to;) {
    let end = Math.min(to, at + pieceLength);
    if (end < to) {
      // Only near the end: a search back to the start of a text without one is quadratic.
      const near = Math.max(at + 1, end - longestReference);
      const ampersand = text.slice(near, end).lastIndexOf('&');
      if (ampersand >= 0) end = near + ampersand;
      else if (/[\ud800-\udbff]/.test(text[end - 1]!)) end--;
    }
    yield text.slice(at, end);
    at = end;
  }
}

/** The next CDATA section or comment from `at` on, as offsets; an unclosed one reaches to the end. */
function nextVerbatim(text: string, at: number): { from: number; end: number; closed: boolean } {
  const opening = /<!\[CDATA\[|<!--/g;
  opening.lastIndex = at;
  const found = opening.exec(text);
  if (!found) return { from: text.length, end: text.length, closed: true };
  const terminator = found[0] === '<!--' ? '-->' : ']]>';
  const closing = text.indexOf(terminator, opening.lastIndex);
  return closing < 0
    ? { from: found.index, end: text.length, closed: false }
    : { from: found.index, end: closing + terminator.length, closed: true };
}

const reference = /&(?:#x[\da-f]{1,8}|#\d{1,9}|[a-z][\w.:-]{0,40});/gi;

function repairReferences(text: string, expand: (name: string) => string | undefined): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (whole) => {
    const name = whole.slice(1, -1);
    if (name.startsWith('#')) return character(name) === undefined ? '' : escapeMarkup(character(name)!);
    return predefined.has(name) ? whole : (expand(name) ?? decodedName(whole));
  });
}

const decodedNames = new Map<string, string>();

// Names HTML knows become their character, others are words. Looked up once: a hostile feed repeats one name millions of times.
function decodedName(whole: string): string {
  const known = decodedNames.get(whole);
  if (known !== undefined) return known;
  const decoded = decodeHTML(whole);
  const text = decoded === whole ? whole : escapeMarkup(decoded);
  if (decodedNames.size < 3000) decodedNames.set(whole, text);
  return text;
}

function character(name: string): string | undefined {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code >= 0x80 && code <= 0x9f) return fromWindows1252(code);
  const legal =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code < 0xd800) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return legal ? String.fromCodePoint(code) : undefined;
}

function withoutControls(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\u0080-\u009f]/g, (control) => fromWindows1252(control.charCodeAt(0)));
}

// HTML reads these numbers as windows-1252 (HTML §13.2.5.80), which is what their writers meant.
function fromWindows1252(code: number): string {
  return decodeHTML(`&#${code};`);
}

function withoutDoctype(text: string): { rest: string; entities: ReadonlyMap<string, string> } {
  const entities = new Map<string, string>();
  const start = text.slice(0, doctypeRoom).search(/<!DOCTYPE/i);
  const root = text.search(/<[A-Za-z_]/);
  if (start < 0 || (root >= 0 && root < start)) return { rest: text, entities };
  const end = doctypeEnd(text, start);
  for (const match of text.slice(start, end).matchAll(/<!ENTITY\s+([\w.:-]{1,40})\s+(?:"([^"<]{0,200})"|'([^'<]{0,200})')\s*>/g)) {
    const value = match[2] ?? match[3] ?? '';
    const nested = /[&%](?!#)/.test(value);
    if (entities.size < mostEntities && !nested) entities.set(match[1]!, escapeMarkup(decodeHTML(value)));
  }
  return { rest: text.slice(0, start) + text.slice(end), entities };
}

function doctypeEnd(text: string, start: number): number {
  let depth = 0;
  let quote = '';
  const limit = Math.min(text.length, start + doctypeRoom);
  for (let at = start; at < limit; at++) {
    const c = text[at]!;
    if (quote !== '') quote = c === quote ? '' : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === '[') depth++;
    else if (c === ']') depth--;
    else if (c === '>' && depth <= 0) return at + 1;
  }
  const simple = text.indexOf('>', start);
  return simple < 0 ? text.length : simple + 1;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
