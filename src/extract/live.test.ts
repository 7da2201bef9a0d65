import { describe, expect, test } from 'vitest';
import { extractHtml } from './generic.ts';
import type { Extraction } from './extraction.ts';
import { isEntryTime } from './live.ts';

const said = (n: number): string =>
  `Der Pegel an der Brücke steigt weiter, sagte die Leitstelle in ihrer ${n}. Mitteilung, und die Straße am Ufer bleibt bis zum Abend gesperrt.`;
const entries = [9, 8, 7, 6]
  .map((hour) => `<div class="entry"><p class="at">${hour}.15 Uhr</p><h3>Meldung ${hour}</h3><p>${said(hour)}</p></div>`)
  .join('');
const timed = [9, 8, 7].map((hour) => `<div><time>0${hour}:15</time><p>${said(hour)}</p></div>`).join('');

function read(body: string, { head = '', title = 'Hochwasser' } = {}): Extraction {
  const page = `<html lang="de"><head><title>${title}</title>${head}</head><body><article>${body}</article></body></html>`;
  const result = extractHtml(page, 'https://bote.example/1');
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('a live blog is told by', () => {
  test.each([
    [
      'its data',
      `<h1>Hochwasser</h1>${entries}`,
      {
        head: '<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Hochwasser","datePublished":"2026-03-12"},{"@type":"LiveBlogPosting","headline":"Hochwasser"}]</script>',
      },
    ],
    ['og:type', `<h1>Hochwasser</h1>${entries}`, { head: '<meta property="og:type" content="liveblog">' }],
    ['its headline', `<h1>EN DIRECT : la crue</h1>${timed}`, { title: 'EN DIRECT : la crue' }],
    ['a line above its headline', `<header><span>CANLI</span><h1>Hochwasser</h1></header>${timed}`, {}],
    ['the name of its box', `<h1>Hochwasser</h1><section class="c-liveticker">${timed}</section>`, {}],
  ])('%s', (_, body, more) => {
    expect(read(body, more).live).toBe(true);
  });

  test.each([
    ['a headline with no entries', `<h1>Live: Hochwasser</h1>${[1, 2, 3].map((n) => `<p>${said(n)}</p>`).join('')}`, 'Live: Hochwasser'],
    ['a word in its headline', `<h1>Direct hit on the dam</h1>${timed}`, 'Direct hit on the dam'],
    ['times alone', `<h1>Hochwasser</h1>${timed}`, 'Hochwasser'],
    ['a box beside it', `<h1>Hochwasser</h1><p>${said(1)}</p><p>${said(2)}</p><aside class="liveticker">${timed}</aside>`, 'Hochwasser'],
  ])('not by %s', (_, body, title) => {
    expect(read(body, { title })).not.toHaveProperty('live');
  });
});

test('its entries stand in their order, each under its time', () => {
  const live = read(`<h1>Hochwasser</h1>${entries}`, { head: '<meta property="og:type" content="liveblog">' });
  const texts = live.blocks.map((block) => ('text' in block ? block.text : ''));
  expect(texts).toEqual([9, 8, 7, 6].flatMap((hour) => [`${hour}.15 Uhr`, `Meldung ${hour}`, said(hour)]));
});

test('times of entries are times and little else', () => {
  for (const text of ['11.39 Uhr', '08:10', '14h05', '12 mars, 08:10', '7:05 pm']) expect(isEntryTime(text)).toBe(true);
  for (const text of ['12.03.2026, 08:10 Uhr', '1:0', 'Room 12', 'Das Spiel endete 12:10 für die Gäste', ''])
    expect(isEntryTime(text)).toBe(false);
});
