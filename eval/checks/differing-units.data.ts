import type { Differing } from './differing.ts';

/** Reference sentences that measure in other units than their source: no clean ones for this check. */
export const units: readonly Differing[] = [];
