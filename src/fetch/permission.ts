import type { Article, Page } from '../core/article.ts';
import type { RightsOverride } from '../core/rights.ts';
import type { Source } from '../core/source.ts';
import { decideRights, statementText } from '../rights/decide.ts';
import type { ReadingInput } from './reading.ts';

/** What is decided of an item before anybody is asked. */
interface Known {
  readonly page?: Page | undefined;
  /** Its newest revision. */
  readonly article?: Pick<Article, 'rights'> | undefined;
  readonly source?: Source | undefined;
  readonly override?: RightsOverride | undefined;
}

/**
 * Whether a page may be asked for: not where the operator, or else our file on the newspaper, says `link`. Any other word of the operator
 * permits what its host reserves.
 */
export function permissionOf({ source, override, page, article }: Known): Pick<ReadingInput, 'refused' | 'permitted' | 'judgedAnew'> {
  if (!source) return {};
  const decided = decideRights({ source, signals: [], override });
  // Whose word the revision follows: an override that came, changed or went makes another article, whatever its page is.
  const operator = (because = article?.rights?.because): string =>
    JSON.stringify(because?.filter(({ witness }) => witness === 'operator') ?? []);
  const judgedAnew = article !== undefined && page !== undefined && operator() !== operator(decided.because);
  return {
    ...(decided.unread && { refused: { kind: 'reserved', by: statementText(decided.because[0]!), signals: decided.because.slice(0, 1) } }),
    ...(override && override.rights !== 'link' && { permitted: true }),
    ...(judgedAnew && { judgedAnew }),
  };
}
