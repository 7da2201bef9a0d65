import type { DemoArticle, DemoPaper } from '../papers.ts';
import type { Furniture } from '../furniture.data.ts';

/** A link to another page of the paper. */
export interface Teaser {
  readonly title: string;
  readonly url: string;
}

/** All a template knows about the page it renders. */
export interface PageView {
  readonly paper: DemoPaper;
  readonly article: DemoArticle;
  readonly words: Furniture;
  readonly url: string;
  readonly homepage: string;
  readonly publishedAt?: PublicationDate;
  /** Absolute address of the first picture. */
  readonly image?: string;
  readonly readingMinutes: number;
  /** Other articles, for the boxes that lead away. */
  readonly teasers: readonly Teaser[];
}

/** One moment in the two forms a page needs. */
export interface PublicationDate {
  /** ISO 8601 with the town's offset. */
  readonly iso: string;
  /** As printed for readers. */
  readonly printed: string;
}

/** Renders a whole page. */
export type Template = (view: PageView) => string;
