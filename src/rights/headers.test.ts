import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerSignals } from './headers.ts';

const told = (headers: Record<string, string>): string[] =>
  headerSignals(headers).map(({ witness, words, rights, snippet }) => [witness, words, rights, snippet ?? ''].join(' | '));

test('a reservation with its conditions', () => {
  expect(told({ 'tdm-reservation': '1', 'tdm-policy': 'https://a.example/p' })).toEqual([
    'tdm-header | tdm-reservation: 1, tdm-policy: https://a.example/p | link | ',
  ]);
  expect(told({ 'tdm-reservation': '0' })).toEqual([]);
  expect(told({ 'tdm-reservation': '0, 1' })).toHaveLength(1);
});

test.each([
  ['noai', ['robots-header | noai | link | ']],
  ['noai, noimageai', ['robots-header | noai | link | ']],
  ['NoArchive', ['robots-header | NoArchive | excerpt | ']],
  ['notranslate', ['robots-header | notranslate | excerpt | ']],
  ['nosnippet', ['robots-header | nosnippet | excerpt | 0']],
  ['max-snippet:120, max-image-preview:large', ['robots-header | max-snippet:120 | excerpt | 120']],
  ['max-snippet: 0', ['robots-header | max-snippet: 0 | excerpt | 0']],
  ['max-snippet:-1', []],
  ['noindex, nofollow', []],
  ['unavailable_after: 25 Jun 2027 15:00:00 GMT, noarchive', ['robots-header | noarchive | excerpt | ']],
])('X-Robots-Tag: %s', (value, signals) => {
  expect(told({ 'x-robots-tag': value })).toEqual(signals);
});

test('a program’s name holds for the directives after it, up to the next name or line', () => {
  expect(told({ 'x-robots-tag': 'otherbot: noai, noarchive' })).toEqual([]);
  expect(told({ 'x-robots-tag': 'foreigndesk: noai' })).toEqual(['robots-header | noai | link | ']);
  expect(told({ 'x-robots-tag': 'otherbot: noindex, ForeignDesk: noarchive' })).toEqual(['robots-header | noarchive | excerpt | ']);
  expect(told({ 'x-robots-tag': 'otherbot: noindex\nnoai' })).toEqual(['robots-header | noai | link | ']);
});

test('any header can be read, and only ever restricts', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (robots, reservation) => {
      for (const { rights } of headerSignals({ 'x-robots-tag': robots, 'tdm-reservation': reservation })) expect(rights).not.toBe('full');
    }),
  );
});
