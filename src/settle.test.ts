import { expect, test } from 'vitest';
import { backoffMs, maxAttempts, type Failure } from './core/failure.ts';
import { settleFailure } from './settle.ts';

const now = '2026-03-12T07:10:00.000Z';
const claim = (attempts = 0) => ({ stage: 'fetch', subject: 'a', priority: 0, attempts, losses: 0, token: 't' }) as const;
const outcome = (failure: Failure, attempts = 0) => settleFailure(failure, claim(attempts), now).outcome;

test('temporary failures are retried, each time later, at most a day later', () => {
  const offline: Failure = { kind: 'offline', host: 'h' };
  expect(outcome(offline)).toEqual({ kind: 'retry', due: '2026-03-12T07:11:00.000Z' });
  expect(outcome(offline, 3)).toEqual({ kind: 'retry', due: '2026-03-12T07:18:00.000Z' });
  expect(backoffMs(offline, 30)).toBe(86_400_000);
});

test('a server that names its time is obeyed', () => {
  expect(outcome({ kind: 'busy', host: 'h', retryAfterSeconds: 3600 })).toEqual({ kind: 'retry', due: '2026-03-12T08:10:00.000Z' });
});

test('after enough retries a person has to look', () => {
  expect(outcome({ kind: 'offline', host: 'h' }, maxAttempts)).toEqual({ kind: 'park' });
});

test('every other failure follows its policy', () => {
  expect(outcome({ kind: 'malformed', what: 'The page', detail: 'x' })).toEqual({ kind: 'drop' });
  expect(outcome({ kind: 'model-missing', from: 'uk', to: 'en' })).toEqual({ kind: 'wait', due: '2026-03-12T07:20:00.000Z' });
  expect(outcome({ kind: 'storage-full' })).toEqual({ kind: 'wait', due: '2026-03-12T07:10:10.000Z' });
  expect(outcome({ kind: 'bug', detail: 'x' })).toEqual({ kind: 'park' });
  expect(outcome({ kind: 'robots', host: 'h' })).toEqual({ kind: 'park' });
});
