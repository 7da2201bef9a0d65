import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeModelFolder } from '../../demo/model/folder.ts';
import { frenchWords } from '../../demo/model/french.data.ts';
import type { Mark } from '../core/article.ts';
import type { Translator } from '../core/ports.ts';
import type { MemoryEntry } from '../core/translation.ts';
import { correction } from './correction.ts';
import { bergamotTranslator } from './engines/bergamot.ts';
import { failingWord, fakeTranslator } from './engines/fake.ts';
import { articleOf, awaited, fake, long, paragraph, remembered, rough, stageOf, storeOf, translate } from './stage.fixture.ts';

const stage = stageOf(fake);

test('aligns title, summary and every block sentence by sentence', async () => {
  const article = articleOf(
    'Le titre',
    [paragraph('Un. Deux.'), { kind: 'list', ordered: false, items: [paragraph('Trois'), paragraph('4')] }],
    'Le résumé.',
  );
  const { translation, settlement } = await translate(article);
  expect(translation).toMatchObject({
    id: article.id,
    revision: 1,
    from: 'fr',
    to: 'en',
    title: [{ start: 0, end: 8, state: 'translated', text: '[en] Le titre', engine: 'fake', origin: 'engine', flags: [] }],
    summary: [{ text: '[en] Le résumé.' }],
    blocks: [
      [
        [
          { start: 0, end: 3, text: '[en] Un.' },
          { start: 4, end: 9, text: '[en] Deux.' },
        ],
      ],
      [[{ text: '[en] Trois' }], [{ state: 'kept', text: '4' }]],
    ],
  });
  expect(settlement).toMatchObject({
    outcome: { kind: 'done' },
    next: [{ stage: 'enrich', subject: article.id, priority: 5, mode: 'again' }],
  });
  expect(settlement!.outputs.map((output) => output.table)).toEqual(['translations', 'memory', 'memory', 'memory', 'memory', 'memory']);
});

test('asks for a repeated sentence once, the title first', async () => {
  const asked: string[] = [];
  const spy: Translator = {
    ...fake,
    translate: (segments, pair, stop) => (asked.push(...segments.map((s) => s.text)), fake.translate(segments, pair, stop)),
  };
  await translate(articleOf('Le titre', [paragraph('Encore. Encore.'), paragraph('Encore.')]), { with: stageOf(spy) });
  expect(asked).toEqual(['Le titre', 'Encore.']);
});

test('the memory goes before any engine, and needs none when it suffices', async () => {
  const article = articleOf('Le titre', [paragraph('Le mot.', [{ kind: 'link', start: 3, end: 6, href: 'https://a.example/' }])]);
  const memory = [remembered('Le titre', 'The title'), remembered('Le mot.', 'The word.', [{ mark: 0, start: 4, end: 8 }])];
  const { translation, result } = await translate(article, { memory, with: stageOf() });
  expect(translation).toMatchObject({
    title: [{ text: 'The title', origin: 'memory', engine: 'tmx', model: 'house' }],
    blocks: [[[{ text: 'The word.', marks: [{ kind: 'link', start: 4, end: 8, href: 'https://a.example/' }], flags: [] }]]],
  });
  expect(result).toMatchObject({ value: { memory: [] } });
});

test('a remembered sentence without a place for a link keeps it beside', async () => {
  const article = articleOf('Le mot', [paragraph('Le mot.', [{ kind: 'link', start: 3, end: 6, href: 'https://a.example/' }])]);
  const { translation } = await translate(article, { memory: [remembered('Le mot.', 'The word.')] });
  expect(translation!.blocks[0]![0]![0]).toMatchObject({
    marks: [],
    unplaced: [{ kind: 'link', href: 'https://a.example/', text: 'mot' }],
    flags: [{ kind: 'marks-unplaced' }],
  });
});

