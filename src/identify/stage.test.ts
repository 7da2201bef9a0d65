import { expect, test } from 'vitest';
import type { Article } from '../core/article.ts';
import type { Source } from '../core/source.ts';
import type { Claim } from '../core/store.ts';
import { identifyStage, sampleOf } from './stage.ts';

const article: Article = {
  id: 'abcdefghjkmn',
  revision: 2,
  sourceId: 'kurier',
  url: 'https://kurier.example/1',
  title: 'Die alte Brücke öffnet wieder',
  authors: [],
  publishedAt: '2026-03-12T07:10:00.000Z',
  firstSeenAt: '2026-03-12T08:00:00.000Z',
  declaredLanguage: 'en',
  tags: [],
  blocks: [
    { kind: 'figure', src: 'https://kurier.example/b.jpg', alt: '', caption: { text: 'A caption in English', marks: [] } },
    { kind: 'paragraph', text: 'Der Stadtrat hat am Montag beschlossen, die Brücke nach langem Streit zu öffnen.', marks: [] },
  ],
  extent: 'full',
  provenance: { stage: 'extract', version: 1, tool: 'test', inputHash: 'hash', reasons: [], at: '2026-03-12T09:00:00.000Z' },
};
const source: Source = {
  id: 'kurier',
  name: 'Kurier',
  country: 'de',
  languages: ['de'],
  homepage: 'https://kurier.example/',
  feeds: [],
  rights: 'private',
  timeZone: 'Europe/Berlin',
};
const claim: Claim = { stage: 'identify', subject: article.id, priority: 1, attempts: 0, losses: 0, token: 't' };
const stage = identifyStage({ clock: { now: () => '2026-03-12T10:00:00.000Z' } });
const signal = new AbortController().signal;

test('the text decides, whatever the page claims; another language is translated', async () => {
  const input = { article, source };
  const result = await stage.run(input, signal);
  expect(result).toMatchObject({
    ok: true,
    value: { identification: { id: article.id, revision: 2, language: 'de', provenance: { stage: 'identify', inputHash: 'hash' } } },
  });
  expect(stage.settle(input, result, claim)).toMatchObject({
    outcome: { kind: 'done' },
    outputs: [
      { table: 'identifications', row: { language: 'de' } },
      { table: 'fingerprints', row: { id: article.id, revision: 2, sourceId: 'kurier', at: '2026-03-12T07:10:00.000Z' } },
    ],
    next: [{ stage: 'translate', subject: article.id, priority: Date.parse('2026-03-12T07:10:00Z') / 1000, mode: 'again' }],
  });
});

test('English goes on without translation', async () => {
  const english: Article = {
    ...article,
    title: 'The old bridge opens again',
    blocks: [{ kind: 'paragraph', text: 'The council decided on Monday to open the bridge.', marks: [] }],
  };
  const input = { article: english, source: { ...source, languages: [] } };
  const settled = stage.settle(input, await stage.run(input, signal), claim);
  expect(settled?.next).toMatchObject([{ stage: 'enrich' }]);
});

test('the sample is title and prose, without captions, and short', () => {
  expect(sampleOf(article)).toBe(
    'Die alte Brücke öffnet wieder\nDer Stadtrat hat am Montag beschlossen, die Brücke nach langem Streit zu öffnen.',
  );
  expect(sampleOf({ ...article, blocks: [{ kind: 'paragraph', text: 'wort '.repeat(1000), marks: [] }] }).length).toBeLessThan(700);
  expect(sampleOf({ title: 'T', summary: 'S', blocks: [] })).toBe('T\nS');
});
