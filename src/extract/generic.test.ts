import { describe, expect, test } from 'vitest';
import type { Hints } from './extraction.ts';
import { extractHtml, feedBlocks } from './generic.ts';
import { bodyText, printable } from './printable.ts';

const url = 'https://www.kurier.example/politik/bruecke-1';
const sentence = 'Der Rat der Stadt Altenfels hat am Montag beschlossen, die alte Brücke nach langer Prüfung wieder zu öffnen.';
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<p>${sentence} Absatz ${i + 1}, mit Folgen, Kosten und Zahlen.</p>`).join('');

function read(html: string, hints?: Hints) {
  const result = extractHtml(html, url, hints);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const page = (body: string, head = ''): string =>
  `<html lang="de"><head><title>Brücke öffnet wieder | Kurier</title>${head}</head><body><nav><a href="/">Start</a></nav><article>${body}</article></body></html>`;

describe('an ordinary page', () => {
  const article = read(
    page(
      `<h1>Brücke öffnet wieder</h1><p class="byline">Von Anna Muster</p><p>Stand: 12.03.2026, 08:10 Uhr</p>
       <figure><img src="/b.jpg"><figcaption>Die Brücke am Morgen</figcaption></figure>${paragraphs(3)}
       <h2>Was nun folgt</h2>${paragraphs(2)}
       <p>Lesen Sie auch: <a href="/x">Streit um die zweite Brücke</a></p>
       <p>Abonnieren Sie unseren Newsletter.</p><h2>Mehr zum Thema</h2><ul><li><a href="/1">Eins</a></li><li><a href="/2">Zwei</a></li></ul>`,
      '<meta name="author" content="Von Anna Muster"><meta property="og:site_name" content="Kurier">',
    ),
  );
  const rules = article.reasons.map((reason) => reason.rule);

  test('its prose is all there and nothing else', () => {
    const body = bodyText(article.blocks);
    for (let i = 1; i <= 3; i++) expect(body).toContain(`Absatz ${i},`);
    expect(body).toContain('Was nun folgt');
    for (const gone of ['Stand:', 'Anna Muster', 'am Morgen', 'Lesen Sie auch', 'Newsletter', 'Zwei', 'Mehr zum Thema'])
      expect(body).not.toContain(gone);
  });

  test('each thing left out is a reason', () => {
    expect(rules[0]).toBe('body-from-readability');
    expect(rules).toEqual(expect.arrayContaining(['date-line', 'also-read', 'call-to-action', 'link-list']));
  });

  test('the caption stays with its figure', () => {
    expect(article.blocks.find((block) => block.kind === 'figure')).toMatchObject({ caption: { text: 'Die Brücke am Morgen' } });
  });

  test('as printed, every block has a text and the body has no captions', () => {
    const printed = printable(article);
    expect(printed).toMatchObject({ title: 'Brücke öffnet wieder', authors: ['Anna Muster'], language: 'de' });
    expect(printed.blocks.every((block) => typeof block.text === 'string')).toBe(true);
    expect(printed.bodyText.split('\n\n')).toHaveLength(6);
    expect(JSON.parse(JSON.stringify(printed))).toEqual(printed);
  });
});

describe('the lede', () => {
  const lede = 'Nach vier Jahren Bauzeit dürfen wieder Autos über den Fluss fahren.';
  const head = `<meta name="description" content="${lede}">`;

  test('is put back first where the page shows it and the body lost it', () => {
    const article = read(
      `<html><head>${head}</head><body><header><div class="top"><p>${lede}</p></div></header><article>${paragraphs(5)}</article></body></html>`,
    );
    expect(article.blocks[0]).toMatchObject({ kind: 'paragraph', text: lede });
  });

  test('is the element under the headline that is named for it, where the description says something else', () => {
    const named =
      '<h1>Die Brücke</h1><div class="c-article__standfirst"><p>Autos dürfen wieder fahren, Räder noch nicht überall.</p></div>';
    const body = `<main>${named}<div class="text">${paragraphs(6)}</div></main>`;
    expect(bodyText(read(`<html><body>${body}</body></html>`).blocks)).toContain('Räder noch nicht');
  });

  test('is not invented where only the description has it', () => {
    const article = read(page(paragraphs(5), head));
    expect(bodyText(article.blocks)).not.toContain(lede);
    expect(article.summary).toBe(lede);
  });
});

describe('pages that are built in other ways', () => {
  test('JSON-LD holds the body of a page that is drawn by a script', () => {
    const body = Array.from({ length: 4 }, () => sentence).join('\\n\\n');
    const article = read(
      `<html><body><div id="app"></div><script type="application/ld+json">{"@type":"NewsArticle","headline":"Die Brücke","articleBody":"${body}"}</script></body></html>`,
    );
    expect(article.blocks).toHaveLength(4);
    expect(article.reasons[0]).toEqual({ rule: 'body-from-json-ld-body' });
  });

  test('a page streamed in pieces is put together', () => {
    const html = `<html><body><main><template id="B:0"></template></main><div hidden id="S:0"><article><h1>T</h1>${paragraphs(4)}</article></div></body></html>`;
    expect(bodyText(read(html).blocks)).toContain('Absatz 4,');
  });

  test('no html element, everything in upper case, text in the head’s template', () => {
    const article = read(
      `<META PROPERTY="og:title" CONTENT="Die Brücke"><TEMPLATE><P>${sentence}</P></TEMPLATE><ARTICLE>${paragraphs(4).toUpperCase()}</ARTICLE>`,
    );
    expect(article.title).toBe('Die Brücke');
    expect(article.blocks).toHaveLength(4);
  });

  test('what a page hides is not read', () => {
    const html = page(`${paragraphs(4)}<div hidden><p>${sentence} versteckt</p></div><p style="display:none">${sentence} unsichtbar</p>`);
    expect(bodyText(read(html).blocks)).not.toMatch(/versteckt|unsichtbar/);
  });
});

describe('what is no article', () => {
  test.each([
    ['nothing', ''],
    [
      'a list of links',
      `<html><body><h1>Themen</h1>${'<p><a href="/x">Eine Überschrift, die zu einem Artikel auf dieser Seite führt</a></p>'.repeat(30)}</body></html>`,
    ],
    ['a line', '<html><body><p>Seite nicht gefunden.</p></body></html>'],
  ])('%s', (_, html) => {
    expect(extractHtml(html, url)).toMatchObject({ ok: false, error: { kind: 'not-article' } });
  });

  test('one honest paragraph is an article when the feed announced it under its title', () => {
    const html = page(`<h1>Brücke öffnet wieder</h1><p>${sentence}</p>`);
    expect(extractHtml(html, url, { feedTitle: 'Brücke öffnet wieder' }).ok).toBe(true);
    expect(extractHtml(html, url, { feedTitle: 'Etwas ganz anderes' }).ok).toBe(false);
  });
});

test('a page made to hurt is cut at a limit, with a reason', () => {
  const article = read(page(`<p>${sentence}</p>`.repeat(4000)));
  expect(article.blocks).toHaveLength(3000);
  expect(article.reasons.at(-1)).toEqual({ rule: 'cut-at-limit', detail: '1000 blocks' });
});

test('only the head may say what links are relative to, and only with a web address', () => {
  const picture = '<figure><img src="/b.jpg"></figure>';
  const sources = (html: string) => read(html).blocks.flatMap((block) => (block.kind === 'figure' ? [block.src] : []));
  expect(sources(page(paragraphs(2) + picture + paragraphs(2), '<base href="https://cdn.example/x/">'))).toEqual([
    'https://cdn.example/b.jpg',
  ]);
  expect(sources(page(`<base href="https://evil.example/">${paragraphs(2)}${picture}${paragraphs(2)}`))).toEqual([
    'https://www.kurier.example/b.jpg',
  ]);
  expect(sources(page(paragraphs(2) + picture + paragraphs(2), '<base href="javascript:alert(1)">'))).toEqual([
    'https://www.kurier.example/b.jpg',
  ]);
});

test('a caption and its credit are apart whichever way the body is found', () => {
  const figure = '<figure><img src="/b.jpg"><figcaption>Die Brücke. <span class="credit">Foto: Bo Lind</span></figcaption></figure>';
  const found = read(page(paragraphs(2) + figure + paragraphs(3))).blocks.find((block) => block.kind === 'figure');
  expect(found).toMatchObject({ caption: { text: 'Die Brücke.', marks: [] }, credit: 'Bo Lind' });
});

test('no text of an article can reorder the page it is printed on', () => {
  const evil = '\u202Everkehrt\u2066';
  const html = page(
    `<h1>Brücke ${evil}</h1>${paragraphs(3)}<p>${sentence} ${evil}</p><figure><img src="/b.jpg" alt="${evil}"><figcaption>Bild ${evil}<small>${evil}</small></figcaption></figure>${paragraphs(2)}`,
    `<meta name="author" content="Bo ${evil} Lind"><meta name="description" content="${evil}"><meta property="og:title" content="Brücke ${evil}"><meta name="keywords" content="${evil}">`,
  );
  expect(JSON.stringify(read(html))).toContain('verkehrt');
  expect(JSON.stringify(read(html))).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  const drawn = `<html><body><script type="application/ld+json">{"@type":"NewsArticle","headline":"T","articleBody":"${`${sentence} ${evil} `.repeat(3)}"}</script></body></html>`;
  expect(JSON.stringify(read(drawn))).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});

test('what its meta tags say on rights is told', () => {
  const head =
    '<meta name="Robots" content="index, noai"><meta name="TDM-Reservation" content="1"><meta property="robots" content="noarchive">';
  expect(read(page(paragraphs(6), head)).signals).toMatchObject([
    { witness: 'tdm-meta', rights: 'link' },
    { witness: 'robots-meta', words: 'noai', rights: 'link' },
  ]);
  expect(read(page(paragraphs(6)))).not.toHaveProperty('signals');
});

test('reading the same page twice gives the same article', () => {
  const html = page(paragraphs(6));
  expect(read(html)).toEqual(read(html));
});

test("a feed's own HTML becomes blocks without its furniture", () => {
  const html = `<p>Von Anna Muster</p><p>${sentence} <a href="/mehr">Mehr</a></p><script>x()</script><p>Abonnieren Sie unseren Newsletter!</p>`;
  expect(feedBlocks(html, url, { title: 'T', authors: ['Anna Muster'] })).toEqual([
    {
      kind: 'paragraph',
      text: `${sentence} Mehr`,
      marks: [{ kind: 'link', start: sentence.length + 1, end: sentence.length + 5, href: 'https://www.kurier.example/mehr' }],
    },
  ]);
  expect(feedBlocks(`${'<b>'.repeat(2000)}deep`, url, { authors: [] })).toMatchObject([{ text: 'deep' }]);
});
