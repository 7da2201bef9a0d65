import type { Segment } from '../../../core/translation.ts';
import { cross, trimRange } from '../../marks.ts';
import { place, type Placed, type Span } from '../../spans.ts';

// Makes the tagger see the end of a sentence, as Apertium's own text format does.
const ending = '.[][\n]';

/**
 * A sentence in Apertium's stream format: reserved characters escaped, and marks as word-bound blanks `[[t:m:0; t:m:2]]…[[/]]`, which follow
 * their words through reordering.
 */
export function toStream({ text, marks }: Segment): string {
  const edges = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].toSorted((a, b) => a - b);
  const runs = edges.slice(1).map((end, i) => {
    const start = edges[i]!;
    const over = marks.flatMap((mark, id) => (mark.start <= start && end <= mark.end ? [`t:m:${id}`] : []));
    const run = escapeStream(text.slice(start, end));
    return over.length > 0 && run.trim() !== '' ? `[[${over.join('; ')}]]${run}[[/]]` : run;
  });
  return runs.join('') + ending;
}

function escapeStream(text: string): string {
  return text.replace(/[\0-\x1f]/g, ' ').replace(/[\\[\]{}^$/@<>]/g, '\\$&');
}

/**
 * Reads a sentence back, through every stage of a chain. Signs of unknown words (`*word`, `@word`, `#word`) and grammatical tags (`<prn>`)
 * that leaked are taken out; those of the source are escaped or known from it.
 */
export function fromStream(stream: string, source: Segment): Placed & { readonly text: string } {
  const ids: { text: string; marks: readonly number[] }[] = [];
  let over: readonly number[] = [];
  const body = stream.endsWith('[][\n]') ? stream.slice(0, -'[][\n]'.length).replace(/(?<!\\)\.$/, '') : stream;
  for (const [token, blank] of body.matchAll(/\[\[([^\]]*)\]\]|\[(?:\\.|[^\]\\])*\]|\\.|<[\w-]+>|[^\\[<]+|[\s\S]/gu)) {
    if (blank !== undefined) over = [...blank.matchAll(/t:m:(\d+)/g)].map(([, id]) => Number(id));
    else if (token.startsWith('\\')) ids.push({ text: token.slice(1), marks: over });
    else if (!/^(?:\[.*\]|<.*>)$/s.test(token)) ids.push({ text: withoutSigns(token, source.text), marks: over });
  }
  return assemble(ids, source);
}

function withoutSigns(text: string, source: string): string {
  return text.replace(/(?<![\p{L}\p{N}])[*@#](?=(\p{L}+))/gu, (sign, word: string) => (source.includes(sign + word) ? sign : ''));
}

function assemble(runs: readonly { text: string; marks: readonly number[] }[], source: Segment): Placed & { text: string } {
  let text = '';
  const spans: Span[] = [];
  for (const run of runs) {
    const start = text.length;
    text += run.text;
    const range = trimRange(text, start, text.length);
    if (!range) continue;
    for (const mark of run.marks) {
      const before = spans.findIndex((span) => span.mark === mark && text.slice(span.end, range.start).trim() === '');
      if (before >= 0) spans[before] = { ...spans[before]!, end: range.end };
      else spans.push({ mark, ...range });
    }
  }
  const shift = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const moved = spans.map(({ mark, start, end }) => ({ mark, start: start - shift, end: end - shift }));
  return { text: trimmed, ...place(source, trimmed, cross(moved) ? [] : moved) };
}
