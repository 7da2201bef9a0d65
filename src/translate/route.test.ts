import { expect, test } from 'vitest';
import type { Translator } from '../core/ports.ts';
import type { RouteRule } from '../core/routing.ts';
import { fakeTranslator } from './engines/fake.ts';
import { describeRule, noEngine, routeFor, type Subject } from './route.ts';

const engine = (id: string, from: readonly string[] = ['fr', 'ja'], obtainable = from): Translator => ({
  ...fakeTranslator(from.map((tag) => ({ from: tag, to: 'en' }))),
  id,
  obtainable: () => Promise.resolve(obtainable.map((tag) => ({ from: tag, to: 'en' }))),
});
const [bergamot, apertium, deepl, openai] = [engine('bergamot'), engine('apertium'), engine('deepl'), engine('openai')];
const all = [bergamot, apertium, deepl, openai];

async function way(subject: Partial<Subject>, rules: readonly RouteRule[] = [], translators = all) {
  const route = await routeFor({ pair: { from: 'fr', to: 'en' }, ...subject }, { translators, rules });
  return { ...route, ids: route.candidates.map(({ translator }) => translator.id) };
}

test('without rules the engines go in their order', async () => {
  const route = await way({});
  expect(route.ids).toEqual(['bergamot', 'apertium', 'deepl', 'openai']);
  expect(route.seconds.map(({ translator }) => translator.id)).toEqual(['deepl', 'openai']);
  expect(route.reasons[0]).toEqual({ rule: 'route-default', detail: 'bergamot apertium deepl openai' });
});

test('the first rule that holds wins: pair, source, section, star', async () => {
  const rules: RouteRule[] = [
    { when: { starred: true }, engines: ['openai', 'bergamot'] },
    { when: { from: ['ja', 'zh-Hant'] }, engines: ['deepl'] },
    { when: { source: ['seepost'], section: ['Politik', 'politics'] }, engines: ['deepl', 'bergamot'] },
    { when: {}, engines: ['apertium'] },
  ];
  expect((await way({ starred: true }, rules)).ids).toEqual(['openai', 'bergamot']);
  expect((await way({ pair: { from: 'ja', to: 'en' } }, rules)).ids).toEqual(['deepl']);
  expect((await way({ source: 'seepost', sections: ['POLITIK'] }, rules)).ids).toEqual(['deepl', 'bergamot']);
  expect((await way({ source: 'seepost', sections: ['Sport'] }, rules)).ids).toEqual(['apertium']);
  expect((await way({ source: 'seepost', sections: ['Sport'] }, rules)).reasons[0]).toEqual({
    rule: 'route-4',
    detail: 'everything: apertium',
  });
});

test('a rule for doubts names who gives the second opinion; a rough engine never does', async () => {
  const rules: RouteRule[] = [{ when: { flagged: true, from: ['fr'] }, engines: ['openai', 'apertium'] }];
  expect((await way({}, rules)).seconds.map(({ translator }) => translator.id)).toEqual(['openai', 'deepl']);
  expect((await way({}, rules)).ids[0]).toBe('bergamot');
  expect((await way({ pair: { from: 'ja', to: 'en' } }, rules)).seconds.map(({ translator }) => translator.id)).toEqual([
    'deepl',
    'openai',
  ]);
});

test('an engine without its model is passed over, awaited and said', async () => {
  const route = await way({}, [], [engine('bergamot', [], ['fr']), apertium]);
  expect(route.ids).toEqual(['apertium']);
  expect(route.awaited?.translator.id).toBe('bergamot');
  expect(route.reasons).toContainEqual({ rule: 'engine-passed-over', detail: 'bergamot: its model is not installed' });
  const none = await way({ pair: { from: 'de', to: 'en' } });
  expect(noEngine(none, { from: 'de', to: 'en' })).toEqual({ kind: 'pair-unsupported', from: 'de', to: 'en' });
  expect(none.reasons).toContainEqual({ rule: 'engine-passed-over', detail: 'deepl: it does not know de' });
});

test('an engine whose server is away is said to be so, not to lack a model', async () => {
  const away = {
    ...engine('deepl', [], ['fr']),
    away: () => ({ kind: 'offline', host: 'api.example', detail: 'it refuses connections' }) as const,
  };
  const route = await way({}, [], [away, apertium]);
  const detail = 'deepl: api.example could not be reached (it refuses connections)';
  expect(route.reasons).toContainEqual({ rule: 'engine-passed-over', detail });
  const alone = await way({}, [], [away]);
  expect(noEngine(alone, { from: 'fr', to: 'en' })).toEqual(away.away());
});

test('rules are told in words', () => {
  expect(describeRule({ when: { from: ['ja', 'ko'], starred: true }, engines: ['deepl', 'bergamot'] })).toBe(
    'from ja or ko, starred: deepl, then bergamot',
  );
  expect(describeRule({ when: { flagged: true, starred: false }, engines: ['openai'] })).toBe('not starred, sentences with doubts: openai');
});
