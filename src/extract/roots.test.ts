import { expect, test } from 'vitest';
import { parseDocument } from '../lib/html.ts';
import { articleElement } from './roots.ts';

const prose = '<p>The council of Altenfels decided on Monday to open the old bridge once more.</p>';
const line = 'The council of Altenfels decided on Monday to open the old bridge once more, said the mayor.';

function idOf(body: string): string | null | undefined {
  const document = parseDocument(`<html><body>${body}</body></html>`);
  if (!document.ok) throw new Error(document.error.kind);
  return articleElement(document.value)?.getAttribute('id');
}

test('the named element with the most prose, the inner one where it loses next to nothing', () => {
  expect(idOf(`<article id="a">${prose}</article><article id="b">${prose.repeat(3)}</article>`)).toBe('b');
  expect(idOf(`<main id="m"><div>Menu</div><div id="t" class="article-body">${prose.repeat(4)}</div></main>`)).toBe('t');
  expect(idOf(`<main id="m">${prose.repeat(2)}<div id="t" class="article-body">${prose.repeat(2)}</div></main>`)).toBe('m');
});

test('on pages that name nothing, the innermost with nearly all of the prose, in paragraphs or not', () => {
  expect(idOf(`<div id="page"><nav>${prose}</nav><div id="text">${prose.repeat(4)}</div><div>Footer</div></div>`)).toBe('text');
  expect(idOf(`<div id="page"><div id="text">${line}<br><br>${line}<br><br>${line}</div><div>Menu</div></div>`)).toBe('text');
  expect(idOf(`<article id="card">${prose}</article><div id="text">${prose.repeat(8)}</div>`)).toBe('text');
});

test('links and lists are no prose, and a page without any has no article', () => {
  const links = `<article id="a">${`<p><a href="/x">${line}</a></p>`.repeat(5)}</article>`;
  expect(idOf(`${links}<main id="m">${prose}</main>`)).toBe('m');
  expect(idOf(links)).toBeUndefined();
});
