import { decodeHTMLStrict } from 'entities';
import type { Translated } from '../../../core/translation.ts';

/** Scores as a translation carries them. */
export type Scores = Pick<Translated, 'score' | 'wordScores'>;

const fontTag = /<font([^<>]*)>|<\/font>/g;

/** The engine's HTML without the `<font>` tags in which it tells scores. Ours are `a`, `b`, `i` and `u`; a `<font` of the text is escaped. */
export const withoutScores = (html: string): string => html.replace(fontTag, '');

/**
 * Scores from the engine's `<font x-bergamot-sentence-score x-bergamot-word-score>`: the sentence's mean log-probability, and that of each
 * white-space separated word of `text`, which is the same HTML as text. A word the engine wrote in several pieces has the lowest of them.
 */
export function scoresOf(html: string, text: string): Scores {
  const score = Number(/x-bergamot-sentence-score="([^"]+)"/.exec(html)?.[1] ?? NaN);
  if (!Number.isFinite(score)) return {};
  const pieces = piecesOf(html);
  const shift = pieces.text.length - pieces.text.trimStart().length;
  if (pieces.text.trim() !== text) return { score: rounded(score) };
  let at = 0;
  const wordScores = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => {
    const [start, end] = [index + shift, index + shift + word.length];
    while (at < pieces.spans.length && pieces.spans[at]!.end <= start) at++;
    const over: number[] = [];
    for (let i = at; i < pieces.spans.length && pieces.spans[i]!.start < end; i++) over.push(pieces.spans[i]!.score);
    return rounded(over.length > 0 ? Math.min(...over) : score);
  });
  return { score: rounded(score), wordScores };
}

/** The text of the HTML, and which of it has what word score, in order. */
function piecesOf(html: string): { text: string; spans: readonly { start: number; end: number; score: number }[] } {
  const open: number[] = [];
  const spans: { start: number; end: number; score: number }[] = [];
  let text = '';
  for (const [token, slash, name, rest = ''] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|[^<]+|</g)) {
    if (name === undefined) {
      const start = text.length;
      text += decodeHTMLStrict(token);
      const score = open.at(-1);
      if (score !== undefined && Number.isFinite(score)) spans.push({ start, end: text.length, score });
    } else if (name !== 'font') continue;
    else if (slash) open.pop();
    else open.push(Number(/x-bergamot-word-score="([^"]+)"/.exec(rest)?.[1] ?? NaN));
  }
  return { text, spans };
}

// Two decimals; no negative zero, which would be another number to JSON and to tests.
const rounded = (score: number): number => Math.round(score * 100) / 100 + 0;
