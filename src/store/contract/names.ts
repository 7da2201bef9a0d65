import { expect, test } from 'vitest';
import type { Name } from '../../core/name.ts';
import type { Handles } from '../contract.ts';
import { at, claimOne, done, noon, sighting, work, write } from './rows.ts';

const fixed: Name = {
  language: 'ru',
  source: 'Скубилин',
  english: 'Skoubiline',
  state: 'fixed',
  variants: ['Skubilin', 'Squirrel'],
  wikidata: 'Q3847508',
  editor: 'Ada',
  changedAt: at(3),
};
const learned: Name = { language: 'ru', source: 'Скубилин', english: 'Skubilin', state: 'learned', variants: [], changedAt: noon };

/** The ledger of names. */
export function nameContract({ store, second }: Handles): void {
  const ledger = () => store().names.ledger('ru');
  const version = () => store().names.version();
  const sight = (...rows: readonly ReturnType<typeof sighting>[]) =>
    write(store(), ...rows.map((row) => ({ table: 'sightings', row }) as const));

  test('a name is learned when enough articles agree on a form', async () => {
    await sight(sighting('a'), sighting('b'), sighting('a'), sighting('c', 'Scubilin'));
    await sight(sighting('a'), sighting('b'));
    expect(await ledger()).toEqual([]);
    expect(await version()).toBe(0);
    await sight(sighting('d'));
    expect(await ledger()).toEqual([{ ...learned, variants: ['Scubilin'] }]);
    expect(await version()).toBe(1);
    await sight(sighting('d'), sighting('e'));
    expect(await version()).toBe(1);
    expect(await store().names.ledger('uk')).toEqual([]);
  });

  test('the form of most articles wins, then the form that sorts first, in whatever order they come', async () => {
    await sight(...['a', 'b', 'c'].map((id) => sighting(id, 'Skubilin')));
    await sight(...['d', 'e', 'f'].map((id) => sighting(id, 'Scubilin')));
    expect(await ledger()).toEqual([{ ...learned, english: 'Scubilin', variants: ['Skubilin'] }]);
    await sight(sighting('g', 'Skubilin'));
    expect(await ledger()).toEqual([{ ...learned, english: 'Skubilin', variants: ['Scubilin'] }]);
    expect(await version()).toBe(3);
  });

  test('tags of a language and forms of the same letters are one name', async () => {
    const one = { language: 'fr', source: 'Josée', english: 'Josée', articleId: 'a' };
    await sight(one, { ...one, language: 'fr-CA', source: one.source.normalize('NFD'), articleId: 'b' }, { ...one, articleId: 'c' });
    expect((await store().names.ledger('fr-BE')).map(({ language, source }) => [language, source])).toEqual([['fr', 'Josée']]);
  });

  test('an editor’s decision goes before what is learned, until it is removed', async () => {
    await sight(...['a', 'b', 'c'].map((id) => sighting(id)));
    await store().names.put(fixed);
    expect(await ledger()).toEqual([fixed]);
    await sight(...['d', 'e', 'f', 'g'].map((id) => sighting(id, 'Scubilin')));
    expect(await ledger()).toEqual([fixed]);
    const rejected: Name = { ...fixed, state: 'rejected', changedAt: at(4) };
    await store().names.put(rejected);
    expect(await ledger()).toEqual([]);
    expect(await store().names.list({ limit: 9 })).toEqual([rejected]);
    await sight(sighting('h'));
    expect(await ledger()).toEqual([]);
    const before = await version();
    expect(await store().names.remove('ru', 'Скубилин')).toBe(true);
    // Four articles each by now: the form decides.
    expect(await ledger()).toEqual([{ ...learned, english: 'Scubilin', variants: ['Skubilin'], changedAt: at(4) }]);
    expect(await version()).toBeGreaterThan(before);
    expect(await store().names.remove('ru', 'Скубилин')).toBe(false);
    expect(await ledger()).toHaveLength(1);
  });

  test('a decision about a name never sighted comes and goes', async () => {
    await store().names.put(fixed);
    expect(await version()).toBe(1);
    expect(await store().names.remove('ru-RU', 'Скубилин')).toBe(true);
    expect(await store().names.list({ limit: 9 })).toEqual([]);
  });

  test('the editor’s list is by source form, and is searched in any case, source or English', async () => {
    const others = ['Бор', 'Ада'].map((source): Name => ({ ...fixed, source, english: `100% ${source}_`, variants: [] }));
    const rejected: Name = { ...fixed, language: 'uk', state: 'rejected' };
    for (const name of [fixed, ...others, rejected]) await store().names.put(name);
    const list = async (query: object) =>
      (await store().names.list({ limit: 9, ...query })).map((name) => `${name.language} ${name.source}`);
    expect(await list({})).toEqual(['ru Ада', 'ru Бор', 'ru Скубилин', 'uk Скубилин']);
    expect(await list({ limit: 1 })).toEqual(['ru Ада']);
    expect(await list({ words: 'скуб' })).toEqual(['ru Скубилин', 'uk Скубилин']);
    expect(await list({ words: 'SKOUB', language: 'ru-RU' })).toEqual(['ru Скубилин']);
    expect(await list({ words: 'squirrel', state: 'rejected' })).toEqual(['uk Скубилин']);
    expect(await list({ words: '%' })).toEqual(['ru Ада', 'ru Бор']);
    expect(await list({ words: '_' })).toEqual(['ru Ада', 'ru Бор']);
    for (const words of ["'", '\\', '\0', '\uD800', 'x'.repeat(100_000)]) expect(await list({ words, state: 'learned' })).toEqual([]);
  });

  test('articles settled at once by two handles count together', async () => {
    const rounds = Array.from({ length: 10 }, (_, i) => `Имя${i}`);
    const handles = [store(), await second()];
    const of = (source: string, articleId: string, english: string) =>
      ({ table: 'sightings', row: { ...sighting(articleId, english), source } }) as const;
    for (const name of rounds) {
      await write(store(), ...['a', 'b'].flatMap((id) => [of(name, id, 'First'), of(name, id, 'Second')]));
      await store().work.enqueue([work('translate', `${name} 1`), work('translate', `${name} 2`)], noon);
      const claims = await store().work.claim('translate', { limit: 2, leaseSeconds: 60, now: noon });
      // Each brings one form to three articles: who does not see the other would learn its own.
      const settled = claims.map((claim, i) => {
        const outputs = [of(name, claim.subject, i === 0 ? 'First' : 'Second')];
        return handles[i]!.work.settle(claim, 1, done({ outputs }), noon);
      });
      expect(await Promise.all(settled)).toEqual([true, true]);
    }
    expect((await ledger()).map((name) => [name.source, name.english, ...name.variants])).toEqual(
      rounds.map((n) => [n, 'First', 'Second']),
    );
  });

  test('a settlement that fails leaves the ledger and its version as they were', async () => {
    await sight(sighting('a'), sighting('b'));
    await store().work.enqueue([work('translate', 'c')], noon);
    const claim = await claimOne(store(), 'translate');
    const outputs = [
      { table: 'sightings', row: sighting('c') },
      { table: 'facts', row: { id: 'c', revision: 0, section: 'world', words: 1, readingMinutes: 1, provenance: undefined } },
    ] as never;
    await expect(store().work.settle(claim, 1, done({ outputs }), noon)).rejects.toThrow();
    expect([await ledger(), await version()]).toEqual([[], 0]);
    await sight(sighting('c'));
    expect(await ledger()).toEqual([learned]);
  });
}
