import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MemoryEntry } from '../core/translation.ts';
import { sentenceKey } from '../lib/text.ts';
import { richTexts } from './marks.fixture.ts';
import { entryOf } from './memory.ts';
import { exportTmx, importTmx } from './tmx.ts';

const unit = (body: string): string =>
  `<?xml version="1.0"?><tmx version="1.4"><header o-tmf="OtherTool" srclang="de"/><body><tu>${body}</tu></body></tmx>`;
const pairOf = (source: string, english: string): string =>
  unit(`<tuv xml:lang="de-AT"><seg>${source}</seg></tuv><tuv xml:lang="en-GB"><seg>${english}</seg></tuv>`);

test('reads a sentence with its marks', async () => {
  const file = pairOf('Er &amp; <bpt i="1" type="link"/>sie<ept i="1"/> gehen.', '<bpt i="1" type="link"/>She<ept i="1"/> &amp; he walk.');
  expect(await importTmx(file)).toEqual({
    ok: true,
    value: [
      {
        key: sentenceKey('Er & sie gehen.'),
        source: 'Er & sie gehen.',
        pair: { from: 'de', to: 'en' },
        engine: 'tmx',
        model: 'OtherTool',
        text: 'She & he walk.',
        spans: [{ mark: 0, start: 0, end: 3 }],
        places: [{ kind: 'link', start: 5, end: 8 }],
      },
    ],
  });
});

test('numbers of another program count in the source’s order, and its codes are no text', async () => {
  const file = pairOf(
    '<bpt i="7">{\\b </bpt>Eins<ept i="7">}</ept> <bpt i="3"/>zwei<ept i="3"/><ph>x</ph>',
    '<bpt i="3"/>two<ept i="3"/> <bpt i="7">{\\b </bpt>one<ept i="7">}</ept>',
  );
  expect(await importTmx(file, { model: 'house' })).toMatchObject({
    value: [
      {
        source: 'Eins zwei',
        text: 'two one',
        model: 'house',
        spans: [
          { mark: 1, start: 0 },
          { mark: 0, start: 4 },
        ],
      },
    ],
  });
});

test('units without English or without another language are left out', async () => {
  expect(await importTmx(unit('<tuv xml:lang="de"><seg>Ja</seg></tuv><tuv xml:lang="fr"><seg>Oui</seg></tuv>'))).toEqual({
    ok: true,
    value: [],
  });
  expect(await importTmx(unit('<tuv xml:lang="en"><seg>Yes</seg></tuv>'))).toEqual({ ok: true, value: [] });
});

test.each([
  ['nothing', '', 'it has no <tmx> element'],
  ['a web page', '<html><body>no</body></html>', 'it has no <tmx> element'],
  ['a file cut short', pairOf('Ja', 'Yes').slice(0, -20), 'it ends before </tmx>'],
])('%s gives one failure', async (_, text, detail) => {
  expect(await importTmx(text)).toEqual({ ok: false, error: { kind: 'malformed', what: 'The TMX file', detail } });
});

test('reads UTF-16 and refuses broken UTF-8', async () => {
  const bytes = (...parts: Uint8Array[]): AsyncIterable<Uint8Array> =>
    (async function* () {
      yield* await Promise.resolve(parts);
    })();
  expect(await importTmx(bytes(Buffer.from(`\ufeff${pairOf('Größe', 'Size')}`, 'utf16le')))).toMatchObject({
    value: [{ source: 'Größe' }],
  });
  const whole = Buffer.from(pairOf('Größe', 'Size'));
  const middle = whole.indexOf(Buffer.from('ö')) + 1;
  expect(await importTmx(bytes(whole.subarray(0, middle), whole.subarray(middle)))).toMatchObject({ value: [{ source: 'Größe' }] });
  expect(await importTmx(bytes(Buffer.from([0x3c, 0xc3, 0x28])))).toMatchObject({ ok: false, error: { kind: 'malformed' } });
});

