import { afterEach, expect, test } from 'vitest';
import type { Segment } from '../../core/translation.ts';
import { noLimit } from '../budget.ts';
import { translatorContract } from '../contract.ts';
import { asking, standingClock, type EngineServer, type Trouble } from './http.fixture.ts';
import { libreTranslateTranslator, type LibreTranslateOptions } from './libretranslate.ts';
import { purse } from './purse.fixture.ts';
import { startLibreTranslate, type LibreTranslateLimits } from './libretranslate/server.fixture.ts';

const clock = standingClock();
const french = { from: 'fr', to: 'en' };
const { signal } = new AbortController();

const lasting = await startLibreTranslate();
translatorContract('LibreTranslate', {
  translator: libreTranslateTranslator({ url: lasting.url, budget: noLimit, clock }),
  pair: french,
  plain: 'Le président a annoncé une loi.',
  linked: ['Le ', 'président', ' français a annoncé une loi.'],
});

const open: EngineServer[] = [lasting];
afterEach(async () => {
  for (const server of open.splice(1)) await server.close();
});

async function opened({ limits = {}, ...options }: Partial<LibreTranslateOptions> & { limits?: LibreTranslateLimits } = {}) {
  const server = await startLibreTranslate(limits);
  open.push(server);
  const translator = libreTranslateTranslator({ url: `${server.url}/`, budget: noLimit, clock, ...options });
  const translate = asking(translator);
  return { server, translator, translate };
}

const linked: Segment = {
  text: 'Un <lien> & Léa',
  marks: [
    { kind: 'link', start: 3, end: 9, href: 'https://a.example/?x=1&y=2' },
    { kind: 'name', start: 12, end: 15, english: 'Lea' },
  ],
};

test('asks as the API documents: HTML where there are marks, plain text elsewhere', async () => {
  const { server, translate } = await opened({ limits: { key: 'k' }, key: 'k' });
  expect(await translate(['Un\nmot.', linked])).toEqual([
    { ok: true, value: { text: '[en] Un mot.', marks: [], unplaced: [], model: 'libretranslate' } },
    {
      ok: true,
      value: {
        text: '[en] Un <lien> & Léa',
        marks: [
          { kind: 'link', start: 8, end: 14, href: 'https://a.example/?x=1&y=2' },
          { kind: 'name', start: 17, end: 20, english: 'Lea' },
        ],
        unplaced: [],
        model: 'libretranslate',
      },
    },
  ]);
  expect(server.posted()).toEqual([
    { q: ['Un mot.'], source: 'fr', target: 'en', format: 'text', api_key: 'k' },
    {
      q: ['Un <a href="#0">&lt;lien&gt;</a> &amp; <u id="1">Léa</u>'],
      source: 'fr',
      target: 'en',
      format: 'html',
      api_key: 'k',
    },
  ]);
});

test('knows the languages its server lists, by their tags', async () => {
  const { translator, server, translate } = await opened();
  expect((await translator.pairs()).map(({ from }) => from)).toEqual(['de', 'fr', 'pt', 'pt-BR', 'zh-Hant']);
  expect(await translator.obtainable()).toEqual(await translator.pairs());
  for (const from of ['pt-BR', 'pt-PT', 'zh-TW', 'de-AT']) await translate(['a'], from);
  expect(server.posted().map((body) => (body as { source: string }).source)).toEqual(['pb', 'pt', 'zt', 'de']);
  expect(server.received.filter(({ method }) => method === 'GET')).toHaveLength(1);
  expect(await translate(['a'], 'eo')).toMatchObject([{ ok: false, error: { kind: 'pair-unsupported' } }]);
  expect(await translator.translate([linked], { from: 'fr', to: 'de' }, signal)).toMatchObject([
    { ok: false, error: { kind: 'pair-unsupported' } },
  ]);
});

test('a server that is away has no pairs now, but those it had; its list is read again in time', async () => {
  const time = standingClock();
  const { translator, server, translate } = await opened({ clock: time });
  const had = await translator.pairs();
  await server.close();
  expect(await translator.pairs()).toEqual(had);
  time.advance(600_001);
  expect(await translator.pairs()).toEqual([]);
  expect(await translator.obtainable()).toEqual(had);
  expect(await translate(['a', 'b'])).toMatchObject([
    { ok: false, error: { kind: 'offline' } },
    { ok: false, error: { kind: 'offline' } },
  ]);
});

