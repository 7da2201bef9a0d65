import { expect, test } from 'vitest';
import type { Publication } from '../../core/publication.ts';
import type { Handles } from '../contract.ts';
import { at, noon, publication, terms, write } from './rows.ts';

const hour = 60;
const day = 24 * hour;

/** What published articles are about: found by nearness in time, counted by days. */
export function termContract({ store }: Handles): void {
  const publish = (...rows: readonly Publication[]) => write(store(), ...rows.map((row) => ({ table: 'publications', row }) as const));
  const report = (id: string, minutes: number, keys: readonly string[], more: Partial<Publication> = {}): Publication =>
    publication(id, { sortAt: at(minutes), terms: terms(...keys), ...more });
  const near = async (keys: readonly string[], options = {}) => {
    const found = await store().terms.near(keys, { at: noon, except: 'self', days: 3, each: 9, articles: 99, ...options });
    return found.uses.map(({ term, id }) => `${term} ${id}`).sort();
  };
  const rising = (more = {}) => {
    const query = { since: at(-7 * day), from: at(-day), to: at(1), articles: 2, sources: 2, rise: 1, common: 9, limit: 9 };
    return store().terms.rising({ ...query, ...more });
  };

  test('an article’s terms are those of its last publication, headline first', async () => {
    const lead = { key: 'rain', shown: 'Rain', name: true, place: 'lead' } as const;
    await publish(publication('a', { terms: [lead, ...terms('flood')], language: 'sr-Latn', sourceId: 'bote', country: 'rs' }));
    const of = { id: 'a', at: noon, sourceId: 'bote', country: 'rs', language: 'sr' };
    expect(await store().terms.of('a')).toEqual([
      { ...of, term: 'flood', shown: 'FLOOD', name: false, weight: 2 },
      { ...of, term: 'rain', shown: 'Rain', name: true, weight: 1 },
    ]);
    const version = await store().articles.dataVersion();
    await publish(report('a', 5, ['drought', 'drought']));
    expect((await store().terms.of('a')).map(({ term, at: when }) => [term, when])).toEqual([['drought', at(5)]]);
    expect(await store().articles.dataVersion()).toBeGreaterThan(version);
    await publish(publication('a'));
    expect(await store().terms.of('a')).toEqual([]);
    expect((await store().articles.publication('a'))?.terms).toBeUndefined();
  });

  test('finds uses near an instant on both sides, the nearest first, and not the article’s own', async () => {
    await publish(
      report('self', 0, ['flood']),
      report('before', -60, ['flood', 'dam']),
      report('earlier', -120, ['flood']),
      report('after', 60, ['flood']),
      report('far', -4 * day, ['flood']),
      report('other', 0, ['strike']),
    );
    expect(await near(['flood'])).toEqual(['flood after', 'flood before', 'flood earlier']);
    expect(await near(['flood', 'dam', 'dam', 'unknown'], { each: 1 })).toEqual(['dam before', 'flood after', 'flood before']);
    expect(await near([])).toEqual([]);
    const { articles } = await store().terms.near(['flood'], { at: noon, except: 'self', days: 3, each: 9, articles: 99 });
    expect(articles).toEqual([
      { count: 4, farthest: at(-120) },
      { count: 3, farthest: at(60) },
    ]);
  });

  test('any number of terms may be asked for, whatever they hold', async () => {
    await publish(report('a', 1, ["o'clock", '"; --', '%']));
    const many = Array.from({ length: 450 }, (_, i) => `t${i}`);
    expect(await near([...many, "o'clock", '"; --', '%'])).toHaveLength(3);
    expect((await store().terms.uses([...many, '%'], { from: noon, to: at(9) }, 5)).map(({ id }) => id)).toEqual(['a']);
  });

  test('counts what rises: enough articles and papers, more than before, and not common already', async () => {
    const papers = ['p', 'q', 'r'];
    await publish(
      ...papers.map((sourceId, i) => report(`n${i}`, -i, ['flood', 'common'], { sourceId, country: sourceId, language: i ? 'fr' : 'de' })),
      ...papers.map((_, i) => report(`one${i}`, -i, ['lonely'], { sourceId: 'p' })),
      ...papers.map((_, i) => report(`b${i}`, -2 * day - i, ['common', 'gone'])),
      report('old', -2 * day, ['flood']),
      report('older', -8 * day, ['flood']),
      report('edge', -day, ['flood'], { sourceId: 's', country: 's', language: 'de' }),
      report('ahead', 1, ['flood']),
    );
    const flood = { term: 'flood', now: 4, before: 1, sources: 4, countries: 4, languages: 2 };
    expect(await rising()).toEqual([flood]);
    expect(await rising({ rise: 0.5 })).toEqual([flood, { ...flood, term: 'common', now: 3, before: 3, sources: 3, countries: 3 }]);
    expect(await rising({ rise: 0.5, common: 2 })).toEqual([flood]);
    expect(await rising({ rise: 0.5, limit: 1 })).toEqual([flood]);
    expect(await rising({ articles: 5 })).toEqual([]);
    expect(await rising({ sources: 5 })).toEqual([]);
    expect(await store().terms.published({ from: at(-day), to: at(1) })).toBe(7);
  });

  test('tells the newest uses of a span', async () => {
    await publish(report('a', 0, ['flood', 'dam']), report('b', -5, ['flood']), report('c', -10, ['flood']), report('d', 1, ['flood']));
    const span = { from: at(-10), to: at(1) };
    const ids = async (each: number) => (await store().terms.uses(['flood', 'dam'], span, each)).map(({ term, id }) => `${term} ${id}`);
    expect(await ids(9)).toEqual(['flood a', 'flood b', 'flood c', 'dam a']);
    expect(await ids(2)).toEqual(['flood a', 'flood b', 'dam a']);
    expect(await store().terms.uses([], span, 9)).toEqual([]);
  });

  test('a public edition counts only what was published for it', async () => {
    const edition = 'public';
    await publish(
      report('mine', 0, ['flood'], { sourceId: 'p' }),
      report('theirs', -1, ['flood'], { edition, sourceId: 'q' }),
      report('also', -2, ['flood'], { edition, sourceId: 'r' }),
    );
    expect(await near(['flood'], { edition })).toEqual(['flood also', 'flood theirs']);
    expect(await rising({ edition })).toMatchObject([{ term: 'flood', now: 2 }]);
    expect(await rising({ edition, articles: 3 })).toEqual([]);
    expect(await store().terms.published({ from: at(-5), to: at(1), edition })).toBe(2);
    expect((await store().terms.uses(['flood'], { from: at(-5), to: at(1), edition }, 9)).map(({ id }) => id)).toEqual(['theirs', 'also']);
    expect(
      (await store().terms.near(['flood'], { at: noon, except: 'x', days: 1, each: 1, articles: 99, edition })).articles[0]?.count,
    ).toBe(2);
  });

  test('publications are told by their ids, as lists have them', async () => {
    await publish(report('a', 0, ['flood'], { englishText: 'Water.' }), report('b', 0, []));
    expect((await store().articles.listed(['b', 'a', 'unknown'])).map(({ id, englishText }) => id + englishText).sort()).toEqual([
      'a',
      'b',
    ]);
    expect(await store().articles.listed([])).toEqual([]);
  });
}
