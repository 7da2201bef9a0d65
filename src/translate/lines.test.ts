import { expect, test } from 'vitest';
import { failingWord, fakeTranslator } from './engines/fake.ts';
import { inlineOf, richFrom } from './inline.ts';
import { translateLines } from './lines.ts';

async function run(lines: readonly string[], html = false, from = 'fr') {
  const options = { pair: { from, to: 'en' }, routing: { translators: [fakeTranslator()] }, html, signal: new AbortController().signal };
  const out: unknown[] = [];
  for await (const line of translateLines(lines, options)) out.push(line.ok ? line.value.text : line.error);
  return out;
}

function marksIn(html: string): unknown {
  const read = richFrom(html);
  return read.ok && read.value.marks;
}

test('as many lines, in the same order, empty ones empty', async () => {
  expect(await run(['Un.', '', 'Deux. Trois.', '  '])).toEqual(['[en] Un.', '', '[en] Deux. [en] Trois.', '']);
  expect(await run(['', ''])).toEqual(['', '']);
  expect(await run([])).toEqual([]);
  const many = Array.from({ length: 450 }, (_, i) => `Ligne ${i}`);
  expect(await run(many)).toEqual(many.map((line) => `[en] ${line}`));
});

test('inline HTML comes back balanced, with its links', async () => {
  expect(await run(['Le <a href="/x?a=1&amp;b=2"><strong>chat</strong> &amp; moi</a> <span>ici</span>.'], true)).toEqual([
    '[en] Le <a href="/x?a=1&amp;b=2"><b>chat</b> &amp; moi</a> ici.',
  ]);
  expect(await run(['a < b </p> <b>c'], true)).toEqual(['[en] a &lt; b  <b>c</b>']);
});

test('links without a place follow their sentence', () => {
  expect(inlineOf({ text: 'x', marks: [] }, [{ kind: 'link', href: '"><script>', text: 'a<b' }])).toBe(
    'x <a href="&quot;>&lt;script>">a&lt;b</a>'.replace('&quot;>&lt;script>', '&quot;>&lt;script>'),
  );
  expect(marksIn('<i><a href="u"></a>x</i>')).toEqual([{ kind: 'italic', start: 0, end: 1 }]);
});

test('a tag within its like adds nothing, however deep, and a link ends where another begins', () => {
  expect(marksIn('<b>a <strong>b</strong> <i>c</i></b> d')).toEqual([
    { kind: 'bold', start: 0, end: 5 },
    { kind: 'italic', start: 4, end: 5 },
  ]);
  expect(marksIn('<a href="1">a <a href="2">b</a> c</a> d')).toEqual([
    { kind: 'link', href: '1', start: 0, end: 2 },
    { kind: 'link', href: '2', start: 2, end: 3 },
  ]);
  expect(marksIn(`${'<b><a href="1">'.repeat(200)}x`)).toEqual([
    { kind: 'bold', start: 0, end: 1 },
    { kind: 'link', href: '1', start: 0, end: 1 },
  ]);
});

test('a line whose tags are nested without end is refused, after the lines before it', async () => {
  expect(await run(['Un.', '<b>'.repeat(600) + 'x', 'Deux.'], true)).toMatchObject(['[en] Un.', { kind: 'malformed', what: 'A line' }]);
  expect(await run(['<b>'.repeat(1_000_000)], true)).toMatchObject([{ kind: 'malformed' }]);
});

test('an unknown language and a failed sentence are told', async () => {
  expect(await run(['x'], false, 'tlh')).toEqual([{ kind: 'pair-unsupported', from: 'tlh', to: 'en' }]);
  expect(await run(['Un.', failingWord])).toMatchObject(['[en] Un.', { kind: 'engine', engine: 'fake' }]);
});
