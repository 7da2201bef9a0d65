import type { RightsSignal } from '../core/rights.ts';
import { matchesPath, pathOf } from './path-pattern.ts';
import { tdmSignal } from './tdm.ts';

/** What a host's /.well-known/tdmrep.json reserves. */
export interface TdmRules {
  signals(url: string): readonly RightsSignal[];
}

/** Of a host without such a file. */
export const noTdmRules: TdmRules = { signals: () => [] };

interface Rule {
  readonly location: string;
  readonly reservation: unknown;
  readonly policy: unknown;
}

const mostRules = 2000;
const longestLocation = 2000;

/**
 * Reads a tdmrep.json: a list of `{location, tdm-reservation, tdm-policy}`, of which the first whose location matches holds ("the most
 * specific match is the first in sequence", TDM Reservation Protocol, "TDM File on the Origin Server"). One rule without its list counts
 * as a list. What is no such list reserves nothing.
 */
export function tdmRulesFrom(text: string): TdmRules {
  const rules = rulesIn(parsed(text.replace(/^\ufeff/, '')));
  return {
    signals(url) {
      const path = pathOf(url);
      const rule = rules.find(({ location }) => matchesPath(location, path));
      return (rule && [tdmSignal('tdmrep', rule)].filter((signal) => signal !== undefined)) ?? [];
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function rulesIn(file: unknown): readonly Rule[] {
  const list: readonly unknown[] = Array.isArray(file) ? file : [file];
  return list.slice(0, mostRules).flatMap((entry): Rule[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { location, 'tdm-reservation': reservation, 'tdm-policy': policy } = entry as Readonly<Record<string, unknown>>;
    return typeof location === 'string' && location.length <= longestLocation ? [{ location, reservation, policy }] : [];
  });
}
