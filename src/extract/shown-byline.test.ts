import { describe, expect, test } from 'vitest';
import { parseDocument } from '../lib/html.ts';
import { shownByline } from './shown-byline.ts';

function read(body: string): readonly string[] {
  const document = parseDocument(`<html><head></head><body>${body}</body></html>`);
  if (!document.ok) throw new Error(document.error.kind);
  return shownByline(document.value, { title: 'Die Brücke öffnet', siteName: 'Kurier' });
}

const h1 = '<h1>Die Brücke öffnet</h1>';

describe('the byline near the headline', () => {
  test.each([
    ['after a word', `${h1}<p class="meta-author">Von <span>Anna Muster</span></p>`, ['Anna Muster']],
    [
      'after a word, with a date behind',
      `${h1}<div class="authors">politik <li>von Anna Muster</li><span>12. März 2026</span></div>`,
      ['Anna Muster'],
    ],
    [
      'as links to people',
      `${h1}<div class="byline"><a href="/autor/anna">Anna Muster</a> <a href="/autor/bo">Bo Lind</a></div>`,
      ['Anna Muster', 'Bo Lind'],
    ],
    [
      'in boxes of one kind',
      `${h1}<ul><li class="author">Anna Muster</li><li class="author">Bo Lind</li></ul>`,
      ['Anna Muster', 'Bo Lind'],
    ],
    [
      'in pieces of one name',
      `${h1}<address><a rel="author" href="mailto:a@kurier.example"><b>Anna</b> <i>Muster</i></a></address>`,
      ['Anna Muster'],
    ],
    ['with entities in the name', `${h1}<span class="author">J&ouml;rg M&uuml;ller</span>`, ['Jörg Müller']],
    ['as an unmarked line', `${h1}<p class="small">By Anna Muster, in News</p>`, ['Anna Muster']],
    ['right before a date', `${h1}<div><span>Ayşe Örnek &nbsp;|</span><span>05.04.2026</span></div>`, ['Ayşe Örnek']],
    ['of the outlet alone', `${h1}<span class="author">Kurier</span>`, []],
    ['of an imprint', `${h1}<p class="byline">Redaktion: Anna Muster und <a href="/redaktion/bo">Bo Lind</a></p>`, []],
    ['that is no name', `${h1}<span class="author-follow">Autor folgen</span>`, []],
  ])('%s', (_, body, names) => {
    expect(read(`<article>${body}</article>`)).toEqual(names);
  });

  test('is not that of a teaser, a comment or a picture', () => {
    const others = [
      '<div class="teaser"><i class="author">Von Cem Beispiel</i></div>',
      '<aside><i class="author">Von Cem Beispiel</i></aside>',
    ];
    others.push('<ol class="comments"><li class="author">Cem Beispiel</li></ol>', '<figure><i class="author">Cem Beispiel</i></figure>');
    for (const other of others) expect(read(`<main>${h1}${other}</main>`)).toEqual([]);
    expect(read(`<main>${others.join('')}${h1}<p class="author">Anna Muster</p></main>`)).toEqual(['Anna Muster']);
  });

  test('is looked for no farther than the article', () => {
    expect(read(`<article>${h1}</article><p class="author">Cem Beispiel</p>`)).toEqual([]);
  });
});

describe('a line of its own over the first paragraph', () => {
  test('holds names in bold and nothing else', () => {
    expect(read(`<article>${h1}<p>&nbsp;</p><p><strong>Anna Muster/Bo Lind</strong></p><p>Der Rat hat beschlossen.</p></article>`)).toEqual(
      ['Anna Muster', 'Bo Lind'],
    );
  });

  test('is no subheading and no sentence', () => {
    expect(read(`<article>${h1}<p><b>Neue Brücke am Fluss</b></p><p><b>Anna Muster lacht.</b></p><p>Anna Muster</p></article>`)).toEqual(
      [],
    );
  });
});

test('a page without a headline, and one made to hurt, name nobody', () => {
  expect(read('<p class="author">Anna Muster</p>')).toEqual([]);
  expect(read(`${h1}${'<div class="x">'.repeat(400)}${'<i>x</i>'.repeat(20_000)}`)).toEqual([]);
});
