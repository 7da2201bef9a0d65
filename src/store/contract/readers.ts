import { expect, test } from 'vitest';
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

/** Stars and reports. */
export function readerContract({ store }: Handles): void {
  test('a star comes and goes, and readers see each change', async () => {
    const seen: unknown[] = [];
    for (const on of [true, true, false, false, true]) {
      await store().readers.star('a', on, noon);
      seen.push([await store().readers.isStarred('a'), await store().articles.dataVersion()]);
    }
    expect(seen).toEqual([
      [true, 1],
      [true, 1],
      [false, 2],
      [false, 2],
      [true, 3],
    ]);
    expect(await store().readers.isStarred('b')).toBe(false);
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
