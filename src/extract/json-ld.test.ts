import { expect, test } from 'vitest';
import { parseDocument } from '../lib/html.ts';
import { articleNodes, firstText } from './json-ld.ts';

function nodes(...scripts: readonly unknown[]) {
  const tags = scripts.map(
    (json) => `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`,
  );
  const document = parseDocument(`<html><head>${tags.join('')}</head><body></body></html>`);
  if (!document.ok) throw new Error(document.error.kind);
  return articleNodes(document.value);
}

const article = { '@type': 'NewsArticle', headline: 'Die Brücke', datePublished: '2026-03-12', url: 'https://kurier.example/a' };

test('what a node only refers to is looked up in the graph', () => {
  const graph = {
    '@graph': [
      { ...article, author: { '@id': '#anna' } },
      { '@type': 'Person', '@id': '#anna', name: 'Anna Muster' },
    ],
  };
  expect(firstText(nodes(graph)[0]!.author)).toBe('Anna Muster');
});

test('articles that the page only points to are left out, second nodes of its own are not', () => {
  const teaser = {
    '@type': 'NewsArticle',
    headline: 'Der Hafen',
    datePublished: '2026-03-11',
    url: 'https://kurier.example/b',
    author: 'Cem Beispiel',
  };
  const again = { '@type': 'BlogPosting', headline: 'Die Brücke', author: 'Anna Muster' };
  expect(nodes(article, teaser, again).map((node) => node['@type'])).toEqual(['NewsArticle', 'BlogPosting']);
});

test('ten thousand levels, a million items and the names of prototypes cost little and change nothing', () => {
  expect(nodes(`${'{"@graph":['.repeat(10_000)}${']}'.repeat(10_000)}`)).toEqual([]);
  expect(nodes(`${'['.repeat(10_000)}${']'.repeat(10_000)}`, article)).toHaveLength(1);
  expect(nodes({ '@graph': Array.from({ length: 100_000 }, () => ({ '@type': 'Thing' })) }, article).length).toBeLessThanOrEqual(1);
  const hostile = nodes(
    '{"@type":["NewsArticle","constructor"],"headline":"X","__proto__":{"author":"Anna"},"author":{"__proto__":{"name":"Bo"}}}',
  );
  expect(firstText(hostile[0]!.author)).toBeUndefined();
  expect(Object.getPrototypeOf(hostile[0]!)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).author).toBeUndefined();
});

test('a script that ends early leaves the page to others', () => {
  expect(nodes('{"@type":"NewsArticle","headline":"</script><b>x</b>"}')).toEqual([]);
});
