import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleId, articleIdsIn } from './article-id.ts';

const url = 'https://kurier.example/politik/bruecke';
const id = articleId(url);

test.each([
  id,
  `/a/2026-03-12/the-bridge-${id}?view=both#p3`,
  `a/2026-03-12/the-bridge-${id}`,
  `http://127.0.0.1:8080/a/2026-03-12/${id}`,
  `https://desk.example/a/2026-03-12/the-bridge-${id}/sentence/p1s1`,
  `/a/2026-03-12/the-bridge-${id}.jsonld`,
  url,
  `${url}?utm_source=x#top`,
  'kurier.example/politik/bruecke',
])('%s names its article first', (words) => {
  expect(articleIdsIn(words)[0]).toBe(id);
});

test.each(['http://www.kurier.example/politik/bruecke/', 'www.kurier.example/politik/bruecke', `${url}/`])(
  '%s may be the same page',
  (words) => {
    expect(articleIdsIn(words)).toContain(id);
  },
);

test.each([
  '',
  'the bridge',
  'bridge',
  'javascript:alert(1)',
  'mailto:a@kurier.example',
  'file:///etc/passwd',
  '/a/2026-03-12/',
  '/politik/bruecke',
])('“%s” names nothing', (words) => {
  expect(articleIdsIn(words)).toEqual([]);
});

test('whatever is typed, a few ids are read and each once', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (words) => {
      const ids = articleIdsIn(words);
      expect(ids.length).toBeLessThanOrEqual(9);
      expect(new Set(ids).size).toBe(ids.length);
      for (const one of ids) expect(one).toMatch(/^[0-9a-z]{12}$/);
    }),
  );
});
