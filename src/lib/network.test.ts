import { expect, test } from 'vitest';
import { causesOf, codesOf, unreachedBecause } from './network.ts';

const coded = (code: string, cause?: unknown): Error => Object.assign(new Error('x', { cause }), { code });

test.each<[string, unknown]>([
  ['its name is unknown', coded('ENOTFOUND')],
  ['it refuses connections', new TypeError('fetch failed', { cause: coded('ECONNREFUSED') })],
  ['there is no route to it', new AggregateError([coded('ENETUNREACH'), coded('EHOSTUNREACH')])],
  ['it does not answer', coded('UND_ERR_CONNECT_TIMEOUT')],
  ['its answer is not HTTP', coded('HPE_INVALID_CONSTANT')],
  ['its answer is not HTTP', Object.assign(new Error('Response does not match the HTTP/1.1 protocol'), { name: 'HTTPParserError' })],
  ['EWHATEVER', coded('EWHATEVER')],
  ['constructor', coded('constructor')],
  ['the request failed', new Error('without a code')],
  ['the request failed', 'no error at all'],
])('%s', (words, error) => {
  expect(unreachedBecause(error)).toBe(words);
});

test('an error that causes itself has an end', () => {
  const error = coded('A');
  error.cause = error;
  expect(causesOf(error)).toHaveLength(8);
  expect(new Set(codesOf(error))).toEqual(new Set(['A']));
});
