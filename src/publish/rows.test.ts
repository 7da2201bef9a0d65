import { expect, test } from 'vitest';
import type { Block } from '../core/article.ts';
import { wordsOf } from './inline.ts';
import { blockViews, rowOf, rowsIn } from './rows.ts';
import { segment } from './store.fixture.ts';

const rich = (text: string) => ({ text, marks: [] });

test('every sentence stands beside its own words, and the original is whole', () => {
  const row = rowOf(rich('  Eins.  Zwei. '), [segment(2, 7, 'One.'), segment(9, 14, 'Two.')], 3);
  expect(row.sentences.map(({ anchor, english, original }) => [anchor, wordsOf(english), wordsOf(original)])).toEqual([
    ['p3s1', 'One.', '  Eins.  '],
    ['p3s2', 'Two.', 'Zwei. '],
  ]);
});

test('a failed sentence keeps its place, its original and its reason', () => {
  const failed = segment(0, 5, '', { state: 'failed', failure: { kind: 'check', detail: 'the numbers differ' } });
  expect(rowOf(rich('Eins.'), [failed], 1).sentences[0]).toMatchObject({
    state: 'failed',
    english: [],
    original: ['Eins.'],
    problem: 'The translation did not pass its checks: the numbers differ.',
  });
});

test('a link that found no words is listed, unless it leads nowhere safe', () => {
  const unplaced = [
    { kind: 'link' as const, href: 'https://a.example/', text: 'a' },
    { kind: 'link' as const, href: 'javascript:x', text: 'b' },
  ];
  expect(rowOf(rich('Eins.'), [segment(0, 5, 'One.', { unplaced })], 1).sentences[0]?.unplaced).toEqual([
    { href: 'https://a.example/', text: 'a' },
  ]);
});

test('a waiting sentence has no English and says why', () => {
  const waiting = segment(0, 5, '', { state: 'waiting', failure: { kind: 'model-missing', from: 'de', to: 'en', fetching: true } });
  expect(rowOf(rich('Eins.'), [waiting], 1).sentences[0]).toMatchObject({
    state: 'waiting',
    english: [],
    problem: 'The translation model for German is being fetched.',
  });
});

test('headline and standfirst have anchors of their own', () => {
  const anchors = (['title', 'summary'] as const).map((name) => rowOf(rich('Eins.'), [segment(0, 5, 'One.')], name));
  expect(anchors.map(({ anchor, number, sentences }) => [anchor, number, sentences[0]?.anchor])).toEqual([
    ['title', 0, 'title1'],
    ['summary', 0, 'summary1'],
  ]);
});

test('a sentence knows its doubt, its roughness and its score', () => {
  const one = segment(0, 5, 'One.', { flags: [{ kind: 'rough-gist' }], score: -0.5 });
  const reasons = [{ kind: 'names' as const, name: 'Names', clause: 'x' }];
  expect(rowOf(rich('Eins.'), [one], 1, () => ({ number: 4, reasons })).sentences[0]).toMatchObject({
    doubt: { number: 4, reasons },
    rough: true,
    score: -0.5,
  });
});

test('without a translation a text is one pending sentence', () => {
  for (const none of [undefined, []])
    expect(rowOf(rich('Eins. Zwei.'), none, 1).sentences).toMatchObject([{ state: 'pending', english: [] }]);
});

test('rows are numbered through lists, captions and cells; headings never skip a level', () => {
  const blocks: Block[] = [
    { kind: 'heading', level: 4, ...rich('A') },
    { kind: 'list', ordered: true, items: [rich('B'), rich('C')] },
    { kind: 'figure', src: 'https://a.example/x.jpg', alt: 'no caption' },
    { kind: 'figure', src: 'https://a.example/x.jpg', alt: '', caption: rich('D'), credit: 'E' },
    { kind: 'table', header: true, rows: [[rich('F'), rich('G')], [rich('H')]] },
    { kind: 'heading', level: 4, ...rich('I') },
  ];
  const views = blockViews(blocks, undefined);
  expect(
    views.map((view) => ('row' in view ? view.row?.number : 'rows' in view ? view.rows.flat().map(({ number }) => number) : undefined)),
  ).toEqual([1, [2, 3], undefined, 4, [5, 6, 7], 8]);
  expect(views.flatMap(rowsIn).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(views.flatMap((view) => (view.kind === 'heading' ? [view.level] : []))).toEqual([2, 3]);
  expect(views[4]).toMatchObject({ rows: [[{ number: 5 }, { number: 6 }], [{ number: 7 }]] });
});
