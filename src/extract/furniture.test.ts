import { describe, expect, test } from 'vitest';
import type { Block, RichText } from '../core/article.ts';
import type { Piece } from './blocks.ts';
import { blockText, linkShare } from './block-text.ts';
import { withoutFurniture } from './furniture.ts';

const text = (words: string): RichText => ({ text: words, marks: [] });
const link = (words: string): RichText => ({
  text: words,
  marks: [{ kind: 'link', start: 0, end: words.length, href: 'https://x.example/' }],
});
const piece = (block: Block, place = ''): Piece => ({ block, place });
const paragraph = (words: string, place = ''): Piece => piece({ kind: 'paragraph', ...text(words) }, place);
const heading = (words: string): Piece => piece({ kind: 'heading', level: 2, ...text(words) });
const prose = Array.from({ length: 6 }, (_, i) =>
  paragraph(`The council spoke for ${i + 2} hours about the bridge, the river and the money it will cost.`),
);
const long = paragraph('The council spoke for hours about the bridge, the river, the mill, the roads on either side and the money.');
const known = { title: 'Bridge opens again', authors: ['Anna Muster'], siteName: 'Courier' };

/** The rule that drops a piece among prose, or `kept`. */
function verdict(one: Piece, at: 'start' | 'middle' | 'end' = 'middle'): string {
  const index = { start: 0, middle: 3, end: 6 }[at];
  const { pieces, reasons } = withoutFurniture({ pieces: [...prose.slice(0, index), one, ...prose.slice(index)], reasons: [] }, known);
  expect(pieces.length + reasons.length).toBe(7);
  return reasons[0]?.rule ?? 'kept';
}

test('rules for comments below the article do not make the line on its sources stand in its middle', () => {
  const rules = 'Bitte achten Sie darauf, dass Ihre Kommentare sachlich bleiben, denn die Redaktion liest sie alle und schaltet sie frei.';
  const { reasons } = withoutFurniture({ pieces: [...prose, paragraph('Courier / Reuters'), paragraph(rules)], reasons: [] }, known);
  expect(reasons.map(({ rule }) => rule)).toEqual(['source-line', 'reader-notice']);
});

test('what a writer does stands in the writer’s box', () => {
  const { reasons } = withoutFurniture(
    {
      pieces: [...prose, piece({ kind: 'heading', level: 4, ...text('Rivers and Locks Desk') }, '<h5> autor_jobtitle'), ...prose],
      reasons: [],
    },
    known,
  );
  expect(reasons.map(({ rule }) => rule)).toEqual(['furniture-box']);
});

