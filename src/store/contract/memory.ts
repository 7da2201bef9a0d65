import { expect, test } from 'vitest';
import type { Handles } from '../contract.ts';
import { all, at, noon, sentence, write } from './rows.ts';

const german = { from: 'de', to: 'en' };

/** The sentence memory. */
export function memoryContract({ store }: Handles): void {
  test('finds sentences by key, pair and engine; the engine named first wins', async () => {
    const fake = sentence('k1');
    const imported = sentence('k1', { engine: 'tmx', model: 'old.tmx', text: 'Imported' });
    await store().memory.put([fake, imported, sentence('k2'), sentence('k1', { pair: { from: 'fr', to: 'en' } })], noon);
    const lookup = async (...engines: { engine: string; model?: string }[]) =>
      [...(await store().memory.lookup(['k1', 'k9', 'k1'], german, engines)).values()].map((entry) => entry.text);
    expect(await lookup({ engine: 'tmx' }, { engine: 'fake', model: 'm1' })).toEqual(['Imported']);
    expect(await lookup({ engine: 'fake', model: 'm1' }, { engine: 'tmx' })).toEqual(['Sentence k1']);
    expect(await lookup({ engine: 'fake', model: 'm2' }, { engine: 'tmx' })).toEqual(['Imported']);
    expect(await lookup({ engine: 'fake', model: 'm2' })).toEqual([]);
    expect(await lookup()).toEqual([]);
    expect(await store().memory.lookup([], german, [{ engine: 'fake' }])).toEqual(new Map());
    expect(await store().memory.lookup(['k1', 'k2'], german, [{ engine: 'fake' }])).toEqual(
      new Map([
        ['k1', fake],
        ['k2', sentence('k2')],
      ]),
    );
  });

  test('without a model, what was put last wins', async () => {
    await store().memory.put([sentence('k', { model: 'b', text: 'first' })], noon);
    await store().memory.put([sentence('k', { model: 'a', text: 'last' })], at(1));
    expect((await store().memory.lookup(['k'], german, [{ engine: 'fake' }])).get('k')?.text).toBe('last');
  });

  test('putting again replaces', async () => {
    const entries = [sentence('k1', { score: -0.5, spans: [{ mark: 0, start: 1, end: 2 }] }), sentence('k2')];
    expect(await store().memory.put(entries, noon)).toBe(2);
    await store().memory.put(entries, at(1));
    await write(store(), { table: 'memory', row: sentence('k2', { text: 'Better' }) });
    expect(await all(store().memory.entries())).toEqual([entries[0], sentence('k2', { text: 'Better' })]);
    expect(await store().memory.put([], noon)).toBe(0);
  });

  test('goes through any number of entries, of one pair if asked', async () => {
    const many = Array.from({ length: 1203 }, (_, i) => sentence(`k${i}`, { pair: { from: i % 3 === 0 ? 'fr' : 'de', to: 'en' } }));
    await store().memory.put(many, noon);
    const keys = async (pair?: { from?: string; to?: string }) => (await all(store().memory.entries(pair))).map((entry) => entry.key);
    expect((await keys()).sort()).toEqual(many.map((entry) => entry.key).sort());
    expect((await keys({ from: 'fr' })).length).toBe(401);
    expect((await keys({ to: 'fr' })).length).toBe(0);
    const found = await store().memory.lookup(
      many.map((entry) => entry.key),
      german,
      [{ engine: 'fake' }],
    );
    expect(found.size).toBe(802);
  });
}
