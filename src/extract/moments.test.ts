import { expect, test } from 'vitest';
import { parseDocument } from '../lib/html.ts';
import { metadataOf } from './metadata.ts';

function read(head: string, body = '') {
  const document = parseDocument(`<html lang="de"><head>${head}</head><body>${body}</body></html>`);
  if (!document.ok) throw new Error(document.error.kind);
  const { publishedAt, publishedOffset, publishedDayOnly, modifiedAt, witnesses } = metadataOf(
    document.value,
    'https://kurier.example/a',
    'Europe/Berlin',
  );
  return { publishedAt, publishedOffset, publishedDayOnly, modifiedAt, won: witnesses?.filter(({ won }) => won).map(({ by }) => by) };
}

const ld = (published: string, modified?: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'X', datePublished: published, dateModified: modified })}</script>`;
const meta = (content: string, name = 'article:published_time'): string => `<meta property="${name}" content="${content}">`;

test('a clock that calls itself UTC gives way to the same clock in its own zone', () => {
  expect(read(ld('2026-07-12T08:10:00Z') + meta('2026-07-12T08:10:00+02:00'))).toMatchObject({
    publishedAt: '2026-07-12T06:10:00.000Z',
    publishedOffset: 120,
  });
});

test('a clock without a zone gives way to one that has one, and tells the local hour', () => {
  const paris = ld('2026-07-12T10:10:00') + meta('2026-07-12T14:10:00Z');
  expect(read(paris)).toMatchObject({ publishedAt: '2026-07-12T14:10:00.000Z', publishedOffset: -240 });
});

test('one instant told twice keeps the paper’s own clock', () => {
  expect(read(ld('2026-07-12T08:10:00Z') + meta('2026-07-12T10:10:00+02:00'))).toMatchObject({
    publishedAt: '2026-07-12T08:10:00.000Z',
    publishedOffset: 120,
  });
});

test('a change before the publication is not believed', () => {
  expect(read(ld('2026-03-12T08:10:00Z', '2026-03-12T07:00:00Z')).modifiedAt).toBeUndefined();
  const local = ld('2026-07-12T08:10:00Z', '2026-07-12T06:30:00Z') + meta('2026-07-12T08:10:00+02:00');
  expect(read(local)).toMatchObject({ publishedAt: '2026-07-12T06:10:00.000Z', modifiedAt: '2026-07-12T06:30:00.000Z' });
});

test('a date line is read where nothing is declared', () => {
  expect(read('', '<article><h1>X</h1><p class="date">Stand: 12.03.2026, 08:10 Uhr</p></article>')).toMatchObject({
    publishedAt: '2026-03-12T07:10:00.000Z',
    won: expect.arrayContaining(['date line']) as unknown,
  });
});

test.each(['99999-01-01T00:00:00Z', '+275760-09-13', '-000001-01-01', '0000-00-00T00:00:00Z', '2026-13-45', 'x'.repeat(100_000)])(
  'no date is made of %.30s',
  (raw) => {
    expect(read(meta(raw)).publishedAt).toBeUndefined();
  },
);
