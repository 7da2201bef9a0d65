import fc from 'fast-check';
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import { expect, test } from 'vitest';
import { decode } from '../lib/charset.ts';
import { parseFeed, type FeedContext } from './parse.ts';
import { feedLimits, type ParsedFeed, type ParsedItem } from './parsed.ts';
import { fixtures } from './press.fixture.ts';

const now = '2026-03-12T07:10:00.000Z';
const context: FeedContext = { url: 'https://seepost.example/rss', now };

function parsed(source: string | Uint8Array, more: FeedContext = {}): ParsedFeed {
  const result = parseFeed(typeof source === 'string' ? Buffer.from(source, 'utf8') : source, { ...context, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const rss = (inside: string): string => `<rss version="2.0"><channel><title>Seepost</title>${inside}</channel></rss>`;
const item = (inside: string, more: FeedContext = {}): ParsedItem => parsed(rss(`<item>${inside}</item>`), more).items[0]!;

test.each(fixtures)('reads $name', ({ bytes, format, title, items }) => {
  const feed = parsed(bytes);
  expect(feed).toMatchObject({ format, title, truncated: false });
  expect(feed.items.map((entry) => [entry.title, entry.url])).toEqual(items);
});

// The second opinion gives texts undecoded and links unresolved, so that only what both must agree on is compared.
test.each(fixtures.filter(({ wellFormed }) => wellFormed))('agrees with feedsmith on $name', ({ bytes }) => {
  const theirs = parseWithFeedsmith(decode(bytes).text);
  const entries = ('entries' in theirs.feed ? theirs.feed.entries : 'items' in theirs.feed ? theirs.feed.items : undefined) ?? [];
  const ours = parsed(bytes);
  expect(ours.items).toHaveLength(entries.length);
  const dates = entries.map((entry) => ('pubDate' in entry ? entry.pubDate : 'published' in entry ? entry.published : undefined));
  for (const [index, date] of dates.entries())
    if (typeof date === 'string') expect(ours.items[index]?.publishedAt).toBe(new Date(date).toISOString());
});

test('an RSS item with everything', () => {
  const [first] = parsed(fixtures[0]!.bytes).items;
  expect(first).toEqual({
    id: 'sp-1',
    url: 'https://seepost.example/faehre',
    title: 'Fähre wieder im Dienst',
    summary: 'Nach sechs Wochen.',
    contentHtml: '<p>Nach sechs Wochen fährt sie <b>wieder</b>.</p>',
    publishedAt: '2026-03-05T09:20:00.000Z',
    authors: ['Lena Abt'],
    categories: ['Verkehr'],
    image: 'https://seepost.example/f.jpg',
    enclosures: [{ url: 'https://seepost.example/f.jpg', type: 'image' }],
  });
});

test('an Atom entry inherits language and base', () => {
  const feed = parsed(fixtures.find(({ name }) => name.includes('XHTML'))!.bytes);
  expect(feed).toMatchObject({ url: 'https://phare.example/', language: 'fr' });
  expect(feed.items[0]).toMatchObject({
    language: 'fr',
    authors: ['Odile Bras'],
    publishedAt: '2026-03-05T08:00:00.000Z',
    updatedAt: '2026-03-05T09:00:00.000Z',
    contentHtml: '<p>Il fait <em>beau</em> &amp; chaud.</p>',
  });
});

test('Atom text is literal, RSS text is HTML', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a &lt;b&gt; c</title><link href="https://x.example/"/></entry></feed>`;
  expect(parsed(atom).items[0]?.title).toBe('a <b> c');
  expect(item('<title>a &lt;b&gt;c&lt;/b&gt; 5 &lt; 6</title>').title).toBe('a c 5 < 6');
});

test('scripts and styles are no summary', () => {
  expect(
    item(
      '<description>&lt;style&gt;p{}&lt;/style&gt;&lt;p&gt;Eins&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;Zwei&lt;/p&gt;</description>',
    ).summary,
  ).toBe('Eins Zwei');
});

test('addresses are resolved, and only http and https are taken', () => {
  expect(item('<link>/a</link>').url).toBe('https://seepost.example/a');
  expect(item('<link>javascript:alert(1)</link><guid>x</guid>').url).toBeUndefined();
  expect(item('<guid>https://seepost.example/g</guid>').url).toBe('https://seepost.example/g');
  expect(item('<guid isPermaLink="false">https://seepost.example/g</guid>').url).toBeUndefined();
  expect(item('<enclosure url="file:///etc/passwd" type="image/png"/>').enclosures).toEqual([]);
});

test('dates without a zone are in the time zone of the source; impossible ones are unknown', () => {
  expect(item('<pubDate>2026-03-05 10:20:00</pubDate>', { timeZone: 'Asia/Tokyo' }).publishedAt).toBe('2026-03-05T01:20:00.000Z');
  expect(item('<pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate>').publishedAt).toBeUndefined();
  expect(item('<pubDate>Thu, 05 Mar 2099 10:00:00 GMT</pubDate>').publishedAt).toBeUndefined();
});

test('authors are names, without mail addresses', () => {
  expect(item('<author>red@seepost.example (Lena Abt)</author>').authors).toEqual(['Lena Abt']);
  expect(item('<author>Lena Abt &lt;abt@seepost.example&gt;</author>').authors).toEqual(['Lena Abt']);
  expect(item('<author>red@seepost.example</author>').authors).toEqual([]);
});

test('a page instead of a feed is named as such', () => {
  for (const html of ['<!DOCTYPE html><html><body>Just a moment...', '\n<html lang="de"><head>', '<!-- x --><!doctype HTML><p>']) {
    expect(parseFeed(Buffer.from(html), context)).toEqual({
      ok: false,
      error: { kind: 'malformed', what: 'The feed', detail: 'it is an HTML page, not a feed' },
    });
  }
});

test.each(['', '   ', 'plain text', '{"a":1}', '{', '<opml version="2.0"/>', '\0\0\0\0'])('%j is no feed', (text) => {
  expect(parseFeed(Buffer.from(text), context)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
});

test('entities are not expanded beyond the document, nor read from files', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "Fähre">]>`;
  const feed = parsed(`<?xml version="1.0"?>${bomb}${rss('<item><title>&c; &x; &y; &a;</title></item>')}`);
  expect(feed.items[0]?.title).toBe('&c; &x; Fähre ha');
});

test('a quadratic bomb stays small', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(199)}">]>${rss(`<item><description>${'&a;'.repeat(200_000)}</description></item>`)}`;
  expect(parsed(bomb).items[0]?.summary?.length).toBeLessThanOrEqual(feedLimits.summary);
});

