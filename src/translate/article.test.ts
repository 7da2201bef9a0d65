import { expect, test } from 'vitest';
import type { Mark } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { Name } from '../core/name.ts';
import type { Translator } from '../core/ports.ts';
import type { MemoryEntry } from '../core/translation.ts';
import { correction } from './correction.ts';
import { failingWord } from './engines/fake.ts';
import { articleOf, awaited, clock, fake, long, paragraph, remembered, rough, stageOf, translate } from './stage.fixture.ts';
import { translateStage } from './stage.ts';

/** An engine that fails at some sentences. */
const failingAt = (failureOf: (text: string) => Failure | undefined): Translator => ({
  ...fake,
  async translate(segments, pair, stop) {
    const answers = await fake.translate(segments, pair, stop);
    return segments.map(({ text }, i) => {
      const failure = failureOf(text);
      return failure ? { ok: false, error: failure } : answers[i]!;
    });
  },
});

test('of several failures, the one that passes with time says when the article is looked at again', async () => {
  const refuses: Failure = { kind: 'engine', engine: 'fake', detail: 'no' };
  const spent: Failure = { kind: 'over-budget', engine: 'fake', until: '2026-01-03T00:00:00.000Z' };
  const engine = failingAt((text) => (text === 'Un.' ? refuses : text === 'Deux.' ? spent : undefined));
  const some = await translate(articleOf('Le titre', [paragraph('Un. Deux. Trois.')]), { with: stageOf(engine), attempts: 5 });
  expect(some.settlement).toMatchObject({ outcome: { kind: 'wait', due: '2026-01-03T00:00:00.000Z' }, failure: spent });
  const none = await translate(articleOf('Un.', [paragraph('Deux.')]), { with: stageOf(engine) });
  expect(none.result).toEqual({ ok: false, error: spent });
});

test('a headline that fails costs no body', async () => {
  const refuses: Failure = { kind: 'engine', engine: 'fake', detail: 'no' };
  const engine = failingAt((text) => (text.startsWith('Le ') ? refuses : undefined));
  const { translation, settlement } = await translate(long, { with: stageOf(engine) });
  expect(translation!.title[0]).toMatchObject({ state: 'failed', failure: refuses });
  expect(translation!.blocks[0]![0]!.every(({ state }) => state === 'translated')).toBe(true);
  expect(settlement).toMatchObject({ outcome: { kind: 'retry' }, failure: refuses });
});

test('words of a sentence from the memory keep a score each when a name gets longer', async () => {
  const source = 'Hier Lviv a voté.';
  const entry: MemoryEntry = { ...remembered(source, 'Yesterday Lvov voted.'), engine: 'fake', model: 'fake', wordScores: [-1, -2, -3] };
  const name: Name = {
    language: 'fr',
    source: 'Lviv',
    english: 'the City of Lviv',
    variants: ['Lvov'],
    state: 'fixed',
    editor: 'Ada',
    changedAt: clock.now(),
  };
  const { translation } = await translate(articleOf('Le titre', [paragraph(source)]), { memory: [entry], names: [name] });
  const [sentence] = translation!.blocks[0]![0]!;
  expect(sentence!.text).toContain('City of Lviv');
  expect(sentence!.wordScores).toHaveLength(sentence!.text.split(/\s+/).length);
});

test('a person’s sentence puts a link only where its own stood', async () => {
  const link = (start: number, end: number, href: string): Mark => ({ kind: 'link', start, end, href });
  const text = 'Le ministre a vu Paul.';
  const former = { text: '[en] Le ministre a vu Paul.', marks: [link(22, 26, 'https://a.example/paul')] };
  const source = { text, marks: [link(17, 21, 'https://a.example/paul')] };
  const entry = correction({ source, text: 'Paul met the minister.', from: 'fr', editor: 'Ada', former });
  const elsewhere = [link(3, 11, 'https://b.example/ministre'), link(17, 21, 'https://b.example/paul')];
  const { translation } = await translate(articleOf('Le titre', [paragraph(text, elsewhere)]), { memory: [entry] });
  expect(translation!.blocks[0]![0]![0]).toMatchObject({
    engine: 'editor',
    origin: 'memory',
    marks: [{ start: 0, end: 4, href: 'https://b.example/paul' }],
    unplaced: [{ href: 'https://b.example/ministre', text: 'ministre' }],
  });
});

test('what a fallback wrote while the first choice had no model is written anew; a second opinion stays', async () => {
  const article = articleOf('Le titre', []);
  const spare: Translator = { ...fake, id: 'spare' };
  const fetching = awaited(() => ({ kind: 'fetching', bytes: 1 }));
  const before = await translate(article, { with: stageOf(fetching, spare) });
  expect(before.translation!.title).toMatchObject([{ engine: 'spare', origin: 'engine' }]);
  const memory = before.result.ok ? [...before.result.value.memory] : [];
  const came: Translator = { ...fake, id: 'bergamot' };
  const after = await translate(article, { with: stageOf(came, spare), memory, previous: before.translation });
  expect(after.translation!.title).toMatchObject([{ engine: 'bergamot' }]);

  const broken: Translator = { ...failingAt(() => ({ kind: 'engine', engine: 'bergamot', detail: 'no' })), id: 'bergamot' };
  const instead = await translate(article, { with: stageOf(broken, spare) });
  const kept = instead.result.ok ? [...instead.result.value.memory] : [];
  const again = await translate(article, { with: stageOf(broken, spare), memory: kept, previous: instead.translation });
  expect(again.result).toMatchObject({ value: { memory: [], translation: { title: [{ engine: 'spare' }] } } });
});

test('sentences of a language no engine knows are looked at again in a day, as whole articles are', async () => {
  const article = articleOf('Un', [paragraph('Deux. Trois. Quatre. Cinq.')]);
  const memory = ['Un', 'Deux.', 'Trois.', 'Quatre.'].map((text) => remembered(text, `${text} in English`));
  const { settlement } = await translate(article, { memory, with: stageOf() });
  expect(settlement).toMatchObject({ outcome: { kind: 'wait', due: '2026-01-03T03:04:05.000Z' }, failure: { kind: 'pair-unsupported' } });
});

test('a starred article gets its better engine, though the memory has another’s sentences', async () => {
  const article = articleOf('Le titre', []);
  const paid: Translator = { ...fake, id: 'paid' };
  const routed = translateStage({
    clock,
    translators: [fake, paid],
    order: ['fake'],
    rules: [{ when: { starred: true }, engines: ['paid', 'fake'] }],
  });
  const plain = await translate(article, { with: routed });
  const memory = plain.result.ok ? [...plain.result.value.memory] : [];
  const starred = await translate(article, { with: routed, memory, previous: plain.translation, starred: true });
  expect(starred.translation!.title).toMatchObject([{ engine: 'paid' }]);
});

test('a rough gist waits for the better engine’s model though a sentence of it failed for good', async () => {
  const article = articleOf('Le titre', [paragraph(`${failingWord}.`)]);
  const fetching = awaited(() => ({ kind: 'fetching', bytes: 1 }));
  const { settlement } = await translate(article, { with: stageOf(fetching, rough), attempts: 5 });
  expect(settlement).toMatchObject({ outcome: { kind: 'wait' }, failure: { kind: 'model-missing', fetching: true } });
});
