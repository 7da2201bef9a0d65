import { sentenceOf } from '../core/failure.ts';
import type { Publication } from '../core/publication.ts';
import type { Store } from '../core/store.ts';
import { authorshipOf, type AuthorshipView } from './engines.ts';
import { cardView, cardViews, textView, whyNoEnglish, type CardView, type TextView } from './card.ts';
import { resolveUrl } from '../lib/url.ts';
import { sourceMap } from './lists.ts';
import { relatedTo } from './related.ts';
import { rightsLine, rightsNow } from './rights-line.ts';
import { repeats } from './standfirst.ts';
import { doubtsOf, noDoubts } from './doubts.ts';
import { blockViews, rowOf, rowsIn, type BlockView, type RowView, type SentenceView } from './rows.ts';

/** How an article is read; an article without English has only its original. */
export type Reading = 'translation' | 'both' | 'original';

/** Everything an article's page says. */
export interface ArticleView {
  readonly card: CardView;
  readonly revision: number;
  /** The newest revision's number; larger than `revision` when an older one is shown. */
  readonly newest: number;
  /** Language and direction of the original's text. */
  readonly original: TextView;
  /** The headline's sentences, where it is translated. */
  readonly headline?: RowView;
  readonly standfirst?: RowView;
  readonly blocks: readonly BlockView[];
  readonly authors: readonly string[];
  readonly modifiedAt?: string;
  /** The original page; undefined where its address is no web address. */
  readonly originalUrl?: string;
  readonly originalHost?: string;
  readonly hasEnglish: boolean;
  readonly authorship?: AuthorshipView;
  /** Why some sentences are not translated yet. */
  readonly whyWaiting?: string;
  /** Doubted sentences that are shown, in reading order. */
  readonly doubted: readonly SentenceView[];
  /** The sentences the engines were least sure of, lowest first. */
  readonly leastSure: readonly { readonly anchor: string; readonly percent: number }[];
  readonly translatedAt?: string;
  readonly why?: string;
  /** Why only the feed's words are shown. */
  readonly withheld?: string;
  /** What may be shown of it and why, in one line. */
  readonly rights: string;
  readonly feedOnly: boolean;
  /** A public edition shows no more of it than this. */
  readonly cut?: 'excerpt' | 'headline';
  /** How the text was got: tool, number of recorded reasons, and when. */
  readonly extraction: { readonly tool: string; readonly reasons: number; readonly at: string };
  readonly tags: readonly string[];
  /** Others on what it is about. */
  readonly related: readonly CardView[];
  readonly more: readonly { readonly title: string; readonly href: string; readonly cards: readonly CardView[] }[];
}

const MORE = 4;
const LEAST_SURE = 3;

/** Every sentence of a page, in reading order. */
export function sentencesIn(page: {
  readonly headline?: RowView | undefined;
  readonly standfirst?: RowView | undefined;
  readonly blocks: readonly BlockView[];
}): readonly SentenceView[] {
  return [page.headline, page.standfirst, ...page.blocks.flatMap(rowsIn)].flatMap((row) => row?.sentences ?? []);
}

function leastSure(sentences: readonly SentenceView[]): ArticleView['leastSure'] {
  return sentences
    .flatMap(({ anchor, score }) => (score === undefined ? [] : [{ anchor, score }]))
    .sort((a, b) => a.score - b.score)
    .slice(0, LEAST_SURE)
    .map(({ anchor, score }) => ({ anchor, percent: Math.round(100 * Math.exp(Math.min(0, score))) }));
}

async function moreOf(store: Store, publication: Publication): Promise<Pick<ArticleView, 'related' | 'more'>> {
  const [sources, related] = await Promise.all([sourceMap(store), relatedTo(store, publication)]);
  const limit = MORE + 1;
  const [own, section, latest] = await Promise.all([
    store.articles.list({ sourceId: publication.sourceId, limit: limit + related.length }),
    store.articles.list({ section: publication.section, limit: limit + MORE + related.length }),
    store.articles.list({ limit: limit + 2 * MORE + related.length }),
  ]);
  const shown = new Set([publication.id, ...related.map(({ id }) => id)]);
  const pick = (from: readonly Publication[]): readonly CardView[] => {
    const chosen = from.filter(({ id }) => !shown.has(id)).slice(0, MORE);
    for (const { id } of chosen) shown.add(id);
    return cardViews(chosen, sources);
  };
  const card = cardView(publication, sources.get(publication.sourceId));
  const more = [
    { title: `More from ${card.outlet.name}`, href: `/source/${card.outlet.id}`, cards: pick(own) },
    { title: `More in ${card.section.name}`, href: `/section/${card.section.slug}`, cards: pick(section) },
    { title: 'Latest', href: '/latest', cards: pick(latest) },
  ].filter(({ cards }) => cards.length > 0);
  return { related: cardViews(related, sources), more };
}

/** The view of an article, at its published revision unless an older one is named; undefined where it is not published. */
export async function articleView(
  store: Store,
  publication: Publication,
  revision = publication.revision,
): Promise<ArticleView | undefined> {
  const { id } = publication;
  const [article, translation, source, item, more, override] = await Promise.all([
    store.articles.article(id, revision),
    store.articles.translation(id, revision),
    store.sources.get(publication.sourceId),
    store.articles.item(id),
    moreOf(store, publication),
    store.rights.override(publication.sourceId),
  ]);
  if (!article) return undefined;
  const english = publication.state === 'english';
  const originalUrl = resolveUrl(article.url) ?? resolveUrl(item?.url ?? '');
  const why = translation ? undefined : whyNoEnglish(publication);
  const summary = article.summary && !repeats(article.summary, article.title, article.blocks) ? article.summary : undefined;
  const shown = translation && { ...translation, summary: summary ? translation.summary : [] };
  const doubts = shown ? doubtsOf(shown) : noDoubts;
  const headline = shown && rowOf({ text: article.title, marks: [] }, shown.title, 'title', doubts);
  const standfirst = summary ? rowOf({ text: summary, marks: [] }, shown?.summary, 'summary', doubts) : undefined;
  const blocks = blockViews(article.blocks, shown?.blocks, doubts);
  const sentences = sentencesIn({ headline, standfirst, blocks });
  const whyWaiting = sentences.find(({ state, problem }) => state === 'waiting' && problem !== undefined)?.problem;
  return {
    card: cardView(publication, source),
    revision,
    newest: publication.revision,
    original: textView(article.title, publication.language),
    ...(headline && { headline }),
    ...(standfirst && { standfirst }),
    blocks,
    ...(whyWaiting !== undefined && { whyWaiting }),
    doubted: sentences.filter(({ doubt }) => doubt),
    leastSure: leastSure(sentences),
    authors: article.authors,
    ...(article.modifiedAt !== undefined && { modifiedAt: article.modifiedAt }),
    ...(originalUrl !== undefined && { originalUrl, originalHost: new URL(originalUrl).hostname.replace(/^www\./, '') }),
    hasEnglish: english || translation !== undefined,
    ...(translation && { authorship: authorshipOf(translation), translatedAt: translation.provenance.at }),
    ...(why !== undefined && { why }),
    rights: rightsLine(rightsNow({ article, item, source, override })),
    ...(article.withheld && { withheld: sentenceOf(article.withheld) }),
    feedOnly: article.extent === 'feed',
    ...(publication.edition === 'public' &&
      publication.rights !== 'full' && { cut: summary ? ('excerpt' as const) : ('headline' as const) }),
    extraction: { tool: article.provenance.tool, reasons: article.provenance.reasons.length, at: article.provenance.at },
    tags: article.tags,
    ...more,
  };
}
