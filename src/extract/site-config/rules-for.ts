import type { Source } from '../../core/source.ts';
import type { Hints } from '../extraction.ts';
import type { SiteRules } from './folder.ts';

/** The rules for a page: its newspaper's own, then those of the site's file. */
export function rulesFor(source: Pick<Source, 'pages'> | undefined, url: string, siteRules?: SiteRules): Pick<Hints, 'rules'> {
  const rules = [...(source?.pages ?? []), ...(siteRules?.(url) ?? [])];
  return rules.length > 0 ? { rules } : {};
}
