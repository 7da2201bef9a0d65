import { describe, expect, test } from 'vitest';
import { parseDocument } from '../lib/html.ts';
import { metadataOf } from './metadata.ts';

function read(head: string, body = '', html = '<html>') {
  const document = parseDocument(`${html}<head>${head}</head><body>${body}</body></html>`);
  if (!document.ok) throw new Error(document.error.kind);
  return metadataOf(document.value, 'https://paper.example/a/1', 'Europe/Berlin');
}

const ld = (json: unknown): string =>
  `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;

describe('JSON-LD', () => {
  const node = {
    '@type': 'NewsArticle',
    headline: 'Search title',
    datePublished: '2026-03-12T08:10:00+01:00',
    dateModified: '2026-03-12T09:00:00Z',
  };

  test('is found in arrays, graphs and nested nodes', () => {
    for (const shape of [node, [node], { '@graph': [{ '@type': 'WebPage' }, node] }, { '@type': 'WebPage', mainEntity: node }]) {
      expect(read(ld(shape))).toMatchObject({ publishedAt: '2026-03-12T07:10:00.000Z', modifiedAt: '2026-03-12T09:00:00.000Z' });
    }
  });

  test('is repaired where control characters or trailing commas break it', () => {
    expect(read(ld('{"@type":"NewsArticle","headline":"Two\nlines","author":[{"name":"A. Muster",},],}'))).toMatchObject({
      title: 'Two lines',
      authors: ['A. Muster'],
    });
  });

  test('is passed over where nothing helps', () => {
    expect(read(`${ld('{"@type": oops')}<meta name="author" content="A. Muster">`)).toMatchObject({ authors: ['A. Muster'] });
  });

  test('of teasers gives way to that of the article', () => {
    const teaser = { '@type': 'Article', url: '/x' };
    expect(read(ld([teaser, { ...node, author: 'A. Muster' }])).authors).toEqual(['A. Muster']);
  });
});

describe('the title', () => {
  test('is what readers see, without the site', () => {
    const head = '<meta property="og:site_name" content="Kurier"><meta property="og:title" content="Die Brücke öffnet | Kurier">';
    expect(read(head + ld({ '@type': 'NewsArticle', headline: 'Brücke offen' })).title).toBe('Die Brücke öffnet');
  });

  test('keeps a dash that is its own', () => {
    expect(read('<meta property="og:site_name" content="Kurier"><meta property="og:title" content="Brücke – ein Streit">').title).toBe(
      'Brücke – ein Streit',
    );
  });

  test('is the whole h1 where og:title is cut short, and the h1 where there is none', () => {
    expect(read('<meta property="og:title" content="Die Brücke öffnet…">', '<h1>Die Brücke öffnet nach vier Jahren</h1>').title).toBe(
      'Die Brücke öffnet nach vier Jahren',
    );
    expect(read('<title>Kurier</title>', '<h1>Die <b>Brücke</b></h1>').title).toBe('Die Brücke');
  });
});

describe('authors', () => {
  test.each([
    ['Von Anna Muster und Bo Lind', ['Anna Muster', 'Bo Lind']],
    ['By Anna Muster, Bo Lind and Chen Wei', ['Anna Muster', 'Bo Lind', 'Chen Wei']],
    ['Par : Anne Modèle', ['Anne Modèle']],
    ['文／山田太郎', ['山田太郎']],
    ['Anna Muster, Professorin für Geschichte an der Universität Altenfels', ['Anna Muster']],
    ['https://social.example/paper', []],
    ['Anna Muster, Anna Muster', ['Anna Muster']],
  ])('%s', (content, names) => {
    expect(read(`<meta name="author" content="${content}">`).authors).toEqual(names);
  });

  test('people go before the outlet, the outlet before nobody', () => {
    const site = '<meta property="og:site_name" content="Kurier">';
    expect(
      read(
        `${site}${ld({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Kurier' } })}<meta name="author" content="Anna Muster">`,
      ).authors,
    ).toEqual(['Anna Muster']);
    expect(read(`${site}${ld({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Kurier' } })}`).authors).toEqual([
      'Kurier',
    ]);
  });
});

describe('other fields', () => {
  test('language: html, then og:locale; canonical case; nonsense is none', () => {
    expect(read('', '', '<html lang="pt_br">').language).toBe('pt-BR');
    expect(read('<meta property="og:locale" content="no_NO">').language).toBe('nb-NO');
    expect(read('', '', '<html lang="{{lang}}">')).not.toHaveProperty('language');
  });

  test('a day alone is marked as one', () => {
    expect(read('<meta property="article:published_time" content="2026-03-12">')).toMatchObject({
      publishedAt: '2026-03-12T11:00:00.000Z',
      publishedDayOnly: true,
    });
  });

  test('an instant goes before a day', () => {
    expect(
      read(
        `${ld({ '@type': 'NewsArticle', datePublished: '2026-03-12' })}<meta property="article:published_time" content="2026-03-12T08:10:00Z">`,
      ).publishedAt,
    ).toBe('2026-03-12T08:10:00.000Z');
  });

  test('section, tags, image with its words, canonical address', () => {
    const head = `<meta property="article:section" content="Politik"><meta property="article:tag" content="Brücke"><meta property="article:tag" content="Brücke">
      <meta name="news_keywords" content="x, y"><meta property="og:image" content="/i.jpg"><meta property="og:image:alt" content="Eine &amp;quot;Brücke&amp;quot;">
      <link rel="canonical" href="/a/1?x=1">`;
    expect(read(head)).toMatchObject({
      section: 'Politik',
      tags: ['Brücke'],
      image: { src: 'https://paper.example/i.jpg', alt: 'Eine "Brücke"' },
      canonicalUrl: 'https://paper.example/a/1?x=1',
    });
  });

  test('a page that says nothing has empty lists and no gaps', () => {
    expect(read('')).toEqual({ authors: [], tags: [] });
  });

  test('addresses that are no web addresses stay out', () => {
    expect(read('<meta property="og:image" content="javascript:alert(1)"><link rel="canonical" href="data:x">')).toEqual({
      authors: [],
      tags: [],
      witnesses: [
        { field: 'image', by: 'og:image', value: 'javascript:alert(1)', won: false },
        { field: 'canonical', by: 'link canonical', value: 'data:x', won: false },
      ],
    });
  });
});

test('headlines about code keep it, whether in meta tags or in the h1', () => {
  const words = 'Own page tested: "<img src=x onerror=alert(1)>" as a headline';
  const escaped = words.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  expect(
    read(`<meta property="og:title" content="${escaped}"><meta name="description" content="See &lt;svg onload=x&gt; here">`),
  ).toMatchObject({
    title: words,
    summary: 'See <svg onload=x> here',
  });
  expect(read('', `<h1>${escaped}</h1>`).title).toBe(words);
  expect(read('', '<h1>What &lt;b&gt;bold&lt;/b&gt; means</h1>').title).toBe('What <b>bold</b> means');
});
