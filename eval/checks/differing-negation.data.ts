import type { Differing } from './differing.ts';

/** Reference sentences that deny what their source does not, or the other way round: no clean ones for this check. */
export const negation: readonly Differing[] = [
  { set: 'flores-dev-300', pair: 'pt-en', line: 9, why: 'the source says that the right could not hinder, the reference that both need balance' },
  { set: 'flores-dev-300', pair: 'el-en', line: 113, why: 'the source says that India and China are burdened by targets, the reference that they are not bound' },
  { set: 'flores-test-300', pair: 'es-en', line: 32, why: 'the source says more of an adult than of a chick, the reference not of a chick' },
  { set: 'flores-test-300', pair: 'he-en', line: 27, why: 'the source misspells its not' },
  { set: 'flores-test-300', pair: 'he-en', line: 194, why: 'the source calls the poll not official, the reference does not' },
  { set: 'flores-test-300', pair: 'it-en', line: 27, why: 'the source says more details than fossils, the reference those that fossils cannot give' },
  { set: 'flores-test-300', pair: 'it-en', line: 206, why: 'the source says that the problems began then, the reference that there were none since' },
  { set: 'flores-test-300', pair: 'ko-en', line: 148, why: 'the source says an unexpected blaze, the reference hostile fire' },
  { set: 'flores-test-300', pair: 'nl-en', line: 27, why: 'the source says more details than fossils, the reference those that fossils cannot give' },
];
