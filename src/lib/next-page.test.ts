import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FetchedPage } from '../core/article.ts';
import { addressesOf, mostPages, pageToRead } from './next-page.ts';

const page = (url: string, more: readonly string[] = []): FetchedPage => ({
  kind: 'fetched',
  id: 'a',
  url,
  body: new Uint8Array(),
  more: more.map((one) => ({ url: one, body: new Uint8Array() })),
  provenance: { stage: 'fetch', version: 1, tool: 't', inputHash: 'h', reasons: [], at: '2026-03-12T07:10:00.000Z' },
});
const first = 'https://www.blatt.example/a';

test.each([
  ['?s=2', 'https://www.blatt.example/a?s=2'],
  ['https://mobil.blatt.example/a/2#text', 'https://mobil.blatt.example/a/2'],
  ['/a?s=2&utm_source=x', 'https://www.blatt.example/a?s=2'],
  ['https://blatt.example.evil.example/2', undefined],
  [first, undefined],
  [undefined, undefined],
])('%s leads to %s', (next, url) => {
  expect(pageToRead(page(first), next)).toBe(url);
});

test('following whatever pages say ends after ten, with no address twice', () => {
  fc.assert(
    fc.property(fc.array(fc.webPath(), { minLength: 30, maxLength: 30 }), (paths) => {
      let article = page(first);
      for (const path of paths) {
        const url = pageToRead(article, path);
        if (url !== undefined) article = page(first, [...(article.more ?? []).map((one) => one.url), url]);
      }
      expect(addressesOf(article).length).toBeLessThanOrEqual(mostPages);
      expect(new Set(addressesOf(article)).size).toBe(addressesOf(article).length);
    }),
  );
});