test('why a server has no pairs is told: away, or without a list', async () => {
  const server = await startLibreTranslate();
  await server.close();
  const translator = libreTranslateTranslator({ url: server.url, budget: noLimit, clock: standingClock() });
  expect(translator.away?.()).toBeUndefined();
  await translator.pairs();
  expect(translator.away?.()).toMatchObject({ kind: 'offline', host: new URL(server.url).host });
});

test('a server that was never there could do what LibreTranslate documents', async () => {
  const time = standingClock();
  const { translator, server } = await opened({ clock: time });
  const away = libreTranslateTranslator({ url: 'http://127.0.0.1:9', budget: noLimit, clock: time });
  expect(await away.pairs()).toEqual([]);
  expect(await away.obtainable()).toContainEqual({ from: 'fa', to: 'en' });
  expect((await away.obtainable()).length).toBeGreaterThan(40);
  expect(await away.translate([linked], french, signal)).toMatchObject([{ ok: false, error: { kind: 'offline', host: '127.0.0.1:9' } }]);
  expect(await Promise.all([translator.pairs(), translator.pairs()])).toHaveLength(2);
  expect(server.received).toHaveLength(1);
});

test.each<[string, Trouble, unknown]>([
  ['server down', { status: 503, headers: { 'retry-after': '300' }, body: '' }, { kind: 'busy', retryAfterSeconds: 300 }],
  ['key refused', { status: 403, body: { error: 'Invalid API key' } }, { kind: 'engine', detail: 'it wants a key' }],
  ['redirect', { status: 302, headers: { location: '/' }, body: '' }, { kind: 'engine' }],
])('what every request would meet ends the call (%s)', async (_, trouble, failure) => {
  const { server, translate } = await opened({ concurrency: 1 });
  server.trouble.push(trouble);
  const answers = await translate(Array.from({ length: 100 }, (_unused, i) => `Phrase ${i}.`));
  expect(answers).toHaveLength(100);
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: failure });
  expect(server.posted()).toHaveLength(1);
});

test.each<[string, Trouble]>([
  ['500', { status: 500, body: { error: 'x' } }],
  ['cut', 'cut'],
  ['cut within', 'cut within'],
  ['truncated JSON', 'truncated'],
  ['too few', { body: { translatedText: ['one'] } }],
  ['too many', { body: { translatedText: ['one', 'two', 'three', 'four'] } }],
  ['one for all', { body: { translatedText: 'one two three' } }],
  ['no list', { body: {} }],
  ['too long', { status: 400, body: { error: 'request (900) exceeds text limit (800)' } }],
])('a batch that fails (%s) is asked sentence by sentence', async (_, trouble) => {
  const { server, translate } = await opened();
  server.trouble.push(trouble);
  expect((await translate(['a', 'b', 'c'])).map((answer) => answer.ok && answer.value.text)).toEqual(['[en] a', '[en] b', '[en] c']);
  expect(server.posted()).toHaveLength(4);
});

test('a bad sentence costs itself only', async () => {
  const { translate } = await opened();
  const texts = Array.from({ length: 80 }, (_, i) => (i % 17 === 3 ? `BOOM ${i}` : `Phrase ${i}.`));
  const answers = await translate(texts);
  for (const [i, answer] of answers.entries())
    expect(answer).toMatchObject(
      i % 17 === 3 ? { ok: false, error: { kind: 'http', status: 500 } } : { ok: true, value: { text: `[en] ${texts[i]!}` } },
    );
});

test('a server that fails at everything is soon left alone', async () => {
  const { server, translate } = await opened({ concurrency: 1 });
  const answers = await translate(Array.from({ length: 200 }, (_, i) => `BOOM ${i}`));
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { kind: 'http', status: 500 } });
  expect(server.posted()).toHaveLength(4);
});

test('servers with small limits are served too', async () => {
  for (const limits of [{ batch: 1 }, { characters: 30 }]) {
    const { translate } = await opened({ limits });
    expect((await translate(['Un.', 'Deux.', 'Trois phrases de trop.', linked.text])).every((answer) => answer.ok)).toBe(true);
  }
});

const spoil = (change: (text: string) => string): Trouble => ({
  spoil: (body) => ({ translatedText: (body as { translatedText: string[] }).translatedText.map(change) }),
});