test('an engine’s sentence from the memory never lends the places of its marks to others', async () => {
  const text = 'Le ministre a parlé.';
  // Made from a copy of the sentence whose first mark was another word, in bold.
  const entry: MemoryEntry = {
    ...remembered(text, '[en] Le ministre a parlé.', [{ mark: 0, start: 17, end: 25 }]),
    engine: 'fake',
    model: 'fake',
  };
  const link: Mark = { kind: 'link', start: 3, end: 11, href: 'https://paper.example/ministre' };
  const article = articleOf('Le titre', [paragraph(text), paragraph(text, [link])]);
  const { translation } = await translate(article, { memory: [entry] });
  expect(translation!.blocks[0]![0]![0]).toMatchObject({ origin: 'memory', marks: [] });
  const [marked] = translation!.blocks[1]![0]!;
  expect(marked).toMatchObject({ origin: 'engine', unplaced: [] });
  expect(marked!.text.slice(marked!.marks[0]!.start, marked!.marks[0]!.end)).toBe('ministre');

  const titled = remembered('Le titre', 'The title');
  const alone = await translate(article, { memory: [titled, entry], with: stageOf() });
  expect(alone.translation!.blocks[1]![0]![0]).toMatchObject({
    origin: 'memory',
    marks: [],
    unplaced: [{ href: link.href, text: 'ministre' }],
  });
});

test('without an engine an article waits, unless the memory has four fifths of it', async () => {
  const article = articleOf('Un', [paragraph('Deux. Trois. Quatre. Cinq.')]);
  const memory = ['Un', 'Deux.', 'Trois.', 'Quatre.'].map((text) => remembered(text, `${text} in English`));
  const failure = { kind: 'pair-unsupported', from: 'fr', to: 'en' };
  const enough = await translate(article, { memory, with: stageOf() });
  expect(enough.translation!.blocks[0]![0]!.map((s) => s.state)).toEqual(['translated', 'translated', 'translated', 'failed']);
  expect(enough.translation!.blocks[0]![0]![3]!.failure).toEqual(failure);
  const few = await translate(article, { memory: memory.slice(1), with: stageOf() });
  expect(few.result).toEqual({ ok: false, error: failure });
});

test.each([
  ['tlh', 'pair-unsupported', 'wait', '2026-01-03T03:04:05.000Z'],
  ['und', 'language-unknown', 'wait', '2026-01-03T03:04:05.000Z'],
  ['de', 'model-missing', 'wait', '2026-01-02T03:34:05.000Z'],
])('%s: %s is shown to readers and tried again', async (language, kind, outcome, due) => {
  const bergamot = bergamotTranslator({ modelDir: '/nonexistent' });
  const { result, settlement } = await translate(articleOf('Der Titel', []), { language, with: stageOf(bergamot) });
  expect(result).toMatchObject({ ok: false, error: { kind } });
  expect(settlement).toMatchObject({ outcome: { kind: outcome, due }, failure: { kind }, outputs: [], next: [{ stage: 'enrich' }] });
  await bergamot.close();
});

test('one bad sentence costs one sentence; nothing but bad ones parks the article', async () => {
  const some = await translate(articleOf('Le titre', [paragraph(`Bon. ${failingWord}. Bon aussi.`)]));
  expect(some.translation!.blocks[0]![0]!.map((s) => s.state)).toEqual(['translated', 'failed', 'translated']);
  const none = await translate(articleOf(failingWord, []));
  expect(none.settlement).toMatchObject({ outcome: { kind: 'park' }, failure: { kind: 'engine' }, next: [{ stage: 'enrich' }] });
});

test('rows that are gone end the work', async () => {
  expect(await stage.input(storeOf(articleOf('x', [])), 'other')).toBeUndefined();
});

test('only trusted engines’ sentences count: people’s, better engines’, and the present model’s', async () => {
  const store = storeOf(articleOf('x', []));
  const better = { ...fakeTranslator([]), id: 'better' };
  await stageOf(better, fake, { ...fake, id: 'apertium' }).input(store, 'abcdefghjkmn');
  expect(store.asked).toEqual([
    {
      pair: { from: 'fr', to: 'en' },
      engines: [{ engine: 'editor' }, { engine: 'tmx' }, { engine: 'better' }, { engine: 'fake', model: 'fake' }],
    },
  ]);
});

const modelDir = mkdtempSync(join(tmpdir(), 'models-'));
const bergamot = bergamotTranslator({ modelDir });
afterAll(() => bergamot.close());

