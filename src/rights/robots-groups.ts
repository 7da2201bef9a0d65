import type { RightsSignal } from '../core/rights.ts';
import { languageModelAgents } from './language-models.data.ts';
import { matchesPath } from './path-pattern.ts';
import { linesFor, type RobotsGroup } from './robots-text.ts';
import { asFound } from './words.ts';

const named = 5;

/**
 * Whether a path is closed to programs that feed language models. That is no word to us: our own group or everybody's is, and keeps us
 * out altogether where it says so. But who closes a page to them hardly wants its whole translation in public, so an excerpt is the most.
 */
export function robotsGroupSignals(groups: readonly RobotsGroup[], path: string): readonly RightsSignal[] {
  const agents = [...new Set(groups.flatMap((group) => group.agents))].filter((agent) => languageModelAgents.has(agent));
  const closed = agents.filter((agent) => forbids(groups, agent, path));
  if (closed.length === 0) return [];
  const more = closed.length > named ? ` and ${closed.length - named} more` : '';
  const words = `closed to ${closed.slice(0, named).join(', ')}${more}`;
  return [{ witness: 'robots-groups', words: asFound(words), rights: 'excerpt' }];
}

/** The longest match decides, and of equal ones the allowing (RFC 9309 §2.2.2). */
function forbids(groups: readonly RobotsGroup[], agent: string, path: string): boolean {
  let longest = -1;
  let forbidden = false;
  for (const { key, value } of linesFor(groups, agent)) {
    if ((key !== 'disallow' && key !== 'allow') || value === '' || value.length < longest || !matchesPath(value, path)) continue;
    forbidden = key === 'disallow' && (value.length > longest || forbidden);
    longest = value.length;
  }
  return forbidden;
}
