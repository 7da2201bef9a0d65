import type { Article, Facts, FeedItem, Identification } from '../core/article.ts';
import { UNDETERMINED } from '../core/language.ts';
import type { Clock } from '../core/ports.ts';
import type { Publication } from '../core/publication.ts';
import { ok } from '../core/result.ts';
import type { Source } from '../core/source.ts';
import type { Stage } from '../core/stage.ts';
import type { RightsOverride } from '../core/rights.ts';
import type { FailureRecord, Store } from '../core/store.ts';
import { englishOf, type Translation } from '../core/translation.ts';
import { sha256 } from '../lib/hash.ts';
import { filingOf } from './filing.ts';
import { publicPublication, type PublicEdition } from './public-edition.ts';
import { readerState } from './reader-state.ts';
import { rightsNow } from './rights-line.ts';
import { englishText, enginesOf, originalText } from './search-text.ts';
import { slugOf } from './slug.ts';

const VERSION = 3;

/** Everything a publication is made from. */
export interface PublishInput {
  readonly item?: FeedItem;
  readonly article: Article;
  readonly identification?: Identification;
  readonly translation?: Translation;
  readonly facts?: Facts;
  readonly source?: Source;
  readonly override?: RightsOverride;
  /** What is published now: its slug and day stay. */
  readonly current?: Publication;
  /** The translate stage's latest failure on this article. */
  readonly untranslated?: FailureRecord;
}

async function read(store: Store, id: string): Promise<PublishInput | undefined> {
  const { articles } = store;
  const article = await articles.article(id);
  if (!article) return undefined;
  const [item, identification, translation, facts, source, override, current, failures] = await Promise.all([
    articles.item(id),
    articles.identification(id, article.revision),
    articles.translation(id, article.revision),
    articles.facts(id, article.revision),
    store.sources.get(article.sourceId),
    store.rights.override(article.sourceId),
    articles.publication(id),
    store.work.failures({ stage: 'translate', subject: id, limit: 1 }),
  ]);
  return {
    article,
    ...(item && { item }),
    ...(identification && { identification }),
    ...(translation && { translation }),
    ...(facts && { facts }),
    ...(source && { source }),
    ...(override && { override }),
    ...(current && { current }),
    ...(failures[0] && { untranslated: failures[0] }),
  };
}

function publish(input: PublishInput, now: string, edition: PublicEdition | undefined): Publication {
  const decision = rightsNow(input);
  const whole = {
    ...publicationOf(input, now),
    rights: decision.rights,
    ...(decision.snippet !== undefined && { snippet: decision.snippet }),
  };
  return edition ? publicPublication(whole, decision, edition) : whole;
}

function publicationOf(input: PublishInput, now: string): Publication {
  const { article, identification, translation, facts, current } = input;
  const language = identification?.language ?? UNDETERMINED;
  const told = readerState(language, translation, input.untranslated);
  const filing = filingOf(article.publishedAt ?? input.item?.publishedAt, article.firstSeenAt, now);
  const title = (translation && englishOf(translation.title)) || article.title;
  const dek = (translation && englishOf(translation.summary)) || (translation ? facts?.lead : (article.summary ?? facts?.lead));
  const isEnglish = told.state === 'english';
  const image = article.image?.src ?? input.item?.image;
  return {
    id: article.id,
    revision: article.revision,
    slug: current?.slug ?? slugOf(title, language),
    day: current?.day ?? filing.day,
    sortAt: filing.sortAt,
    dated: filing.dated,
    sourceId: article.sourceId,
    country: input.source?.country ?? 'zz',
    language,
    section: facts?.section ?? 'world',
    ...told,
    title,
    originalTitle: article.title,
    ...(dek && { dek }),
    ...(article.summary && { originalDek: article.summary }),
    ...(image && { image }),
    readingMinutes: facts?.readingMinutes ?? 1,
    extent: article.extent,
    engines: translation ? enginesOf(translation) : [],
    ...(facts?.terms && { terms: facts.terms }),
    englishText: isEnglish ? originalText(article) : translation ? englishText(article, translation) : '',
    originalText: isEnglish ? '' : originalText(article),
    provenance: {
      stage: 'publish',
      version: VERSION,
      tool: `publish ${VERSION}`,
      inputHash: sha256(
        [article, identification, translation, facts].map((row) => row?.provenance.inputHash ?? '-').join(' ') +
          JSON.stringify([told, article.revision]),
      ),
      reasons: filing.dated ? [] : [{ rule: 'undated' }],
      at: now,
    },
  };
}

/**
 * The last stage: folds an article, its English and its facts into the row that lists, pages and search read; in a public edition, as much
 * of it as may be shown. Never fails.
 */
export function publishStage(tools: {
  readonly clock: Clock;
  readonly publicEdition?: PublicEdition | undefined;
}): Stage<PublishInput, Publication> {
  return {
    name: 'publish',
    version: VERSION,
    concurrency: 4,
    input: read,
    run: (input) => Promise.resolve(ok(publish(input, tools.clock.now(), tools.publicEdition))),
    settle: (_input, result) =>
      result.ok ? { outcome: { kind: 'done' }, outputs: [{ table: 'publications', row: result.value }], next: [] } : undefined,
  };
}
