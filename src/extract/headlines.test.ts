import { describe, expect, test } from 'vitest';
import { parseDocument, type DomDocument } from '../lib/html.ts';
import { headlinesOf, removeOtherArticles } from './headlines.ts';

function documentOf(body: string): DomDocument {
  const document = parseDocument(`<html><body>${body}</body></html>`);
  if (!document.ok) throw new Error(document.error.kind);
  return document.value;
}

test('headlines are the h1 texts that resemble the title', () => {
  const page = documentOf('<h1>Courier</h1><h1>The old bridge\n opens again</h1>');
  expect(headlinesOf(page, 'Old bridge to open again')).toEqual(['The old bridge opens again']);
  expect(headlinesOf(page, undefined)).toEqual(['Courier', 'The old bridge opens again']);
  expect(headlinesOf(documentOf('<h1>古い橋が再開</h1>'), '古い橋が再開へ')).toEqual(['古い橋が再開']);
});

test('neither the name of a section that is a part of the title nor the way to the page is a headline', () => {
  const page = documentOf('<nav><h1>The old bridge opens again</h1></nav><h1>Altenfels</h1>');
  expect(headlinesOf(page, 'The old bridge of Altenfels opens again to everybody')).toEqual([]);
});

describe('articles below the page’s own', () => {
  const own = '<article><h1>The old bridge opens again</h1><p>Own text.</p></article>';
  const other = '<div><article><h1>Miller buys a horse</h1><p>Other text.</p></article></div>';

  test('go with a reason', () => {
    const page = documentOf(own + other);
    expect(removeOtherArticles(page, 'Old bridge opens')).toEqual([{ rule: 'other-article', detail: 'Miller buys a horse' }]);
    expect(page.body.textContent).toBe('The old bridge opens againOwn text.');
  });

  test('stay where none has the title, where there is no title, and inside the own', () => {
    for (const [body, title] of [
      [other, 'Old bridge opens'],
      [own + other, undefined],
      [`<article><h1>The old bridge opens again</h1>${other}</article>`, 'Old bridge opens'],
      [`${own}<article><p>No headline.</p></article>`, 'Old bridge opens'],
    ] as const) {
      const page = documentOf(body);
      const before = page.body.textContent;
      expect(removeOtherArticles(page, title)).toEqual([]);
      expect(page.body.textContent).toBe(before);
    }
  });
});
