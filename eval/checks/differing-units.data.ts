import type { Differing } from './differing.ts';

/** Reference sentences that measure in other units than their source: no clean ones for this check. */
export const units: readonly Differing[] = [
  { set: 'flores-dev-300', pair: 'bg-en', line: 202, why: '17 cm, and 6.34 inches' },
  { set: 'flores-dev-300', pair: 'pt-en', line: 269, why: 'euros, and pounds' },
  { set: 'flores-test-300', pair: 'ca-en', line: 84, why: '100 metres, and 100 feet' },
  { set: 'flores-test-300', pair: 'fa-en', line: 108, why: '15 kilometres, and 15 miles' },
  { set: 'flores-test-300', pair: 'sv-en', line: 109, why: '500 metres, and 500 feet' },
];
