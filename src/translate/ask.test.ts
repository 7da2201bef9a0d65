import { expect, test } from 'vitest';
import type { Failure } from '../core/failure.ts';
import type { Translator } from '../core/ports.ts';
import { err, ok } from '../core/result.ts';
import type { Segment } from '../core/translation.ts';
import { createAsk, type Ask } from './ask.ts';
import { fakeTranslator } from './engines/fake.ts';
import { routeFor } from './route.ts';

const pair = { from: 'fr', to: 'en' };
const signal = new AbortController().signal;
const bare = (text: string): Segment => ({ text, marks: [] });

/** An engine that answers by rule and notes what it was asked. */
function engine(id: string, answer: (text: string) => string | Failure) {
  const asked: string[] = [];
  const translator: Translator = {
    ...fakeTranslator([pair]),
    id,
    async translate(segments) {
      asked.push(...segments.map(({ text, marks }) => (marks.length > 0 ? `<${text}>` : text)));
      await new Promise((resolve) => setTimeout(resolve, 5));
      return segments.map((segment) => {
        const said = answer(segment.marks.length > 0 ? `<${segment.text}>` : segment.text);
        return typeof said === 'string' ? ok({ text: said, marks: [], model: id, unplaced: [] }) : err(said);
      });
    },
  };
  return { translator, asked };
}

async function asking(ask: Ask, translators: readonly Translator[], segments: readonly Segment[]) {
  const route = await routeFor({ pair }, { translators });
  return ask(segments, { route, from: 'fr', ledger: [], signal });
}

test('what the first engine fails at goes to the next, and nothing else', async () => {
  const first = engine('first', (text) => (text.includes('mal') ? { kind: 'engine', engine: 'first', detail: 'no' } : 'Good.'));
  const second = engine('second', () => 'From the second.');
  const answers = await asking(createAsk(), [first.translator, second.translator], [bare('Bien.'), bare('Très mal.')]);
  expect(answers.map(({ engine: id }) => id)).toEqual(['first', 'second']);
  expect(second.asked).toEqual(['Très mal.']);
});

test('when all fail, the failure that passes with time is told', async () => {
  const engines = [
    engine('first', () => ({ kind: 'engine', engine: 'first', detail: 'no' })),
    engine('second', () => ({ kind: 'over-budget', engine: 'second' })),
    engine('third', () => ({ kind: 'engine', engine: 'third', detail: 'no' })),
  ];
  const [answer] = await asking(
    createAsk(),
    engines.map(({ translator }) => translator),
    [bare('Bien.')],
  );
  expect(answer).toMatchObject({ engine: 'second', answer: { error: { kind: 'over-budget' } } });
});

test('a sentence under way is waited for, not asked again', async () => {
  const one = engine('one', (text) => `[${text}]`);
  const ask = createAsk();
  const papers = Array.from({ length: 10 }, () => asking(ask, [one.translator], [bare('Dépêche.'), bare('Suite.')]));
  for (const answers of await Promise.all(papers))
    expect(answers.map(({ answer }) => answer.ok && answer.value.text)).toEqual(['[Dépêche.]', '[Suite.]']);
  expect(one.asked).toEqual(['Dépêche.', 'Suite.']);
  await asking(ask, [one.translator], [bare('Suite.')]);
  expect(one.asked).toHaveLength(3);
});

test('an engine that throws is a bug for each of its sentences, and for nobody after', async () => {
  const broken: Translator = { ...fakeTranslator([pair]), translate: () => Promise.reject(new Error('out of order')) };
  const ask = createAsk();
  const answers = await asking(ask, [broken], [bare('a b'), bare('c d')]);
  expect(answers).toMatchObject([{ answer: { error: { kind: 'bug', detail: 'out of order' } } }, { answer: { ok: false } }]);
  expect(await asking(ask, [fakeTranslator([pair])], [bare('a b')])).toMatchObject([{ answer: { ok: true } }]);
});

const doubtful = 'Le maire a payé 2.200.112 euros.';
const wrong = 'The mayor paid 2,200,12 euros.';
const right = 'The mayor paid 2,200,112 euros.';

test('a sentence with doubts gets a second opinion, and the better answer stays', async () => {
  const first = engine('first', () => wrong);
  const second = engine('second', () => right);
  const [answer] = await asking(createAsk(), [first.translator, second.translator], [bare(doubtful)]);
  expect(answer).toMatchObject({ engine: 'second', flags: [], retry: { way: 'second', taken: true } });
  const [kept] = await asking(createAsk(), [engine('a', () => wrong).translator, engine('b', () => wrong).translator], [bare(doubtful)]);
  expect(kept).toMatchObject({ engine: 'a', flags: [{ kind: 'numbers' }], retry: { way: 'b', taken: false } });
});

test('without another engine a marked sentence is tried as plain text, its links listed', async () => {
  const one = engine('one', (text) => (text.startsWith('<') ? wrong : right));
  const link = { kind: 'link', start: 3, end: 8, href: 'https://a.example/' } as const;
  const [answer] = await asking(createAsk(), [one.translator], [{ text: doubtful, marks: [link] }]);
  expect(one.asked).toEqual([`<${doubtful}>`, doubtful]);
  expect(answer).toMatchObject({
    flags: [],
    retry: { way: 'plain text', taken: true },
    answer: { value: { text: right, unplaced: [{ href: link.href }] } },
  });
});

test('a second opinion is one: whoever gave it is not doubted in turn', async () => {
  const first = engine('first', () => wrong);
  const second = engine('second', () => right);
  const third = engine('third', () => right);
  const [answer] = await asking(createAsk(), [first.translator, second.translator, third.translator], [bare(doubtful)]);
  expect(answer).toMatchObject({ engine: 'second', retry: { way: 'second', taken: true } });
  expect(third.asked).toEqual([]);
});

test('who waits for a sentence that somebody stopped asking for asks for it', async () => {
  const one = engine('one', (text) => `[${text}]`);
  const stop = new AbortController();
  const stoppable: Translator = {
    ...one.translator,
    translate: async (segments, of, stopped) => {
      const answers = await one.translator.translate(segments, of, stopped);
      return stopped.aborted ? segments.map(() => err({ kind: 'timeout', what: 'It', seconds: 0 } as const)) : answers;
    },
  };
  const ask = createAsk();
  const route = await routeFor({ pair }, { translators: [stoppable] });
  const question = { route, from: 'fr', ledger: [] };
  const stopped = ask([bare('Dépêche.')], { ...question, signal: stop.signal });
  const waits = ask([bare('Dépêche.'), bare('Suite.')], { ...question, signal });
  stop.abort();
  expect(await stopped).toMatchObject([{ answer: { ok: false, error: { kind: 'timeout' } } }]);
  expect(await waits).toMatchObject([{ answer: { value: { text: '[Dépêche.]' } } }, { answer: { value: { text: '[Suite.]' } } }]);
});

test('who waits for another’s sentence pays nothing for it', async () => {
  const one = engine('one', (text) => `[${text}]`);
  const ask = createAsk();
  const [first, second] = await Promise.all([
    asking(ask, [one.translator], [bare('Dépêche.')]),
    asking(ask, [one.translator], [bare('Dépêche.')]),
  ]);
  expect([first[0]!.shared, second[0]!.shared]).toEqual([undefined, true]);
});
