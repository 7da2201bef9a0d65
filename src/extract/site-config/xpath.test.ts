import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSelector, parseDocument } from '../../lib/html.ts';
import { longestExpression, selectorsOf } from './xpath.ts';

const css = (expression: string, first = false): string | undefined =>
  selectorsOf(expression, { first })
    ?.map(({ selector, attribute }) => (attribute === undefined ? selector : `${selector} → ${attribute}`))
    .join(', ');

test.each([
  ['//main/article[1]', 'main > article:nth-of-type(1)'],
  ['/html/body//div', 'html > body div'],
  ['.//p', 'p'],
  ['//*[@id="text"]', '[id="text"]'],
  ["//DIV[@Class='a b']", 'div[class="a b"]'],
  ["//div[contains(@class, 'lead')]", 'div[class*="lead"]'],
  ["//div[contains(concat(' ',normalize-space(@class),' '),' lead ')]", 'div[class~="lead"]'],
  ['//div[contains(concat(" ", @class, " "), " lead ")]', 'div[class~="lead"]'],
  ["//section[starts-with(@id, 'sum')]", 'section[id^="sum"]'],
  ["//div[@id='a' or @id='b']", 'div:is([id="a"], [id="b"])'],
  ["//div[@id='a' and not(@hidden)]", 'div[id="a"]:not([hidden])'],
  ["//div[@id='a'][@title]/ul/li[@x!='y']", 'div[id="a"][title] > ul > li[x]:not([x="y"])'],
  ['//div/p[last()]', 'div > p:last-of-type'],
  ['//div/*[2]', 'div > :nth-child(2)'],
  ['//p[position()>3]', 'p:nth-of-type(n+4)'],
  ['//p[position()<=3]', 'p:nth-of-type(-n+3)'],
  ['//p[not(.//img)]', 'p:not(:has(img))'],
  ['//p[a/img and @class]', 'p:has(> a > img)[class]'],
  ['//p[a/@href]', 'p:has(> a[href])'],
  ['//h2[following-sibling::p]', 'h2:has(~ p)'],
  ['//h2/following-sibling::p', 'h2 ~ p'],
  ['//*[self::h2 or self::h3]', ':is(:is(h2), :is(h3))'],
  ['//p[parent::blockquote]', 'p:is(blockquote > *)'],
  ["//p[@class='q']/parent::blockquote", 'blockquote:has(> p[class="q"])'],
  ['//a[img]/..', '*:has(> a:has(> img))'],
  ['//article | //div[@id="x"]', 'article, div[id="x"]'],
  ['//time/@datetime', 'time → datetime'],
  ['//h1/text()', 'h1 → text()'],
  ['(//header/h1 | //h1)', 'header > h1, h1'],
])('%s is %s', (expression, selector) => {
  expect(css(expression)).toBe(selector);
});

test('of one element the first of all is the first', () => {
  expect(css('(//h1)[1]', true)).toBe('h1');
  expect(css('(//h1)[1]')).toBeUndefined();
  expect(css('(//h1)[2]', true)).toBeUndefined();
});

test.each([
  ['words in the text', "//p[contains(., 'Read more')]"],
  ['words in a text node', "//a[contains(text(), 'next')]"],
  ['words of an element', "//p[contains(strong, 'Lire') and a]"],
  ['a function for a path', "substring-after(//span, 'By ')"],
  ['a text node with a condition', "//span/text()[contains(., 'x')]"],
  ['a place among those with a class', "//p[@class='a'][1]"],
  ['a place among siblings behind', '//h2/following-sibling::p[1]'],
  ['the parent of what lies deeper', '//div//p/parent::div'],
  ['an ancestor', '//p/ancestor::div'],
  ['any node', '//div/node()'],
  ['an empty text, which XPath finds everywhere', "//p[contains(@class, '')]"],
  ['a path from the root within an element', '//p[//img]'],
  ['a number of elements', '//div[count(p)>3]'],
  ['no path', 'article'],
  ['half a path', '//div['],
  ['half a text', "//div[@id='a]"],
  ['CSS', 'div.article > p'],
  ['nothing', ''],
  ['brackets without end', '//a'.padEnd(longestExpression, '[b')],
  ['not upon not', `//a[${'not('.repeat(100)}@b${')'.repeat(100)}]`],
  ['a path without end', '//a'.repeat(longestExpression)],
])('%s has no CSS', (_, expression) => {
  expect(selectorsOf(expression)).toBeUndefined();
});

describe('whatever an expression is', () => {
  const word = fc.constantFrom(
    '//',
    '/',
    'div',
    '*',
    '[',
    ']',
    '(',
    ')',
    '@class',
    '=',
    "'a'",
    '"b c"',
    'and',
    'or',
    'not(',
    'contains(',
    ',',
    '.',
    '..',
    '|',
    '1',
    'last()',
    'self::',
    'text()',
  );

  test('the answer is a selector or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 20 }).map((words) => words.join(' ')),
        ),
        (expression) => {
          for (const { selector } of selectorsOf(expression) ?? []) expect(isSelector(selector)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a value is looked for as it is', () => {
    const value = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => !/['\n\r\f\0]/.test(text));
    fc.assert(
      fc.property(value, (text) => {
        const parsed = parseDocument('<html><body><p id="one"></p><p id="other" title="other"></p></body></html>');
        if (!parsed.ok) throw new Error('it is a page');
        const document = parsed.value;
        document.querySelector('#one')!.setAttribute('title', text);
        const [found] = selectorsOf(`//p[@title='${text}']`)!;
        expect([...document.querySelectorAll(found!.selector)].map((element) => element.getAttribute('id'))).toEqual(
          text === 'other' ? ['one', 'other'] : ['one'],
        );
      }),
    );
  });
});
