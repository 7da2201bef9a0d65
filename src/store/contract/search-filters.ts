import { expect, test } from 'vitest';
import type { Publication } from '../../core/publication.ts';
import type { SearchQuery } from '../../core/store.ts';
import type { Handles } from '../contract.ts';
import { at, publication, write } from './rows.ts';

/** What a search looks through, and the order of what it finds. */
export function searchFilterContract({ store }: Handles): void {
  const publish = (...rows: readonly Publication[]) => write(store(), ...rows.map((row) => ({ table: 'publications', row }) as const));
  const find = async (query: Partial<SearchQuery>) =>
    (await store().search.search({ text: '', limit: 99, ...query })).map((hit) => hit.publication.id);

  const press = [
    publication('a', { title: 'Harbour vote', originalText: 'Der Hafen stimmt ab', sortAt: '2026-03-01T00:00:00.000Z' }),
    publication('b', {
      title: 'Harbour closed',
      originalText: 'Le port est fermé',
      language: 'fr-CA',
      country: 'ca',
      sourceId: 'phare',
      sortAt: '2026-03-02T23:59:59.999Z',
    }),
    publication('c', {
      title: 'A song',
      englishText: 'Sung in the harbour.',
      originalText: 'Chanté au port',
      language: 'fr',
      country: 'fr',
      sourceId: 'cri',
      section: 'culture',
      sortAt: '2026-03-03T00:00:00.000Z',
    }),
    publication('d', { title: 'Nothing', originalText: 'Nichts', sourceId: 'phare', country: 'ca', sortAt: '2026-03-04T08:00:00.000Z' }),
  ];

  test('what was not made for a public edition is not found in it, and the edition alone is no wish', async () => {
    await publish(...press.map((row) => ({ ...row, ...(row.id === 'b' && { edition: 'public' as const }) })));
    for (const sort of ['best', 'newest'] as const)
      for (const text of ['harbour', 'port']) expect(await find({ text, sort, filter: { edition: 'public' } })).toEqual(['b']);
    expect(await find({ filter: { edition: 'public', country: 'ca' } })).toEqual(['b']);
    expect(await find({ filter: { edition: 'public' } })).toEqual([]);
  });

  test('each filter leaves what it says, in English and in originals, and filters add up', async () => {
    await publish(...press);
    const cases: [SearchQuery['filter'], string, string][] = [
      [{}, 'abc', 'bc'],
      [{ language: 'fr' }, 'bc', 'bc'],
      [{ language: 'fr-CA' }, 'bc', 'bc'],
      [{ country: 'ca' }, 'b', 'b'],
      [{ sourceId: 'cri' }, 'c', 'c'],
      [{ section: 'world' }, 'ab', 'b'],
      [{ from: '2026-03-02' }, 'bc', 'bc'],
      [{ to: '2026-03-02' }, 'ab', 'b'],
      [{ from: '2026-03-02', to: '2026-03-02' }, 'b', 'b'],
      [{ language: 'fr', section: 'culture', from: '2026-03-01' }, 'c', 'c'],
      [{ language: 'is' }, '', ''],
      [{ from: '2026-03-03', to: '2026-03-02' }, '', ''],
    ];
    for (const sort of ['best', 'newest'] as const)
      for (const [filter, english, original] of cases) {
        const found = [await find({ text: 'harbour', filter, sort }), await find({ text: 'port', filter, sort })];
        expect([filter, sort, ...found.map((ids) => [...ids].sort().join(''))]).toEqual([filter, sort, english, original]);
      }
  });

  test('nothing typed lists what the filter leaves, newest first, page by page', async () => {
    await publish(...press);
    expect(await find({ filter: { country: 'ca' } })).toEqual(['d', 'b']);
    expect(await find({ filter: { to: '2026-03-03' }, limit: 2 })).toEqual(['c', 'b']);
    expect(await find({ filter: { to: '2026-03-03' }, before: { sortAt: '2026-03-02T23:59:59.999Z', id: 'b' } })).toEqual(['a']);
    expect(await find({ text: ' ', filter: { language: 'de' }, sort: 'newest' })).toEqual(['d', 'a']);
    expect(await find({ filter: {} })).toEqual([]);
    expect(await find({ text: '!!!', filter: { language: 'de' } })).toEqual([]);
  });

  test('a rare language is found behind more matches than are ranked, in words and in short terms', async () => {
    const many = Array.from({ length: 520 }, (_, i) =>
      publication(`n${i}`, { title: 'Harbour', originalText: 'Hafen ab', sortAt: at(i + 1) }),
    );
    await publish(publication('rare', { title: 'The harbour', originalText: 'höfnin ab', language: 'is', sortAt: at(0) }), ...many);
    for (const sort of ['best', 'newest'] as const)
      for (const text of ['harbour', 'höfnin', 'ab', 'harbour -port'])
        expect([text, sort, await find({ text, sort, filter: { language: 'is' } })]).toEqual([text, sort, ['rare']]);
  });

  test('the newest sort is time’s alone, on both sides, and its pages follow one another without loss or doubles', async () => {
    const rows = Array.from({ length: 24 }, (_, i) =>
      publication(`p${i}`, {
        title: i % 3 ? 'Other' : 'Tower tower',
        englishText: i % 3 === 1 ? 'A tower.' : '',
        originalText: i % 3 === 2 ? 'Der Tower' : 'x',
        // Three at each instant.
        sortAt: at(Math.floor(i / 3)),
      }),
    );
    await publish(...rows);
    const right = [...rows].sort((a, b) => (a.sortAt === b.sortAt ? (a.id < b.id ? 1 : -1) : a.sortAt < b.sortAt ? 1 : -1));
    const pages: string[] = [];
    let before: SearchQuery['before'];
    for (let page = 0; page < 9; page++) {
      const hits = await store().search.search({ text: 'tower', sort: 'newest', limit: 5, ...(before && { before }) });
      const last = hits.at(-1)?.publication;
      if (!last) break;
      pages.push(...hits.map((hit) => hit.publication.id));
      before = { sortAt: last.sortAt, id: last.id };
    }
    expect(pages).toEqual(right.map(({ id }) => id));
  });

  test('the best are skipped through without loss or doubles', async () => {
    await publish(
      ...Array.from({ length: 25 }, (_, i) =>
        publication(`p${i}`, { title: i % 2 ? 'Tower' : 'Other', englishText: 'tower '.repeat(i + 1) }),
      ),
    );
    const whole = await find({ text: 'tower' });
    const pages = await Promise.all([0, 10, 20, 30].map((skip) => find({ text: 'tower', skip, limit: 10 })));
    expect(pages.flat()).toEqual(whole);
    expect(new Set(whole).size).toBe(25);
    for (const skip of [-1, Number.NaN, 1e9]) expect(await find({ text: 'tower', skip })).toEqual(skip === 1e9 ? [] : whole);
  });

  test('a short term and its filter are looked for in order of time too', async () => {
    await publish(...press, publication('zh', { language: 'zh', originalText: '大河', sortAt: at(9) }));
    expect(await find({ text: '河', sort: 'newest', filter: { language: 'zh' } })).toEqual(['zh']);
    expect(await find({ text: '河 or port', sort: 'newest' })).toEqual(['zh', 'c', 'b']);
    expect(await find({ text: '河', filter: { language: 'fr' } })).toEqual([]);
  });

  test('hits keep their snippets in every order', async () => {
    await publish(...press);
    const [hit] = await store().search.search({ text: 'port', sort: 'newest', limit: 1, filter: { language: 'fr' } });
    expect(hit?.original).toBe('Chanté au \u0002port\u0003');
    const [listed] = await store().search.search({ text: '', limit: 1, filter: { language: 'fr' } });
    expect(Object.keys(listed ?? {})).toEqual(['publication']);
    expect(listed?.publication).toEqual({ ...press[2], englishText: '', originalText: '' });
  });

  test('odd values of filters find nothing and throw nothing', async () => {
    await publish(...press);
    for (const odd of ["'", '%', '\0', '', 'x'.repeat(5000)])
      for (const field of ['language', 'country', 'sourceId'] as const)
        expect(await find({ text: 'harbour', filter: { [field]: odd } })).toEqual([]);
  });
}
