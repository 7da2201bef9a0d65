import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, escapeHtml, htmlLimits, htmlToText, parseDocument, plainLine, textLine } from './html.ts';

const parsed = (html: string) => {
  const result = parseDocument(html);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};

describe('parseDocument', () => {
  test('gives a body to pages that have none, or not even a root', () => {
    for (const html of [
      '<p>one</p><p>two</p>',
      '<html><head><title>t</title></head><p>one</p><p>two</p></html>',
      '<body><p>one</p><p>two</p>',
    ]) {
      expect(parsed(html).body.textContent.replace(/\s/g, '')).toBe('onetwo');
    }
  });

  test('reads an empty page', () => {
    expect(parsed('').body.textContent).toBe('');
  });

  test('refuses what would make a DOM slow, before there is one', () => {
    const deep = parseDocument('<div>'.repeat(100_000));
    expect(deep).toMatchObject({ ok: false, error: { kind: 'malformed', detail: 'its elements are nested more than 512 deep' } });
    const many = parseDocument('<i></i>'.repeat(htmlLimits.elements + 1));
    expect(many).toMatchObject({ ok: false, error: { kind: 'malformed', detail: 'it has more than 200000 elements' } });
    const long = parseDocument('a'.repeat(htmlLimits.characters + 1));
    expect(long).toMatchObject({ ok: false, error: { kind: 'too-large' } });
  });

  test('reads what lies just within the limits', () => {
    expect(parsed(`${'<div>'.repeat(500)}deep`).body.textContent).toBe('deep');
  });
});

describe('htmlToText', () => {
  test('decodes entities, parts paragraphs, leaves scripts out', () => {
    expect(htmlToText('<p>Caf&eacute; &amp;  bar</p><script>no()</script><p>a<br>b <b>c</b>d</p>')).toBe('Café & bar\n\na\nb cd');
  });

  test('leaves text without markup alone but for its spaces', () => {
    expect(htmlToText('  3 apples   and 4 pears ')).toBe('3 apples and 4 pears');
  });

  test('never leaves a tag or a control character behind', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<p>', '</div>', '<b', '<script>', '&lt;', '&#0;', '\u0007', 'word ', '<!--', '"', '>')),
        (parts) => {
          const text = htmlToText(parts.join(''));

          return !/[\u0000\u0007]/.test(text) && text === text.trim();
        },
      ),
    );
  });
});

test('escaped text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const escaped = escapeHtml(text);
      return !/[<>"']/.test(escaped) && parsed(`<p>${escaped}</p>`).body.textContent === text.replace(/\r\n?/g, (line) => line);
    }),
  );
});

test('plainLine undoes double escapes and drops tags', () => {
  expect(plainLine('Law &amp;amp; order:\n <em>what</em> now?')).toBe('Law & order: what now?');
  expect(plainLine('5 &lt; 6')).toBe('5 < 6');
});

test('cleanText drops what no text needs and keeps what it does', () => {
  expect(cleanText('a\u00ADb\u0000c\uFEFF \uD83D x 👩‍👩‍👧 \u200F')).toBe('abc \uFFFD x 👩‍👩‍👧 \u200F');
});

test('cleanText drops what reorders or hides text; joiners and direction marks stay', () => {
  const invisible = [
    '\u202A',
    '\u202B',
    '\u202C',
    '\u202D',
    '\u202E',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u200B',
    '\u2060',
    '\uFEFF',
  ];
  expect(cleanText(`a${invisible.join('')}b`)).toBe('ab');
  expect(cleanText('می\u200Cخواهم 👩\u200D💻 \u200Ea\u200F')).toBe('می\u200Cخواهم 👩\u200D💻 \u200Ea\u200F');
});

test('plainLine keeps what only looks like a tag', () => {
  expect(plainLine('A <b> test')).toBe('A <b> test');
  expect(plainLine('Our own page: "<img src=x onerror=alert(1)>" as a headline')).toBe(
    'Our own page: "<img src=x onerror=alert(1)>" as a headline',
  );
  expect(plainLine('&lt;p&gt;One &lt;b&gt;word&lt;/b&gt;&lt;br&gt;more')).toBe('One word more');
});

test('textLine takes every tag for words', () => {
  expect(textLine(' What <b>bold</b>\n means &amp; does\u202E ')).toBe('What <b>bold</b> means & does');
});

test('plainLine is not slowed by many open tags', () => {
  expect(plainLine('<a>'.repeat(200_000)).length).toBeLessThanOrEqual(8_000);
});
