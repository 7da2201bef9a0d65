import { describe, expect, test } from 'vitest';
import { parseDocument } from '../lib/html.ts';
import { isTeaser, withoutPaid } from './access.ts';
import { articleNodes } from './json-ld.ts';
import { metadataOf } from './metadata.ts';

function page(article: object | undefined, body = '', head = '') {
  const script = article
    ? `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'X', ...article })}</script>`
    : '';
  const document = parseDocument(`<html><head>${script}${head}</head><body>${body}</body></html>`);
  if (!document.ok) throw new Error(document.error.kind);
  return document.value;
}

const metadata = (...parts: Parameters<typeof page>) => metadataOf(page(...parts), 'https://kurier.example/a', 'UTC');

describe('who may read it', () => {
  test.each([
    [{ isAccessibleForFree: false }, '', false],
    [{ isAccessibleForFree: 'False' }, '', false],
    [{ isAccessibleForFree: 'http://schema.org/False' }, '', false],
    [{ isAccessibleForFree: true, hasPart: { isAccessibleForFree: false } }, '', true],
    [{ hasPart: [{ '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.x' }] }, '', false],
    [{}, '<meta property="article:content_tier" content="metered">', false],
    [{}, '<meta property="og:article:content_tier" content="free">', true],
    [{}, '', undefined],
    [{ isAccessibleForFree: 'perhaps' }, '', undefined],
  ])('%j %s', (article, head, free) => {
    expect(metadata(article, '', head).free).toBe(free);
  });

  test('a live blog is one by its type', () => {
    expect(metadata({ '@type': ['LiveBlogPosting'] }).live).toBe(true);
    expect(metadata({})).not.toHaveProperty('live');
  });
});

describe('what is kept from those who did not pay', () => {
  const part = { isAccessibleForFree: false, hasPart: { isAccessibleForFree: false, cssSelector: '.paid' } };
  const body =
    '<article><p>Offen.</p><div class="paid"><p>Bezahlt.</p></div><p hidden>Versteckt.</p><p style="display: none">Auch.</p></article>';
  const gate = '<div class="paywall">Jetzt abonnieren und den ganzen Text lesen.</div>';

  test('is never used where it is hidden, nor behind a gate', () => {
    const document = page(part, body + gate);
    expect(withoutPaid(document, articleNodes(document)).map(({ rule }) => rule)).toEqual(['paywall-hidden', 'paywall-part']);
    expect(document.querySelector('article')!.textContent).toBe('Offen.');
  });

  test('is read where the page shows it to everyone', () => {
    const document = page(part, body);
    withoutPaid(document, articleNodes(document));
    expect(document.querySelector('article')!.textContent).toBe('Offen.Bezahlt.');
  });

  test('selectors that are broken or take the whole page are passed over', () => {
    for (const cssSelector of ['((', 'body', 'article', 7, 'x'.repeat(1000)]) {
      const document = page({ isAccessibleForFree: false, hasPart: { isAccessibleForFree: false, cssSelector } }, body + gate);
      withoutPaid(document, articleNodes(document));
      expect(document.querySelector('article')!.textContent).toContain('Bezahlt.');
    }
  });
});

describe('a teaser', () => {
  const words = (count: number): string => 'wort '.repeat(count).trim();

  test('is much less than the page says there is', () => {
    expect(isTeaser(words(100), [{ wordCount: 400 }])).toBe(true);
    expect(isTeaser(words(390), [{ wordCount: '400' }])).toBe(false);
    expect(isTeaser(words(300), [{ articleBody: words(900) }])).toBe(true);
    expect(isTeaser(words(890), [{ articleBody: words(900) }])).toBe(false);
  });

  test('is a few sentences where the page says nothing of the length', () => {
    expect(isTeaser(words(60), [{}])).toBe(true);
    expect(isTeaser(words(600), [{ wordCount: 'many' }])).toBe(false);
    expect(isTeaser('橋'.repeat(500), [])).toBe(false);
  });
});
