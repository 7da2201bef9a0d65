import { err, ok, type Result } from '../../core/result.ts';

/** A line of a site's file: `strip: //aside`, `replace_string(<i>): <b>`. */
export interface Directive {
  readonly line: number;
  readonly name: string;
  readonly value: string;
}

// The longest files have some 200 lines and 15 KB.
const mostBytes = 262_144;
const mostLines = 5_000;
const longestLine = 2_000;

/** The directives of a file; a refusal is the end of a sentence. Comments and lines without a value are left out, as in Full-Text RSS. */
export function directivesIn(bytes: Uint8Array): Result<readonly Directive[], string> {
  if (bytes.byteLength > mostBytes) return err(`it has more than ${mostBytes / 1024} KB`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err('it is no text in UTF-8');
  }
  if (text.includes('\0')) return err('it is no text');
  const lines = text.split(/\r\n?|\n/);
  if (lines.length > mostLines) return err(`it has more than ${mostLines} lines`);
  return ok(
    lines.flatMap((raw, index) => {
      const line = raw.trim();
      const colon = line.indexOf(':');
      if (line.startsWith('#') || colon < 1 || line.length > longestLine) return [];
      const [name, value] = [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
      return value === '' ? [] : [{ line: index + 1, name, value }];
    }),
  );
}
