import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSelector } from '../../lib/html.ts';
import { directivesIn } from './directives.ts';
import { importedRules, type ImportedRules } from './page-rules.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function imported(...lines: readonly string[]): ImportedRules {
  const directives = directivesIn(bytes(lines.join('\n')));
  if (!directives.ok) throw new Error(directives.error);
  return importedRules(directives.value);
}

test('a file of every kind of line is read into rules, and what is not is told with its line', () => {
  const { rules, used, leftOut, ignored } = imported(
    '# The redesign of May',
    'title: //h1[@class="head"]',
    'author: //span[@class="name"]',
    'author: //a[@rel="author"]',
    'date: //time/@datetime',
    'body: //div[@id="new"]',
    'body: //article/section | //article/p',
    'strip: //aside',
    'strip_id_or_class: "teaser"',
    'strip_image_src: /pixel/',
    'next_page_link: //a[@rel="next"]/@href',
    'strip: //p[contains(., "Read on")]',
    'title: //meta[@property="og:title"]/@content',
    'strip: //img/@style',
    'single_page_link: //a[@class="print"]',
    'replace_string(<h2>): <h3>',
    'prune: no',
    'http_header(User-Agent): Somebot/1.0',
    'http_header(Cookie): consent=1',
    'requires_login: yes',
    'login_uri: https://paper.example/login',
    'test_url: https://paper.example/1',
    'test_contains: words',
    'no directive',
    'empty:',
  );
  const rest = {
    remove: ['aside, [class*="teaser"], [id*="teaser"], img[src*="/pixel/"]'],
    title: 'h1[class="head"]',
    authors: 'span[class="name"], a[rel="author"]',
    published: 'time',
    nextPage: 'a[rel="next"]',
  };
  expect(rules).toEqual([
    { when: 'div[id="new"]', body: ['div[id="new"]'], ...rest },
    { when: 'article > section, article > p', body: ['article > section, article > p'], ...rest },
    rest,
  ]);
  expect(used).toBe(10);
  expect(ignored).toBe(4);
  expect(leftOut.map(({ line, name, why }) => `${line} ${name}: ${why}`)).toEqual([
    '12 strip: no CSS for it',
    '13 title: read anyway',
    '14 strip: no CSS for it',
    '15 single_page_link: no such rule here',
    '16 replace_string(<h2>): no such rule here',
    '17 prune: no such rule here',
  ]);
});

test('of a file without a line of use there are no rules', () => {
  expect(imported('test_url: https://paper.example/1', 'prune: no').rules).toEqual([]);
});

test('a file of endless rules gives few', () => {
  const { rules, leftOut, used } = imported(
    ...Array.from({ length: 2000 }, (_, i) => `strip: //p[@id="a${i}"]`),
    ...Array.from({ length: 50 }, (_, i) => `body: //div[@id="b${i}"]`),
  );
  expect([rules.length, rules[0]!.remove!.length, used]).toEqual([13, 15, 312]);
  expect(leftOut.every(({ why }) => why === 'too many')).toBe(true);
  expect(leftOut).toHaveLength(1738);
});

describe('what is no file of rules', () => {
  test.each([
    ['10 MB', bytes('strip: //a\n'.repeat(1_000_000)), 'it has more than 256 KB'],
    ['100,000 lines', bytes('\n'.repeat(100_000)), 'it has more than 5000 lines'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8]), 'it is no text in UTF-8'],
    ['zeros', new Uint8Array(100), 'it is no text'],
  ])('%s is refused with a reason', (_, file, why) => {
    expect(directivesIn(file)).toEqual({ ok: false, error: why });
  });

  test('bytes of any kind give selectors or nothing, and every line with a value is told once', () => {
    const line = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom('body', 'strip', 'title', 'date', 'strip_id_or_class', '__proto__', 'constructor'), fc.string())
        .map((parts) => parts.join(': ')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const directives = directivesIn(bytes(lines.join('\n')));
        if (!directives.ok) return;
        const { rules, used, leftOut, ignored } = importedRules(directives.value);
        expect(used + leftOut.length + ignored).toBe(directives.value.filter(({ name }) => !name.startsWith('test_')).length);
        for (const { when, body = [], remove = [], title, published } of rules)
          for (const selector of [when, ...body, ...remove, title, published])
            if (selector !== undefined) expect([selector, isSelector(selector)]).toEqual([selector, true]);
      }),
    );
  });
});
