import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opmlLimits, readOpml } from './opml.ts';

const read = (text: string) => readOpml(Buffer.from(text));
const list = (body: string): string =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${body}</body></opml>`;

test('feeds are read with their folder, whatever the case of names', () => {
  const text = list(
    `<outline text="Alps"><outline TYPE="rss" text="Seepost" title="Die Seepost &amp; Bote" xmlUrl="https://seepost.example/rss?a=1&amp;b=2" htmlUrl="https://seepost.example" language="de_ch"/></outline><outline text="Lone" xmlurl="http://talbote.example/feed"/>`,
  );
  expect(read(text)).toEqual({
    ok: true,
    value: [
      {
        url: 'https://seepost.example/rss?a=1&b=2',
        title: 'Die Seepost & Bote',
        homepage: 'https://seepost.example/',
        language: 'de-CH',
        folder: 'Alps',
      },
      { url: 'http://talbote.example/feed', title: 'Lone' },
    ],
  });
});

test('an address that stands twice is one, and what is no web address is none', () => {
  const outline = (url: string): string => `<outline text="x" xmlUrl="${url}"/>`;
  const found = read(
    list(
      ['https://a.example/f', 'https://a.example/f', 'file:///etc/passwd', 'javascript:alert(1)', 'https://u:p@a.example/']
        .map(outline)
        .join(''),
    ),
  );
  expect(found.ok && found.value.map(({ url }) => url)).toEqual(['https://a.example/f']);
});

test.each([
  ['', 'it is not OPML'],
  ['<html><body>No</body></html>', 'it is not OPML'],
  [list(''), 'it names no feed'],
  [list('<outline text="only a folder"/>'), 'it names no feed'],
])('%j is refused in words', (text, detail) => {
  expect(read(text)).toEqual({ ok: false, error: { kind: 'malformed', what: 'The OPML list', detail } });
});

test('hostile lists are bounded: size, number, depth, entities', () => {
  expect(readOpml(new Uint8Array(opmlLimits.bytes + 1))).toMatchObject({ ok: false, error: { kind: 'too-large' } });
  const many = (length: number) =>
    read(list(Array.from({ length }, (_, i) => `<outline text="f" xmlUrl="https://a.example/${i}"/>`).join('')));
  const found = many(opmlLimits.outlines);
  expect(found.ok && found.value.length).toBe(opmlLimits.outlines);
  expect(many(opmlLimits.outlines + 1)).toMatchObject({ ok: false, error: { detail: 'it has more than 20,000 outlines; split it' } });
  const deep = '<outline text="d">'.repeat(4000);
  const buried = read(
    list(
      `${deep}<outline text="b" xmlUrl="https://a.example/b"/>${'</outline>'.repeat(4000)}<outline text="after" xmlUrl="https://a.example/after"/>`,
    ),
  );
  expect(buried.ok && buried.value.at(-1)).toEqual({ url: 'https://a.example/after', title: 'after' });
  const laughs = `<!DOCTYPE o [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]>${list('<outline text="&b;" xmlUrl="https://a.example/"/>')}`;
  const plain = read(laughs);
  expect(plain.ok && plain.value[0]?.title).not.toContain('haha');
});

test('anything at all is an answer, not an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (body) => {
      expect(read(list(body)).ok).toBeTypeOf('boolean');
    }),
  );
});
