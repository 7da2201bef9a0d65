import { expect, test } from 'vitest';
import type { Source } from '../core/source.ts';
import { feedKey, knownFeeds } from './known.ts';

const source = {
  id: 'seepost',
  feeds: [{ url: 'https://www.seepost.example/rss/' }, { url: 'https://seepost.example/rss?rubrik=Region' }],
} as unknown as Source;

test.each([
  ['http://seepost.example/rss', 'https://www.seepost.example/rss/'],
  ['https://Seepost.example/feed/?a=b', 'https://seepost.example/feed?a=b'],
])('%s and %s are one feed', (a, b) => {
  expect(feedKey(a)).toBe(feedKey(b));
});

test('queries and paths tell feeds apart', () => {
  expect(feedKey('https://seepost.example/rss?a')).not.toBe(feedKey('https://seepost.example/rss?b'));
  expect(feedKey('https://seepost.example/rss/a')).not.toBe(feedKey('https://seepost.example/rss'));
});

test('a feed leads to its source, however it is written', () => {
  const owner = knownFeeds([source]);
  expect(owner('http://seepost.example/rss')?.id).toBe('seepost');
  expect(owner('https://seepost.example/atom')).toBeUndefined();
});
