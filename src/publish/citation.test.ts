import { beforeAll, expect, test } from 'vitest';
import { articleView, type ArticleView } from './article-view.ts';
import { citationOf, contentHash, quotationText, type Citation } from './citation.ts';
import { fixtureStore, NOW, rowsOf } from './store.fixture.ts';
import { stories } from './stories.fixture.ts';

const hash = 'ab'.repeat(32);
const place = { origin: 'https://desk.example', paper: 'Foreign Desk', now: NOW, hash };
let views: readonly ArticleView[];
const viewOf = (words: string): ArticleView => views.find(({ card }) => card.title.text.includes(words))!;
const cited = (view: ArticleView, anchor?: string): Citation => citationOf(view, { ...place, anchor })!;

beforeAll(async () => {
  const store = await fixtureStore(stories.map((story, n) => rowsOf(story, n)));
  const all = await Promise.all([...store.publications.values()].map((publication) => articleView(store, publication)));
  views = all.filter((view) => view !== undefined);
});

test('a footnote names authors, both headlines, the paper and its city, the day, the original’s address and how the English came about', () => {
  const view = viewOf('Water returns');
  const { text, entry } = cited(view);
  for (const part of [`“${view.card.title.text}” [${view.original.text}]`, 'As-Sahil (Tunis)', view.originalUrl!, 'accessed 12 March 2026'])
    expect(text).toContain(part);
  expect(text).toContain('Machine-translated from Arabic by ');
  expect(text).toContain(`SHA-256 of the original: ${hash}.`);
  expect(entry).toMatchObject({ outlet: 'As-Sahil', city: 'Tunis', language: 'ar', accessed: '2026-03-12', url: view.originalUrl });
});

test('the address leads to this revision, and to the sentence that is quoted', () => {
  const view = { ...viewOf('Water returns'), revision: 3 };
  expect(cited(view).permalink).toBe(`https://desk.example${view.card.path}?rev=3`);
  expect(cited(view, 'p1s1').permalink).toBe(`https://desk.example${view.card.path}?rev=3#p1s1`);
});

test('a quotation holds both wordings and their language; a sentence that is not there cannot be cited', () => {
  const view = viewOf('Water returns');
  const { quotation } = cited(view, 'title1');
  expect(quotation).toEqual({
    anchor: 'title1',
    english: view.card.title.text,
    original: { text: view.original.text, lang: 'ar', dir: 'rtl' },
  });
  const told = quotationText(cited(view, 'title1'));
  expect(told).toMatch(/^“.+” \[.+\] — As-Sahil, the headline, https:/);
  expect(quotationText(cited(view))).toBeUndefined();
  expect(citationOf(view, { ...place, anchor: 'p99s1' })).toBeUndefined();
});

test('without English the original alone is quoted, and no second headline is named', () => {
  const view = viewOf('노조');
  const { entry, quotation } = cited(view, 'p1s1');
  expect(entry.originalTitle).toBeUndefined();
  expect(quotation!.english).toBeUndefined();
  expect(quotation!.original.text).not.toBe('');
});

test('an undated article is cited as such', () => {
  const view = viewOf('Water returns');
  const undated = { ...view, card: { ...view.card, dated: false } };
  expect(cited(undated).entry.date).toBeUndefined();
  expect(cited(undated).text).toContain(', undated, ');
});

test('the hash stands for the words alone, however they are encoded and marked up', () => {
  const paragraph = (text: string) => ({ kind: 'paragraph', text, marks: [] }) as const;
  const of = (title: string, ...texts: string[]): string => contentHash({ title, blocks: texts.map(paragraph) });
  expect(of('Café', 'Eins.')).toBe(of('Cafe\u0301', 'Eins.'));
  expect(contentHash({ title: 'A', blocks: [{ kind: 'paragraph', text: 'Eins.', marks: [{ kind: 'bold', start: 0, end: 4 }] }] })).toBe(
    of('A', 'Eins.'),
  );
  expect(of('A', 'Eins.', 'Zwei.')).not.toBe(of('A', 'Eins. Zwei.'));
  // printf 'A\nEins.' | sha256sum
  expect(of('A', 'Eins.')).toBe('7dc4c4b49d6bb1f0a06ee7acce25439fd0788ad0ab0f2aedafdf721c717373e9');
});
