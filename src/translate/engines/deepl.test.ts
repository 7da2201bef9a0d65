import { afterEach, expect, test } from 'vitest';
import type { Segment } from '../../core/translation.ts';
import { noLimit } from '../budget.ts';
import { translatorContract } from '../contract.ts';
import { deeplAddress, deeplTranslator, type DeeplOptions } from './deepl.ts';
import { startDeepl } from './deepl/server.fixture.ts';
import { asking, standingClock, type EngineServer, type Trouble } from './http.fixture.ts';
import { purse } from './purse.fixture.ts';

const clock = standingClock();
const key = 'k:fx';
const { signal } = new AbortController();

const lasting = await startDeepl();
translatorContract('DeepL', {
  translator: deeplTranslator({ url: lasting.url, key, budget: noLimit, clock }),
  pair: { from: 'fr', to: 'en' },
  plain: 'Le président a annoncé une loi.',
  linked: ['Le ', 'président', ' français a annoncé une loi.'],
});

const open: EngineServer[] = [lasting];
afterEach(async () => {
  for (const server of open.splice(1)) await server.close();
});

async function opened({ quota, ...options }: Partial<DeeplOptions> & { quota?: number } = {}) {
  const server = await startDeepl(quota === undefined ? {} : { quota });
  open.push(server);
  const translator = deeplTranslator({ url: server.url, key, budget: noLimit, clock, ...options });
  const translate = asking(translator);
  return { server, translator, translate };
}

const linked: Segment = {
  text: 'Un <lien> & Léa',
  marks: [
    { kind: 'link', start: 3, end: 9, href: 'https://a.example/' },
    { kind: 'name', start: 12, end: 15, english: 'Lea' },
  ],
};

test('asks as the API documents', async () => {
  const { server, translate, translator } = await opened({ formality: 'prefer_more', english: 'EN-GB' });
  const model = 'deepl EN-GB prefer_more';
  expect(await translator.model({ from: 'fr', to: 'en' })).toBe(model);
  expect(await translate(['Un & mot.', linked])).toEqual([
    { ok: true, value: { text: '[en] Un & mot.', marks: [], unplaced: [], model } },
    {
      ok: true,
      value: {
        text: '[en] Un <lien> & Léa',
        marks: [
          { kind: 'link', start: 8, end: 14, href: 'https://a.example/' },
          { kind: 'name', start: 17, end: 20, english: 'Lea' },
        ],
        unplaced: [],
        model,
      },
    },
  ]);
  const every = {
    source_lang: 'FR',
    target_lang: 'EN-GB',
    split_sentences: '0',
    preserve_formatting: true,
    show_billed_characters: true,
    formality: 'prefer_more',
  };
  expect(server.posted()).toEqual([
    { ...every, text: ['Un & mot.'] },
    {
      ...every,
      text: ['Un <a href="#0">&lt;lien&gt;</a> &amp; <u id="1">Léa</u>'],
      tag_handling: 'xml',
      outline_detection: false,
      non_splitting_tags: ['a', 'b', 'i', 'u'],
    },
  ]);
});

test('languages by their tags, from the list and without it', async () => {
  const { server, translator, translate } = await opened();
  expect((await translator.pairs()).map(({ from }) => from)).toEqual(['de', 'fr', 'nb', 'pt', 'zh']);
  for (const from of ['pt-BR', 'no', 'zh-Hant']) await translate(['a'], from);
  expect(server.posted().map((body) => (body as { source_lang: string }).source_lang)).toEqual(['PT', 'NB', 'ZH']);
  const away = deeplTranslator({ url: 'http://127.0.0.1:9', key, budget: noLimit, clock });
  expect(await away.pairs()).toEqual([]);
  expect(await away.obtainable()).toContainEqual({ from: 'uk', to: 'en' });
  expect(await away.translate([linked], { from: 'uk', to: 'en' }, signal)).toMatchObject([{ ok: false, error: { kind: 'offline' } }]);
});

test.each([
  ['a:fx', undefined, 'https://api-free.deepl.com'],
  ['a', undefined, 'https://api.deepl.com'],
  ['a:fx', 'http://10.0.0.1:80/deepl', 'http://10.0.0.1:80/deepl'],
  ['a', 'https://x.example/v2/', 'https://x.example'],
  ['a', 'https://x.example//', 'https://x.example'],
])('the account %s with the address %s is at %s', (account, url, address) => {
  expect(deeplAddress(account, url)).toBe(address);
});

test('a refused key ends the call and is not printed', async () => {
  const { server, translate } = await opened({ key: 'wrong-secret' });
  const answers = await translate(Array.from({ length: 120 }, (_, i) => `Phrase ${i}.`));
  for (const answer of answers)
    expect(answer).toEqual({ ok: false, error: { kind: 'engine', engine: 'deepl', detail: 'the key was refused' } });
  expect(server.posted().length).toBeLessThanOrEqual(2);
});

