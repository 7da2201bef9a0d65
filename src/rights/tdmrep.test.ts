import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tdmRulesFrom } from './tdmrep.ts';

const at = (path: string): string => `https://zeitung.example${path}`;
const reserves = (file: unknown, path = '/politik/1'): boolean => tdmRulesFrom(JSON.stringify(file)).signals(at(path)).length > 0;

test('a reserved path leaves headline and link, and the words are kept', () => {
  const rules = tdmRulesFrom('[{"location": "/", "tdm-reservation": 1, "tdm-policy": "https://zeitung.example/policy.json"}]');
  expect(rules.signals(at('/politik/1'))).toEqual([
    { witness: 'tdmrep', words: 'tdm-reservation: 1, tdm-policy: https://zeitung.example/policy.json', rights: 'link' },
  ]);
});

test('the first rule that matches holds', () => {
  const file = [
    { location: '/frei/', 'tdm-reservation': 0 },
    { location: '/', 'tdm-reservation': 1 },
  ];
  expect([reserves(file, '/frei/a'), reserves(file, '/anders')]).toEqual([false, true]);
  expect(reserves(file.toReversed(), '/frei/a')).toBe(true);
});

test('wildcards and ends', () => {
  const file = [
    { location: '/bilder/*.jpg', 'tdm-reservation': 0 },
    { location: '/bilder/', 'tdm-reservation': 1 },
    { location: '/genau$', 'tdm-reservation': 1 },
  ];
  expect(['/bilder/a.jpg', '/bilder/a.html', '/genau', '/genauso', '/'].map((path) => reserves(file, path))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ['0', [{ location: '/', 'tdm-reservation': 0 }], false],
  ['the number as text', [{ location: '/', 'tdm-reservation': '1' }], true],
  ['another value', [{ location: '/', 'tdm-reservation': 2 }], false],
  ['true', [{ location: '/', 'tdm-reservation': true }], false],
  ['a rule without its list', { location: '/', 'tdm-reservation': 1 }, true],
  ['no location', [{ 'tdm-reservation': 1 }], false],
  ['a number', 7, false],
])('%s', (_name, file, reserved) => {
  expect(reserves(file)).toBe(reserved);
});

test('a byte order mark does no harm, and what is no JSON reserves nothing', () => {
  expect(tdmRulesFrom('\ufeff[{"location":"/","tdm-reservation":1}]').signals(at('/'))).toHaveLength(1);
  expect(tdmRulesFrom('<!doctype html><title>Nicht gefunden').signals(at('/'))).toEqual([]);
});

test('any file and any JSON can be read', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json()),
      fc.string().map((text) => `/${encodeURI(text)}`),
      (text, path) => {
        expect(tdmRulesFrom(text).signals(at(path)).length).toBeLessThanOrEqual(1);
      },
    ),
  );
});
