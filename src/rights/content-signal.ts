import type { RightsSignal } from '../core/rights.ts';
import { matchesPath } from './path-pattern.ts';
import { productToken } from './product-token.ts';
import { linesFor, type RobotsGroup } from './robots-text.ts';
import { asFound } from './words.ts';

/**
 * What Content-Signal lines of a robots.txt (contentsignals.org, Cloudflare 2025) say of a path, for us by name or else for everybody.
 * `ai-train`: to train models; nothing is trained here, so it says nothing to us. `ai-input`: to put a text into a model; translating it
 * by machine for a reader is that, so `no` leaves headline and link. `search`: links and short excerpts in an index; `no` leaves the link
 * alone. An absent signal neither grants nor refuses, and a `yes` grants no more than nothing would. A line may begin with a path; the
 * longest that matches holds, and of equal ones the `no`.
 */
export function contentSignals(groups: readonly RobotsGroup[], path: string): readonly RightsSignal[] {
  const own = linesFor(groups, productToken.toLowerCase());
  const lines = (own.length > 0 ? own : linesFor(groups, '*')).filter(({ key }) => key === 'content-signal');
  const said = new Map<string, { readonly value: string; readonly length: number }>();
  for (const { value } of lines) {
    const [, location = '', list = ''] = /^(\/\S*)?\s*(.*)$/s.exec(value) ?? [];
    if (location !== '' && !matchesPath(location, path)) continue;
    for (const pair of list.split(',')) {
      const [name = '', answer = ''] = pair.split('=', 2).map((part) => part.trim().toLowerCase());
      const known = said.get(name);
      if (!known || location.length > known.length || (location.length === known.length && answer === 'no'))
        said.set(name, { value: answer, length: location.length });
    }
  }
  const refuses = (name: string): boolean => said.get(name)?.value === 'no';
  const words = (name: string): Pick<RightsSignal, 'witness' | 'words'> => ({
    witness: 'content-signal',
    words: asFound(`Content-Signal: ${name}=no`),
  });
  return [
    ...(refuses('ai-input') ? [{ ...words('ai-input'), rights: 'link' as const }] : []),
    ...(refuses('search') ? [{ ...words('search'), rights: 'excerpt' as const, snippet: 0 }] : []),
  ];
}
