import { expect, test } from 'vitest';
import type { FeedItem } from '../core/article.ts';
import { later } from '../core/provenance.ts';
import { changedItems } from './changed.ts';

const now = '2026-03-12T07:00:00.000Z';
const minutes = (count: number): string => later(now, count * 60_000);
const item = (id: string, more: Partial<FeedItem> = {}, at = now): FeedItem => ({
  id,
  sourceId: 'bote',
  feedId: 'f1',
  url: `https://bote.example/${id}`,
  title: 'Die Brücke ist offen',
  summary: 'Seit Montag fahren wieder Züge.',
  authors: [],
  categories: [],
  firstSeenAt: now,
  provenance: { stage: 'feeds', version: 1, tool: 't', inputHash: 'h', reasons: [], at },
  ...more,
});
const changes = (items: readonly FeedItem[], old: readonly FeedItem[], at = minutes(90)): readonly FeedItem[] =>
  changedItems(items, new Map(old.map((row) => [row.id, row])), at);

test.each<[string, Partial<FeedItem>]>([
  ['title', { title: 'Die Brücke ist gesperrt' }],
  ['summary', { summary: 'Seit Dienstag fahren wieder Züge.' }],
  ['content', { contentHtml: '<p>Der Text.</p>' }],
  ['licence', { signals: [{ witness: 'licence', words: 'CC BY 4.0', rights: 'full' }] }],
])('another %s is a change; the item keeps when it was first seen', (_name, more) => {
  const seen = item('a', { ...more, firstSeenAt: minutes(90) }, minutes(90));
  expect(changes([seen], [item('a')])).toEqual([{ ...seen, firstSeenAt: now }]);
});

test('order, white space, markup, categories and authors are none', () => {
  const old = [item('a', { contentHtml: '<p>Der Text.</p>' }), item('b')];
  const same = item('a', {
    contentHtml: '<div class="x"><p> Der\n Text.</p></div>',
    summary: 'Seit  Montag fahren wieder Züge. ',
    categories: ['x'],
  });
  expect(changes([item('b', { authors: ['A'] }), same], old)).toEqual([]);
});

test('new items are no changes, nor is what another feed says of the same page', () => {
  expect(changes([item('a', { title: 'x' }), item('b', { title: 'x', feedId: 'f2' })], [item('b')])).toEqual([]);
});

test('once an hour, unless the feed gives a later time with its other words', () => {
  const old = item('a', { updatedAt: now });
  const reworded = { title: 'Die Brücke ist gesperrt' };
  expect(changes([item('a', reworded)], [old], minutes(59))).toEqual([]);
  expect(changes([item('a', reworded)], [old], minutes(60))).toHaveLength(1);
  expect(changes([item('a', { ...reworded, updatedAt: minutes(5) })], [old], minutes(6))).toHaveLength(1);
});

test('a later time alone is a change, once an hour', () => {
  const old = item('a', { updatedAt: now });
  expect(changes([item('a', { updatedAt: minutes(50) })], [old])).toHaveLength(1);
  expect(changes([item('a', { updatedAt: minutes(50) })], [old], minutes(55))).toEqual([]);
  expect(changes([item('a', { updatedAt: minutes(-50) })], [old])).toEqual([]);
  expect(changes([item('a', { updatedAt: minutes(50) })], [item('a')])).toEqual([]);
});

test('times that a feed stamps on all its entries are not believed, but its words are', () => {
  const old = ['a', 'b', 'c', 'd'].map((id) => item(id, { updatedAt: now }));
  const stamped = old.map((row) => ({ ...row, updatedAt: minutes(90) }));
  expect(changes(stamped, old)).toEqual([]);
  expect(changes([...stamped.slice(1), { ...stamped[0]!, title: 'x' }], old).map(({ id }) => id)).toEqual(['a']);
  expect(changes([stamped[0]!, ...old.slice(1)], old).map(({ id }) => id)).toEqual(['a']);
});
