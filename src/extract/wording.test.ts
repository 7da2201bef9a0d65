import { describe, expect, test } from 'vitest';
import { creditIn, withoutCreditLabel } from './wording.ts';

describe('credits', () => {
  test.each([
    ['Foto: Kai Rosenhain', 'Kai Rosenhain'],
    ['FOTO : Kai Rosenhain', 'Kai Rosenhain'],
    ['(Photo: A. Muster/Agency)', 'A. Muster/Agency'],
    ['[Bild: Bo Lind (Archiv)]', 'Bo Lind (Archiv)'],
    ['Photo by: A. Muster', 'A. Muster'],
    ['© Foto: Bo Lind', 'Bo Lind'],
    ['Foto: © Bo Lind', 'Bo Lind'],
    ['Bildquelle: Foto: Bo Lind', 'Bo Lind'],
    ['Fotoğraf: Ayşe Yıldız', 'Ayşe Yıldız'],
    ['Фото: Анна Ким', 'Анна Ким'],
    ['Φωτογραφία: Νίκος', 'Νίκος'],
    ['写真：山田花子', '山田花子'],
    ['사진: 김하나', '김하나'],
    ['صورة: مريم', 'مريم'],
    ['צילום: דנה', 'דנה'],
  ])('%s', (credit, name) => {
    expect(withoutCreditLabel(credit)).toBe(name);
  });

  test.each(['Kai Rosenhain', 'Fotoagentur: Nord', 'Foto Kai', 'Kai: Foto', 'Foto:', '', '('])('%j stays', (credit) => {
    expect(withoutCreditLabel(credit)).toBe(credit);
  });

  test.each([
    ['Am Hafen. Foto: Bo Lind', 'Bo Lind'],
    ['На море. Фото: Анна Ким', 'Анна Ким'],
    ['At sea © Anna Muster/dpa', 'Anna Muster/dpa'],
    ['Am Hafen. Foto: © Bo Lind', 'Bo Lind'],
    ['Am Hafen', undefined],
    ['Der Tischfoto: nichts', undefined],
  ])('in %s', (caption, name) => {
    expect(creditIn(caption)).toBe(name);
  });

  test('a long row of labels costs no more than its length', () => {
    const many = 'Foto: '.repeat(50_000);
    expect(withoutCreditLabel(many).startsWith('Foto: ')).toBe(true);
    expect(creditIn(`${'Foto: '.repeat(5000)}\n`)).toBeUndefined();
  });
});