test('a page of 120 sentences: every link and bold run on its word, no sentence lost', async () => {
  await writeModelFolder(modelDir, { from: 'fr', to: 'en' }, frenchWords);
  const kinds = ['président', 'ministre', 'gouvernement', 'parlement', 'port', 'marché'];
  const english = ['president', 'minister', 'government', 'parliament', 'harbour', 'market'];
  const line = (n: number) => `Le ${kinds[n % 6]!} français a annoncé la loi ${n} hier.`;
  const blocks = Array.from({ length: 12 }, (_, b) => {
    const lines = Array.from({ length: 10 }, (_, s) => line(b * 10 + s));
    const text = lines.join(' ');
    const marks = lines.flatMap((sentence, s): Mark[] => {
      const at = lines.slice(0, s).join(' ').length + (s > 0 ? 1 : 0);
      const noun = sentence.indexOf(kinds[(b * 10 + s) % 6]!);
      const law = sentence.indexOf('loi');
      return [
        { kind: 'link', start: at + noun, end: at + noun + kinds[(b * 10 + s) % 6]!.length, href: `https://a.example/${b * 10 + s}` },
        { kind: 'bold', start: at + law, end: at + law + 3 },
      ];
    });
    return paragraph(text, marks);
  });
  const article = articleOf('Le président', blocks);
  const first = await translate(article, { with: stageOf(bergamot) });
  const { translation } = await translate(article, { with: stageOf(bergamot), previous: first.translation });
  const all = translation!.blocks.flat(2);
  expect(all).toHaveLength(120);
  for (const [n, sentence] of all.entries()) {
    expect(sentence.text).toBe(`The French ${english[n % 6]!} has announced the law ${n} yesterday.`);
    expect(sentence.unplaced).toEqual([]);
    expect(sentence.marks.map(({ start, end, ...mark }) => ({ ...mark, on: sentence.text.slice(start, end) }))).toEqual([
      { kind: 'link', href: `https://a.example/${n}`, on: english[n % 6] },
      { kind: 'bold', on: 'law' },
    ]);
  }
});

test('of a long article the headline and the lead come first, the body after younger headlines', async () => {
  const first = await translate(long);
  expect(first.translation).toMatchObject({ title: [{ state: 'translated' }], summary: [{ state: 'translated' }] });
  expect(first.translation!.blocks[0]![0]!.map(({ state }) => state)).toEqual(Array.from({ length: 12 }, () => 'waiting'));
  expect(first.settlement).toMatchObject({
    outcome: { kind: 'done' },
    next: [
      { stage: 'enrich', priority: 5 },
      { stage: 'translate', priority: 5 - 43_200, mode: 'again' },
    ],
  });
  const memory = first.result.ok ? [...first.result.value.memory] : [];
  const second = await translate(long, { memory, previous: first.translation });
  expect(second.translation!.blocks[0]![0]!.every(({ state }) => state === 'translated')).toBe(true);
  expect(second.settlement).toMatchObject({ outcome: { kind: 'done' }, next: [{ stage: 'enrich' }] });
  // Its own first pass is no saving.
  expect(second.translation!.title[0]).toMatchObject({ origin: 'engine' });
});

test('an article without a summary has its first paragraph as lead', async () => {
  const { translation } = await translate(articleOf('Le titre', [paragraph('Début.'), ...long.blocks]));
  expect(translation!.blocks[0]![0]![0]).toMatchObject({ state: 'translated' });
  expect(translation!.blocks[1]![0]![0]).toMatchObject({ state: 'waiting' });
});

test('words an engine did not know are told, from the memory too', async () => {
  const unsure: Translator = {
    ...fake,
    translate: (segments) =>
      Promise.resolve(
        segments.map(({ text }) => ({ ok: true, value: { text, marks: [], unplaced: [], model: 'fake', unknown: ['titre'] } })),
      ),
  };
  const article = articleOf('Le titre', []);
  const first = await translate(article, { with: stageOf(unsure) });
  const flags = [{ kind: 'unknown-words', detail: 'titre' }];
  expect(first.translation!.title[0]!.flags).toEqual(expect.arrayContaining(flags));
  const memory = first.result.ok ? [...first.result.value.memory] : [];
  const second = await translate(article, { memory, with: stageOf() });
  expect(second.translation!.title[0]).toMatchObject({ origin: 'memory', flags: expect.arrayContaining(flags) as unknown });
});

