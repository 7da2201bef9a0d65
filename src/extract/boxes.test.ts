import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, parseDocument } from '../lib/html.ts';
import { removeBoxes } from './boxes.ts';

const url = 'https://courier.example/politics/bridge-1';
const sentence = 'The council of Altenfels decided on Monday, after long thought, to open the old bridge once more to everybody.';
const prose = Array.from({ length: 5 }, (_, i) => `<p>${sentence} Paragraph ${i + 1}.</p>`);

/** What a box is taken out as when it stands in mid-article, or `kept`. */
function verdict(box: string): string {
  const html = `<html><body><main><h1>Bridge</h1><article>${prose.slice(0, 2).join('')}${box}${prose.slice(2).join('')}</article></main></body></html>`;
  const document = parseDocument(html);
  if (!document.ok) throw new Error(document.error.kind);
  const reasons = removeBoxes(document.value, url);
  const text = document.value.body.textContent;
  for (let i = 1; i <= 5; i++) expect(text).toContain(`Paragraph ${i}.`);
  expect(text).toContain('Bridge');
  return reasons.map((reason) => reason.rule).join(' ') || 'kept';
}

const card = (title: string, more = ''): string => `<div class="x"><a href="/other"><h3>${title}</h3><p>${more}</p></a></div>`;

describe('taken out', () => {
  test.each([
    ['a card that is one link', card('Zweite Brücke geplant', 'Der Rat will mehr.'), 'teaser'],
    [
      'a card with its text beside the link',
      '<div><h3><a href="/2">Deuxième pont</a></h3><p>Le conseil en veut un autre.</p></div>',
      'teaser',
    ],
    ['a list of cards', `<ul><li>${card('橋の歴史')}</li><li>${card('二つ目の橋')}</li></ul>`, 'teaser'],
    ['an article in the article', '<article><h3>Otro puente</h3><p>El consejo quiere otro.</p></article>', 'teaser'],
    ['a label over links', '<div><span>Lire aussi</span><div><a href="/2">Le pont de pierre</a></div></div>', 'pointer-box'],
    [
      'a longer label over links',
      '<div><p>Lesen Sie hier mehr aus Altenfels</p><a href="/2">Die Mühle</a> <a href="/3">Der Markt</a></div>',
      'pointer-box',
    ],
    ['a label in another script', '<div><b>Читайте также</b><a href="/2">Новый мост открыт</a></div>', 'pointer-box'],
    ['a post', '<blockquote class="twitter-tweet"><p>So beautiful! pic.x.example/1</p>— Bo Lind (@bo) 3 May</blockquote>', 'embedded-post'],
    [
      'a post without its class',
      '<blockquote><p>So beautiful!</p><a href="https://x.com/bo/status/12">3 May</a></blockquote>',
      'embedded-post',
    ],
    ['a box of facts', `<div class="c-infobox infobox"><h3>Die Brücke</h3><p>${sentence}</p></div>`, 'fact-box'],
  ])('%s', (_, box, rule) => {
    expect(verdict(box)).toBe(rule);
  });
});

describe('kept', () => {
  test.each([
    ['a subheading', '<h2>What follows</h2>'],
    ['a subheading with a link in it', '<h2>What <a href="/mayor">the mayor</a> says of it now</h2>'],
    ['a heading that links into the page', '<div><h3><a href="#costs">Costs</a></h3><p>Four million.</p></div>'],
    ['a heading that links to the page itself', `<div><h3><a href="${url}?x=1">Costs</a></h3><p>Four million.</p></div>`],
    [
      'a picture that links to its file',
      '<a href="/bridge.jpg"><figure><img src="/b.jpg"><figcaption><h4>At dawn</h4></figcaption></figure></a>',
    ],
    ['a quote', '<blockquote><p>We waited four years, said the miller.</p></blockquote>'],
    [
      'a paragraph that opens as a label does',
      `<div><p>Related costs are high, said <a href="/mayor">the mayor</a>. ${sentence}</p></div>`,
    ],
    [
      'a box with prose under a linked heading',
      `<section><h3><a href="/mill">The mill</a></h3><p>${sentence}</p><p>${sentence}</p><p>${sentence}</p><p>${sentence}</p></section>`,
    ],
  ])('%s', (_, box) => {
    expect(verdict(box)).toBe('kept');
  });

  test('a list of the best under linked headings, where it is most of the article', () => {
    const entries = Array.from(
      { length: 8 },
      (_, i) => `<section><h3><a href="/mill-${i}">Mill ${i}</a></h3><p>${sentence} Entry ${i}.</p></section>`,
    );
    const document = parseDocument(`<html><body><article><p>${sentence}</p>${entries.join('')}<p>${sentence}</p></article></body></html>`);
    if (!document.ok) throw new Error(document.error.kind);
    removeBoxes(document.value, url);
    for (let i = 0; i < 8; i++) expect(document.value.body.textContent).toContain(`Entry ${i}.`);
  });

  test('a column that is called a box', () => {
    const document = parseDocument(`<html><body><div class="infobox">${prose.join('')}</div></body></html>`);
    if (!document.ok) throw new Error(document.error.kind);
    expect(removeBoxes(document.value, url)).toEqual([]);
    expect(document.value.body.textContent).toContain('Paragraph 5.');
  });

  test('the entries of a live blog, which are articles in an article', () => {
    const entries = Array.from({ length: 6 }, (_, i) => `<article><h3>8:0${i}</h3><p>${sentence} Entry ${i}.</p></article>`).join('');
    const document = parseDocument(`<html><body><article>${entries}</article></body></html>`);
    if (!document.ok) throw new Error(document.error.kind);
    removeBoxes(document.value, url);
    for (let i = 0; i < 6; i++) expect(document.value.body.textContent).toContain(`Entry ${i}.`);
  });
});

test('no prose of an article is ever taken out, whatever stands around it', () => {
  const words = fc.array(fc.constantFrom('Brücke', 'мост', '橋', 'bridge', 'kredit', 'read', 'more', 'le', 'pont'), {
    minLength: 30,
    maxLength: 60,
  });
  const around = fc.constantFrom(
    '',
    card('Other'),
    '<h2>Next</h2>',
    '<div><b>Read also</b><a href="/2">Mill</a></div>',
    '<ul><li><a href="/3">x</a></li></ul>',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(words, around), { minLength: 2, maxLength: 8 }), (parts) => {
      const texts = parts.map(([text]) => `${text.join(' ')}.`);
      const html = texts.map((text, i) => `<p>${escapeHtml(text)}</p>${parts[i]![1]}`).join('');
      const document = parseDocument(`<html><body><article>${html}</article></body></html>`);
      if (!document.ok) throw new Error(document.error.kind);
      removeBoxes(document.value, url);
      for (const text of texts) expect(document.value.body.textContent).toContain(text);
    }),
    { numRuns: 100 },
  );
});