test('a used-up quota is over budget, without a date that nobody knows', async () => {
  const { server, translate } = await opened({ quota: 10, concurrency: 1 });
  const answers = await translate(Array.from({ length: 120 }, (_, i) => `Phrase ${i}.`));
  for (const answer of answers) expect(answer).toEqual({ ok: false, error: { kind: 'over-budget', engine: 'deepl' } });
  expect(server.posted()).toHaveLength(1);
});

test('counts what is sent, settles what was billed', async () => {
  const budget = purse(1000, 'deepl');
  const { server, translate } = await opened({ budget });
  await translate([linked, 'ab🦊']);
  expect(budget.spent()).toBe('Un &lt;lien&gt; &amp; Léa'.length + 3);
  server.trouble.push({ body: { translations: [{ text: 'abc' }] } });
  await translate(['xyz']);
  expect(budget.spent()).toBe('Un &lt;lien&gt; &amp; Léa'.length + 6);
  server.trouble.push({ body: { translations: [{ text: 'abc', billed_characters: 5 }] } });
  await translate(['xyz']);
  expect(budget.spent()).toBe('Un &lt;lien&gt; &amp; Léa'.length + 11);
});

test('what does not fit any more is not sent', async () => {
  const { server, translate } = await opened({ budget: purse(7, 'deepl') });
  expect(await translate(['abc', 'def', 'ghi', 'j'])).toMatchObject([
    { ok: true },
    { ok: true },
    { ok: false, error: { kind: 'over-budget', until: '2026-03-13T00:00:00.000Z' } },
    { ok: false, error: { kind: 'over-budget' } },
  ]);
  expect(server.posted()).toHaveLength(1);
});

const answerWith = (...texts: readonly string[]): Trouble => ({ body: { translations: texts.map((text) => ({ text })) } });

test.each<[string, Trouble]>([
  ['too few', answerWith('one')],
  ['too many', answerWith('one', 'two', 'three')],
  ['truncated', 'truncated'],
  ['cut', 'cut within'],
  ['400', { status: 400, body: { message: 'Tag handling parsing failed, please check input.' } }],
  ['500', { status: 500, body: '' }],
  ['soon again', { status: 429, headers: { 'retry-after': '0' }, body: '' }],
])('nothing is lost to one bad answer (%s)', async (_, trouble) => {
  const { server, translate } = await opened();
  server.trouble.push(trouble);
  expect(await translate(['Un.', 'Deux.'])).toMatchObject([{ value: { text: '[en] Un.' } }, { value: { text: '[en] Deux.' } }]);
});

test('a batch that takes too long is asked sentence by sentence', async () => {
  const { server, translate } = await opened({ timeoutSeconds: 2.5 });
  server.trouble.push('hang');
  expect((await translate(['Un.', 'Deux.'])).map((answer) => answer.ok)).toEqual([true, true]);
});

test('a server that hangs is soon left alone', async () => {
  const { server, translate } = await opened({ timeoutSeconds: 0.1 });
  server.trouble.push('hang', 'hang', 'hang', 'hang', 'hang');
  expect(await translate(['Un.', 'Deux.', 'Trois.', 'Quatre.', 'Cinq.'])).toMatchObject(
    Array.from({ length: 5 }, () => ({ ok: false, error: { kind: 'timeout', seconds: 0.1 } })),
  );
  expect(server.posted().length).toBeLessThanOrEqual(4);
});

test('busy for longer, empty, echoed, damaged', async () => {
  const { server, translate } = await opened();
  server.trouble.push({
    status: 429,
    headers: { 'retry-after': 'Fri, 13 Mar 2026 00:00:00 GMT', date: 'Thu, 12 Mar 2026 23:00:00 GMT' },
    body: '',
  });
  expect(await translate(['Un.'])).toMatchObject([{ ok: false, error: { kind: 'busy', retryAfterSeconds: 3600 } }]);
  server.trouble.push(answerWith(''), answerWith('Something.'));
  expect(await translate(['Rien.'])).toMatchObject([{ ok: true, value: { text: 'Something.' } }]);
  server.trouble.push(answerWith('Бывает и так'));
  expect(await translate(['Бывает и так'])).toMatchObject([{ ok: false, error: { kind: 'engine' } }]);
  server.trouble.push(answerWith('A <a href="#0">link</b>'));
  expect(await translate([linked])).toMatchObject([{ ok: true, value: { text: `[en] ${linked.text}`, marks: [], unplaced: [{}] } }]);
});
