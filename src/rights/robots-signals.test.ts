import fc from 'fast-check';
import { expect, test } from 'vitest';
import { robotsSignals } from './robots-signals.ts';

const said = (text: string, path = '/politik/1'): string[] =>
  robotsSignals(text)(`https://zeitung.example${path}`).map(({ words, rights, snippet }) => [words, rights, snippet ?? ''].join(' | '));

test('ai-input=no leaves the link; ai-train=no is no word to who does not train', () => {
  expect(said('User-agent: *\nContent-Signal: search=yes, ai-input=no, ai-train=no')).toEqual(['Content-Signal: ai-input=no | link | ']);
  expect(said('User-Agent: *\nContent-signal: search=yes,ai-train=no\nAllow: /')).toEqual([]);
  expect(said('User-agent: *\nContent-Signal: search=no, ai-input=yes')).toEqual(['Content-Signal: search=no | excerpt | 0']);
});

test('a group for us replaces everybody’s; lines before any group are everybody’s', () => {
  expect(said('User-agent: *\nContent-Signal: ai-input=no\n\nUser-agent: ForeignDesk\nContent-Signal: ai-input=yes')).toEqual([]);
  expect(said('User-agent: a\nUser-agent: foreigndesk\nContent-Signal: ai-input=no')).toHaveLength(1);
  expect(said('User-agent: other\nContent-Signal: ai-input=no')).toEqual([]);
  expect(said('Content-Signal: ai-input=no\nUser-agent: other\nDisallow: /')).toHaveLength(1);
});

test('a path narrows a line; the longest that matches holds, and of equal ones the no', () => {
  const text =
    'User-agent: *\nContent-Signal: /politik ai-input=no\nContent-Signal: ai-input=yes\nContent-Signal: /politik/frei ai-input=yes';
  expect([said(text), said(text, '/sport'), said(text, '/politik/frei/1')].map(({ length }) => length)).toEqual([1, 0, 0]);
  expect(said('User-agent: *\nContent-Signal: ai-input=no\nContent-Signal: ai-input=yes')).toHaveLength(1);
});

test('what is a comment says nothing', () => {
  expect(said('User-agent: *\n# Content-Signal: ai-input=no\nContent-Signal: ai-train=no # ai-input=no')).toEqual([]);
});

test('closed to programs that feed language models: an excerpt is the most', () => {
  expect(said('User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\nUser-agent: *\nAllow: /')).toEqual([
    'closed to gptbot, ccbot | excerpt | ',
  ]);
  expect(said('User-agent: ClaudeBot/1.0\nDisallow: /intern')).toEqual([]);
  expect(said('User-agent: GPTBot\nDisallow: /\nAllow: /politik')).toEqual([]);
  expect(said('User-agent: GPTBot\nDisallow:\n\nUser-agent: Otherbot\nDisallow: /')).toEqual([]);
  expect(said('User-agent: GPTBot\nAllow: /\nDisallow: /\n')).toEqual([]);
});

test('other lines do not come between the names of a group', () => {
  expect(said('User-agent: GPTBot\nSitemap: https://zeitung.example/s.xml\nUser-agent: b\nDisallow: /')).toHaveLength(1);
});

test('many names are counted, not listed', () => {
  const names = ['GPTBot', 'CCBot', 'ClaudeBot', 'Bytespider', 'Diffbot', 'Amazonbot', 'YouBot'];
  expect(said(`${names.map((name) => `User-agent: ${name}`).join('\n')}\nDisallow: /`)).toEqual([
    'closed to gptbot, ccbot, claudebot, bytespider, diffbot and 2 more | excerpt | ',
  ]);
});

test('any text is a robots.txt', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string().map((text) => `/${encodeURI(text)}`),
      (text, path) => {
        expect(Array.isArray(said(`User-agent: *\nContent-Signal: ${text}\n${text}`, path))).toBe(true);
      },
    ),
  );
});
