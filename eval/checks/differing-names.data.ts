import type { Differing } from './differing.ts';

/** Reference sentences that say other names than their source: no clean ones for this check. */
export const names: readonly Differing[] = [];