test.each<[string, (text: string) => string]>([
  ['unclosed', (text) => text.replace('</a>', '')],
  ['spaced', (text) => text.replace('<a ', '< a ')],
  ['escaped', (text) => text.replace(/<a[^>]*>/, '&lt;a href="#0"&gt;').replace('</a>', '&lt;/a&gt;')],
  ['renumbered', (text) => text.replace('#0', '#7')],
  ['crossed', (text) => text.replace('</a>', '<u id="1"></a></u>')],
])('damaged marks (%s): the plain sentence, with its link beside it', async (_, damage) => {
  const { server, translate } = await opened();
  server.trouble.push(spoil(damage));
  expect(await translate([linked])).toEqual([
    {
      ok: true,
      value: {
        text: '[en] Un <lien> & Léa',
        marks: [],
        unplaced: [{ kind: 'link', href: 'https://a.example/?x=1&y=2', text: '<lien>' }],
        model: 'libretranslate',
      },
    },
  ]);
  expect(server.posted()).toMatchObject([{ format: 'html' }, { format: 'text', q: ['Un <lien> & Léa'] }]);
});

test('when the second try gives nothing, the words of the first stay', async () => {
  const { server, translate } = await opened();
  server.trouble.push(
    spoil((text) => text.replace('</a>', '')),
    { status: 500, body: {} },
  );
  expect(await translate([linked])).toMatchObject([{ ok: true, value: { text: '[en] Un <lien> & Léa', marks: [], unplaced: [{}] } }]);
});

test('a mark that was left out costs no other', async () => {
  const { server, translate } = await opened();
  server.trouble.push(spoil((text) => text.replace(/<\/?a[^>]*>/g, '')));
  expect(await translate([linked])).toMatchObject([
    { ok: true, value: { marks: [{ kind: 'name', start: 17, end: 20 }], unplaced: [{ text: '<lien>' }] } },
  ]);
  expect(server.posted()).toHaveLength(1);
});

test('no text, and the sentence itself again, are failures of that sentence', async () => {
  const { server, translate } = await opened();
  const words = 'Il pleut sur la ville.';
  server.trouble.push({ body: { translatedText: [words, '', 'Paris'] } }, { body: { translatedText: [' '] } });
  expect(await translate([words, 'Rien.', 'Paris'])).toMatchObject([
    { ok: false, error: { kind: 'engine', detail: 'it gave the sentence back untranslated' } },
    { ok: false, error: { kind: 'engine', detail: 'it gave no text' } },
    { ok: true, value: { text: 'Paris' } },
  ]);
});

test('is sent as far as the budget goes, in order, and no further', async () => {
  const budget = purse(23, 'libretranslate');
  const { server, translate } = await opened({ budget });
  const texts = ['Un.', linked, 'Deux', 'Trois', 'x'];
  const answers = await translate(texts);
  expect(answers.map((answer) => answer.ok)).toEqual([true, true, true, false, false]);
  expect(answers[4]).toEqual({ ok: false, error: { kind: 'over-budget', engine: 'libretranslate', until: '2026-03-13T00:00:00.000Z' } });
  expect(budget.spent()).toBe(22);
  expect(server.posted().flatMap((body) => (body as { q: string[] }).q)).toHaveLength(3);
});

test('counts before it sends, code point by code point, and takes back only what was not done', async () => {
  const budget = purse(1000, 'libretranslate');
  const { server, translate } = await opened({ budget });
  server.trouble.push('hang');
  const stop = new AbortController();
  const translator = libreTranslateTranslator({ url: server.url, budget, clock });
  const hung = translator.translate([{ text: 'ab🦊', marks: [] }], french, stop.signal);
  await server.hanging;
  expect(budget.spent()).toBe(3);
  stop.abort();
  expect(await hung).toMatchObject([{ ok: false, error: { kind: 'timeout', seconds: 0 } }]);
  expect(budget.spent()).toBe(3);
  server.trouble.push({ status: 429, body: '' });
  await translate(['abc']);
  expect(budget.spent()).toBe(3);
  server.trouble.push({ status: 500, body: '' });
  await translate(['abc']);
  expect(budget.spent()).toBe(6);
});

test('a stop reaches those who wait for their turn', async () => {
  const { server, translator } = await opened({ concurrency: 1 });
  await translator.pairs();
  server.trouble.push('hang');
  const stop = new AbortController();
  const texts = Array.from({ length: 100 }, (_, i) => ({ text: `Phrase ${i}.`, marks: [] }));
  const both = [1, 2].map(() => translator.translate(texts, french, stop.signal));
  await server.hanging;
  stop.abort();
  for (const answers of await Promise.all(both))
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { kind: 'timeout', seconds: 0 } });
  expect(server.posted()).toHaveLength(1);
});
