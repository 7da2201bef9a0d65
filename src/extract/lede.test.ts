import { describe, expect, test } from 'vitest';
import { parseDocument } from '../lib/html.ts';
import { piecesOf } from './blocks.ts';
import { ledesOf, ledeUnderHeadline } from './lede.ts';

const base = 'https://courier.example/a';
const long = 'The council of Altenfels decided on Monday, after long thought, to open the old bridge over the river to everybody.';

function bodyOf(html: string) {
  const document = parseDocument(`<html><body>${html}</body></html>`);
  if (!document.ok) throw new Error(document.error.kind);
  return document.value;
}

describe('by the description', () => {
  const lede = 'Cars may cross the river again, bicycles not everywhere.';
  test.each([
    ['as it is', lede],
    ['cut short', 'Cars may cross the river again, bicycles not…'],
    ['with the site behind it', `${lede} - The Courier`],
    ['with a section before it', `Altenfels News: ${lede}`],
  ])('%s', (_, description) => {
    expect(ledesOf(bodyOf(`<div><p>${lede}</p></div>`), [description], base).map(({ text }) => text)).toEqual([lede]);
  });

  test('not from a box beside the article', () => {
    expect(ledesOf(bodyOf(`<aside><p>${lede}</p></aside>`), [lede], base)).toEqual([]);
  });
});

describe('under the headline', () => {
  const known = { title: 'The old bridge opens again', authors: ['Anna Muster'], headlines: ['The old bridge opens again'] };
  function under(top: string, title = '<h1>The old bridge opens again</h1>'): string | undefined {
    const all = piecesOf(bodyOf(`<header>${title}${top}</header><div><p>${long}</p><p>${long} Twice.</p></div>`).body, base).pieces;
    return ledeUnderHeadline(all, all.slice(-2), known)?.text;
  }
  const lede = 'Everybody may walk over the river in Altenfels again, and the council is proud';

  test.each([
    ['a paragraph', `<p>${lede}</p>`],
    ['a second heading', `<h2>${lede}</h2>`],
    ['a box, behind a byline and a date', `<p>By Anna Muster</p><p>12 March 2026, 08:10</p><div>${lede}</div>`],
  ])('%s', (_, top) => {
    expect(under(top)).toBe(lede);
  });

  test('where the headline is worded otherwise than the title', () => {
    expect(under(`<p>${lede}</p>`, '<h2>Altenfels crosses</h2>')).toBe(lede);
  });

  test.each([
    ['a kicker', '<p>Altenfels</p>'],
    ['a link', `<p><a href="/x">${lede}</a></p>`],
    ['a prompt in other words', '<p>Access your favourite topics in one personalised feed while travelling.</p>'],
    ['nothing', ''],
  ])('not %s', (_, top) => {
    expect(under(top)).toBeUndefined();
  });

  test('not without a headline', () => {
    expect(under(`<p>${lede}</p>`, '')).toBeUndefined();
  });
});