test('too large, too many, too deep, too long', () => {
  expect(parseFeed(Buffer.alloc(feedLimits.bytes + 1, ' '), context)).toMatchObject({ ok: false, error: { kind: 'too-large' } });
  const many = parsed(rss('<item><title>x</title></item>'.repeat(feedLimits.items + 10)));
  expect(many.items).toHaveLength(feedLimits.items);
  expect(many.truncated).toBe(true);
  const deep = parsed(rss(`<item><title>x</title>${'<a>'.repeat(100_000)}`));
  expect(deep).toMatchObject({ truncated: true, items: [{ title: 'x' }] });
  const long = item(`<title>${'Wort '.repeat(1000)}</title><description>${'x'.repeat(2_000_000)}</description>`);
  expect(long.title.length).toBeLessThanOrEqual(feedLimits.title);
  expect(long.title.endsWith('Wort…')).toBe(true);
  expect(long.summary?.length).toBeLessThanOrEqual(feedLimits.summary);
  const crowded = parsed(rss(`<item>${'<category>a</category>'.repeat(50_000)}</item><item><title>danach</title></item>`));
  expect(crowded.truncated).toBe(true);
  expect(crowded.items[1]?.title).toBe('danach');
});

test('names that are special in JavaScript are only names', () => {
  const feed = parsed(
    '<rss><channel><title>t</title><__proto__ constructor="1"><a/></__proto__><item xmlns:__proto__="x" __proto__="y"><constructor:title>1</constructor:title><title>x</title></item></channel></rss>',
  );
  expect(feed.items[0]?.title).toBe('x');
  expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  expect(parsed('{"version":"1","items":[{"title":"x","__proto__":{"url":"https://x.example"}}, 7, null]}').items).toHaveLength(1);
});

const mutated = fc
  .tuple(
    fc.constantFrom(...fixtures),
    fc.array(
      fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('<', '>', '&', '"', ']]>', '<![CDATA[', '<item>', '</', '<!--', '\0', 'xmlns=')),
      { maxLength: 12 },
    ),
  )
  .map(([fixture, edits]) => {
    let text = Buffer.from(fixture.bytes).toString('latin1');
    for (const [at, remove, insert] of edits) {
      const place = at % (text.length + 1);
      text = text.slice(0, place) + insert + text.slice(place + remove);
    }
    return Buffer.from(text, 'latin1');
  });

test('whatever the bytes, it answers within its caps', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 2000 }), mutated), (bytes) => {
      const result = parseFeed(bytes, context);
      if (!result.ok) return;
      for (const entry of result.value.items) {
        expect(entry.title.length).toBeLessThanOrEqual(feedLimits.title);
        expect(entry.summary?.length ?? 0).toBeLessThanOrEqual(feedLimits.summary);
        expect(entry.url ?? 'https://').toMatch(/^https?:\/\//);
      }
    }),
    { numRuns: 400 },
  );
});
