import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookOf, measures, preferencesCookie, preferencesFrom, preferencesIn, sizes, themes, type Preferences } from './preferences.ts';

const valueOf = (cookie: string): string => /^reading=([^;]*);/.exec(cookie)![1]!;
const preferences = fc.record(
  {
    theme: fc.constantFrom(...themes),
    size: fc.constantFrom(...sizes),
    measure: fc.constantFrom(...measures),
    reads: fc.uniqueArray(fc.constantFrom('de', 'fr', 'ja', 'ar', 'zh', 'yue')).map((tags) => tags.sort()),
  },
  { requiredKeys: ['reads'] },
);

test('what was chosen comes back from the cookie', () => {
  fc.assert(
    fc.property(preferences, (chosen: Preferences) => {
      expect(preferencesFrom(valueOf(preferencesCookie(chosen)))).toEqual(chosen);
    }),
  );
});

test('a form’s fields are choices; what it does not offer is none', () => {
  const form = new Map([
    ['theme', 'dark'],
    ['size', 'gigantic'],
    ['measure', 'wide'],
    ['reads:fr', 'on'],
    ['reads:de', 'on'],
    ['reads:<script>', 'on'],
  ]);
  expect(preferencesIn(form)).toEqual({ theme: 'dark', measure: 'wide', reads: ['de', 'fr'] });
});

test('who chooses nothing keeps no cookie', () => {
  expect(preferencesCookie(preferencesIn(new Map([['theme', 'system']])))).toBe('reading=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax');
});

test('languages are no part of how every page looks', () => {
  expect(lookOf({ theme: 'dark', reads: ['de'] })).toBe('theme:dark');
  expect(lookOf({ reads: ['de'] })).toBe('');
});

test('any cookie is read as some choice, and writes back what may stand in one (RFC 6265 §4.1.1)', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (value) => {
      expect(valueOf(preferencesCookie(preferencesFrom(value)))).toMatch(/^[\w:./-]*$/);
    }),
  );
});
