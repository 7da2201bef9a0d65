import type { Differing } from './differing.ts';

/** Reference sentences that deny what their source does not, or the other way round: no clean ones for this check. */
export const negation: readonly Differing[] = [];
