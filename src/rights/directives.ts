import type { RightsSignal } from '../core/rights.ts';
import { asFound } from './words.ts';

/**
 * What one directive of X-Robots-Tag or `<meta name="robots">` leaves, as the publisher wrote it.
 * `noai`: not for machines that learn or rewrite, so its page is not read. `noarchive`, `notranslate`: no whole copy, and no whole
 * translation, is offered to the public. `nosnippet`, `max-snippet`: how much of it may be. The owner of a private edition is no public.
 * `noindex` and `nofollow` speak of search engines, `noimageai` of pictures, which are not shown here.
 */
export function directiveSignal(witness: 'robots-header' | 'robots-meta', directive: string): RightsSignal | undefined {
  const [name = '', value = ''] = directive
    .toLowerCase()
    .split(/[:=]/, 2)
    .map((part) => part.trim());
  const said = (rights: RightsSignal['rights'], snippet?: number): RightsSignal => ({
    witness,
    words: asFound(directive),
    rights,
    ...(snippet !== undefined && { snippet }),
  });
  switch (name) {
    case 'noai':
      return said('link');
    case 'noarchive':
    case 'nocache':
    case 'notranslate':
      return said('excerpt');
    case 'nosnippet':
      return said('excerpt', 0);
    case 'max-snippet':
      // -1 sets no limit.
      return /^\d{1,9}$/.test(value) ? said('excerpt', Number(value)) : undefined;
    default:
      return undefined;
  }
}
