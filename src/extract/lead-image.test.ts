import { expect, test } from 'vitest';
import { parseDocument } from '../lib/html.ts';
import { metadataOf } from './metadata.ts';

function image(article: object, head: string, body = '') {
  const script = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'X', ...article })}</script>`;
  const document = parseDocument(`<html><head>${script}${head}</head><body>${body}</body></html>`);
  if (!document.ok) throw new Error(document.error.kind);
  return metadataOf(document.value, 'https://kurier.example/a', 'UTC').image;
}

const og = '<meta property="og:image" content="https://img.kurier.example/1200/bruecke-7.jpg">';

test('caption and maker come from the JSON-LD node of the same file', () => {
  const other = { '@type': 'ImageObject', url: '/other-one.jpg', creditText: 'Cem Beispiel' };
  const own = {
    '@type': 'ImageObject',
    url: 'https://img.kurier.example/300/bruecke-7.jpg',
    creditText: 'Foto: Anna Muster/dpa',
    caption: 'Die Brücke',
  };
  expect(image({ image: [other, own] }, og)).toEqual({
    src: 'https://img.kurier.example/1200/bruecke-7.jpg',
    alt: '',
    credit: 'Anna Muster/dpa',
    caption: 'Die Brücke',
  });
  expect(image({ image: [other, { ...own, url: '/third-one.jpg' }] }, og)).not.toHaveProperty('credit');
});

test('or from the figure that shows it', () => {
  const figure =
    '<figure><img src="/600/bruecke-7.jpg" alt="Eine Brücke"><figcaption>Die Brücke am Morgen. Foto: Anna Muster</figcaption></figure>';
  expect(image({}, og, figure)).toMatchObject({
    alt: 'Eine Brücke',
    credit: 'Anna Muster',
    caption: 'Die Brücke am Morgen. Foto: Anna Muster',
  });
});

test('a picture without words has none, and what is no web address is no picture', () => {
  expect(image({}, og)).toEqual({ src: 'https://img.kurier.example/1200/bruecke-7.jpg', alt: '' });
  expect(image({ image: 'javascript:alert(1)' }, '')).toBeUndefined();
});
