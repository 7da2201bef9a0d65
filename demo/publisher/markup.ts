const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML or XML, in content or between double quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** JSON that may stand inside a script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Puts a box behind the nth paragraph that is not part of a quotation; at the end where the text is shorter. */
export function insertAfterParagraph(body: string, nth: number, box: string): string {
  const ends = [...body.matchAll(/<\/p>(?!\s*<\/blockquote>)/g)];
  const end = ends[nth - 1];
  if (!end || nth >= ends.length) return `${body}\n${box}`;
  const at = end.index + end[0].length;
  return `${body.slice(0, at)}\n${box}${body.slice(at)}`;
}

/** Appends inline markup to the last paragraph of a text. */
export function appendToLastParagraph(body: string, inline: string): string {
  const at = body.lastIndexOf('</p>');
  return at < 0 ? body : `${body.slice(0, at)} ${inline}${body.slice(at)}`;
}

/** Address of the first picture in a fragment. */
export function firstImage(body: string): string | undefined {
  return /<img\b[^>]*\bsrc="([^"]+)"/.exec(body)?.[1];
}
