import type { Mark, RichText } from '../core/article.ts';
import { resolveUrl } from '../lib/url.ts';

/** Marked-up text as a tree: plain strings and marked runs. Links lead to http(s) only. */
export type Inline =
  | string
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'bold' | 'italic'; readonly children: readonly Inline[] };

function wrapped(mark: Mark, children: readonly Inline[], inLink: boolean): readonly Inline[] {
  if (mark.kind !== 'link') return [{ kind: mark.kind, children }];
  const href = inLink ? undefined : resolveUrl(mark.href);
  return href === undefined ? children : [{ kind: 'link', href, children }];
}

function tree(text: string, marks: readonly Mark[], from: number, to: number, inLink: boolean): readonly Inline[] {
  const nodes: Inline[] = [];
  let at = from;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    const [start, end] = [Math.max(mark.start, at), Math.min(mark.end, to)];
    if (start >= end) continue;
    if (start > at) nodes.push(text.slice(at, start));
    const inner = marks.slice(i + 1).filter((other) => other.start < end && other.end > start);
    nodes.push(...wrapped(mark, tree(text, inner, start, end, inLink || mark.kind === 'link'), inLink));
    at = end;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

/** Text between two UTF-16 offsets with the marks that reach into it; crossing or out-of-range marks are clipped, never trusted. */
export function inlineOf(rich: RichText, start = 0, end = rich.text.length): readonly Inline[] {
  const [from, to] = [Math.max(0, start), Math.min(rich.text.length, end)];
  return from < to ? tree(rich.text, rich.marks, from, to, false) : [];
}

/** The words of marked-up text. */
export const wordsOf = (nodes: readonly Inline[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node.children))).join('');
