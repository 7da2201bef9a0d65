import { expect, test } from 'vitest';
import type { Publication } from '../../core/publication.ts';
import type { Handles } from '../contract.ts';
import { at, noon, provenance, publication, source, write } from './rows.ts';

/** Lists, counts and the data version. */
export function articleContract({ store }: Handles): void {
  const publish = (...rows: readonly Publication[]) => write(store(), ...rows.map((row) => ({ table: 'publications', row }) as const));

  test('a publication keeps its first slug and day', async () => {
    await publish(publication('a', { englishText: 'Words.', originalText: 'Worte.' }));
    await publish(publication('a', { slug: 'better', day: '2026-03-13', title: 'Better' }));
    expect(await store().articles.publication('a')).toEqual(publication('a', { title: 'Better' }));
    expect((await store().articles.list({ limit: 9 }))[0]).toMatchObject({ slug: 'report-a', day: '2026-03-12', title: 'Better' });
    expect(await store().articles.publication('b')).toBeUndefined();
  });

  test('lists go from newest to oldest and leave the search texts out', async () => {
    await publish(
      publication('a', { englishText: 'x', originalText: 'y' }),
      publication('b', { sortAt: at(2) }),
      publication('c', { sortAt: at(1) }),
    );
    const listed = await store().articles.list({ limit: 2 });
    expect(listed).toEqual([publication('b', { sortAt: at(2) }), publication('c', { sortAt: at(1) })]);
    expect((await store().articles.list({ limit: 9 })).at(-1)).toEqual(publication('a'));
  });

  test('paging loses and repeats nothing where instants are equal', async () => {
    const ids = Array.from({ length: 23 }, (_, i) => `p${String(i).padStart(2, '0')}`);
    await publish(...ids.map((id, i) => publication(id, { sortAt: at(Math.floor(i / 10)) })));
    const seen: string[] = [];
    for (let before: { sortAt: string; id: string } | undefined; ;) {
      const found = await store().articles.list({ limit: 4, ...(before && { before }) });
      seen.push(...found.map((p) => p.id));
      const last = found.at(-1);
      if (!last) break;
      before = { sortAt: last.sortAt, id: last.id };
    }
    expect(seen).toEqual(ids.toReversed());
  });

  const mixed = [
    publication('a', { section: 'sport', country: 'fr', language: 'fr', sourceId: 'fanal', day: '2026-03-10' }),
    publication('b', { section: 'sport', country: 'ca', language: 'fr-CA', sourceId: 'rive', day: '2026-03-11' }),
    publication('c', { section: 'politics', country: 'de', language: 'de', day: '2026-03-11' }),
  ];

  test('lists by section, source, country, primary language, day and any of them together', async () => {
    await publish(...mixed);
    const ids = async (query: object) => (await store().articles.list({ ...query, limit: 9 })).map((p) => p.id).sort();
    expect(await ids({ section: 'sport' })).toEqual(['a', 'b']);
    expect(await ids({ sourceId: 'rive' })).toEqual(['b']);
    expect(await ids({ country: 'de' })).toEqual(['c']);
    expect(await ids({ language: 'fr' })).toEqual(['a', 'b']);
    expect(await ids({ day: '2026-03-11' })).toEqual(['b', 'c']);
    expect(await ids({ day: '2026-03-11', language: 'fr', section: 'sport' })).toEqual(['b']);
    expect(await ids({ day: '2026-03-11', before: { sortAt: noon, id: 'c' } })).toEqual(['b']);
    expect(await ids({ section: "x' or 1=1 --" })).toEqual([]);
  });

  test('lists and counts leave out what is older than asked', async () => {
    await publish(publication('a', { sortAt: at(0) }), publication('b', { sortAt: at(1) }), publication('c', { sortAt: at(2) }));
    expect((await store().articles.list({ since: at(1), limit: 9 })).map(({ id }) => id)).toEqual(['c', 'b']);
    expect((await store().articles.countBy('country', { since: at(1) })).map(({ count }) => count)).toEqual([2]);
    expect(await store().articles.countBy('country', { since: at(3) })).toEqual([]);
  });

  test('counts by a column, largest first; days newest first', async () => {
    await publish(...mixed);
    expect(await store().articles.countBy('language')).toEqual([
      { key: 'fr', count: 2 },
      { key: 'de', count: 1 },
    ]);
    expect((await store().articles.countBy('day')).map((c) => c.key)).toEqual(['2026-03-11', '2026-03-10']);
    expect(await store().articles.countBy('country', { section: 'sport' })).toEqual([
      { key: 'ca', count: 1 },
      { key: 'fr', count: 1 },
    ]);
    expect((await store().articles.countBy('sourceId')).map((c) => c.key)).toEqual(['bote', 'fanal', 'rive']);
    expect(await store().articles.countBy('section', { day: '1999-01-01' })).toEqual([]);
  });

  test('the data version rises when readers can see a difference, and only then', async () => {
    const version = () => store().articles.dataVersion();
    expect(await version()).toBe(0);
    await publish(publication('a'));
    expect(await version()).toBe(1);
    await publish(publication('a', { provenance: { ...provenance, at: at(5) } }), publication('a', { slug: 'other', day: '2026-01-01' }));
    expect(await version()).toBe(1);
    await publish(publication('a', { originalText: 'Mehr.' }));
    expect(await version()).toBe(2);
    await store().sources.sync([source('bote', [])], noon);
    expect(await version()).toBe(3);
    await store().sources.sync([source('bote', [])], noon);
    expect(await version()).toBe(3);
  });
}
