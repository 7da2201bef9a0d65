// The read side in one import: what pages, feeds and later interfaces are made from. No HTML here.
export { articleView, type ArticleView, type Reading } from './article-view.ts';
export { cardView, type CardView, type OutletView, type TextView } from './card.ts';
export {
  archiveView,
  directoryView,
  enginesSeen,
  outletFacts,
  type ArchiveView,
  type DirectoryView,
  type OutletFacts,
} from './directory.ts';
export { engineName, type AuthorshipView } from './engines.ts';
export { countsOf, frontView, type Counts, type FrontView } from './front.ts';
export type { Inline } from './inline.ts';
export {
  countryList,
  cursorFrom,
  dayList,
  languageList,
  latestList,
  sectionList,
  sourceList,
  sourceMap,
  type Cursor,
  type ListView,
} from './lists.ts';
export type { BlockView, RowView, SentenceView } from './rows.ts';
export { searchView, type SearchView, type Snippet } from './search.ts';