describe('left out', () => {
  test.each([
    ['Stand: 12.03.2026, 08:10 Uhr', 'date-line'],
    ['Publié le 12 mars 2026 à 08h10', 'date-line'],
    ['Опубликовано 12 марта 2026, 08:10', 'date-line'],
    ['2026年3月12日 8時10分', 'date-line'],
    ['Güncelleme: 12 Mart 2026 08:10', 'date-line'],
    ['Lesezeit: 2 min', 'date-line'],
    ['3 min read', 'date-line'],
    ['Время чтения: 4 мин', 'date-line'],
    ['Placeholder image-2', 'placeholder'],
    ['Lesen Sie auch: Streit um die zweite Brücke', 'also-read'],
    ['Baca juga: Jembatan kedua', 'also-read'],
    ['関連記事：橋', 'also-read'],
    ['Abonnieren Sie unseren Newsletter und verpassen Sie nichts.', 'call-to-action'],
    ['Подпишитесь на наш канал', 'call-to-action'],
    ['© 2026 Courier', 'copyright'],
    ['Foto: Anna Muster / dpa', 'caption'],
    ['Startseite', 'breadcrumb'],
    ['#Brücke #Altenfels #橋', 'hashtags'],
    ['Bron: De Brug', 'source-line'],
  ])('%s', (words, rule) => {
    expect(verdict(paragraph(words), 'start')).toBe(rule);
  });

  test('the title said again, and only at the top', () => {
    expect(verdict(heading('Bridge opens again'), 'start')).toBe('title-again');
  });

  test('what stands over an article: its paper, its section, who wrote it when', () => {
    const top = ['Courier', 'Altenfels', 'Created: 12 March 2026, 08:10 / By Bo Lind'].map((words) => paragraph(words));
    const { pieces, reasons } = withoutFurniture({ pieces: [...top, long, ...prose], reasons: [] }, known);
    expect(reasons.map((reason) => reason.rule)).toEqual(['masthead', 'section-line', 'dated-byline']);
    expect(pieces).toEqual([long, ...prose]);
  });

  test('no label where nothing long follows', () => {
    expect(withoutFurniture({ pieces: [paragraph('One'), paragraph('Two words')], reasons: [] }, known).reasons).toEqual([]);
  });

  test('bylines with a known name, or that begin as bylines do', () => {
    expect(verdict(paragraph('Anna Muster, Altenfels'), 'start')).toBe('byline');
    expect(verdict(paragraph('Von Bo Lind und Chen Wei'), 'start')).toBe('byline');
  });

  test('links alone, in paragraphs and lists', () => {
    expect(verdict(piece({ kind: 'paragraph', ...link('Another story about another bridge') }))).toBe('link-list');
    expect(verdict(piece({ kind: 'list', ordered: false, items: [link('One story'), link('Two stories')] }))).toBe('link-list');
  });

  test('boxes whose names say what they are for', () => {
    expect(verdict(paragraph('Something short', '<div> article <div> newsletter-box'))).toBe('furniture-box');
  });

  test('the title with a kicker before it', () => {
    const own = { ...known, title: 'The old bridge opens again' };
    const kicked = withoutFurniture({ pieces: [heading('Altenfels: The old bridge opens again'), ...prose], reasons: [] }, own);
    expect(kicked.reasons[0]?.rule).toBe('title-again');
  });

  test('captions that stand beside their figure as paragraphs', () => {
    const figure = piece({ kind: 'figure', src: 'https://x.example/a.jpg', alt: 'The old bridge over the river at dawn' });
    const beside = (words: string) =>
      withoutFurniture({ pieces: [...prose, figure, paragraph(words), ...prose], reasons: [] }, known).reasons[0]?.rule;
    expect(beside('The old bridge over the river at dawn, seen from the mill.')).toBe('caption');
    expect(beside('Boats below the mill. Bo Lind/Getty Images')).toBe('caption');
    expect(beside('The council spoke of nothing else all evening.')).toBeUndefined();
  });

  test('the headline, as a heading before all prose of a page', () => {
    const top = (headlines: readonly string[], one: Piece) =>
      withoutFurniture({ pieces: [one, ...prose], reasons: [] }, { ...known, headlines }).reasons[0]?.rule;
    expect(top(['A bridge is open'], heading('A bridge is open'))).toBe('headline');
    expect(top([], heading('Altenfels crosses the river'))).toBe('headline');
    expect(top(['A bridge is open'], heading('What the council says'))).toBeUndefined();
    expect(top([], piece({ kind: 'heading', level: 3, ...text('What the council says') }))).toBeUndefined();
  });

  test('fragments in boxes of their own, not sentences there, and nothing in the column', () => {
    const among = (one: Piece) => {
      const column = prose.map((each, i) => ({
        ...each,
        block: { kind: 'paragraph' as const, ...text(`${blockText(each.block)} And of the mill, part ${i}.`) },
        place: '<div> text <p>',
      }));
      return withoutFurniture({ pieces: [...column.slice(0, 3), one, ...column.slice(3)], reasons: [] }, known).reasons[0]?.rule;
    };
    expect(among(paragraph('Der Müller (links) im Gespräch mit der Bürgermeisterin', '<div> box <p>'))).toBe('apart');
    expect(among(paragraph('広告', '<div> box <p>'))).toBeDefined();
    expect(among(paragraph('Der Müller sprach nicht.', '<div> box <p>'))).toBeUndefined();
    expect(among(paragraph('Why now?', '<div> box <p>'))).toBeUndefined();
    expect(among(paragraph('Der Müller im Gespräch', '<div> text <p>'))).toBeUndefined();
  });

  test('captions in the box of a picture, or in italics behind it', () => {
    const figure = piece({ kind: 'figure', src: 'https://x.example/a.jpg', alt: '' });
    const italic = 'The mill at dawn, seen from the river.';
    const behind = (one: Piece) => withoutFurniture({ pieces: [...prose, figure, one, ...prose], reasons: [] }, known).reasons[0]?.rule;
    expect(behind(paragraph('The mill at dawn, seen from the river.', '<div> image-box <p>'))).toBe('caption');
    expect(behind(piece({ kind: 'paragraph', text: italic, marks: [{ kind: 'italic', start: 0, end: italic.length }] }))).toBe('caption');
    expect(behind(piece({ kind: 'list', ordered: false, items: [text('The mill. Foto: Bo Lind/Archiv')] }))).toBe('caption');
    expect(behind(paragraph('The mill stood there for years.'))).toBeUndefined();
  });

  test('notes below the article: its author, its sources, its comments', () => {
    const last = (words: string) => withoutFurniture({ pieces: [long, ...prose, paragraph(words)], reasons: [] }, known).reasons[0]?.rule;
    expect(last('Anna Muster writes on bridges.')).toBe('author-note');
    expect(last('Mit Material von Luz und Puente')).toBe('source-line');
    expect(last('Avant de publier vos commentaires, lisez la charte.')).toBe('reader-notice');
    expect(last('Nobody knows what comes next.')).toBeUndefined();
  });

  test('the agency at the end', () => {
    expect(verdict(paragraph('(dpa/afp)'), 'end')).toBe('agency-line');
  });

  test('a heading that ends the article, also one that is only bold', () => {
    const bold = piece({ kind: 'paragraph', text: 'Most read', marks: [{ kind: 'bold', start: 0, end: 9 }] });
    const sentence = piece({ kind: 'paragraph', text: 'It is over.', marks: [{ kind: 'bold', start: 0, end: 11 }] });
    const ending = (one: Piece) => withoutFurniture({ pieces: [...prose, one], reasons: [] }, known).reasons.map((reason) => reason.rule);
    expect(ending(heading('Most read'))).toEqual(['also-read']);
    expect(ending(heading('From the archive'))).toEqual(['orphan-heading']);
    expect(ending({ ...bold, block: { ...bold.block, text: 'Our pages' } as Block })).toEqual(['orphan-heading']);
    expect(ending(sentence)).toEqual([]);
  });

  test('a heading that announces nothing any more', () => {
    const { pieces, reasons } = withoutFurniture(
      { pieces: [...prose, heading('More stories'), piece({ kind: 'paragraph', ...link('Another story') })], reasons: [] },
      known,
    );
    expect(pieces).toHaveLength(6);
    expect(reasons.map((reason) => reason.rule)).toEqual(['link-list', 'orphan-heading']);
  });
});

