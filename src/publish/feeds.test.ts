import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, expect, test } from 'vitest';
import { feedEntries, type FeedEntry } from './feed-entries.ts';
import { writeFeed } from './feeds.ts';
import { latestList, type ListView } from './lists.ts';
import { fixtureStore } from './store.fixture.ts';

const place = { origin: 'http://127.0.0.1:8080', paper: 'Foreign Desk' };
const { findOne, textContent } = DomUtils;
const unwritable = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Cs}/u;
let list: ListView;
let entries: readonly FeedEntry[];

beforeAll(async () => {
  const store = await fixtureStore();
  list = await latestList(store);
  entries = await feedEntries(store, list);
});

/** Tags balanced, every other `<` and `&` escaped, only characters XML 1.0 can write. */
function wellFormed(xml: string): boolean {
  const body = xml.replace(/^<\?xml [^?]*\?>/, '').replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  const open: string[] = [];
  const text = body.replace(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g,
    (_tag, closes: string, name: string, _attributes, selfCloses: string) => {
      if (closes && open.pop() !== name) open.push('mismatch');
      if (!closes && !selfCloses) open.push(name);
      return '';
    },
  );
  const escaped = text.replace(/&(?:amp|lt|gt|quot|apos|#\d+);/g, '');
  return open.length === 0 && !/[<&]/.test(escaped) && !unwritable.test(xml);
}

/** The first item's title as htmlparser2 reads it. */
function firstTitle(xml: string): string | undefined {
  const item = parseDocument(xml, { xmlMode: true });
  const entry = findOne(({ name }) => name === 'item' || name === 'entry', item.children, true);
  const title = entry && findOne(({ name }) => name === 'title', entry.children, true);
  return title ? textContent(title).trim() : undefined;
}

test('Atom names both versions, their languages, the paper and the engine', () => {
  const feed = parseAtomFeed(writeFeed('atom', list, entries, place));
  const entry = feed.entries?.[0];
  expect(entry?.title?.value).toBe('Water returns to the valley after two years of drought');
  expect(entry?.links).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ rel: 'alternate', hreflang: 'en', href: place.origin + list.cards[0]!.path }),
      expect.objectContaining({ rel: 'alternate', hreflang: 'ar', href: 'https://sahil.example/0' }),
      expect.objectContaining({ rel: 'via', href: 'https://sahil.example/0' }),
    ]),
  );
  expect(entry?.authors?.[0]?.name).toBe('ليلى بن عمر');
  expect(entry?.contributors?.[0]?.name).toBe('Bergamot (machine translation)');
  expect(entry?.content?.value).toContain('Machine-translated from Arabic by Bergamot; no person has checked it.');
  expect(feed.entries).toHaveLength(entries.length);
});

test('RSS carries creator, language, source and the original', () => {
  const item = parseRssFeed(writeFeed('rss', list, entries, place)).items?.[1];
  expect(item).toMatchObject({
    title: 'Night trains return to the Sea of Japan coast after nine years',
    guid: { value: list.cards[1]!.id, isPermaLink: false },
    source: { title: 'Minato Shimpo' },
    dc: { languages: ['en'], creators: ['佐藤 みなと'] },
    dcterms: { isVersionOf: ['https://minato.example/1'] },
  });
  expect(item?.description).toContain('夜行列車');
});

test('JSON Feed keeps our own facts under an underscore', () => {
  const feed = JSON.parse(writeFeed('json', list, entries, place)) as { version: string; items: Record<string, unknown>[] };
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.items[0]).toMatchObject({
    external_url: 'https://sahil.example/0',
    language: 'en',
    _foreign_desk: { original: { language: 'ar' }, translation: { state: 'translated', engines: ['bergamot'], reviewed: false } },
  });
  const waiting = feed.items.find((item) => (item['title'] as string).startsWith('노조'));
  expect(waiting).toMatchObject({ language: 'ko' });
  expect(waiting?.['content_html']).toContain('The translation model for Korean is not installed');
});

test('the check on feeds can fail', () => {
  for (const broken of ['<a><b></a>', '<a>', '<a></b></a>', '<a>\u0001</a>', '<a>x & y</a>', '<a b="<"/>'])
    expect(wellFormed(broken)).toBe(false);
});

test('a search without hits is a feed without items', () => {
  const empty: ListView = { kind: 'search', title: 'Search: x', path: '/search', query: 'q=x%26', cards: [] };
  for (const format of ['rss', 'atom'] as const) expect(wellFormed(writeFeed(format, empty, [], place))).toBe(true);
  expect(JSON.parse(writeFeed('json', empty, [], place))).toMatchObject({ feed_url: `${place.origin}/search.json?q=x%26` });
});

test('hostile headlines come back as they were, as text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.constantFrom(']]>', '<script>alert(1)</script>', '&lt;b&gt;', '<![CDATA[', '"&\'<>', '\u0000\u0001', '\uD800', '<?xml?>', '<!--'),
  );
  fc.assert(
    fc.property(hostile, hostile, (title, dek) => {
      const card = {
        ...entries[0]!.card,
        title: { text: `a${title}b`, lang: 'en', dir: 'ltr' as const },
        dek: { text: dek, lang: 'en', dir: 'ltr' as const },
      };
      const one = [{ ...entries[0]!, card, authors: [`x${dek}y`] }];
      const [rss, atom, json] = (['rss', 'atom', 'json'] as const).map((format) => writeFeed(format, list, one, place)) as [
        string,
        string,
        string,
      ];
      expect(wellFormed(rss)).toBe(true);
      expect(wellFormed(atom)).toBe(true);
      const written = `a${title}b`.replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, ' ');
      expect(firstTitle(rss)).toBe(written.trim());
      expect(firstTitle(atom)).toBe(firstTitle(rss));
      expect(parseJsonFeed(json).items?.[0]?.title).toBe(written.trim());
      for (const content of [parseRssFeed(rss).items?.[0]?.description, parseAtomFeed(atom).entries?.[0]?.content?.value])
        expect(content).not.toMatch(/<script/i);
    }),
    { numRuns: 150 },
  );
});
