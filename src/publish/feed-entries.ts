import type { Store } from '../core/store.ts';
import { resolveUrl } from '../lib/url.ts';
import type { CardView } from './card.ts';
import { engineName } from './engines.ts';
import { feedBody, type FeedBody } from './feed-body.ts';
import type { ListView } from './lists.ts';

/** A card with what only feeds need. */
export interface FeedEntry {
  readonly card: CardView;
  /** Address of the original page. */
  readonly originalUrl?: string;
  readonly authors: readonly string[];
  /** When our text last changed. */
  readonly updatedAt: string;
  /** One sentence that declares the translation, or says why there is none. */
  readonly declaration: string;
  /** The article's text, where the edition shows it. */
  readonly body?: FeedBody;
}

/** The machines among some engines, as readers are told their names; a person's corrections are not one. */
export function machinesText(engines: readonly string[]): string {
  return engines
    .filter((id) => id !== 'editor')
    .map(engineName)
    .join(', ');
}

/** The sentence every feed item carries about its English. */
export function declarationOf(card: CardView): string {
  switch (card.state) {
    case 'translated': {
      const rough = card.engines.includes('apertium') ? ' It is a rough gist.' : '';
      const checked = card.engines.includes('editor')
        ? 'a person corrected some of it, and nobody checked the rest'
        : 'no person has checked it';
      return `Machine-translated from ${card.languageName} by ${machinesText(card.engines) || 'no engine'}; ${checked}.${rough}`;
    }
    case 'english':
      return 'Written in English; not translated.';
    default:
      return `In ${card.languageName}; not translated yet. ${card.why ?? ''}`.trim();
  }
}

/** Looks up the texts, original addresses and authors of a list's articles. */
export function feedEntries({ articles }: Store, list: ListView): Promise<readonly FeedEntry[]> {
  return Promise.all(
    list.cards.map(async (card) => {
      const [item, publication] = await Promise.all([articles.item(card.id), articles.publication(card.id)]);
      const [article, translation] = publication
        ? await Promise.all([articles.article(card.id, publication.revision), articles.translation(card.id, publication.revision)])
        : [];
      const originalUrl = resolveUrl(item?.url ?? '');
      const body = article && feedBody(article, translation, card.tag);
      return {
        card,
        ...(originalUrl !== undefined && { originalUrl }),
        authors: item?.authors ?? [],
        updatedAt: publication?.provenance.at ?? card.sortAt,
        declaration: declarationOf(card),
        ...(body && { body }),
      };
    }),
  );
}
