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

test('groups for us in several places are one', () => {
  const rules = rulesFrom(
    'User-agent: ForeignDesk\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: foreigndesk/2.0\nDisallow: /b',
    origin,
  );
  expect(['/a', '/b', '/c'].map((path) => rules.allows(at(path)))).toEqual([false, false, true]);
});

test.each(['ForeignDesk', 'FOREIGNDESK', 'ForeignDesk/0.1', 'ForeignDesk 0.1 (news)', 'foreigndesk # us'])('%s is our name', (name) => {
  expect(rulesFrom(`User-agent: ${name}\nDisallow: /`, origin).allows(at('/a'))).toBe(false);
});

test.each(['ForeignDeskNews', 'Foreign', 'Desk', 'x ForeignDesk', ''])('“%s” is not our name', (name) => {
  expect(rulesFrom(`User-agent: ${name}\nDisallow: /`, origin).allows(at('/a'))).toBe(true);
});

test('lines of other kinds do not come between the names of a group', () => {
  const rules = rulesFrom('User-agent: ForeignDesk\nSitemap: /s.xml\nCrawl-delay: 3\nUser-agent: b\nnonsense\nDisallow: /x', origin);
  expect(rules.allows(at('/x'))).toBe(false);
  expect(rules.ruleAgainst(at('/x'))).toBe('Disallow: /x');
  expect(rules.crawlDelaySeconds).toBe(3);
});

test('percent-encoding does not change what is meant', () => {
  const rules = rulesFrom('User-agent: *\nDisallow: /zürich\nDisallow: /b%c3%a4r', origin);
  expect(['/zürich', '/z%C3%BCrich', '/bär', '/b%C3%A4r', '/z'].map((path) => rules.allows(new URL(path, origin).href))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});

test('an empty rule forbids nothing', () => {
  expect(rulesFrom('User-agent: *\nDisallow:\n', origin).allows(at('/a'))).toBe(true);
});

test('crawl-delay is that of our group, else everybody’s; of several the longest', () => {
  expect(rulesFrom('User-agent: *\nCrawl-delay: 7', origin).crawlDelaySeconds).toBe(7);
  expect(rulesFrom('User-agent: *\nCrawl-delay: 86400', origin).crawlDelaySeconds).toBe(86400);
  expect(rulesFrom('User-agent: *\nCrawl-delay: 2\nCrawl-delay: 9\nCrawl-delay: soon', origin).crawlDelaySeconds).toBe(9);
  expect(rulesFrom('User-agent: *\nDisallow: /y\nCrawl-delay: 9\n\nUser-agent: ForeignDesk\nDisallow: /x', origin).crawlDelaySeconds).toBe(
    0,
  );
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
