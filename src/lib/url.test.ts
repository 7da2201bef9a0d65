import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalUrl, registrableDomain, resolveUrl, webUrl } from './url.ts';

test.each([
  ['https://Example.org/a?utm_source=x&id=7&fbclid=1#top', 'https://example.org/a?id=7'],
  ['https://example.org/a?b=2&a=1', 'https://example.org/a?b=2&a=1'],
  ['https://example.org/a?UTM_Medium=rss', 'https://example.org/a'],
  ['https://example.org/?q=1&&q=2', 'https://example.org/?q=1&&q=2'],
  ['  https://example.org/новости ', 'https://example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8'],
  ['https://example.org/a?redirect=https%3A%2F%2Fx.org%3Futm_a%3D1', 'https://example.org/a?redirect=https%3A%2F%2Fx.org%3Futm_a%3D1'],
])('%s → %s', (raw, canonical) => {
  expect(canonicalUrl(raw)).toBe(canonical);
});

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'ftp://example.org/',
  'data:text/html,x',
  'not an address',
  '',
  'https://a:b@example.org/',
  undefined,
])('%s is no web address', (raw) => {
  expect(webUrl(raw)).toBeUndefined();
  expect(canonicalUrl(raw)).toBeUndefined();
});

test('relative addresses need a base', () => {
  expect(resolveUrl('../b?x=1', 'https://example.org/a/c')).toBe('https://example.org/b?x=1');
  expect(resolveUrl('//cdn.example.org/i.jpg', 'https://example.org/')).toBe('https://cdn.example.org/i.jpg');
  expect(resolveUrl('/b')).toBeUndefined();
});

test('endless addresses are refused', () => {
  expect(webUrl(`https://example.org/${'a'.repeat(9000)}`)).toBeUndefined();
});

test.each([
  ['https://www.spiegel.de/politik', 'spiegel.de'],
  ['https://noticias.uol.com.br/', 'uol.com.br'],
  ['https://www3.nhk.or.jp/', 'nhk.or.jp'],
  ['http://127.0.0.1:8080/', '127.0.0.1'],
  ['http://localhost/', 'localhost'],
  ['www.example.org', 'example.org'],
])('%s belongs to %s', (url, domain) => {
  expect(registrableDomain(url)).toBe(domain);
});

test('canonical addresses stay as they are', () => {
  const query = fc.array(fc.tuple(fc.constantFrom('utm_source', 'id', 'fbclid', 'q', '', 'ä'), fc.string({ maxLength: 6 })));
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true }), query, (url, pairs) => {
      const once = canonicalUrl(`${url.split('#')[0]!}?${pairs.map((pair) => pair.join('=')).join('&')}`);
      expect(once).toBeDefined();
      expect(canonicalUrl(once)).toBe(once);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      const once = canonicalUrl(text, 'https://example.org/a/b');
      if (once !== undefined) expect(canonicalUrl(once)).toBe(once);
    }),
  );
});
