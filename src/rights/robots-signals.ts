import type { RightsSignal } from '../core/rights.ts';
import { contentSignals } from './content-signal.ts';
import { pathOf } from './path-pattern.ts';
import { robotsGroupSignals } from './robots-groups.ts';
import { robotsGroups } from './robots-text.ts';

/** What a robots.txt says on rights, beside who may enter: Content-Signal, and groups for programs that feed language models. */
export function robotsSignals(text: string): (url: string) => readonly RightsSignal[] {
  const groups = robotsGroups(text);
  return (url) => {
    const path = pathOf(url);
    return [...contentSignals(groups, path), ...robotsGroupSignals(groups, path)];
  };
}
