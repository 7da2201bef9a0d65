import { expect, test } from 'vitest';
import { noLimit } from '../budget.ts';
import { openEngines } from './open.ts';

const settings = { clock: { now: () => '2026-01-02T03:04:05.000Z' }, budgetOf: () => noLimit, modelDir: '/nonexistent' };
const ids = (opened: ReturnType<typeof openEngines>) => (opened.ok ? opened.value.map(({ id }) => id) : opened.error);

test('engines open in their order, those of rules after them, each once', () => {
  const rules = [{ when: { starred: true }, engines: ['openai', 'fake'] }];
  const chat = { openaiUrl: 'http://127.0.0.1:11434/v1', openaiModel: 'llama' };
  expect(ids(openEngines(['fake', 'apertium'], rules, { ...settings, ...chat }))).toEqual(['fake', 'apertium', 'openai']);
});

test('a ceiling for an engine that nobody knows is refused', () => {
  expect(ids(openEngines(['fake'], [], { ...settings, budgets: { depl: { perDay: 5 } } }))).toMatchObject({
    kind: 'malformed',
    detail: expect.stringMatching(/^budgets: there is no engine “depl”; there are bergamot, /) as string,
  });
  expect(ids(openEngines(['fake'], [], { ...settings, budgets: { deepl: { perDay: 5 } } }))).toEqual(['fake']);
});

test.each([
  [['bergamto'], [], /^engines: there is no engine “bergamto”; there are bergamot, /],
  [['fake'], [{ when: {}, engines: ['deeple'] }], /^routes: there is no engine “deeple”/],
  [['deepl'], [], /deepl needs deeplKey \(DESK_DEEPL_KEY\)/],
  [['libretranslate'], [], /DESK_LIBRETRANSLATE_URL/],
  [['openai'], [], /DESK_OPENAI_MODEL/],
])('%j %j is refused in one sentence', (engines, rules, detail) => {
  expect(ids(openEngines(engines, rules, settings))).toMatchObject({ kind: 'malformed', detail: expect.stringMatching(detail) as string });
});
