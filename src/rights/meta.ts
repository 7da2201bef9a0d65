import type { RightsSignal } from '../core/rights.ts';
import { directiveSignal } from './directives.ts';
import { isOurs } from './product-token.ts';
import { tdmSignal } from './tdm.ts';

/** A `<meta>` of a page. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** What a page's meta tags say: `tdm-reservation` and `tdm-policy`, and directives for robots in general or for us by name. */
export function metaSignals(tags: readonly MetaTag[]): readonly RightsSignal[] {
  const named = (wanted: string): readonly string[] =>
    tags.filter(({ name }) => name.trim().toLowerCase() === wanted).map(({ content }) => content);
  const policy = named('tdm-policy')[0];
  const reserved = named('tdm-reservation').flatMap((reservation) => tdmSignal('tdm-meta', { reservation, policy }) ?? []);
  const directives = tags
    .filter(({ name }) => name.trim().toLowerCase() === 'robots' || isOurs(name))
    .flatMap(({ content }) => content.split(',').map((directive) => directive.trim()));
  return [...reserved.slice(0, 1), ...directives.flatMap((directive) => directiveSignal('robots-meta', directive) ?? [])];
}
