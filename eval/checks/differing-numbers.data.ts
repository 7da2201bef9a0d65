import type { Differing } from './differing.ts';

/** Reference sentences that say other numbers than their source: no clean ones for this check. */
export const numbers: readonly Differing[] = [];
