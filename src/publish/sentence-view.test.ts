import { expect, test } from 'vitest';
import { rowsOf, segment, variant } from './store.fixture.ts';
import { stories } from './stories.fixture.ts';
import { placeText, sentencePageView, sentencesOf } from './sentence-view.ts';

const water = rowsOf(stories[0]!, 0);
const sentences = sentencesOf(water.article, water.translation!);

test('every sentence has its anchor, numbered as the rows of the page', () => {
  expect(sentences.map(({ anchor }) => anchor)).toEqual(
    'title1 summary1 p1s1 p1s2 p2s1 p2s2 p3s1 p4s1 p5s1 p5s2 p6s1 p7s1 p8s1 p9s1 p10s1 p11s1 p12s1'.split(' '),
  );
});

test('a sentence is cut from its text with the marks that reach into it', () => {
  const { source } = sentences.find(({ anchor }) => anchor === 'p2s1')!;
  expect(source.text).toBe('نشرت الوزارة تقريراً عن السدود يوم الاثنين.');
  expect(source.marks).toEqual([{ kind: 'link', start: 13, end: 30, href: 'https://ministry.example/report' }]);
  const halved = variant({
    blocks: [
      {
        block: { kind: 'paragraph', text: 'Eins. Zwei.', marks: [{ kind: 'bold', start: 3, end: 9 }] },
        english: [[segment(0, 5, 'One.'), segment(6, 11, 'Two.')]],
      },
    ],
  });
  const cut = sentencesOf(halved.article, halved.translation!).filter(({ anchor }) => anchor.startsWith('p'));
  expect(cut.map(({ source: { text, marks } }) => [text, marks])).toEqual([
    ['Eins.', [{ kind: 'bold', start: 3, end: 5 }]],
    ['Zwei.', [{ kind: 'bold', start: 0, end: 3 }]],
  ]);
});

test('a sentence’s page knows its neighbours, its engine and its doubts; an unknown anchor has none', () => {
  expect(sentencePageView(sentences, 'p2s2', '2026-03-12T00:00:00.000Z')).toMatchObject({
    previous: 'p2s1',
    next: 'p3s1',
    by: 'from memory, by Bergamot, model base-memory 2.1',
    reasons: [{ kind: 'marks-unplaced' }],
  });
  expect(sentencePageView(sentences, 'p5s2', '')).toMatchObject({
    state: 'failed',
    problem: 'The translation did not pass its checks: the numbers differ.',
  });
  expect(sentencePageView(sentences, 'title1', '')).not.toHaveProperty('previous');
  expect(sentencePageView(sentences, 'p99s1', '')).toBeUndefined();
});

test.each([
  ['p3s2', 'paragraph 3, sentence 2'],
  ['title1', 'the headline'],
  ['summary2', 'the standfirst, sentence 2'],
  ['nonsense', 'nonsense'],
])('%s is %s', (anchor, words) => {
  expect(placeText(anchor)).toBe(words);
});
