import { describe, expect, test } from 'vitest';
import type { PageRule } from '../core/source.ts';
import type { Extraction, Hints } from './extraction.ts';
import { extractHtml } from './generic.ts';

const line = (n: number): string =>
  `In the ${n}th ward the ferry company laid out its plans for the winter before a full hall, and few of them were liked.`;
const paragraphs = (...numbers: readonly number[]): string => numbers.map((n) => `<p>${line(n)}</p>`).join('');
const html = `<html lang="en"><head><title>Ferry plans</title></head><body><article>
  <h1>Ferry plans</h1><h2 class="over">Winter timetable divides the islands</h2>
  <p class="who">Ada Holm</p><p class="when">2026-02-03T08:00:00Z</p>
  <div class="intro"><p>Three boats fewer, and the last one at nine in the evening.</p></div>
  <div class="text one">${paragraphs(1, 2)}<div class="bulletin"><p>Our letter on islands comes every Friday, with tides and tables for the week.</p></div></div>
  <div class="glossary">${paragraphs(3, 4, 5, 6, 7, 8)}</div>
  <div class="text two">${paragraphs(9, 10)}</div>
</article></body></html>`;

function read(rules: readonly PageRule[], hints: Hints = {}, page = html): Extraction {
  const result = extractHtml(page, 'https://inselblatt.example/1', { rules, ...hints });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
const textOf = ({ blocks }: Extraction): string => blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
const reasons = (extraction: Extraction, rule: string): readonly (string | undefined)[] =>
  extraction.reasons.filter((reason) => reason.rule === rule).map(({ detail }) => detail);
const general = read([]);
const withoutReasons = (extraction: Extraction) => ({ ...extraction, reasons: [], witnesses: [] });

describe('a rule for a newspaper’s pages', () => {
  test('names the text in the order of the page, and what is none of it', () => {
    const read1 = read([{ body: ['.two', '.one'], remove: ['.bulletin'] }]);
    expect(textOf(read1)).toBe([1, 2, 9, 10].map(line).join('\n'));
    expect(reasons(read1, 'site-rule')).toEqual(['rule 1']);
    expect(reasons(read1, 'body-from-site-rule')).toHaveLength(1);
  });

  test('names paragraphs themselves as well as boxes, each once', () => {
    expect(textOf(read([{ body: ['.two', '.two p'] }]))).toBe([9, 10].map(line).join('\n'));
    expect(textOf(read([{ body: ['.one > p:last-of-type', '.two p'] }]))).toBe([2, 9, 10].map(line).join('\n'));
  });

  test('names title, standfirst, authors and time', () => {
    const ruled = read([{ title: '.over', lede: '.intro', authors: '.who', published: '.when', body: ['.two'] }]);
    expect(ruled).toMatchObject({
      title: 'Winter timetable divides the islands',
      authors: ['Ada Holm'],
      publishedAt: '2026-02-03T08:00:00.000Z',
    });
    expect(ruled.blocks[0]).toMatchObject({ text: 'Three boats fewer, and the last one at nine in the evening.' });
  });

  test('leaves to the general rules what it does not name', () => {
    expect(textOf(read([{ remove: ['.glossary'] }]))).not.toContain(line(5));
    expect(textOf(read([{ remove: ['.glossary'] }]))).toContain(line(10));
  });
});

describe('which rule decides', () => {
  const two = { body: ['.two'] };
  const one = { body: ['.one'], remove: ['.bulletin'] };

  test('the first whose `when` matches', () => {
    const ruled = read([{ ...one, when: 'article.v9' }, { ...two, when: 'article > .two' }, one]);
    expect(textOf(ruled)).toBe([9, 10].map(line).join('\n'));
    expect(reasons(ruled, 'site-rule')).toEqual(['rule 2']);
  });

  test('the first that is valid on the day the page was fetched, its last day included', () => {
    const rules = [{ ...one, validUntil: '2026-03-01' }, two];
    expect(textOf(read(rules, { fetchedAt: '2026-03-01T23:59:00.000Z' }))).toContain(line(1));
    expect(textOf(read(rules, { fetchedAt: '2026-03-02T00:00:00.000Z' }))).not.toContain(line(1));
  });
});

describe('a rule that is wrong', () => {
  test.each([
    ['nothing is there', { body: ['.gone', '.too'] }, ['rule 1, body: .gone, .too']],
    ['no title', { title: '.gone' }, ['rule 1, title: .gone']],
    ['no text is there', { body: ['.empty'] }, ['rule 1, body: there is no text in it']],
  ])('where %s the general rules read, and the reason names it', (_, rule, detail) => {
    const ruled = read([rule], {}, html.replace('<div class="glossary">', '<i class="empty"></i><div class="glossary">'));
    expect(withoutReasons(ruled)).toEqual(withoutReasons(general));
    expect(reasons(ruled, 'site-rule-unmatched')).toEqual(detail);
  });

  test('a selector that is none is a reason, and the others are used', () => {
    const ruled = read([{ when: ':has(' }, { body: ['..[', '.two'], title: 'h1::marker', remove: ['p['], authors: '.who' }]);
    expect(textOf(ruled)).toBe([9, 10].map(line).join('\n'));
    expect(ruled).toMatchObject({ title: 'Ferry plans', authors: ['Ada Holm'] });
    expect(reasons(ruled, 'site-rule-broken')).toEqual([
      'rule 1, when: :has(',
      'rule 2, body: ..[',
      'rule 2, remove: p[',
      'rule 2, title: h1::marker',
    ]);
  });

  test('what it removes is never the whole article, nor the page', () => {
    for (const remove of [['article'], ['html'], ['*'], ['body', 'p']]) {
      const ruled = read([{ remove }]);
      expect(withoutReasons(ruled)).toEqual(withoutReasons(general));
    }
    expect(reasons(read([{ remove: ['article'] }]), 'site-rule-dropped')[0]).toContain('rule 1: ');
  });

  test('a page that is no article is none with a rule either', () => {
    expect(extractHtml('<p>short</p>', 'https://inselblatt.example/1', { rules: [{ body: ['p'] }] })).toMatchObject({
      ok: false,
      error: { kind: 'not-article' },
    });
  });
});
