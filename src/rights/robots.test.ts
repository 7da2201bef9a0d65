import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rulesForStatus, rulesFrom } from './robots.ts';

const origin = 'https://zeitung.example';
const at = (path: string): string => origin + path;

test('a group of our own replaces the group for everybody', () => {
  const rules = rulesFrom('User-agent: *\nDisallow: /\n\nUser-agent: foreigndesk\nDisallow: /intern', origin);
  expect(rules.allows(at('/politik/1'))).toBe(true);
  expect(rules.allows(at('/intern/1'))).toBe(false);
  expect(rules.ruleAgainst(at('/intern/1'))).toBe('Disallow: /intern');
});

test('the longest match wins, and allow wins a tie', () => {
  const rules = rulesFrom('User-agent: *\nDisallow: /a/\nAllow: /a/b\nDisallow: /c\nAllow: /c', origin);
  expect([rules.allows(at('/a/x')), rules.allows(at('/a/b/x')), rules.allows(at('/c'))]).toEqual([false, true, true]);
});

test('wildcards and ends', () => {
  const rules = rulesFrom('User-agent: *\nDisallow: /*.pdf$\nDisallow: /*?print=', origin);
  expect([rules.allows(at('/a.pdf')), rules.allows(at('/a.pdf?x')), rules.allows(at('/a?print=1'))]).toEqual([false, true, false]);
});

test('several agents share a group; a comment, a byte order mark and odd line ends do no harm', () => {
  const rules = rulesFrom('\ufeffUser-agent: a\rUser-agent: ForeignDesk # us\r\nDisallow: /x # not here\n', origin);
  expect([rules.allows(at('/x')), rules.allows(at('/y'))]).toEqual([false, true]);
});

test('robots.txt itself may always be read', () => {
  expect(rulesFrom('User-agent: *\nDisallow: /', origin).allows(at('/robots.txt'))).toBe(true);
});

test('crawl-delay is honoured up to a minute', () => {
  expect(rulesFrom('User-agent: *\nCrawl-delay: 7', origin).crawlDelaySeconds).toBe(7);
  expect(rulesFrom('User-agent: *\nCrawl-delay: 86400', origin).crawlDelaySeconds).toBe(60);
  expect(rulesFrom('User-agent: *\nCrawl-delay: -3\nAllow: /', origin).crawlDelaySeconds).toBe(0);
  expect(rulesFrom('', origin).crawlDelaySeconds).toBe(0);
});

test('a missing file allows all, a refused one nothing', () => {
  expect(rulesForStatus(404).allows(at('/a'))).toBe(true);
  expect(rulesForStatus(403).allows(at('/a'))).toBe(false);
  expect(rulesForStatus(401).allows(at('/a'))).toBe(false);
});

test('a rule made to cost time is cut, and still forbids', () => {
  const rules = rulesFrom(`User-agent: *\nDisallow: /a${'*a'.repeat(200_000)}\nDisallow: /b${'x'.repeat(5000)}`, origin);
  expect(rules.allows(at(`/${'a'.repeat(3000)}`))).toBe(false);
  expect(rules.allows(at('/c'))).toBe(true);
});

test('any text is a robots.txt', () => {
  fc.assert(
    fc.property(fc.string(), fc.webPath(), (text, path) => {
      expect(typeof rulesFrom(`User-agent: *\n${text}`, origin).allows(at(path || '/'))).toBe('boolean');
    }),
  );
});
