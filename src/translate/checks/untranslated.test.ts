import { describe, expect, it } from 'vitest';
import { untranslated } from './untranslated.ts';

const doubt = (language: string, source: string, english: string): string | undefined =>
  untranslated({ source, english, language })[0]?.detail;

describe('untranslated', () => {
  it.each([
    ['nl', 'De raad wil dat de brug morgen weer opengaat.', 'The council wants dat de brug morgen weer opengaat.'],
    ['ru', 'Мост снова открыт для движения.', 'The bridge is снова открыт для движения.'],
    ['tr', 'Köprü yarın trafiğe yeniden açılacak.', 'The bridge yarın trafiğe yeniden açılacak.'],
  ])('sees what is left over in %s: %s', (language, source, english) => {
    expect(doubt(language, source, english)).toBeDefined();
  });

  it.each([
    [
      'de',
      'Die Society for the Study of the Birds of the North tagt heute.',
      'The Society for the Study of the Birds of the North meets today.',
    ],
    ['it', 'Parte da Porto Santo Stefano.', 'It leaves from Porto Santo Stefano.'],
    ['ja', '彼は春まで東京にいる。', 'He will stay in Tokyo (東京) until the spring.'],
  ])('is content in %s: %s', (language, source, english) => {
    expect(doubt(language, source, english)).toBeUndefined();
  });
});
