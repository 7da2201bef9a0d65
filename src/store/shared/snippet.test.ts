import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hitEnd, hitStart, snippetOf } from './snippet.ts';
import { parseTerms } from './terms.ts';

const shown = (texts: string[], typed: string) => snippetOf(texts, parseTerms(typed))?.replaceAll(hitStart, '[').replaceAll(hitEnd, ']');

test('marks every hit, whatever its case and accents', () => {
  expect(shown(['Überall Kälte. KALTE Tage.'], 'kalte')).toBe('Überall [Kälte]. [KALTE] Tage.');
  expect(shown(['Der İstanbul-Kanal'], 'istanbul')).toBe('Der [İstanbul]-Kanal');
});

test('a sigma is a sigma, at the end of a word too', () => {
  expect(shown(['Ο ΛΌΓΟΣ του λόγος'], 'λογοσ')).toBe('Ο [ΛΌΓΟΣ] του [λόγος]');
});

test('looks in the texts in their order', () => {
  expect(shown(['nothing', 'the second has it'], 'second')).toBe('the [second] has it');
  expect(shown(['nothing', 'neither'], 'second')).toBeUndefined();
  expect(shown([], 'second')).toBeUndefined();
});

test('a phrase is marked as a whole, words one by one, an excluded word not at all', () => {
  expect(shown(['zwei rote Äpfel'], '"rote Äpfel"')).toBe('zwei [rote Äpfel]');
  expect(shown(['zwei rote Äpfel'], 'Äpfel zwei -rote')).toBe('[zwei] rote [Äpfel]');
});

test('where an index matched by a stem, the start of the word is marked', () => {
  expect(shown(['Die Wahlen kamen'], 'Wahltag')).toBe('Die [Wahl]en kamen');
  expect(shown(['abc'], 'abd')).toBeUndefined();
});

test('a long text is cut around its first hit, between words where it has any', () => {
  const filler = 'Wort '.repeat(200);
  const cut = shown([`${filler}Treffer ${filler}`], 'treffer')!;
  expect(cut).toMatch(/^…Wort .*\[Treffer\] Wort .*…$/);
  expect(cut.length).toBeLessThan(240);
  expect(shown(['天'.repeat(500) + '河' + '天'.repeat(500)], '河')).toMatch(/^…天{60}\[河\]天+…$/);
});

test('without its marks and dots, a snippet is a part of the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
      (text, typed) => {
        fc.pre(!/[\u0002\u0003…]/.test(text));
        const snippet = snippetOf([text], parseTerms(typed));
        if (snippet === undefined) return;
        const opened = snippet.split(hitStart).length - 1;
        expect(opened).toBeGreaterThan(0);
        expect(snippet.split(hitEnd).length - 1).toBe(opened);
        expect(text.replace(/\p{Surrogate}/gu, '')).toContain(snippet.replace(/[\u0002\u0003…]/g, ''));
      },
    ),
    { numRuns: 500 },
  );
});
