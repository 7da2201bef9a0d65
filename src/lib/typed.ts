import { err, ok, type Result } from '../core/result.ts';

// Controls (Cc) and what turns or hides text: direction marks, embeddings, overrides and isolates (UAX 9), zero-width spaces, byte order marks.
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** What somebody typed, as one line in NFC: no control or direction characters, single spaces. */
export function typed(raw: string | undefined): string {
  return (raw ?? '').replace(/\s+/g, ' ').replace(unseen, '').normalize('NFC').replace(/ +/g, ' ').trim();
}

/** A field that must be filled, at most so many UTF-16 units long; else one sentence that says what is wrong, naming the field. */
export function filled(raw: string | undefined, name: string, most: number): Result<string, string> {
  const text = typed(raw);
  if (text === '') return err(`${name} is empty.`);
  return text.length > most ? err(`${name} is longer than ${most.toLocaleString('en')} characters.`) : ok(text);
}
