import type { Article, ArticleId } from '../core/article.ts';
import type { Publication } from '../core/publication.ts';
import { rightsLevels, type RightsDecision } from '../core/rights.ts';
import type { Store } from '../core/store.ts';
import type { Translation } from '../core/translation.ts';
import { without } from '../lib/without.ts';
import { cutTo, excerptOf, type Cut, type ExcerptLimit } from './excerpt.ts';
import { rightsNow } from './rights-line.ts';

/** What a public edition does with each article. */
export interface PublicEdition {
  /** Most words of an excerpt. */
  readonly words: number;
}

/** What an excerpt may hold under a decision; undefined where there is none of it. */
const limitOf = ({ rights, snippet }: RightsDecision, { words }: PublicEdition): ExcerptLimit | undefined =>
  rights === 'excerpt' ? { words, characters: snippet } : undefined;

/** A publication as a public edition may show it; what is its owner's alone is `withheld`, without its texts. */
export function publicPublication(publication: Publication, decision: RightsDecision, edition: PublicEdition): Publication {
  if (decision.rights === 'full') return { ...publication, edition: 'public' };
  const { dek, originalDek, terms = [], ...rest } = without(publication, 'image');
  const limit = limitOf(decision, edition);
  const cut = (text: string | undefined): string => (limit && text ? excerptOf(text, limit) : '');
  const [english, original] = [cut(dek), cut(originalDek)];
  return {
    ...rest,
    edition: decision.rights === 'private' ? 'withheld' : 'public',
    ...(english && { dek: english }),
    ...(original && { originalDek: original }),
    // The headline is shown of all that is not its owner's alone, the lead is not.
    terms: decision.rights === 'private' ? [] : terms.filter(({ place }) => place === 'title'),
    englishText: '',
    originalText: '',
  };
}

/**
 * The store as the pages of a public edition see it: what is its owner's alone is not there, and of the rest no more than may be shown.
 * Every page, feed and form reads through it, so that none can forget. What was published for a private edition is not there either until
 * it was published anew.
 */
export function publicStore(store: Store, edition: PublicEdition): Store {
  const { articles, readers, terms } = store;

  async function publication(id: ArticleId): Promise<Publication | undefined> {
    const found = await articles.publication(id);
    return found?.edition === 'public' ? found : undefined;
  }

  /** Those that are of articles shown whole. */
  async function ofWhole<T>(all: readonly T[], idOf: (one: T) => ArticleId): Promise<readonly T[]> {
    const shown = await Promise.all(all.map(async (one) => (await publication(idOf(one)))?.rights === 'full'));
    return all.filter((_one, index) => shown[index]);
  }

  /** A revision with its decision: the stricter of what was published and what holds now. */
  async function judged(id: ArticleId, revision?: number): Promise<{ article: Article; decision: RightsDecision } | undefined> {
    const [published, article, item] = await Promise.all([publication(id), articles.article(id, revision), articles.item(id)]);
    if (!published || !article) return undefined;
    const [source, override] = await Promise.all([store.sources.get(article.sourceId), store.rights.override(article.sourceId)]);
    const decision = rightsNow({ article, item, source, override });
    if (decision.rights === 'private') return undefined;
    const { rights: told = 'link', snippet } = published;
    if (rightsLevels.indexOf(told) > rightsLevels.indexOf(decision.rights))
      return { article, decision: { rights: told, because: decision.because, ...(snippet !== undefined && { snippet }) } };
    // An older revision may say what the newest takes back.
    return decision.rights === 'full' || article.revision === published.revision ? { article, decision } : undefined;
  }

  async function cut(id: ArticleId, revision?: number): Promise<Cut | undefined> {
    const found = await judged(id, revision);
    if (!found) return undefined;
    const translation = await articles.translation(id, found.article.revision);
    if (found.decision.rights === 'full') return { article: found.article, ...(translation && { translation }) };
    return cutTo(limitOf(found.decision, edition), found.article, translation);
  }

  return {
    ...store,
    articles: {
      ...articles,
      publication,
      article: async (id, revision) => (await cut(id, revision))?.article,
      translation: async (id, revision): Promise<Translation | undefined> => (await cut(id, revision))?.translation,
      async item(id) {
        const [item, found] = await Promise.all([articles.item(id), judged(id)]);
        if (!item || !found || found.decision.rights === 'full') return found && item;
        return without(item, 'summary', 'contentHtml', 'image');
      },
      async items(ids) {
        return (await Promise.all(ids.map((id) => this.item(id)))).filter((item) => item !== undefined);
      },
      async page(id) {
        const page = await articles.page(id);
        return page?.kind === 'withheld' || (await judged(id))?.decision.rights === 'full' ? page : undefined;
      },
      async facts(id, revision) {
        const [facts, found] = await Promise.all([articles.facts(id, revision), judged(id, revision)]);
        if (!facts || !found || found.decision.rights === 'full') return found && facts;
        return without(facts, 'lead');
      },
      async edits(query) {
        return ofWhole(await articles.edits(query), ({ id }) => id);
      },
      listed: async (ids) => (await articles.listed(ids)).filter((found) => found.edition === 'public'),
      list: (query) => articles.list({ ...query, edition: 'public' }),
      countBy: (column, query) => articles.countBy(column, { ...query, edition: 'public' }),
    },
    terms: {
      ...terms,
      near: (keys, options) => terms.near(keys, { ...options, edition: 'public' }),
      published: (span) => terms.published({ ...span, edition: 'public' }),
      rising: (query) => terms.rising({ ...query, edition: 'public' }),
      uses: (keys, span, each) => terms.uses(keys, { ...span, edition: 'public' }, each),
    },
    search: {
      search: (query) => store.search.search({ ...query, filter: { ...query.filter, edition: 'public' } }),
    },
    readers: {
      ...readers,
      // A report holds the sentence it is of.
      async reports(query) {
        return ofWhole(await readers.reports(query), ({ articleId }) => articleId);
      },
    },
  };
}
