import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CitedArticle } from './citation.ts';
import { bibTex, cslJson } from './citation-formats.ts';

const entry: CitedArticle = {
  id: 'sahil-2026-03-12-abc',
  title: 'Water returns to 50% of {Sfax}',
  originalTitle: 'عودة الماء',
  authors: ['Salma B. & Söhne', 'Mona_C'],
  outlet: 'As-Sahil',
  city: 'Tunis',
  date: '2026-03-12',
  accessed: '2026-03-13',
  url: 'https://sahil.example/a_b?c=1%20&d=#e',
  language: 'ar',
  note: 'Machine-translated from Arabic by Bergamot',
};

/** Whether every brace of an entry is matched, as TeX counts them. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/\\[{}]|[{}]/g)) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

test('CSL-JSON names the paper, both titles, the days and the language', () => {
  expect(JSON.parse(cslJson(entry))).toEqual([
    {
      id: entry.id,
      type: 'article-newspaper',
      title: entry.title,
      'original-title': entry.originalTitle,
      author: [{ literal: 'Salma B. & Söhne' }, { literal: 'Mona_C' }],
      'container-title': 'As-Sahil',
      'publisher-place': 'Tunis',
      issued: { 'date-parts': [[2026, 3, 12]] },
      accessed: { 'date-parts': [[2026, 3, 13]] },
      URL: entry.url,
      language: 'ar',
      note: entry.note,
    },
  ]);
});

test('BibTeX keeps every sign as it is printed', () => {
  const written = bibTex(entry);
  expect(written).toContain('@misc{sahil-2026-03-12-abc,\n');
  expect(written).toContain('author = {{Salma B. \\& Söhne} and {Mona\\_C}},');
  expect(written).toContain('title = {{Water returns to 50\\% of \\{Sfax\\}}},');
  expect(written).toContain('titleaddon = {عودة الماء},');
  expect(written).toContain('url = {https://sahil.example/a_b?c=1%20&d=#e},');
});

test('what is not known is left out of both', () => {
  const { id, title, outlet, accessed, url, language, note } = entry;
  const bare = { id, title, outlet, accessed, url, language, note, authors: [] };
  for (const written of [bibTex(bare), cslJson(bare)])
    expect(written).not.toMatch(/issued|year|publisher-place|author|titleaddon|undefined/);
});

test('no text ends its field or the entry', () => {
  const words = fc.string({ unit: fc.constantFrom('{', '}', '\\', '%', '\n', '~', '^', '$', '&', '#', '_', 'a', 'ж', '"', '@', ',') });
  fc.assert(
    fc.property(words, words, words, (title, author, url) => {
      const written = bibTex({ ...entry, title, authors: [author], note: title, url: `https://a.example/${url}` });
      expect(isBalanced(written)).toBe(true);
      expect(written.match(/^@/gm)).toHaveLength(1);
      expect(JSON.parse(cslJson({ ...entry, title, note: author }))).toMatchObject([{ title, note: author }]);
    }),
  );
});
