import { wallHeaders, wallMarks } from './walls.data.ts';

/** Longest body that may be a wall: they are small; an article that quotes one is not. */
export const longestWallBytes = 64 * 1024;

/**
 * Whose wall against programs an answer is, if it is one: a page that wants a script run, a picture read or a cookie kept before it shows
 * what was asked for. It is told as what it is and never worked around.
 */
export function wallOf(headers: Readonly<Record<string, string>>, body: Uint8Array): string | undefined {
  const told = wallHeaders.find(([header, value]) => value.test(headers[header] ?? ''));
  if (told) return told[2];
  if (body.length > longestWallBytes || !/html/i.test(headers['content-type'] ?? 'html')) return undefined;
  const text = Buffer.from(body).toString('latin1');
  return wallMarks.find(([mark]) => mark.test(text))?.[1];
}
