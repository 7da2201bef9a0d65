import { expect, test } from 'vitest';
import { decodeMarkup } from './charset.ts';
import { articlePath, printEdition, publishedAt, sourceOf } from './edition.ts';
import { examplePaper } from './fixture.ts';

const now = new Date('2026-11-23T12:00:30Z');
const paper = examplePaper();

test('articles are dated back from the start of the edition, to the minute', () => {
  expect(paper.articles.map((article) => publishedAt(article, now)?.toISOString())).toEqual(['2026-11-23T07:00:00.000Z', undefined]);
});

test('private articles lie where robots.txt forbids to read', () => {
  expect(paper.articles.map((article) => articlePath(paper, article))).toEqual(['/probe/deich.html', '/private/probe/ohne-datum.html']);
});

test('an edition has rules, feed, front page and one page an article', () => {
  const printed = printEdition([paper], 'http://demo.invalid', now);
  expect(printed.map((one) => one.path)).toEqual([
    '/robots.txt',
    '/probe/feed.xml',
    '/probe/',
    '/probe/deich.html',
    '/private/probe/ohne-datum.html',
  ]);
  expect(printed.filter((one) => one.isFeed)).toHaveLength(1);
  expect(printed[1]?.lastModified.toISOString()).toBe('2026-11-23T07:00:00.000Z');
});

test('an HTTP header may lie about the charset, the bytes follow the document', () => {
  const lying = examplePaper({ charset: 'iso-8859-1', httpCharset: 'utf-8', template: 'plain' });
  const page = printEdition([lying], 'http://demo.invalid', now).find((one) => one.path === '/probe/deich.html');
  expect(page?.contentType).toBe('text/html; charset=utf-8');
  expect(decodeMarkup(page!.body, 'iso-8859-1')).toContain('„hält“');
  expect(page!.body.toString('utf8')).toContain('\ufffd');
});

test('teasers do not lead to private pages', () => {
  const page = printEdition([paper], 'http://demo.invalid', now).find((one) => one.path === '/probe/deich.html');
  expect(page!.body.toString('utf8')).not.toContain('/private/');
});

test('a paper is a source', () => {
  expect(sourceOf(paper, 'http://demo.invalid')).toMatchObject({
    id: 'probe',
    languages: ['de'],
    feeds: [{ url: 'http://demo.invalid/probe/feed.xml' }],
    rights: 'full',
    timeZone: 'Europe/Berlin',
  });
});
