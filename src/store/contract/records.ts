import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Handles } from '../contract.ts';
import { article, at, item, noon, page, provenance, publication, translation, write } from './rows.ts';

/** Every output row comes back as it was written. */
export function recordContract({ store }: Handles): void {
  test('items keep the time they were first seen', async () => {
    await write(store(), { table: 'items', row: item('a', { summary: 'Kurz', publishedAt: at(-5) }) });
    await write(store(), { table: 'items', row: item('a', { summary: 'Länger', firstSeenAt: at(9) }) });
    expect(await store().articles.item('a')).toEqual(item('a', { summary: 'Länger' }));
    expect(await store().articles.item('b')).toBeUndefined();
  });

  test('many items are read at once, those that are there', async () => {
    const rows = Array.from({ length: 450 }, (_, n) => item(`i${n}`));
    await write(store(), ...rows.map((row) => ({ table: 'items', row }) as const));
    const found = await store().articles.items([...rows.slice(5).map(({ id }) => id), 'none']);
    expect(new Map(found.map((row) => [row.id, row]))).toEqual(new Map(rows.slice(5).map((row) => [row.id, row])));
    expect(await store().articles.items([])).toEqual([]);
  });

  test('feeds keep what is remembered between polls', async () => {
    const row = { id: 'f1', sourceId: 'bote', url: 'https://bote.example/feed', etag: '"x"', checkedAt: noon, failures: 2 };
    await write(store(), { table: 'feeds', row });
    expect(await store().sources.feed('f1')).toEqual(row);
  });

  test('pages keep their bytes', async () => {
    const body = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31 + (i >> 8)) & 255);
    await write(store(), { table: 'pages', row: page('a', body) }, { table: 'pages', row: page('empty', new Uint8Array()) });
    const read = await store().articles.page('a');
    expect(read).toEqual(page('a', body));
    expect(await store().articles.page('empty')).toEqual(page('empty', new Uint8Array()));
    const more = [
      { url: 'https://bote.example/a?page=2', contentType: 'text/html', body },
      { url: 'https://bote.example/a?page=3', body: new Uint8Array() },
    ];
    await write(store(), { table: 'pages', row: { ...page('a', body), more } });
    expect(await store().articles.page('a')).toEqual({ ...page('a', body), more });
  });

  test('withheld pages keep their reason, and give way to a fetched one', async () => {
    const withheld = { kind: 'withheld', id: 'a', url: 'https://bote.example/a', failure: { kind: 'paywalled' }, provenance } as const;
    await write(store(), { table: 'pages', row: withheld });
    expect(await store().articles.page('a')).toEqual(withheld);
    await write(store(), { table: 'pages', row: page('a', new Uint8Array([7])) });
    expect(await store().articles.page('a')).toEqual(page('a', new Uint8Array([7])));
  });

  test('articles keep every revision; the newest answers', async () => {
    const second = article('a', 2, { title: 'Neu', withheld: { kind: 'robots', host: 'bote.example' }, extent: 'feed' });
    await write(store(), { table: 'articles', row: article('a', 10) }, { table: 'articles', row: second });
    expect(await store().articles.article('a')).toEqual(article('a', 10));
    expect(await store().articles.article('a', 2)).toEqual(second);
    expect(await store().articles.article('a', 3)).toBeUndefined();
  });

  test('identifications, translations and facts belong to one revision', async () => {
    const identification = { id: 'a', revision: 1, language: 'sr-Cyrl', score: 0.93, provenance };
    const facts = { id: 'a', revision: 1, section: 'politics', lead: 'A lead.', words: 120, readingMinutes: 1, provenance } as const;
    await write(
      store(),
      { table: 'identifications', row: identification },
      { table: 'translations', row: translation('a') },
      { table: 'facts', row: facts },
    );
    expect(await store().articles.identification('a', 1)).toEqual(identification);
    expect(await store().articles.translation('a', 1)).toEqual(translation('a'));
    expect(await store().articles.facts('a', 1)).toEqual(facts);
    expect(await store().articles.translation('a', 2)).toBeUndefined();
  });

  test('sums up what engines translated and what the memory saved, for the newest text of each translation', async () => {
    const none = { engineSentences: 0, memorySentences: 0, engineCharacters: 0, memoryCharacters: 0 };
    expect(await store().admin.savings()).toEqual(none);
    const [one] = translation('a').title;
    const remembered = { ...one!, origin: 'memory', end: 4 } as const;
    const mixed = {
      ...translation('b'),
      title: [remembered],
      summary: [
        { ...one!, state: 'waiting' },
        { ...remembered, state: 'kept' },
      ],
    } as const;
    await write(store(), { table: 'translations', row: translation('a') }, { table: 'translations', row: mixed });
    expect(await store().admin.savings()).toEqual({ engineSentences: 5, memorySentences: 1, engineCharacters: 45, memoryCharacters: 4 });
    await write(store(), { table: 'translations', row: { ...translation('a'), title: [], blocks: [] } });
    expect(await store().admin.savings()).toEqual({ engineSentences: 2, memorySentences: 1, engineCharacters: 18, memoryCharacters: 4 });
  });

  test('what is undefined comes back absent', async () => {
    await write(store(), { table: 'items', row: item('a', { summary: undefined, section: undefined }) });
    const read = await store().articles.item('a');
    expect(Object.keys(read ?? {}).sort()).toEqual(Object.keys(item('a')).sort());
  });

  test('text of any kind is taken: emoji stay, U+0000 goes, halves of a character are replaced', async () => {
    const odd = 'a👩‍👩‍👧‍👦\u0301 \u202Eabc ‎ \uFEFF \u{10FFFF}';
    await write(store(), { table: 'articles', row: article('a', 1, { title: odd, summary: 'x\0y \uD83D z \uDC00' }) });
    expect(await store().articles.article('a')).toEqual(article('a', 1, { title: odd, summary: 'xy \uFFFD z \uFFFD' }));
    expect(await store().articles.item('\0')).toBeUndefined();
  });

  test('any text at all can be published and is read back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (text, title) => {
        await write(store(), { table: 'publications', row: publication('a', { title, originalText: text, slug: text }) });
        const read = await store().articles.publication('a');
        expect(read?.title).toBe(title.replaceAll('\0', ''));
      }),
      { numRuns: 30 },
    );
  });

  test('a very long text of different words can be published', async () => {
    const words = Array.from({ length: 150_000 }, (_, i) => `語${i.toString(36)}`).join(' ');
    await write(store(), { table: 'publications', row: publication('a', { englishText: words, originalText: words }) });
    expect((await store().articles.publication('a'))?.englishText.length).toBe(words.length);
  });
}
