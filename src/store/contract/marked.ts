import type { Output, Store } from '../../core/store.ts';
import type { Translation } from '../../core/translation.ts';
import { sentenceKey } from '../../lib/text.ts';
import { article, fingerprint, item, noon, page, provenance, publication, sentence, translation, work, write } from './rows.ts';

/** Every word of an article that is marked with `marker` begins so. */
export const markOf = (marker: string): string => `zq${marker}`;

/** The rows of an article with a word of its own in every field that may hold text. */
export function markedRows(id: string, marker: string): readonly Output[] {
  const word = (field: string): string => `${markOf(marker)}${field}`;
  const withheld = { kind: 'malformed', what: word('withheldwhat'), detail: word('withhelddetail') } as const;
  const reasons = [{ rule: 'kept', detail: word('reason') }];
  const blocks = [
    { kind: 'heading', level: 2, text: `${word('heading')}.`, marks: [] },
    {
      kind: 'paragraph',
      text: `Hier ist ${word('first')}. Dort ist ${word('second')}.`,
      marks: [{ kind: 'link', start: 0, end: 4, href: `https://x.example/${word('href')}` }],
    },
    { kind: 'list', ordered: false, items: [{ text: word('point'), marks: [] }] },
    { kind: 'figure', src: 'https://x.example/i', alt: word('alt'), caption: { text: word('caption'), marks: [] }, credit: word('credit') },
    { kind: 'table', header: false, rows: [[{ text: word('cell'), marks: [] }]] },
  ] as const;
  const article1 = article(id, 1, {
    title: `${word('title')}.`,
    summary: `${word('summary')}.`,
    authors: [word('author')],
    section: word('section'),
    tags: [word('tag')],
    image: { src: 'https://x.example/i', alt: word('leadalt'), credit: word('leadcredit') },
    blocks,
    withheld,
    provenance: { ...provenance, reasons },
  });
  const [one] = translation(id).title;
  const said = (text: string, english: string) => [{ ...one!, start: 0, end: text.length, text: word(english) }];
  const english: Translation = {
    ...translation(id),
    title: said(article1.title, 'etitle'),
    summary: said(article1.summary!, 'esummary'),
    blocks: blocks.map(() => [said('', 'eblock')]),
  };
  const known = (words: string, more = {}): Output => ({
    table: 'memory',
    row: sentence(sentenceKey(words), { source: words, text: word('memory'), ...more }),
  });
  return [
    { table: 'items', row: item(id, { title: word('itemtitle'), summary: word('itemsummary'), contentHtml: `<p>${word('html')}</p>` }) },
    { table: 'pages', row: page(id, new TextEncoder().encode(word('body'))) },
    { table: 'articles', row: article1 },
    { table: 'articles', row: { ...article1, revision: 2, title: `${word('retitle')}.` } },
    { table: 'identifications', row: { id, revision: 1, language: 'de', score: 1, provenance: { ...provenance, reasons } } },
    { table: 'fingerprints', row: fingerprint(id, { bands: [word('band')] }) },
    { table: 'translations', row: english },
    { table: 'facts', row: { id, revision: 1, section: 'world', lead: word('lead'), words: 9, readingMinutes: 1, provenance } },
    known(`${word('title')}.`),
    known(`Hier ist ${word('first')}.`, { key: `with marks ${id}` }),
    known(`Dort ist ${word('second')}.`, { engine: 'editor', model: 'Ada' }),
    known(word('itemsummary'), { engine: 'tmx', model: 'house.tmx' }),
    ...['a', 'b'].map((form): Output => {
      const row = { language: 'de', source: word('name'), english: word(form), articleId: id };
      return { table: 'sightings', row };
    }),
    {
      table: 'publications',
      row: publication(id, {
        slug: word('slug'),
        title: word('ptitle'),
        originalTitle: word('otitle'),
        dek: word('dek'),
        originalDek: word('odek'),
        failure: { kind: 'engine', engine: 'fake', detail: word('pfailure') },
        terms: ['termtitle', 'termlead'].map((field, i) => ({
          key: word(field),
          shown: word(`shown${field}`),
          name: i === 0,
          place: i === 0 ? 'title' : 'lead',
        })),
        englishText: `${word('english')} text`,
        originalText: `${word('original')} wort`,
      }),
    },
  ];
}

/** Writes an article whose every text is marked, with what readers said on it and work that failed on it. */
export async function writeMarked(store: Store, id: string, marker: string): Promise<void> {
  const word = (field: string): string => `${markOf(marker)}${field}`;
  await write(store, ...markedRows(id, marker));
  await store.readers.star(id, true, noon);
  await store.readers.keep(id, true, noon);
  const of = { articleId: id, revision: 1, anchor: 'p1s1', at: noon };
  await store.readers.report({ ...of, original: word('roriginal'), english: word('renglish'), words: word('rwords') });
  await store.work.enqueue([work('translate', id, { priority: 1e13 })], noon);
  const [claim] = await store.work.claim('translate', { limit: 1, leaseSeconds: 60, now: noon });
  const failure = { kind: 'engine', engine: 'fake', detail: word('wfailure') } as const;
  await store.work.settle(claim!, 1, { outcome: { kind: 'park' }, failure, outputs: [], next: [] }, noon);
}
