import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, cleanText, encode } from './record.ts';

test('text is cleaned of what a database cannot hold, and of nothing else', () => {
  expect(cleanText('a\0b\u0001 \uD800x \u{1F600}\uDE00')).toBe('ab\u0001 \uFFFDx \u{1F600}\uFFFD');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      (text) => cleanText(text) === text,
    ),
  );
});

test('records are cleaned throughout', () => {
  expect(encode({ a: ['x\0', { b: '\uDFFF' }], c: '\\u0000', n: 1 })).toBe('{"a":["x",{"b":"\uFFFD"}],"c":"\\\\u0000","n":1}');
});

test('any record is read back as it was', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.integer(), fc.array(text))), (record) => {
      expect(JSON.parse(encode(record))).toEqual({ ...record });
    }),
  );
});

test('the order of keys does not show in canonical JSON, that of lists does', () => {
  expect(canonical({ b: [2, { d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[2,{"d":1}]}');
  expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }));
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
});
