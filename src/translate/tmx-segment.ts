import type { Mark } from '../core/article.ts';

/** A TMX segment as text, with the ranges its paired codes enclose, sorted by start, outermost first. */
export interface TmxText {
  readonly text: string;
  readonly marks: readonly { readonly number: number; readonly kind?: Mark['kind']; readonly start: number; readonly end: number }[];
}

// Their content is another program's code, not text (TMX 1.4b, inline elements).
const codes = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);
const kinds: readonly Mark['kind'][] = ['link', 'bold', 'italic'];

/** Collects one `<seg>`. `<bpt>` and `<ept>` pair by `i`; `x`, where given, is the number both languages share. */
export function tmxSegment(): {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
  end(): TmxText;
} {
  const open = new Map<string, { number: number; kind?: Mark['kind']; start: number }>();
  const marks: { number: number; kind?: Mark['kind']; start: number; end: number }[] = [];
  let text = '';
  let inCode = 0;
  return {
    open(name, { i = '', x = i, type }) {
      if (codes.has(name)) inCode++;
      const kind = kinds.find((one) => one === type);
      if (name === 'bpt' && (kind ?? type) === kind && /^\d{1,4}$/.test(x) && Number(x) > 0)
        open.set(i, { number: Number(x), ...(kind && { kind }), start: text.length });
      const begun = name === 'ept' ? open.get(i) : undefined;
      if (begun) {
        open.delete(i);
        marks.push({ ...begun, end: text.length });
      }
    },
    close(name) {
      if (codes.has(name)) inCode--;
    },
    text(piece) {
      if (inCode === 0) text += piece;
    },
    end() {
      const trimmed = text.trim();
      const shift = text.length - text.trimStart().length;
      const fitted = marks.map(({ start, end, ...mark }) => ({
        ...mark,
        start: Math.max(0, start - shift),
        end: Math.min(trimmed.length, end - shift),
      }));
      const kept = fitted.filter(({ start, end }) => trimmed.slice(start, end).trim() !== '');
      return { text: trimmed, marks: kept.toSorted((a, b) => a.start - b.start || b.end - a.end || a.number - b.number) };
    },
  };
}
