import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memoryFiles, parseArticle, readPapers } from './papers.ts';

const papers = readPapers();
const foreign =
  /(?:https?:)?\/\/(?!(?:[\w-]+\.)*example(?:\.[a-z]{2,3})?(?=[/"'\s<:)]|$)|(?:[\w-]+\.)+(?:invalid|example)(?=[/"'\s<:)]|$))[^\s"'<]+/gi;

test('every paper has articles with titles and unique slugs', () => {
  expect(papers.length).toBeGreaterThan(0);
  for (const paper of papers) {
    expect(paper.articles.length, paper.id).toBeGreaterThan(0);
    expect(new Set(paper.articles.map((article) => article.slug)).size, paper.id).toBe(paper.articles.length);
    for (const article of paper.articles) expect(article.body, `${paper.id}/${article.slug}`).toContain('<p');
  }
});

test('articles lead to no address outside the reserved names', () => {
  for (const paper of papers) {
    for (const article of paper.articles) {
      expect([...article.body.matchAll(foreign)].map(String), `${paper.id}/${article.slug}`).toEqual([]);
    }
  }
});

test('the address rule itself tells reserved names from others', () => {
  const hits = (text: string) => [...text.matchAll(foreign)].length;
  expect(hits('<a href="https://www.example.org/a">, <a href="http://x.invalid/">, <a href="https://rail.example/">')).toBe(0);
  expect(hits('<a href="https://example.org.evil.net/">')).toBe(1);
  expect(hits('<img src="//cdn.real.net/x.png">')).toBe(1);
});

test('memories are TMX 1.4 with a unit for every pair of tags opened', () => {
  for (const file of memoryFiles()) {
    const text = readFileSync(file, 'utf8');
    expect(text, file).toMatch(/<tmx version="1\.4"/);
    const count = (tag: string) => text.split(tag).length - 1;
    expect(count('<tu>') + count('<tu '), file).toBe(count('</tu>'));
    expect(count('</tuv>'), file).toBe(2 * count('</tu>'));
    expect(count('<seg>'), file).toBe(count('</seg>'));
  }
});

test('the English of a unit has the marks of its source', () => {
  const marksOf = (segment: string): string[] =>
    [...segment.matchAll(/<bpt i="(\d+)" type="(?:link|bold|italic)"\/>/g)].map(([mark]) => mark).sort();
  const endsOf = (segment: string): number => segment.split('<ept ').length - 1;
  let marked = 0;
  for (const file of memoryFiles()) {
    for (const [unit] of readFileSync(file, 'utf8').matchAll(/<tu[ >][\s\S]*?<\/tu>/g)) {
      const [source = '', english = ''] = [...unit.matchAll(/<seg>([\s\S]*?)<\/seg>/g)].map(([, segment]) => segment!);
      expect(marksOf(english), unit).toEqual(marksOf(source));
      expect([endsOf(source), endsOf(english)], unit).toEqual([marksOf(source).length, marksOf(source).length]);
      marked += marksOf(source).length;
    }
  }
  expect(marked).toBeGreaterThan(20);
});

test('front matter is split from the body', () => {
  const article = parseArticle('x', '<!--\ntitle: A: b\nageHours: 2.5\naccess: private\n-->\n\n<p>Text</p>\n');
  expect(article).toEqual({ slug: 'x', title: 'A: b', ageHours: 2.5, isPrivate: true, body: '<p>Text</p>' });
  expect(parseArticle('x', '<!--\ntitle: T\nageHours: none\n-->\n<p>x</p>')).not.toHaveProperty('ageHours');
  expect(() => parseArticle('x', '<p>Text</p>')).toThrow('no front matter');
  expect(() => parseArticle('x', '<!--\nauthor: N\n-->\n<p>x</p>')).toThrow('no title');
  expect(() => parseArticle('x', '<!--\ntitle: T\nageHours: soon\n-->\n<p>x</p>')).toThrow('ageHours');
});
