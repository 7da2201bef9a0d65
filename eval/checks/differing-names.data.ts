import type { Differing } from './differing.ts';

/** Reference sentences that say other names than their source: no clean ones for this check. */
export const names: readonly Differing[] = [
  { set: 'flores-dev-300', pair: 'es-en', line: 111, why: 'another state of the Union' },
  { set: 'flores-test-300', pair: 'sv-en', line: 209, why: 'another university' },
  { set: 'flores-test-300', pair: 'ca-en', line: 286, why: 'a country for the city' },
];
