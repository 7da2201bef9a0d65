import { textsOf, type Article } from '../core/article.ts';
import { sha256 } from '../lib/hash.ts';
import { sentencesIn, type ArticleView } from './article-view.ts';
import type { TextView } from './card.ts';
import { declarationOf } from './feed-entries.ts';
import { wordsOf, type Inline } from './inline.ts';
import type { SentenceView } from './rows.ts';
import { placeText } from './sentence-view.ts';
import { dateText } from './times.ts';

/** A sentence that is quoted, in both texts. */
export interface Quotation {
  readonly anchor: string;
  /** Undefined where it has no English. */
  readonly english?: string;
  readonly original: TextView;
}

/** What is needed to quote an article so that others find the same words. */
export interface Citation {
  /** As a line of a footnote. */
  readonly text: string;
  /** Our page of this revision, at the quoted sentence if there is one. */
  readonly permalink: string;
  /** Of the original's words; see `contentHash`. */
  readonly hash: string;
  readonly quotation?: Quotation;
  readonly entry: CitedArticle;
}

/** An article as reference managers know it. */
export interface CitedArticle {
  readonly id: string;
  readonly title: string;
  readonly originalTitle?: string;
  readonly authors: readonly string[];
  readonly outlet: string;
  readonly city?: string;
  /** ISO date; undefined where the paper gave none. */
  readonly date?: string;
  /** ISO date on which it was looked at. */
  readonly accessed: string;
  /** The original page where it has an address, else ours. */
  readonly url: string;
  /** BCP 47 tag of the original. */
  readonly language: string;
  readonly note: string;
}

/**
 * SHA-256 of what an original says: headline, then each text of the body, in Unicode form NFC, a line each, as UTF-8. Whoever kept a copy
 * can show that it is this revision.
 */
export function contentHash({ title, blocks }: Pick<Article, 'title' | 'blocks'>): string {
  const lines = [title, ...blocks.flatMap((block) => textsOf(block).map(({ text }) => text))];
  return sha256(lines.map((line) => line.normalize('NFC')).join('\n'));
}

/** How to cite an article, quoting the sentence at an anchor such as `p3s2` if one is named; undefined where there is none such. */
export function citationOf(
  view: ArticleView,
  place: {
    readonly origin: string;
    readonly paper: string;
    readonly now: string;
    readonly hash: string;
    readonly anchor?: string | undefined;
  },
): Citation | undefined {
  const { card } = view;
  const { origin, hash, anchor } = place;
  const sentence = anchor === undefined ? undefined : sentencesIn(view).find((one) => one.anchor === anchor);
  if (anchor !== undefined && !sentence) return undefined;
  const permalink = `${origin}${card.path}?rev=${view.revision}${sentence ? `#${sentence.anchor}` : ''}`;
  const entry: CitedArticle = {
    id: `${card.outlet.id}-${card.day}-${card.id}`,
    title: card.title.text,
    ...(card.original && { originalTitle: card.original.text }),
    authors: view.authors,
    outlet: card.outlet.name,
    ...(card.outlet.city !== undefined && { city: card.outlet.city }),
    ...(card.dated && { date: card.sortAt.slice(0, 10) }),
    accessed: place.now.slice(0, 10),
    url: view.originalUrl ?? permalink,
    language: card.tag,
    note: `${declarationOf(card)} Read at ${place.paper}, revision ${view.revision}, ${permalink}. SHA-256 of the original: ${hash}`,
  };
  return { text: footnote(entry), permalink, hash, entry, ...(sentence && { quotation: quotationOf(sentence, view.original) }) };
}

function footnote({ authors, title, originalTitle, outlet, city, date, accessed, url, note }: CitedArticle): string {
  const where = city === undefined ? outlet : `${outlet} (${city})`;
  const parts = [
    authors.length > 0 ? authors.join(', ') : undefined,
    `“${title}”${originalTitle === undefined ? '' : ` [${originalTitle}]`}`,
    where,
    date === undefined ? 'undated' : dateText(date),
    url,
    `accessed ${dateText(accessed)}`,
  ];
  return `${parts.filter((part) => part !== undefined).join(', ')}. ${note}.`;
}

/** The quotation as text: both wordings, and where they stand. */
export function quotationText({ entry, permalink, quotation }: Citation): string | undefined {
  if (!quotation) return undefined;
  const { english, original, anchor } = quotation;
  const words = english === undefined ? `“${original.text}”` : `“${english}” [${original.text}]`;
  return `${words} — ${entry.outlet}, ${placeText(anchor)}, ${permalink}`;
}

function quotationOf({ anchor, english, original }: SentenceView, { lang, dir }: TextView): Quotation {
  const words = oneLine(english);
  return { anchor, ...(words !== '' && { english: words }), original: { text: oneLine(original), lang, dir } };
}

const oneLine = (nodes: readonly Inline[]): string => wordsOf(nodes).replace(/\s+/g, ' ').trim();
