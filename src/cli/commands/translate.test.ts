import { expect, test } from 'vitest';
import type { Translator } from '../../core/ports.ts';
import { err, ok } from '../../core/result.ts';
import { fakeTranslator } from '../../translate/engines/fake.ts';
import { testDesk } from '../desk.fixture.ts';
import { main } from '../main.ts';
import { translate } from './translate.ts';

test('which way a sentence took is explained: who was passed over and why, and that a gist is one', async () => {
  const paid: Translator = {
    ...fakeTranslator(),
    id: 'deepl',
    translate: (segments) =>
      Promise.resolve(segments.map(() => err({ kind: 'over-budget', engine: 'deepl', until: '2026-03-13T00:00:00.000Z' }))),
  };
  const gist: Translator = { ...fakeTranslator(), id: 'apertium' };
  const room = testDesk('Guten Tag.\n\n', {
    environment: { DESK_ENGINES: 'deepl,apertium' },
    openTranslators: () => Promise.resolve(ok([paid, gist])),
  });
  expect(await main(['translate', '--from', 'de', '--explain'], [translate], room)).toBe(0);
  expect(room.out()).toBe('[en] Guten Tag.\n\n');
  expect(room.complaints()).toContain(
    'line 1, sentence 1: apertium, fake; rough gist; instead of deepl: The budget of the engine deepl is used up until 2026-03-13; no doubts',
  );
});

test('who stops it is not told of a failure', async () => {
  const stop = new AbortController();
  const waits: Translator = {
    ...fakeTranslator(),
    translate: (segments) => {
      stop.abort();
      return Promise.resolve(segments.map(() => err({ kind: 'timeout', what: 'The translation (it was stopped)', seconds: 0 })));
    },
  };
  const room = { ...testDesk('Guten Tag.\n', { openTranslators: () => Promise.resolve(ok([waits])) }), signal: stop.signal };
  expect(await main(['translate', '--from', 'de', '--engine', 'fake'], [translate], room)).toBe(1);
  expect(room.complaints()).toBe('');
});
