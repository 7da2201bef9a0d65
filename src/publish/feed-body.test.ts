import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import type { Block } from '../core/article.ts';
import { segmentsOf } from '../core/translation.ts';
import { without } from '../lib/without.ts';
import { doubtedStory } from './doubted-story.fixture.ts';
import { feedBody } from './feed-body.ts';
import { longStory } from './long-story.fixture.ts';
import { rowsOf } from './store.fixture.ts';
import { stories } from './stories.fixture.ts';

const rows = rowsOf(stories[0]!, 0);
const { article, translation } = rows;
const bare = without(article, 'summary');
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, marks: [] });

/** Names of all elements of some HTML. */
const elements = (html: string): readonly string[] =>
  DomUtils.getElementsByTagName('*', parseDocument(html).children).map(({ name }) => name);

test('a translated article is whole in English, paragraph by paragraph', () => {
  const body = feedBody(article, translation, 'ar')!;
  const failed = segmentsOf(translation!).filter(({ state }) => state !== 'translated');
  expect(body.html.match(/lang="ar"/g) ?? []).toHaveLength(failed.length);
  expect(body.cut).toBe(false);
  expect(elements(body.html).filter((name) => name === 'p').length).toBeGreaterThanOrEqual(
    article.blocks.filter(({ kind }) => kind === 'paragraph').length,
  );
});

test('without a translation the original stands in its own language and direction', () => {
  const body = feedBody(article, undefined, 'ar')!;
  expect(body.html).toContain('<span lang="ar" dir="rtl">');
});

test('English is not marked as foreign', () => {
  expect(feedBody({ ...bare, blocks: [paragraph('The tide is out.')] }, undefined, 'en')!.html).toBe('<p>The tide is out.</p>');
});

test('doubted sentences are counted', () => {
  const doubted = rowsOf(doubtedStory, 1);
  expect(feedBody(doubted.article, doubted.translation, 'de')!.doubted).toBeGreaterThan(5);
});

test('a very long article is cut at a paragraph and says so', () => {
  const long = rowsOf(longStory(12_000), 2);
  const body = feedBody(long.article, long.translation, 'de')!;
  expect(body.cut).toBe(true);
  expect(body.html.length).toBeLessThanOrEqual(41_000);
  expect(body.html.endsWith('>')).toBe(true);
});

test('an article without text has no body', () => {
  expect(feedBody({ ...bare, blocks: [] }, undefined, 'ar')).toBeUndefined();
});

test('whatever a paragraph, its links and its credits say is text and never an element of ours', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (words) => {
      const text = { text: `<script>${words}`, marks: [{ kind: 'link' as const, start: 0, end: 8, href: `javascript:${words}` }] };
      const table = { kind: 'table' as const, header: true, rows: [[text], [text]] };
      const figure = {
        kind: 'figure' as const,
        src: 'https://sahil.example/a.jpg',
        alt: words,
        caption: text,
        credit: `"><img src=x>${words}`,
      };
      const body = feedBody({ ...article, blocks: [{ kind: 'paragraph', ...text }, table, figure] }, undefined, 'ar')!;
      const allowed = new Set(['p', 'span', 'small', 'table', 'tr', 'td', 'th']);
      expect(
        elements(body.html)
          .flatMap((path) => path.split('>'))
          .filter((name) => !allowed.has(name)),
      ).toEqual([]);
    }),
  );
});
