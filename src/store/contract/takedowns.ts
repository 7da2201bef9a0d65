import { expect, test } from 'vitest';
import { stageNames } from '../../core/provenance.ts';
import type { Output, Store } from '../../core/store.ts';
import { sentenceKey } from '../../lib/text.ts';
import type { Handles } from '../contract.ts';
import { markedRows, markOf, writeMarked } from './marked.ts';
import { all, article, at, claimOne, done, item, noon, publication, sentence, sighting, work, write } from './rows.ts';

const order = { reason: 'A court asked for it.', by: 'Ada', at: at(5) };
const lines = async (store: Store): Promise<string> => (await all(store.admin.dump())).join('\n');
/** What of the dump is not the tombstone, the log or finished work of the tests' own. */
const rowsOf = async (store: Store, id: string): Promise<readonly string[]> =>
  (await all(store.admin.dump())).filter((line) => line.includes(`"${id}"`) && !/"table":"(takedowns|audit)"/.test(line));

/** A takedown leaves the tombstone and not a word of the text. */
export function takedownContract({ store, second }: Handles): void {
  test('removes every word of an article, and nothing of others', async () => {
    await writeMarked(store(), 'b', 'other');
    const others = (await lines(store())).split(markOf('other')).length;
    await writeMarked(store(), 'a', 'gone');
    expect((await lines(store())).split(markOf('gone')).length).toBeGreaterThan(50);
    const version = await store().articles.dataVersion();
    expect(await store().rights.takeDown({ id: 'a', ...order })).toBe(true);
    expect(await lines(store())).not.toContain(markOf('gone'));
    expect((await lines(store())).split(markOf('other')).length).toBe(others);
    expect(await rowsOf(store(), 'a')).toEqual([]);
    expect(await store().articles.dataVersion()).toBeGreaterThan(version);
    for (const text of ['ptitle', 'otitle', 'english', 'original', 'dek', 'odek'].map((field) => `${markOf('gone')}${field}`)) {
      expect(await store().search.search({ text, limit: 9 })).toEqual([]);
      expect(await store().search.search({ text: text.replace('gone', 'other'), limit: 9 })).toHaveLength(1);
    }
    expect(await store().articles.holding(markOf('gone'), 9)).toEqual([]);
    expect(await store().terms.of('a')).toEqual([]);
    expect(await store().terms.of('b')).toHaveLength(2);
    expect(await store().articles.list({ limit: 9 })).toHaveLength(1);
    expect(await store().readers.isStarred('a')).toBe(false);
    expect((await store().readers.kept({ limit: 9 })).map(({ id }) => id)).toEqual(['b']);
    expect((await store().readers.reports({ limit: 9 })).map(({ articleId }) => articleId)).toEqual(['b']);
    expect((await store().work.failures({ limit: 9 })).map(({ subject }) => subject)).toEqual(['b']);
  });

  test('keeps address, reason and who did it, and logs it', async () => {
    await write(store(), { table: 'items', row: item('a') });
    await write(store(), { table: 'articles', row: article('b', 1, { url: 'https://bote.example/b?moved' }) });
    expect(await store().rights.takeDown({ id: 'a', ...order })).toBe(true);
    expect(await store().rights.takeDown({ id: 'b', ...order, at: at(6) })).toBe(true);
    const a = { id: 'a', sourceId: 'bote', url: 'https://bote.example/a', ...order };
    const b = { id: 'b', sourceId: 'bote', url: 'https://bote.example/b?moved', ...order, at: at(6) };
    expect(await store().rights.takedown('a')).toEqual(a);
    expect(await store().rights.takedowns(9)).toEqual([b, a]);
    expect(await store().rights.takedowns(1)).toEqual([b]);
    const [, line] = await store().rights.audit({ limit: 9 });
    expect(line).toMatchObject({ at: order.at, by: 'Ada', action: 'taken-down', subject: 'a', note: order.reason });
  });

  test('is refused for what nobody knows, and changes nothing the second time', async () => {
    await write(store(), { table: 'items', row: item('a') });
    expect(await store().rights.takeDown({ id: 'unknown', ...order })).toBe(false);
    expect(await store().rights.takedown('unknown')).toBeUndefined();
    await store().rights.takeDown({ id: 'a', ...order });
    expect(await store().rights.takeDown({ id: 'a', ...order, reason: 'Another.', at: at(9) })).toBe(false);
    expect(await store().rights.takedown('a')).toMatchObject({ reason: order.reason, at: order.at });
    expect(await store().rights.audit({ limit: 9 })).toHaveLength(1);
  });

  test.each(stageNames)('whatever %s settles for it later is not written, and nothing is queued', async (stage) => {
    await writeMarked(store(), 'a', 'gone');
    await store().rights.takeDown({ id: 'a', ...order });
    await store().work.enqueue([work(stage, 'carrier')], noon);
    const next = stageNames.filter((name) => name !== 'feeds').map((name) => work(name, 'a', { mode: 'again' }));
    const ofItself = markedRows('a', 'gone').filter(({ table }) => table !== 'memory');
    const outputs: Output[] = [...ofItself, { table: 'items', row: item('b') }];
    const settlement = done({ outputs, next: [...next, work('fetch', 'b')] });
    expect(await store().work.settle(await claimOne(store(), stage), 1, settlement, noon)).toBe(true);
    await store().work.enqueue(next, noon);
    expect(await rowsOf(store(), 'a')).toEqual([]);
    expect(await lines(store())).not.toContain(markOf('gone'));
    expect(await store().articles.item('b')).toEqual(item('b'));
    expect((await claimOne(store(), 'fetch')).subject).toBe('b');
  });

  test('work under way on it settles into nothing', async () => {
    await writeMarked(store(), 'a', 'gone');
    await store().work.enqueue([work('enrich', 'a')], noon);
    const claim = await claimOne(store(), 'enrich');
    await store().rights.takeDown({ id: 'a', ...order });
    expect(await store().work.settle(claim, 1, done({ outputs: markedRows('a', 'gone') }), noon)).toBe(false);
    expect(await lines(store())).not.toContain(markOf('gone'));
  });

  test('no settlement slips past it, whichever comes first', async () => {
    const other = await second();
    const ids = Array.from({ length: 16 }, (_, i) => `x${i}`);
    await write(store(), ...ids.map((id) => ({ table: 'items', row: item(id) }) as const));
    await store().work.enqueue(
      ids.map((id) => work('feeds', `of ${id}`)),
      noon,
    );
    const claims = await store().work.claim('feeds', { limit: 16, leaseSeconds: 600, now: noon });
    await Promise.all(
      claims.flatMap((claim, i) => {
        const id = claim.subject.slice(3);
        const outputs = [
          { table: 'items', row: item(id) },
          { table: 'publications', row: publication(id) },
        ] as const;
        const settling = () => store().work.settle(claim, 1, done({ outputs, next: [work('fetch', id, { mode: 'again' })] }), noon);
        const taking = () => other.rights.takeDown({ id, ...order });
        return i % 2 === 0 ? [settling(), taking()] : [taking(), settling()];
      }),
    );
    expect(await store().rights.takedowns(99)).toHaveLength(16);
    expect(await store().articles.list({ limit: 99 })).toEqual([]);
    expect(await store().work.claim('fetch', { limit: 99, leaseSeconds: 60, now: noon })).toEqual([]);
    expect((await store().admin.tables())['items']).toBe(0);
  });

  test('the memory forgets its sentences in every form, also where others print them, and keeps all else', async () => {
    const shared = sentence(sentenceKey('Ein Satz.'), { source: 'Ein Satz.' });
    const marked = { ...shared, key: 'with a link', source: 'Ein\u00a0Satz. ', engine: 'other' };
    const kept = sentence(sentenceKey('Ein anderer Satz.'), { source: 'Ein anderer Satz.' });
    await write(
      store(),
      { table: 'articles', row: article('a') },
      { table: 'articles', row: article('b') },
      ...[shared, marked, kept].map((row) => ({ table: 'memory', row }) as const),
    );
    await store().memory.put([{ ...shared, engine: 'editor', model: 'Ada' }], noon);
    await store().rights.takeDown({ id: 'a', ...order });
    expect(await all(store().memory.entries())).toEqual([kept]);
    expect(await store().articles.article('b')).toEqual(article('b'));
  });

  test('names that were learned with its help are learned anew or not at all; editors’ stay', async () => {
    const put = { language: 'ru', source: 'Ада', english: 'Ada', state: 'fixed', variants: [], changedAt: noon } as const;
    await store().names.put(put);
    const seen = ['a', 'b', 'c'].flatMap((id) => [sighting(id), { ...sighting(id), source: 'Ада', english: 'Ada' }]);
    const twice = ['a', 'b', 'c', 'd'].map((id) => ({ ...sighting(id), source: 'Лена', english: 'Lena' }));
    const variant = { ...sighting('a'), source: 'Лена', english: 'Helen' };
    await write(store(), { table: 'items', row: item('a') });
    await write(store(), ...[...seen, ...twice, variant].map((row) => ({ table: 'sightings', row }) as const));
    const learned = async () => (await store().names.ledger('ru')).map(({ source, variants }) => [source, variants]);
    expect(await learned()).toEqual([
      ['Ада', []],
      ['Лена', ['Helen']],
      ['Скубилин', []],
    ]);
    const version = await store().names.version();
    await store().rights.takeDown({ id: 'a', ...order });
    expect(await learned()).toEqual([
      ['Ада', []],
      ['Лена', []],
    ]);
    expect(await store().names.version()).toBeGreaterThan(version);
    await write(store(), { table: 'sightings', row: sighting('e') });
    expect(await learned()).toHaveLength(3);
  });
}
