import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { progressOn } from './progress.ts';

function telling(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY });
  let at = 0;
  const progress = progressOn(stream, () => at);
  return { progress, pass: (ms: number) => (at += ms), text: () => (stream.read() as Buffer | null)?.toString() ?? '' };
}
const done = { outcome: { kind: 'done' } } as const;

test('a terminal has one line that is rewritten', () => {
  const { progress, pass, text } = telling(true);
  progress.settled('fetch', done);
  expect(text()).toBe('');
  pass(300);
  progress.settled('fetch', done);
  pass(300);
  progress.settled('publish', done);
  progress.end();
  expect(text()).toBe('\r2 pages fetched\u001b[K\r2 pages fetched, 1 published\u001b[K\n');
});

test('a log has a plain line every half minute, and none for a short run', () => {
  const { progress, pass, text } = telling(false);
  pass(10_000);
  progress.settled('feeds', { outcome: { kind: 'again', due: '' } });
  progress.end();
  expect(text()).toBe('');
  pass(30_000);
  progress.settled('translate', done);
  expect(text()).toBe('1 feeds asked, 1 translated\n');
});

test('what is only put off does not count', () => {
  const { progress, pass, text } = telling(true);
  pass(1000);
  progress.settled('translate', { outcome: { kind: 'wait', due: '' } });
  expect(text()).toBe('');
});