test('a rough gist is shown at once, and made again when the better engine has its model', async () => {
  const article = articleOf('Le titre', []);
  const fetching = awaited(() => ({ kind: 'fetching', bytes: 1 }));
  const now = await translate(article, { with: stageOf(fetching, rough) });
  expect(now.translation!.title).toMatchObject([{ engine: 'apertium', flags: [{ kind: 'rough-gist' }] }]);
  expect(now.settlement).toMatchObject({
    outcome: { kind: 'wait' },
    failure: { kind: 'model-missing', from: 'fr', fetching: true },
    outputs: [{ table: 'translations' }, { table: 'memory' }],
  });
  // Looked at again with nothing new, it writes nothing and tells nobody.
  const memory = now.result.ok ? [...now.result.value.memory] : [];
  const again = await translate(article, { with: stageOf(fetching, rough), memory, previous: now.translation });
  expect(again.settlement).toMatchObject({ outcome: { kind: 'wait' }, outputs: [], next: [] });
  const later = await translate(article, { with: stageOf({ ...fake, id: 'bergamot' }, rough), previous: now.translation });
  expect(later.translation!.title).toMatchObject([{ engine: 'bergamot', flags: [] }]);
  expect(later.settlement).toMatchObject({ outcome: { kind: 'done' } });
});

test('a model that is being fetched, or cannot be, is told to readers', async () => {
  const article = articleOf('Le titre', []);
  const first = await translate(article, { with: stageOf(awaited(() => ({ kind: 'fetching', bytes: 1 }))) });
  expect(first.result).toEqual({ ok: false, error: { kind: 'model-missing', from: 'fr', to: 'en', fetching: true } });
  const failed = awaited(() => ({ kind: 'failed', failure: { kind: 'offline', host: 'models.example' }, nextTry: '' }));
  const second = await translate(article, { with: stageOf(failed) });
  expect(second.result).toMatchObject({ error: { detail: 'fetching it failed: models.example could not be reached' } });
});

test('single sentences that failed are tried twice more, then left as they are', async () => {
  const article = articleOf('Le titre', [paragraph(`Bon. ${failingWord}.`)]);
  expect((await translate(article)).settlement).toMatchObject({ outcome: { kind: 'retry' }, failure: { kind: 'engine' } });
  expect((await translate(article, { attempts: 2 })).settlement).toMatchObject({ outcome: { kind: 'done' }, failure: { kind: 'engine' } });
});

test('what fails for a time is tried again by the queue', async () => {
  const offline: Translator = {
    ...fake,
    translate: (segments) => Promise.resolve(segments.map(() => ({ ok: false, error: { kind: 'offline', host: 'deepl.example' } }))),
  };
  expect((await translate(articleOf('Le titre', []), { with: stageOf(offline) })).settlement).toMatchObject({
    outcome: { kind: 'retry', due: '2026-01-02T03:05:05.000Z' },
  });
});

test('a person’s correction goes before every engine and keeps its links', async () => {
  const link: Mark = { kind: 'link', start: 3, end: 6, href: 'https://a.example/' };
  const source = { text: 'Le mot.', marks: [link] };
  const former = { text: '[en] Le mot.', marks: [{ ...link, start: 8, end: 11 }] };
  const entry = correction({ source, text: 'The mot juste.', from: 'fr-CH', editor: 'Ada', former });
  const { translation } = await translate(articleOf('Le titre', [paragraph('Le mot.', [link])]), { memory: [entry] });
  expect(translation!.blocks[0]![0]![0]).toMatchObject({
    text: 'The mot juste.',
    engine: 'editor',
    model: 'Ada',
    marks: [{ kind: 'link', start: 4, end: 7 }],
    unplaced: [],
    flags: [],
  });
});
