import fc from 'fast-check';
import { parseOpml } from 'feedsmith';
import { expect, test } from 'vitest';
import type { Source } from '../core/source.ts';
import { opmlOf } from './opml.ts';

const paper = (id: string, facts: Partial<Source>): Source => ({
  id,
  name: id,
  country: 'ch',
  languages: ['de-CH'],
  homepage: `https://${id}.example/`,
  feeds: [{ url: `https://${id}.example/rss` }],
  rights: 'excerpt',
  timeZone: 'Europe/Zurich',
  ...facts,
});
const at = '2026-03-12T07:10:00.000Z';

test('every feed is an outline under its country, with what a reader needs', () => {
  const feeds = [{ url: 'https://seepost.example/rss?a=1&b=2' }, { url: 'https://seepost.example/sport', section: 'Sport' }];
  const read = parseOpml(
    opmlOf([paper('seepost', { name: 'Die "Seepost" & Bote', feeds }), paper('talbote', { country: 'at' })], { title: 'Papers', at }),
  );
  expect(read.head?.title).toBe('Papers');
  expect(read.body?.outlines?.map(({ text, outlines }) => [text, outlines?.length])).toEqual([
    ['Austria', 1],
    ['Switzerland', 2],
  ]);
  expect(read.body?.outlines?.[1]?.outlines?.[1]).toMatchObject({
    type: 'rss',
    text: 'Die "Seepost" & Bote: Sport',
    xmlUrl: 'https://seepost.example/sport',
    htmlUrl: 'https://seepost.example/',
    language: 'de-CH',
    category: '/Switzerland,/Sport',
  });
  expect(read.body?.outlines?.[1]?.outlines?.[0]?.xmlUrl).toBe('https://seepost.example/rss?a=1&b=2');
});

test('no name makes it unreadable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), (name) => {
      const read = parseOpml(opmlOf([paper('seepost', { name })], { title: name, at }));
      expect(read.body?.outlines?.[0]?.outlines?.[0]?.xmlUrl).toBe('https://seepost.example/rss');
    }),
    { numRuns: 200 },
  );
});
