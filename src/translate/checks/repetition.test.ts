import { describe, expect, it } from 'vitest';
import { repetition } from './repetition.ts';

const doubt = (language: string, source: string, english: string): string | undefined =>
  repetition({ source, english, language })[0]?.detail;

describe('repetition', () => {
  it.each([
    ['de', 'Der Minister trat am Abend zurück.', 'The minister resigned in the evening the minister resigned in the evening.'],
    ['fr', 'Le pont est fermé.', 'The bridge bridge bridge is closed.'],
    ['ja', '橋は閉鎖された。', 'The bridge was closed to all traffic, and then the bridge was closed to all traffic.'],
  ])('sees a loop in %s: %s', (language, source, english) => {
    expect(doubt(language, source, english)).toBeDefined();
  });

  it.each([
    ['ru', 'Паром ушёл в Паго-Паго.', 'The ferry left for Pago Pago.'],
    ['ja', '船はパゴパゴへ向かった。', 'The ship left for Pago Pago.'],
    ['de', 'Die Farbe der Tür und die des Daches.', 'The colour of the door of the house and the colour of the roof of the barn.'],
    ['it', 'Disse che aveva finito.', 'He said that he had had enough.'],
  ])('is content in %s: %s', (language, source, english) => {
    expect(doubt(language, source, english)).toBeUndefined();
  });
});
