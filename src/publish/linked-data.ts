import { TARGET, UNDETERMINED } from '../core/language.ts';
import type { ArticleView } from './article-view.ts';
import type { EngineView } from './engines.ts';
import { declarationOf } from './feed-entries.ts';

/** A `<link>` of an article's page, also sent to machines that read heads only. */
export interface LinkRelation {
  readonly rel: string;
  readonly href: string;
  readonly hreflang?: string;
  readonly type?: string;
}

/** Republished text stays out of search engines; the addresses it links may be followed. */
export const ROBOTS = 'noindex, follow, noarchive';

/**
 * Link relations of an article: itself as canonical (folding `?view`), the original as `alternate` in its language, which in HTML means
 * "a translation of this document", and its JSON-LD. Never canonical to the original: a translation is no duplicate (RFC 6596 section 3).
 */
export function linkRelations(view: ArticleView, origin: string): readonly LinkRelation[] {
  const { tag, path } = view.card;
  return [
    { rel: 'canonical', href: origin + path },
    ...(view.originalUrl ? [{ rel: 'alternate', href: view.originalUrl, ...(tag !== UNDETERMINED && { hreflang: tag }) }] : []),
    { rel: 'alternate', href: `${path}.jsonld`, type: 'application/ld+json' },
  ];
}

const person = (name: string): Record<string, string> => ({ '@type': 'Person', name });

/** Who wrote English: an engine, or the people who corrected it. */
function agentsOf({ id, name, models }: EngineView): readonly Record<string, unknown>[] {
  if (id === 'editor') return models.map((editor) => ({ '@type': ['prov:Person', 'Person'], name: editor }));
  return [{ '@type': ['prov:SoftwareAgent', 'SoftwareApplication'], name, softwareVersion: models.join(', ') }];
}

/**
 * An article as schema.org JSON-LD. `translator` takes a person or an organisation, so the paper is named there and the engine as a
 * PROV-O software agent.
 */
export function articleLinkedData(view: ArticleView, place: { readonly origin: string; readonly paper: string }): Record<string, unknown> {
  const { card } = view;
  const url = place.origin + card.path;
  const outlet = { '@type': 'NewsMediaOrganization', name: card.outlet.name };
  const authors = view.authors.length > 0 ? { author: view.authors.map(person) } : {};
  const dates = { ...(card.dated && { datePublished: card.sortAt }), ...(view.modifiedAt && { dateModified: view.modifiedAt }) };
  const original = {
    '@type': 'NewsArticle',
    ...(view.originalUrl && { '@id': view.originalUrl, url: view.originalUrl }),
    ...(card.tag !== UNDETERMINED && { inLanguage: view.original.lang }),
    headline: view.original.text,
    ...authors,
    publisher: outlet,
    ...dates,
  };
  const common = {
    '@context': ['https://schema.org', { prov: 'http://www.w3.org/ns/prov#' }],
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    url,
    headline: card.title.text,
    ...authors,
    copyrightHolder: outlet,
    publisher: { '@type': 'Organization', name: place.paper },
    articleSection: card.section.name,
  };
  if (!view.authorship) return { ...common, ...(view.original.lang && { inLanguage: view.original.lang }), isBasedOn: original, ...dates };
  return {
    ...common,
    alternativeHeadline: view.original.text,
    inLanguage: TARGET,
    translationOfWork: original,
    ...(view.originalUrl && { isBasedOn: view.originalUrl }),
    translator: { '@type': 'Organization', name: place.paper },
    dateCreated: view.translatedAt,
    backstory: declarationOf(card),
    creativeWorkStatus: view.authorship.corrected > 0 ? 'Machine translation, corrected in part' : 'Machine translation, unreviewed',
    digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
    'prov:wasGeneratedBy': {
      '@type': 'prov:Activity',
      'prov:endedAtTime': view.translatedAt,
      'prov:wasAssociatedWith': view.authorship.engines.flatMap(agentsOf),
    },
  };
}
