/**
 * Whether a path begins with a pattern in which `*` stands for any characters and a last `$` for the end: the notation of robots.txt
 * (RFC 9309 §2.2.2), which tdmrep.json uses too. Case counts; percent-encoding of characters that need none does not. Costs at most
 * pattern × path.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const pieces = plain(anchored ? pattern.slice(0, -1) : pattern).split(/\*+/);
  const text = plain(path);
  const [first = '', ...rest] = pieces;
  if (!text.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return !anchored || text.length === first.length;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return anchored ? text.length - last.length >= at && text.endsWith(last) : text.includes(last, at);
}

/** The part of an address that patterns speak of: path and query. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

// RFC 3986 §2.3: escapes of these mean the same as the characters themselves.
const unreserved = /%(?:4[1-9A-Fa-f]|5[0-9Aa]|6[1-9A-Fa-f]|7[0-9Aa]|3[0-9]|2[DdEe]|5[Ff]|7[Ee])/g;

/** One spelling for all: escapes of unreserved characters undone, all other escapes in capitals, letters beyond ASCII escaped. */
function plain(text: string): string {
  return text
    .replace(/[^\u0000-\u007F]+/g, (letters) => encodeURIComponent(letters.replace(/\p{Surrogate}/gu, '\uFFFD')))
    .replace(unreserved, (escape) => String.fromCharCode(parseInt(escape.slice(1), 16)))
    .replace(/%[0-9a-fA-F]{2}/g, (escape) => escape.toUpperCase());
}
