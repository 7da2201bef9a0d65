import { expect, test } from 'vitest';
import { sha256, shortId } from './hash.ts';

test('hashes as SHA-256 does (FIPS 180-4, "abc")', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256(new TextEncoder().encode('abc'))).toBe(sha256('abc'));
});

test('short ids are twelve safe characters and differ', () => {
  const ids = new Set(Array.from({ length: 2000 }, (_, i) => shortId(`https://paper.example/${i}`)));
  expect(ids.size).toBe(2000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
  expect(shortId('a')).toBe(shortId('a'));
});