const entries: fc.Arbitrary<MemoryEntry> = fc
  .record({ english: richTexts, source: fc.string({ unit: 'grapheme', minLength: 1 }), split: fc.boolean() })
  .filter(({ source }) => source.trim() !== '' && !/[\0-\x1f\ufffe\uffff]/.test(source))
  .map(({ english, source, split }) => ({
    key: sentenceKey(source.trim()),
    source: source.trim(),
    pair: { from: 'sr', to: 'en' },
    engine: 'tmx',
    model: 'foreign-desk',
    text: english.text,
    spans: english.marks.map((mark, i) => ({ mark: split ? i >> 1 : i, start: mark.start, end: mark.end })),
  }));

test('what is written is read again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entries, { maxLength: 4 }), async (written) => {
      let file = '';
      for await (const piece of exportTmx(written)) file += piece;
      expect(await importTmx(file)).toEqual({ ok: true, value: written });
    }),
    { numRuns: 200 },
  );
});

test('where the source’s marks stood is written and read again, placed or not', async () => {
  const source = 'Er & sie gehen nach Wien.';
  const entry: MemoryEntry = {
    key: sentenceKey(source),
    source,
    pair: { from: 'de', to: 'en' },
    engine: 'tmx',
    model: 'foreign-desk',
    text: 'To Vienna they go, they.',
    spans: [
      { mark: 0, start: 10, end: 14 },
      { mark: 0, start: 19, end: 23 },
    ],
    places: [
      { start: 0, end: 8 },
      { start: 5, end: 8 },
      { start: 20, end: 24 },
    ],
  };
  let file = '';
  for await (const piece of exportTmx([entry])) file += piece;
  expect(await importTmx(file)).toEqual({ ok: true, value: [entry] });
});

test('an engine’s sentence with marks and the same without are two, written and read', async () => {
  const answer = { text: 'They go.', marks: [], unplaced: [], model: 'de-en tiny' };
  const about = { from: 'de', engine: 'bergamot', first: 'bergamot' };
  const marked = entryOf({ text: 'Sie gehen.', marks: [{ kind: 'link', start: 0, end: 3, href: 'https://a.example/' }] }, answer, about);
  const plain = entryOf({ text: 'Sie gehen.', marks: [] }, answer, about);
  let file = '';
  for await (const piece of exportTmx([marked, plain])) file += piece;
  expect(await importTmx(file)).toEqual({ ok: true, value: [marked, plain] });
  expect(marked.key).not.toBe(plain.key);
});

const german = (more: Partial<MemoryEntry>): MemoryEntry => ({
  key: sentenceKey('Das Wetter ist schön.'),
  source: 'Das Wetter ist schön.',
  pair: { from: 'de', to: 'en' },
  engine: 'tmx',
  model: 'house.tmx',
  text: 'The weather is fine.',
  spans: [],
  ...more,
});

test('who wrote a sentence is written and read again: an editor’s correction stays one, a gist becomes no import', async () => {
  const written = [
    german({ engine: 'editor', model: 'Ana <Lu> & Söhne', text: 'Lovely weather.' }),
    german({ engine: 'apertium', model: 'deu-eng', instead: 'bergamot', unknown: ['Wetter', 'a b'] }),
    german({ engine: 'bergamot', model: 'de-en tiny 12345678', score: -0.25, wordScores: [-0.5, -0.125, 0] }),
    german({}),
  ];
  let file = '';
  for await (const piece of exportTmx(written)) file += piece;
  expect(await importTmx(file, { model: 'export.tmx' })).toEqual({ ok: true, value: written });
});

test.each([
  ['of another program', 'other', '<prop type="x-engine">editor</prop><prop type="x-model">Mallory</prop>'],
  ['without a model', 'foreign-desk', '<prop type="x-engine">editor</prop>'],
  ['of no engine', 'foreign-desk', '<prop type="x-engine">../x y</prop><prop type="x-model">m</prop>'],
])('an origin %s counts for nothing', async (_, program, props) => {
  const file = `<tmx version="1.4"><header creationtool="${program}"/><body><tu>${props}<tuv xml:lang="de"><seg>Das Wetter ist schön.</seg></tuv><tuv xml:lang="en"><seg>The weather is fine.</seg></tuv></tu></body></tmx>`;
  expect(await importTmx(file, { model: 'house.tmx' })).toEqual({ ok: true, value: [german({})] });
});
