import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { startExtractor } from './extractor.ts';

const extractor = startExtractor({ threads: 1 });
afterAll(() => extractor.close());

const sentence = 'Městská rada v pondělí rozhodla, že starý most po dlouhých opravách znovu otevře pro auta i chodce.';
const html = `<html lang="cs"><head><title>Most</title></head><body><article><h1>Most</h1>${`<p>${sentence}</p>`.repeat(4)}</article></body></html>`;
const read = (body: Uint8Array, more: { contentType?: string; language?: string } = {}) =>
  extractor.extract({ body, url: 'https://noviny.example/1', hints: {}, ...more });

describe('in its thread', () => {
  test('reads bytes in whatever charset', async () => {
    const latin2 = Uint8Array.from(iconv.encode(html, 'iso-8859-2'));
    const result = await read(latin2, { contentType: 'text/html; charset=iso-8859-2', language: 'cs' });
    expect(result.ok && result.value.blocks[0]).toMatchObject({ kind: 'paragraph', text: sentence });
  });

  test.each([
    ['nothing', new Uint8Array(), 'not-article'],
    ['bytes that are no text', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256), 'not-article'],
    ['a PDF file', new TextEncoder().encode('%PDF-1.7 and so on'), 'not-article'],
    ['50 MB', new Uint8Array(50_000_000).fill(97), 'too-large'],
    ['100,000 nested boxes', new TextEncoder().encode(`<body>${'<div>'.repeat(100_000)}`), 'malformed'],
  ])('%s is refused in one word', async (_, body, kind) => {
    expect(await read(body)).toMatchObject({ ok: false, error: { kind } });
  });

  test('a picture is refused by its type', async () => {
    expect(await read(new TextEncoder().encode(html), { contentType: 'image/png' })).toEqual({
      ok: false,
      error: { kind: 'not-article', why: 'it is of the type image/png' },
    });
  });

  test("reads a feed's HTML", async () => {
    expect(
      await extractor.feedBlocks({ html: '<p>one</p><p>two words</p>', url: 'https://noviny.example/1', known: { authors: [] } }),
    ).toEqual([
      { kind: 'paragraph', text: 'one', marks: [] },
      { kind: 'paragraph', text: 'two words', marks: [] },
    ]);
  });
});
