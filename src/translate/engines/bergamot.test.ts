import { mkdtempSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { writeModelFolder } from '../../../demo/model/folder.ts';
import { frenchWords } from '../../../demo/model/french.data.ts';
import type { Obtaining } from '../../core/ports.ts';
import type { Segment } from '../../core/translation.ts';
import { bergamotTranslator, type BergamotOptions } from './bergamot.ts';

const signal = new AbortController().signal;
const french = { from: 'fr', to: 'en' };
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function engine(options: Partial<BergamotOptions> = {}) {
  const modelDir = mkdtempSync(join(tmpdir(), 'models-'));
  const folder = await writeModelFolder(modelDir, french, frenchWords);
  const translator = bergamotTranslator({ modelDir, ...options });
  open.push(translator);
  return { translator, folder, modelDir };
}
const bare = (text: string): Segment => ({ text, marks: [] });

test('nouns and adjectives change places, and names are copied', async () => {
  const { translator } = await engine();
  const [answer] = await translator.translate([bare('La maison blanche est dans le port, dit Émile Żółć.')], french, signal);
  expect(answer).toMatchObject({ value: { text: 'The white house is in the harbour, said Émile Żółć.' } });
});

test('a model that is known but not here is missing; a region uses its language’s model', async () => {
  const { translator } = await engine();
  expect(await translator.translate([bare('Guten Tag')], { from: 'de-AT', to: 'en' }, signal)).toEqual([
    { ok: false, error: { kind: 'model-missing', from: 'de-AT', to: 'en' } },
  ]);
  expect(await translator.translate([bare('Le port')], { from: 'fr-CH', to: 'en' }, signal)).toMatchObject([
    { value: { text: 'The harbour' } },
  ]);
});

test('a broken model fails its sentences and nothing else', async () => {
  const { translator, folder, modelDir } = await engine();
  await truncate(join(folder, 'model.intgemm.alphas.bin'), 5000);
  await writeModelFolder(modelDir, { from: 'it', to: 'en' }, [
    ['il', 'the'],
    ['porto', 'harbour', 'N'],
  ]);
  const marked: Segment = { text: 'Le port', marks: [{ kind: 'bold', start: 3, end: 7 }] };
  const answers = await translator.translate([bare('Le port'), marked], french, signal);
  expect(answers).toMatchObject([
    { ok: false, error: { kind: 'engine', engine: 'bergamot' } },
    { ok: false, error: { kind: 'engine', engine: 'bergamot' } },
  ]);
  expect(await translator.translate([bare('Il porto')], { from: 'it', to: 'en' }, signal)).toMatchObject([
    { value: { text: 'The harbour' } },
  ]);
});

test('sentences and words carry scores, and the engine’s tags never show', async () => {
  const { translator } = await engine();
  const marked: Segment = { text: 'La maison blanche & le <port>.', marks: [{ kind: 'bold', start: 3, end: 9 }] };
  const answers = await translator.translate([bare('Le port est rouge.'), marked], french, signal);
  for (const answer of answers) {
    if (!answer.ok) throw new Error(answer.error.kind);
    const { text, score, wordScores } = answer.value;
    expect(text).not.toMatch(/font|bergamot/);
    expect(score).toBeLessThanOrEqual(0);
    expect(wordScores).toHaveLength(text.split(/\s+/).length);
    for (const one of wordScores!) expect(one).toBe(Math.round(one * 100) / 100);
  }
  expect(answers[1]).toMatchObject({ value: { marks: [{ kind: 'bold', start: 10, end: 15 }] } });
  const { translator: plain } = await engine({ scores: 'none' });
  const [without] = await plain.translate([bare('Le port est rouge.')], french, signal);
  expect(without).toMatchObject({ value: { text: 'The harbour is red.' } });
  expect(without).not.toHaveProperty('value.score');
});

test('with scores or without, the words are the same', async () => {
  const [{ translator: scored }, { translator: plain }] = [await engine(), await engine({ scores: 'none' })];
  const texts = [
    'Le\u00a0port',
    'a & b < c > d',
    '« La loi »  est  nouvelle.',
    'l’e\u0301te\u0301 &eacute; &amp;',
    '5 > 3 — 100 %',
    'שלום 漢字 🦊 port',
  ];
  const read = async (translator: typeof scored) =>
    (await translator.translate(texts.map(bare), french, signal)).map((answer) => answer.ok && answer.value.text);
  expect(await read(scored)).toEqual(await read(plain));
});

test('names follow their words when these change places', async () => {
  const { translator } = await engine();
  const named: Segment = {
    text: 'Le président noir a vu la maison blanche.',
    marks: [
      { kind: 'name', start: 3, end: 12, english: 'Présidente' },
      { kind: 'link', start: 26, end: 40, href: 'https://a.example/' },
      { kind: 'name', start: 26, end: 32, english: 'House' },
    ],
  };
  const [answer] = await translator.translate([named], french, signal);
  if (!answer?.ok) throw new Error('it failed');
  expect(answer.value.marks.map((mark) => [mark.kind, answer.value.text.slice(mark.start, mark.end)])).toEqual([
    ['name', 'president'],
    ['link', 'white house'],
    ['name', 'house'],
  ]);
});

test('two models make a third language’s English, marks and all', async () => {
  const { translator, modelDir } = await engine();
  const galician = { from: 'gl', to: 'en' };
  expect(await translator.translate([bare('O porto')], { from: 'gl', to: 'en' }, signal)).toMatchObject([{ ok: false }]);
  await writeModelFolder(modelDir, { from: 'gl', to: 'fr' }, [
    ['o', 'le'],
    ['porto', 'port', 'N'],
    ['vermello', 'rouge'],
  ]);
  expect(await translator.pairs()).toContainEqual(galician);
  expect(await translator.model(galician)).toMatch(/^gl-fr handset \w{8} \+ fr-en handset \w{8}$/);
  const segment: Segment = { text: 'O porto vermello.', marks: [{ kind: 'bold', start: 8, end: 16 }] };
  const [answer] = await translator.translate([segment], galician, signal);
  expect(answer).toMatchObject({ value: { text: 'The red harbour.', marks: [{ kind: 'bold', start: 4, end: 7 }] } });
  expect(answer).toHaveProperty('value.wordScores.length', 3);
});

test('what is being fetched is said, and why it could not be', async () => {
  const german = { from: 'de', to: 'en' };
  const asked: unknown[] = [];
  let obtaining: Obtaining = { kind: 'fetching', bytes: 0 };
  const listeners: (() => void)[] = [];
  let closed = false;
  const { translator } = await engine({
    supply: {
      obtain: (pair) => (asked.push(pair), obtaining),
      onModels: (listener) => listeners.push(listener),
      close: () => ((closed = true), Promise.resolve()),
    },
  });
  const fails = async () => (await translator.translate([bare('Guten Tag')], { from: 'de-AT', to: 'en' }, signal))[0];
  const missing = { kind: 'model-missing', from: 'de-AT', to: 'en' };
  expect(await fails()).toEqual({ ok: false, error: { ...missing, fetching: true } });
  obtaining = { kind: 'failed', failure: { kind: 'offline', host: 'registry.example' }, nextTry: '2026-01-01T00:00:00.000Z' };
  expect(await fails()).toEqual({ ok: false, error: { ...missing, detail: 'registry.example could not be reached' } });
  obtaining = { kind: 'off' };
  expect(await fails()).toEqual({ ok: false, error: missing });
  expect(asked).toEqual([german, german, german]);
  expect(translator.obtain!(german)).toBe(obtaining);
  translator.onModels!(() => undefined);
  expect(listeners).toHaveLength(1);
  await translator.close();
  expect(closed).toBe(true);
});

test('a stop in the middle is heard, and work goes on after it', async () => {
  const { translator } = await engine();
  const stop = new AbortController();
  const many = Array.from({ length: 2000 }, (_, i) => bare(`Le président a vu la maison blanche ${i}.`));
  const running = translator.translate(many, french, stop.signal);
  setTimeout(() => stop.abort(), 300);
  const answers = await running;
  expect(answers).toHaveLength(2000);
  expect(answers.at(-1)).toMatchObject({ ok: false, error: { kind: 'timeout' } });
  expect(await translator.translate([bare('Le port')], french, signal)).toMatchObject([{ ok: true }]);
});
