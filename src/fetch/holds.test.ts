import { expect, test } from 'vitest';
import type { Failure } from '../core/failure.ts';
import type { FailureRecord } from '../core/store.ts';
import { restoreHolds } from './holds.ts';
import { createLimiter } from './limiter.ts';

const record = (failure: Failure, at: string): FailureRecord => ({
  stage: 'fetch',
  subject: 'a',
  failure,
  outcome: 'retry',
  attempts: 1,
  at,
});
const busy = (host: string, retryAfterSeconds?: number): Failure => ({
  kind: 'busy',
  host,
  ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
});

test('what is left of a hold is held on, for the whole domain; nothing else is', () => {
  const limiter = createLimiter({ now: () => 0, sleep: () => Promise.resolve() });
  const records = [
    record(busy('www.blatt.example', 3600), '2026-03-12T07:30:00.000Z'),
    record(busy('rss.blatt.example', 600), '2026-03-12T07:55:00.000Z'),
    record(busy('vorbei.example', 600), '2026-03-12T07:00:00.000Z'),
    record(busy('unbestimmt.example'), '2026-03-12T07:59:00.000Z'),
    record({ kind: 'offline', host: 'fort.example' }, '2026-03-12T07:59:00.000Z'),
  ];
  expect(restoreHolds(limiter, records, '2026-03-12T08:00:00.000Z')).toBe(1);
  expect(limiter.heldSeconds('blatt.example')).toBe(1800);
  for (const other of ['vorbei', 'unbestimmt', 'fort']) expect(limiter.heldSeconds(`${other}.example`)).toBe(0);
});
