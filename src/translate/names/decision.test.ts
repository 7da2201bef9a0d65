import { expect, test } from 'vitest';
import { namesFromTsv } from './decision.ts';

const now = '2026-03-12T07:10:00.000Z';
const read = (text: string) => namesFromTsv(text, now);

test('what turns or hides text is left out of names; joiners stay', () => {
  const [name] = ((names) => (names.ok ? names.value : []))(read('uk\tТок\u202eаєв\tTok\u2066a\u200byev\tfixed\tTo\u200fk|Tokaev\n'));
  expect(name).toMatchObject({ source: 'Токаєв', english: 'Tokayev', variants: ['Tok', 'Tokaev'] });
  const joined = read('fa\tمی\u200cخواهم\tMikhaham\n');
  expect(joined.ok && joined.value[0]?.source).toBe('می\u200cخواهم');
});

test('a name of nothing but such characters is none', () => {
  expect(read('uk\t\u202e\u202d\tX\n')).toMatchObject({ ok: false, error: { detail: 'the name in the original is missing' } });
  expect(read('uk\tТокаєв\t\u202e\n')).toMatchObject({ ok: false, error: { detail: 'the English name is missing' } });
});

test('the first bad line is named, and then there are no names', () => {
  expect(read('uk\tТокаєв\tTokayev\n\u0000\ufffd\n')).toMatchObject({ ok: false, error: { what: 'Line 2 of the names' } });
  expect(read('uk\tТокаєв\tTokayev\nuk\tТок\u202eаєв\tEvil\n')).toMatchObject({
    ok: false,
    error: { detail: '“Токаєв” stands in an earlier line' },
  });
});
