import type { Failure } from '../core/failure.ts';
import type { LanguageTag } from '../core/language.ts';
import { err, ok, type Result } from '../core/result.ts';
import { decode } from '../lib/charset.ts';

/** Bytes of a page that a thread may spend its time on; a fetched page is already capped lower. */
const maxBytes = 12_000_000;

const pageTypes = /html|xml|text\/plain|octet-stream/i;

/** A fetched body as HTML text. Fails with `too-large`, or `not-article` for pictures, PDF files and other bytes that are no text. */
export function decodedHtml(
  body: Uint8Array,
  hints: { contentType?: string | undefined; language?: LanguageTag | undefined },
): Result<string, Failure> {
  if (body.byteLength > maxBytes) return err({ kind: 'too-large', what: 'The page', limitBytes: maxBytes });
  if (hints.contentType && !pageTypes.test(hints.contentType)) {
    return err({ kind: 'not-article', why: `it is of the type ${hints.contentType.split(';')[0]!.trim().slice(0, 60)}` });
  }
  const { text } = decode(body, hints);
  const head = text.slice(0, 4096);

  const strange = head.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0;
  if (head.startsWith('%PDF') || strange > head.length * 0.05) return err({ kind: 'not-article', why: 'it is not text' });
  return ok(text);
}
