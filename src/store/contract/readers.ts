import { expect, test } from 'vitest';
import type { Wish } from '../../core/reader.ts';
import type { Report } from '../../core/report.ts';
import type { Handles } from '../contract.ts';
import { at, noon } from './rows.ts';

const sent: Omit<Report, 'id' | 'state'> = {
  articleId: 'a',
  revision: 2,
  anchor: 'p3s2',
  original: 'Er kam nicht.',
  english: 'He came.',
  words: 'The "not" is lost.',
  at: noon,
};

/** Stars, what is kept for later, wishes and reports. */
export function readerContract({ store }: Handles): void {
  test('a star comes and goes, and no page but the article’s own grows old by it', async () => {
    const seen: unknown[] = [];
    for (const on of [true, true, false, false, true]) {
      await store().readers.star('a', on, noon);
      seen.push(await store().readers.isStarred('a'));
    }
    expect(seen).toEqual([true, true, false, false, true]);
    expect(await store().readers.isStarred('b')).toBe(false);
    expect(await store().articles.dataVersion()).toBe(0);
  });

  test('what is kept to be read later keeps its place, comes newest first in parts, and can be taken off', async () => {
    const { readers } = store();
    for (const [id, minute] of [
      ['a', 1],
      ['b', 3],
      ['c', 2],
      ['d', 2],
      ['a', 9],
    ] as const)
      await readers.keep(id, true, at(minute));
    const first = await readers.kept({ limit: 2 });
    expect(first).toEqual([
      { id: 'b', at: at(3) },
      { id: 'd', at: at(2) },
    ]);
    expect((await readers.kept({ before: first[1]!, limit: 9 })).map(({ id }) => id)).toEqual(['c', 'a']);
    expect(await readers.countKept()).toBe(4);
    await readers.keep('d', false, at(10));
    await readers.keep('none', false, at(10));
    expect([await readers.isKept('d'), await readers.isKept('a'), await readers.countKept()]).toEqual([false, true, 3]);
    expect(await readers.isStarred('a')).toBe(false);
    expect(await store().articles.dataVersion()).toBe(0);
  });

  test('a wish is there once, comes back as it was made, and each that comes or goes is counted', async () => {
    const { readers } = store();
    const name: Wish = { kind: 'mute-name', value: 'Ana Lu', forms: ['Анна Лу'], at: at(1) };
    const search: Wish = { kind: 'follow-search', value: 'q=river%22&country=fr', at: at(2) };
    await readers.wish(name);
    await readers.wish({ ...name, at: at(5) });
    await readers.wish(search);
    await readers.wish({ kind: 'mute-word', value: 'Ana Lu', at: at(1) });
    expect(await readers.wishes()).toEqual([search, name, { kind: 'mute-word', value: 'Ana Lu', at: at(1) }]);
    expect(await readers.wishesVersion()).toBe(3);
    expect(await readers.unwish({ kind: 'mute-source', value: 'Ana Lu' })).toBe(false);
    expect(await readers.unwish(name)).toBe(true);
    expect(await readers.unwish(name)).toBe(false);
    expect(await readers.wishesVersion()).toBe(4);
    expect((await readers.wishes()).map(({ kind }) => kind)).toEqual(['follow-search', 'mute-word']);
    expect(await store().articles.dataVersion()).toBe(0);
  });

  test('words no database takes are wished for and taken back all the same', async () => {
    const { readers } = store();
    await readers.wish({ kind: 'mute-word', value: 'x\0\uD800 ’; --', at: noon });
    expect((await readers.wishes()).map(({ value }) => value)).toEqual(['x\uFFFD ’; --']);
    expect(await readers.unwish({ kind: 'mute-word', value: 'x\0\uD800 ’; --' })).toBe(true);
  });

  test('reports come back as they were sent, newest first, by state', async () => {
    const first = await store().readers.report(sent);
    const other = await store().readers.report({ ...sent, articleId: 'b', words: 'x\0\uD800 "', at: at(1) });
    expect(first).toEqual({ ...sent, id: first.id, state: 'open' });
    expect(other).toMatchObject({ words: 'x\uFFFD "', at: at(1) });
    expect(await store().readers.reports({ limit: 9 })).toEqual([other, first]);
    expect(await store().readers.reports({ limit: 1 })).toEqual([other]);
    expect(await store().readers.closeReport(other.id)).toBe(true);
    expect(await store().readers.closeReport(other.id)).toBe(false);
    expect(await store().readers.reports({ state: 'open', limit: 9 })).toEqual([first]);
    expect(await store().readers.reports({ state: 'closed', limit: 9 })).toEqual([{ ...other, state: 'closed' }]);
    expect(await store().articles.dataVersion()).toBe(0);
  });

  test('a report that is not there cannot be closed, whatever its number', async () => {
    for (const id of [0, -1, 99, 1.5, 1e30, Number.NaN, Infinity]) expect(await store().readers.closeReport(id)).toBe(false);
  });
}
