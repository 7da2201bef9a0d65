import { expect, test } from 'vitest';
import { oneLine, plainText } from './plain.ts';

test('text in one line, without markup, scripts and second escapes', () => {
  expect(plainText('<p>Ein <b>Satz</b>.</p><script>x()</script><p>Noch &amp;amp; einer</p>', 100)).toBe('Ein Satz. Noch & einer');
  expect(oneLine(' a\u0000b\n\tc\u00a0d ', 100)).toBe('a b c d');
});

test('nothing that could reorder a page or hide in it is kept', () => {
  expect(oneLine('safe\u202Etxt.exe\u2066 \u200Bword\uFEFF', 100)).toBe('safetxt.exe word');
  expect(oneLine('می\u200cخواهم', 100)).toBe('می\u200cخواهم');
});

test('long text is cut between words', () => {
  expect(oneLine('wort '.repeat(50), 22)).toBe('wort wort wort wort…');
  expect(oneLine('山'.repeat(50), 10)).toBe(`${'山'.repeat(9)}…`);
});
