import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Publication } from '../../core/publication.ts';
import type { Handles } from '../contract.ts';
import { article, at, claimOne, noon, publication, work, write } from './rows.ts';

/** Which articles hold some words in the original. */
export function holdingContract({ store }: Handles): void {
  const publish = (...rows: readonly Publication[]) => write(store(), ...rows.map((row) => ({ table: 'publications', row }) as const));
  const holding = (words: string, limit = 9) => store().articles.holding(words, limit);

  test('finds title, summary and body letter for letter, newest first', async () => {
    await publish(
      publication('title', { originalTitle: 'Борис Скубилин ушёл', sortAt: at(1) }),
      publication('dek', { originalDek: 'При Скубилине', sortAt: at(3) }),
      publication('body', { originalText: 'Слова.\nСкубилин, 40%.', sortAt: at(2) }),
      publication('lower', { originalText: 'скубилин', title: 'Скубилин', englishText: 'Скубилин' }),
    );
    expect(await holding('Скубилин')).toEqual(['dek', 'body', 'title']);
    expect(await holding(' Скубилин ', 2)).toEqual(['dek', 'body']);
    expect(await holding('Скубилина')).toEqual([]);
    expect(await holding('40%')).toEqual(['body']);
    expect(await holding('Ску%')).toEqual([]);
    expect(await holding('Ску_илин')).toEqual([]);
  });

  test('a changed article is found by its newest words only', async () => {
    await publish(publication('a', { originalText: 'Alt.' }));
    await publish(publication('a', { originalText: 'Neu.' }));
    expect([await holding('Alt'), await holding('Neu')]).toEqual([[], ['a']]);
  });

  test('articles on their way to being published are not missed in between', async () => {
    const rows = ['translated', 'due', 'leased', 'both', 'other'].map((id, i) =>
      article(id, 1, { title: id === 'other' ? 'Nichts' : 'Skubilin kam', publishedAt: at(i) }),
    );
    await write(store(), ...rows.map((row) => ({ table: 'articles', row }) as const));
    await publish(publication('both', { originalTitle: 'Skubilin kam' }), publication('old', { originalText: 'Skubilin', sortAt: at(-9) }));
    await store().work.enqueue([work('translate', 'leased', { priority: 9 }), work('translate', 'due')], noon);
    expect((await claimOne(store(), 'translate')).subject).toBe('leased');
    await store().work.enqueue([work('enrich', 'translated'), work('publish', 'both'), work('publish', 'other')], noon);
    expect(await holding('Skubilin')).toEqual(['both', 'leased', 'translated', 'old']);
    expect(await holding('Skubilin', 2)).toEqual(['both', 'leased']);
  });

  test('an accent is found composed or decomposed', async () => {
    const name = 'Андрей Čapek';
    await publish(publication('nfc', { originalText: name.normalize('NFC') }), publication('nfd', { originalText: name.normalize('NFD') }));
    for (const form of ['NFC', 'NFD']) expect((await holding(name.normalize(form))).toSorted()).toEqual(['nfc', 'nfd']);
  });

  test('looks beyond the first thousands, and loses nothing at their ends', async () => {
    const rows = Array.from({ length: 2300 }, (_, i) =>
      publication(`p${i}`, { sortAt: at(Math.floor(i / 500)), originalText: i % 100 === 0 ? 'Nadel' : 'Heu' }),
    );
    await publish(...rows);
    expect((await holding('Nadel', 99)).toSorted()).toEqual(Array.from({ length: 23 }, (_, i) => `p${i * 100}`).sort());
    expect(await holding('Nadel', 99)).toEqual(
      rows
        .filter((row) => row.originalText === 'Nadel')
        .sort((a, b) => (a.sortAt === b.sortAt ? (a.id < b.id ? 1 : -1) : a.sortAt < b.sortAt ? 1 : -1))
        .map((row) => row.id),
    );
  });

  test('any words and any limit are taken', async () => {
    await publish(publication('a', { originalText: `%_'"\\ x` }));
    for (const words of ['%', '_', "'", '"', '\\', `'"`]) expect(await holding(words)).toEqual(['a']);
    for (const words of ['', ' \n', '\0', '%%', '\\\\']) expect(await holding(words)).toEqual([]);
    for (const limit of [0, -1, Number.NaN]) expect(await holding('x', limit)).toEqual([]);
    for (const limit of [Infinity, 1.5, 1e300]) expect(await holding('x', limit)).toEqual(['a']);
    expect(await holding('y'.repeat(1_000_000))).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (words) => {
        expect(Array.isArray(await holding(words))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
}
