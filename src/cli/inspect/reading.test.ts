import { expect, test } from 'vitest';
import type { FetchedPage } from '../../core/article.ts';
import type { Extractor } from '../../extract/extractor.ts';
import { extractHtml } from '../../extract/generic.ts';
import { rereadWith } from './reading.ts';

const at = '2026-03-12T10:00:00.000Z';
const url = 'https://kurier.example/reise';
const pageOf = (words: string): Buffer =>
  Buffer.from(
    `<html><body><article><h1>Die Reise</h1>${[1, 2, 3, 4, 5, 6].map((n) => `<p>Am ${n}. Tag ${words} die Gruppe lange am Ufer entlang und kam erst am späten Abend in das Dorf.</p>`).join('')}</article></body></html>`,
  );
const page: FetchedPage = {
  kind: 'fetched',
  id: '000000000000',
  url,
  body: pageOf('wanderte'),
  more: [
    { url: `${url}?page=2`, body: pageOf('ruderte') },
    { url: `${url}?page=3`, body: pageOf('segelte') },
  ],
  provenance: { stage: 'fetch', version: 1, tool: 'test', inputHash: 'x', reasons: [], at },
};
const extractor: Extractor = {
  extract: (fetched) => Promise.resolve(extractHtml(Buffer.from(fetched.body).toString(), fetched.url, fetched.hints)),
  feedBlocks: () => Promise.resolve([]),
  close: () => Promise.resolve(),
};

test('an article of several pages is read again from all of them', async () => {
  const { bodyText, reasons } = await rereadWith(extractor)(page, {});
  for (const words of ['wanderte', 'ruderte', 'segelte']) expect(bodyText).toContain(words);
  expect(reasons.filter(({ rule }) => rule === 'page-joined')).toHaveLength(2);
});

test('rules of its site are heard as the stage hears them', async () => {
  const { bodyText } = await rereadWith(extractor, () => [{ remove: ['article > p:nth-of-type(1)'] }])(page, {});
  expect(bodyText).toContain('Am 2. Tag segelte');
  expect(bodyText).not.toContain('Am 1. Tag');
});
