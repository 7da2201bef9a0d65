import { expect, test } from 'vitest';
import { savingsText, translationDeskView } from './desk-view.ts';
import { doubtedStory } from './doubted-story.fixture.ts';
import { fixtureStore, rowsOf } from './store.fixture.ts';

const tally = { engineSentences: 0, memorySentences: 0, engineCharacters: 0, memoryCharacters: 0 };

test('what the memory saved is told in sentences and characters', () => {
  expect(savingsText(tally)).toBe('No sentence has been translated yet.');
  expect(savingsText({ engineSentences: 3000, memorySentences: 1000, engineCharacters: 60, memoryCharacters: 40 })).toBe(
    'The memory saved 1,000 of 4,000 sentences (25 %; 40 % of the characters).',
  );
});

test('doubts of the newest articles are counted by sentence, and open reports lead to their sentence', async () => {
  const row = rowsOf(doubtedStory, 0);
  const store = await fixtureStore([row]);
  const about = { articleId: row.article.id, revision: 1, original: 'a', english: 'b', words: 'c', at: '2026-03-12T00:00:00.000Z' };
  await store.readers.report({ ...about, anchor: 'p1s1' });
  await store.readers.report({ ...about, articleId: '000000000000', anchor: 'p1s1' });
  const view = await translationDeskView(store);
  expect(Object.fromEntries(view.doubts.map(({ kind, sentences }) => [kind, sentences]))).toMatchObject({
    numbers: 2,
    'rough-gist': 4,
    dates: 1,
  });
  expect(view.counted.articles).toBe(1);
  expect(view.reports.map(({ title, path }) => [title, path]).sort()).toEqual([
    ['000000000000', '/a/unknown/000000000000'],
    ['The line runs every second day, says doubt', expect.stringMatching(new RegExp(`^/a/.*-${row.article.id}$`))],
  ]);
});
