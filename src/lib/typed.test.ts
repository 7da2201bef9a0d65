import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filled, typed } from './typed.ts';

test.each([
  ['  two\r\n  lines\t', 'two lines'],
  ['a\u0000b\u0007c\u009fd', 'abcd'],
  ['\u202Eevil\u202C \u2066x\u2069\u200F', 'evil x'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['e\u0301', 'é'],
  ['\u200B\uFEFF', ''],
])('%j is taken as %j', (raw, taken) => {
  expect(typed(raw)).toBe(taken);
});

test('what was typed is one line without controls, and stays as it is when typed again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const once = typed(raw);
      expect(once).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|^\s|\s$|\s\s/);
      expect(typed(once)).toBe(once);
    }),
  );
});

test('a field is refused when it is empty or too long, and the sentence names it', () => {
  expect(filled('  ', 'Your name', 5)).toEqual({ ok: false, error: 'Your name is empty.' });
  expect(filled(undefined, 'Your name', 5)).toEqual({ ok: false, error: 'Your name is empty.' });
  expect(filled('x'.repeat(5001), 'The sentence', 5000)).toEqual({ ok: false, error: 'The sentence is longer than 5,000 characters.' });
  expect(filled(' Ana ', 'Your name', 5)).toEqual({ ok: true, value: 'Ana' });
});
