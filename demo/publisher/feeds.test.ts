import { parseFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { feedName, feedType, renderFeed } from './feeds.ts';
import { examplePaper } from './fixture.ts';
import type { DemoPaper } from './papers.ts';

const updatedAt = new Date('2026-11-23T08:00:00Z');

function feedOf(changes: Partial<DemoPaper>): string {
  const paper = examplePaper(changes);
  const entries = paper.articles.map((article) => ({
    article,
    url: `http://demo.invalid/probe/${article.slug}.html`,
    ...(article.ageHours !== undefined && { publishedAt: updatedAt }),
  }));
  return renderFeed({
    paper,
    homepage: 'http://demo.invalid/probe/',
    url: `http://demo.invalid/probe/${feedName(paper)}`,
    updatedAt,
    entries,
  });
}

describe.each(['rss', 'atom', 'rdf', 'json'] as const)('%s', (feed) => {
  test('a second parser reads titles and links back', () => {
    const parsed = parseFeed(feedOf({ feed, fullTextFeed: feed !== 'rdf' }));
    expect(parsed.format).toBe(feed);
    const items = (parsed.format === 'atom' ? parsed.feed.entries : parsed.feed.items) ?? [];
    expect(items.map((item) => (typeof item.title === 'object' ? item.title.value : item.title))).toEqual([
      'Der Deich „hält“ & schweigt',
      'Ohne Datum',
    ]);
    expect(JSON.stringify(items)).toContain('http://demo.invalid/probe/deich.html');
    expect(JSON.stringify(items[0])).toContain('Ein Satz über den Deich.');
    if (feed !== 'rdf') expect(JSON.stringify(items[0])).toContain('mit ]]> darin');
  });
});

test('a summary-only feed keeps author, section and text to itself', () => {
  const feed = feedOf({ summaryOnlyFeed: true });
  expect(feed).toContain('Ein Satz über den Deich.');
  for (const word of ['Ute Beispiel', 'Region', 'Erster Absatz']) expect(feed).not.toContain(word);
});

test('undated articles have no date', () => {
  expect(feedOf({}).match(/<pubDate>/g)).toHaveLength(1);
});

test('the declaration names the charset, the type the format', () => {
  expect(feedOf({ charset: 'windows-1252' })).toMatch(/^<\?xml version="1.0" encoding="windows-1252"\?>/);
  expect(feedType(examplePaper({ feed: 'atom' }))).toBe('application/atom+xml');
  expect(feedName(examplePaper({ feed: 'json' }))).toBe('feed.json');
});
