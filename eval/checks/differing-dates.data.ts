import type { Differing } from './differing.ts';

/** Reference sentences that name other days than their source: no clean ones for this check. */
export const dates: readonly Differing[] = [
  { set: 'flores-dev-300', pair: 'bg-en', line: 277, why: 'Thursday, and Tuesday' },
  { set: 'flores-test-300', pair: 'el-en', line: 71, why: 'Wednesday, and Tuesday' },
  { set: 'flores-test-300', pair: 'uk-en', line: 157, why: 'Thursday, and Tuesday' },
  { set: 'flores-test-300', pair: 'uk-en', line: 194, why: 'September, and August' },
];
