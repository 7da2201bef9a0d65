import type { Differing } from './differing.ts';

/** Reference sentences that say other names than their source: no clean ones for this check. */
export const names: readonly Differing[] = [
  { set: 'flores-dev-300', pair: 'es-en', line: 111, why: 'another state of the Union' },
  { set: 'flores-dev-300', pair: 'de-en', line: 196, why: 'a first name that only the English has' },
  { set: 'flores-dev-300', pair: 'el-en', line: 191, why: 'a family name that only the English has' },
  { set: 'flores-dev-300', pair: 'pl-en', line: 281, why: 'a city that only the English has' },
  { set: 'flores-test-300', pair: 'cs-en', line: 107, why: 'a state that only the English has' },
  { set: 'flores-test-300', pair: 'de-en', line: 241, why: 'a family name that only the English has' },
  { set: 'flores-test-300', pair: 'pl-en', line: 120, why: 'a family name that only the English has' },
  { set: 'flores-test-300', pair: 'sv-en', line: 209, why: 'another university' },
  { set: 'flores-test-300', pair: 'ca-en', line: 286, why: 'a country for the city' },
];