describe('kept', () => {
  test.each([
    'Von der Brücke aus sieht man bis ans Meer.',
    'In March 2026 the council decided to build it.',
    'She read the newspaper and then the letter, and nobody in the room said a word for a long while afterwards.',
    '„Wir teilen diese Sorge“, sagte Anna Muster am Abend.',
    'By Monday evening the water had fallen.',
  ])('%s', (words) => {
    expect(verdict(paragraph(words))).toBe('kept');
  });

  test('a sentence with a link in it, a list of facts, a heading between texts', () => {
    const words = 'The ministry told the Courier that it would wait.';
    expect(
      verdict(piece({ kind: 'paragraph', text: words, marks: [{ kind: 'link', start: 22, end: 29, href: 'https://x.example/' }] })),
    ).toBe('kept');
    expect(verdict(piece({ kind: 'list', ordered: false, items: [text('Cost: 4 million'), text('Length: 200 metres')] }))).toBe('kept');
    expect(verdict(heading('What happens next'))).toBe('kept');
  });

  test('a sentence of the column that is one link, but not the last', () => {
    const words = 'The bridge was closed four years ago after a storm had moved a pillar.';
    const all = [
      ...prose.map((each) => ({ ...each, block: { kind: 'paragraph' as const, ...text(`${blockText(each.block)} And of the mill.`) } })),
    ];
    const at = (index: number) =>
      withoutFurniture(
        { pieces: [...all.slice(0, index), piece({ kind: 'paragraph', ...link(words) }), ...all.slice(index)], reasons: [] },
        known,
      ).reasons;
    expect(at(3)).toEqual([]);
    expect(at(6).map((reason) => reason.rule)).toEqual(['link-list']);
  });

  test('the article’s own column, whatever its box is called', () => {
    const behind = Array.from({ length: 4 }, () => ({ ...long, place: '<article> <div> paywall <p>' }));
    expect(withoutFurniture({ pieces: behind, reasons: [] }, known).reasons).toEqual([]);
  });

  test('long prose in mid-article, whatever it says', () => {
    for (const words of [
      'Lesen Sie auch',
      'Newsletter',
      'Quelle: dpa',
      'Anna Muster',
      'cookies',
      'Foto: Bo Lind',
      '12. März 2026',
      'commentaires',
      'подпишитесь',
      '広告',
    ]) {
      const one = paragraph(`${words} ${blockText(long.block)} ${blockText(long.block)} ${blockText(long.block)}`);
      const { reasons } = withoutFurniture({ pieces: [long, one, ...prose, long], reasons: [] }, known);
      expect(reasons.map((reason) => reason.rule)).toEqual([]);
    }
  });

  test('figures, wherever they stand', () => {
    const figure = piece({ kind: 'figure', src: 'https://x.example/a.jpg', alt: '', caption: text('Foto: dpa') });
    expect(withoutFurniture({ pieces: [figure], reasons: [] }, known).pieces).toEqual([figure]);
  });
});

test('a block’s words and the share of links in them', () => {
  const table: Block = {
    kind: 'table',
    header: false,
    rows: [
      [text('a'), link('b')],
      [text('cc'), text('dddd')],
    ],
  };
  expect(blockText(table)).toBe('a | b\ncc | dddd');
  expect(linkShare(table)).toBeCloseTo(1 / 8);
});
