import type { Article } from '../core/article.ts';
import { TARGET, type LanguageTag } from '../core/language.ts';
import type { Translation } from '../core/translation.ts';
import { doubtsOf, noDoubts } from './doubts.ts';
import { escaped, languageAttributes } from './feed-text.ts';
import type { Inline } from './inline.ts';
import { blockViews, rowOf, rowsIn, type BlockView, type RowView } from './rows.ts';
import { repeats } from './standfirst.ts';

/** An article's text for feed readers. */
export interface FeedBody {
  /** HTML of paragraphs, headings, lists, quotes and tables. */
  readonly html: string;
  /** Sentences of it that may be wrong. */
  readonly doubted: number;
  /** Whether it was too long for a feed. */
  readonly cut: boolean;
}

// A feed of forty live blogs would be megabytes; three thousand words are a long read.
const mostCharacters = 40_000;

const tags = { bold: 'b', italic: 'i' } as const;

const inlineHtml = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return escaped(node);
      const inside = inlineHtml(node.children);
      return node.kind === 'link' ? `<a href="${escaped(node.href)}">${inside}</a>` : `<${tags[node.kind]}>${inside}</${tags[node.kind]}>`;
    })
    .join('');

/** The English of a row; sentences without it stand in their own language. */
function rowHtml({ sentences }: RowView, tag: string): string {
  const foreign = (html: string): string => (tag === TARGET ? html : `<span${languageAttributes(tag)}>${html}</span>`);
  return sentences.map(({ english, original }) => (english.length > 0 ? inlineHtml(english) : foreign(inlineHtml(original)))).join(' ');
}

function blockHtml(block: BlockView, tag: string): string {
  const row = (one: RowView): string => rowHtml(one, tag);
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${row(block.row)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${row(block.row)}</p>`;
    case 'quote':
      return `<blockquote><p>${row(block.row)}</p></blockquote>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>${block.rows.map((one) => `<li>${row(one)}</li>`).join('')}</${name}>`;
    }
    case 'figure':
      return block.row ? `<p><small>${row(block.row)}${block.credit ? ` (${escaped(block.credit)})` : ''}</small></p>` : '';
    case 'table': {
      const cell = (one: RowView, head: boolean): string => (head ? `<th>${row(one)}</th>` : `<td>${row(one)}</td>`);
      const lines = block.rows.map((cells, i) => `<tr>${cells.map((one) => cell(one, block.header && i === 0)).join('')}</tr>`);
      return `<table>${lines.join('')}</table>`;
    }
  }
}

/** Writes an article in a language for feed readers; undefined where there is no text but its headline. */
export function feedBody(article: Article, translation: Translation | undefined, language: LanguageTag): FeedBody | undefined {
  const { title, summary, blocks } = article;
  const doubts = translation ? doubtsOf(translation) : noDoubts;
  const own = summary && !repeats(summary, title, blocks) ? summary : undefined;
  const standfirst = own ? [rowOf({ text: own, marks: [] }, translation?.summary, 'summary', doubts)] : [];
  const written = [
    ...standfirst.map((row) => ({ rows: [row], html: `<p>${rowHtml(row, language)}</p>` })),
    ...blockViews(blocks, translation?.blocks, doubts).map((block) => ({ rows: rowsIn(block), html: blockHtml(block, language) })),
  ].filter(({ html }) => html !== '');
  let length = 0;
  const kept = written.filter(({ html }, index) => (length += html.length) <= mostCharacters || index === 0);
  if (kept.length === 0) return undefined;
  const sentences = kept.flatMap(({ rows }) => rows.flatMap((row) => row.sentences));
  return {
    html: kept.map(({ html }) => html).join('\n'),
    doubted: sentences.filter(({ doubt }) => doubt).length,
    cut: kept.length < written.length,
  };
}
