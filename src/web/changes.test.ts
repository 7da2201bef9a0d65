import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article, Change } from '../core/article.ts';
import { articlePath } from '../core/publication.ts';
import type { Rights } from '../core/rights.ts';
import type { Store } from '../core/store.ts';
import { longStory } from '../publish/long-story.fixture.ts';
import { publicStore } from '../publish/public-edition.ts';
import { revised, rowsOf, stopped, variant, type Rows } from '../publish/store.fixture.ts';
import { papers, type InventedStory } from '../publish/stories.fixture.ts';
import { newspaper } from './newspaper.fixture.ts';
import { createWeb } from './server.ts';
import { visitor, type Visitor } from './visitor.fixture.ts';
import { silent } from './web.fixture.ts';

const [early, late] = ['2026-03-12T15:01:00.000Z', '2026-03-12T16:02:00.000Z'];
const edit: Change = { kind: 'silent', titleChanged: true, removed: 2, added: 2 };

/** A paragraph of sentences, each original with its English. */
const paragraph = (...said: readonly (readonly [string, string])[]): InventedStory['blocks'][number] => ({
  block: { kind: 'paragraph', text: said.map(([original]) => original).join(' '), marks: [] },
  english: [said.map(([, english]) => english)],
});

const bridge = {
  paper: 'hafen',
  language: 'de',
  original: 'Brücke gesperrt',
  english: 'Bridge closed',
  originalDek: 'Die Stadt prüft die Pfeiler.',
  dek: 'The city inspects the piers.',
  blocks: [
    paragraph(['Ein Riss lief durch den Beton.', 'A crack ran through the concrete.'], ['Zwei Boote fuhren vorbei.', 'Two boats went by.']),
    paragraph(['Der Bürgermeister schwieg.', 'The mayor kept silent.'], ['Das Ufer blieb leer.', 'The bank stayed empty.']),
    paragraph(['Am Abend kam die Feuerwehr.', 'In the evening the fire brigade came.']),
  ],
};
const first = variant(bridge, 0);
const second = revised(first, {
  revision: 2,
  at: early,
  change: edit,
  text: variant({
    ...bridge,
    original: '<b>Brücke</b> & offen</del>',
    english: '<b>Bridge</b> & open</del>',
    blocks: [
      paragraph(['Am Abend kam die Feuerwehr.', 'At night the firemen came.']),
      paragraph(['Ein Riss lief durch den Beton.', 'A crack was in the concrete.'], ['Drei Boote fuhren vorbei.', 'Three boats went by.']),
      paragraph(['Der Bürgermeister schwieg.', 'The mayor was silent.']),
      paragraph(['„Das<script> war knapp.“', '“That<script> was close.”']),
    ],
  }),
});
const third = revised(first, { revision: 3, at: late, text: { ...second, translation: undefined } });

/** The words in all elements of a name, tags and entities as they stand. */
const within = (page: string, tag: string): string =>
  [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, inner]) => inner).join('\n');

const webOf = (store: Store): Visitor =>
  visitor(createWeb({ clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 }, store }));

/** Every sentence of the body with one more word. */
const anew = (rows: Rows): Rows => ({
  ...rows,
  article: {
    ...rows.article,
    blocks: rows.article.blocks.map((block) => ('text' in block ? { ...block, text: block.text.replaceAll('.', ' جدا.') } : block)),
  },
});

describe('what a newspaper changed', () => {
  let store: Store;
  let reader: Visitor;
  let path: string;
  let page: string;
  const long = rowsOf(longStory(900), 5);
  const rewritten = revised(long, { revision: 2, at: early, change: edit, text: anew(long) });
  const once = rowsOf(longStory(60), 7);

  beforeAll(async () => {
    store = await newspaper([first, second, third, long, rewritten, once]);
    reader = webOf(store);
    path = articlePath((await store.articles.publication(first.article.id))!);
    page = await reader.body(`${path}/changes?rev=2`);
  });
  afterAll(() => store.close());

  test('is marked by del and ins and in words, in English and the original, headline included', () => {
    const [out, into] = [within(page, 'del'), within(page, 'ins')];
    for (const words of ['Bridge closed', 'Brücke gesperrt', 'Two boats went by.', 'Zwei Boote fuhren vorbei.', 'Das Ufer blieb leer.'])
      expect([words, out.includes(words), into.includes(words)]).toEqual([words, true, false]);
    for (const words of [
      '&lt;b&gt;Bridge&lt;/b&gt; &amp; open',
      'Three boats went by.',
      'Drei Boote fuhren vorbei.',
      '“That&lt;script&gt; was close.”',
    ])
      expect([words, out.includes(words), into.includes(words)]).toEqual([words, false, true]);
    expect(page.match(/− Taken out/g)).toHaveLength(page.split('<del>').length - 1);
    expect(page.match(/\+ Put in/g)).toHaveLength(page.split('<ins>').length - 1);
    expect(page).toContain('3 sentences taken out · 3 sentences put in · 1 sentence moved');
    expect(page).not.toMatch(/<script|<b>Br/);
  });

  test('stays or is moved where only the English differs or the place does', () => {
    const changed = within(page, 'del') + within(page, 'ins');
    for (const words of [
      'Die Stadt prüft die Pfeiler.',
      'The city inspects the piers.',
      'A crack was in the concrete.',
      'At night the firemen came.',
    ]) {
      expect(page).toContain(words);
      expect(changed).not.toContain(words);
    }
    expect(page.split('Am Abend kam die Feuerwehr.')).toHaveLength(2);
    expect(page).toMatch(/Moved here<\/span><\/p><div class="pair"><p>At night the firemen came\. <\/p>/);
    expect(page).toContain('<p data-orig="true" lang="de" dir="ltr" translate="no">');
  });

  test('says when both revisions were read and what kind of edit it was', () => {
    for (const at of [first.article.provenance.at, early]) expect(page).toContain(`<time datetime="${at}">`);
    expect(page).toContain('A silent edit:');
    for (const rev of [1, 2]) expect(page).toContain(`href="${path}?rev=${rev}"`);
    expect(page).toContain(`href="${path}/changes?rev=3"`);
  });

  test('is that of the newest revision where none is named; what has no English yet is said to have none', async () => {
    const newest = await reader.body(`${path}/changes`);
    expect(newest).toContain('What changed in revision 3');
    expect(newest).toContain('Not known as an edit');
    expect(newest).toContain('0 sentences taken out · 0 sentences put in');
    expect(newest).toContain('[no English yet]');
    expect(newest).not.toContain('<del>');
  });

  test('is reached from the article and from the list of edits', async () => {
    expect(await reader.body(path)).toContain(`href="${path}/changes?rev=3"`);
    expect(await reader.body(`${path}?rev=2`)).toContain(`href="${path}/changes?rev=2"`);
    expect(await reader.body(`${path}?rev=1`)).not.toContain('/changes');
    expect(await reader.body('/edits')).toContain(`href="${path}/changes?rev=2"`);
  });

  test.each(['?rev=1', '?rev=4', '?rev=0', '?rev=-1', '?rev=1e99', '?rev=x', '?rev=2.5'])(
    'there is nothing to compare at %s',
    async (query) => {
      const answer = await reader.get(`${path}/changes${query}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('There are no two revisions to compare here');
    },
  );

  test('there is nothing to compare for an article that was read once', async () => {
    const only = articlePath((await store.articles.publication(once.article.id))!);
    expect((await reader.get(`${only}/changes`)).status).toBe(404);
    expect(await reader.body(only)).not.toContain('/changes');
  });

  test('another slug leads to the right one', async () => {
    const moved = await reader.get(`${path.replace(/[^/]+-(\w{12})$/, 'x-$1')}/changes?rev=2`);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${path}/changes?rev=2`]);
  });

  test('an article of 900 words that was written anew takes at most 50 KB', async () => {
    const all = await reader.body(`${articlePath((await store.articles.publication(long.article.id))!)}/changes`);
    expect(within(all, 'del').length).toBeGreaterThan(5000);
    expect(Buffer.byteLength(all)).toBeLessThanOrEqual(50_000);
  });

  test('an article that was taken down is gone here and in its citations too', async () => {
    await store.rights.takeDown({ id: long.article.id, reason: 'x', by: 'Mara', at: late });
    const gone = `/a/2026-03-12/x-${long.article.id}`;
    for (const below of ['', '/changes', '/changes?rev=2', '/cite', '/cite.bib', '/cite.json'])
      expect([below, (await reader.get(gone + below)).status]).toEqual([below, 410]);
  });
});

describe('in a public edition', () => {
  const levels = { hafen: 'full', minato: 'excerpt', sahil: 'link', ural: 'private' } as const;
  const publicEdition = { words: 3 };
  const judged = (rights: Rights): Partial<Article> => ({
    rights: { rights, because: [{ witness: rights === 'full' ? 'source' : 'tdm-meta', words: `rights: ${rights}`, rights }] },
  });
  const story = (paper: keyof typeof levels, word: string) => ({
    paper,
    language: 'de',
    original: `Titel${word}`,
    english: `Headline${word}`,
    originalDek: `Vorspann eins zwei geheim${word}`,
    dek: `Standfirst one two secret${word}`,
    blocks: [paragraph([`Rumpf${word} steht.`, `Body${word} stands.`])],
  });
  const both = (paper: keyof typeof levels, rank: number, older: Rights = levels[paper]): Rows[] => {
    const rows = variant(story(paper, `${paper}old`), rank);
    return [
      { ...rows, article: { ...rows.article, ...judged(older) } },
      revised(rows, { revision: 2, at: early, change: edit, text: variant(story(paper, `${paper}new`)), article: judged(levels[paper]) }),
    ];
  };
  const papersHere = papers.map((paper) => (paper.id in levels ? { ...paper, rights: levels[paper.id as keyof typeof levels] } : paper));
  const strict = both('hafen', 9, 'link');
  let store: Store;
  let reader: Visitor;
  const pathOf = async (paper: string): Promise<string> => {
    const [found] = await store.articles.list({ sourceId: paper, limit: 1 });
    return articlePath(found!);
  };

  beforeAll(async () => {
    const rows = [...strict, ...(Object.keys(levels) as (keyof typeof levels)[]).flatMap((paper, rank) => both(paper, rank))];
    store = await newspaper(rows, { sources: papersHere, publicEdition });
    reader = webOf(publicStore(store, publicEdition));
  });
  afterAll(() => store.close());

  test('what may be shown whole is compared whole', async () => {
    const page = await reader.body(`${await pathOf('hafen')}/changes`);
    for (const words of ['Bodyhafenold', 'Bodyhafennew', 'secrethafenold', 'Rumpfhafennew']) expect(page).toContain(words);
  });

  test.each(['minato', 'sahil'])('nothing beyond headline and excerpt of %s shows', async (paper) => {
    const path = await pathOf(paper);
    for (const address of [`${path}/changes`, `${path}/changes?rev=2`, `${path}/changes?rev=1`]) {
      const page = await reader.body(address);
      for (const words of ['secret', 'geheim', 'Body', 'Rumpf']) expect(page).not.toContain(words);
      if (paper === 'sahil') expect(page).not.toMatch(/Standfirst one|Vorspann/);
    }
  });

  test('an older revision that may not be shown is not compared, nor is a link to it there', async () => {
    const path = articlePath((await store.articles.publication(strict[0]!.article.id))!);
    expect((await reader.get(`${path}?rev=1`)).status).toBe(404);
    const answer = await reader.get(`${path}/changes`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toMatch(/Titel|Headline|Body/);
    expect(await reader.body(path)).not.toContain('/changes');
  });

  test('what is its owner’s alone is not there', async () => {
    const path = await pathOf('ural');
    for (const below of ['', '/changes', '/changes?rev=2']) expect((await reader.get(path + below)).status).toBe(404);
    expect(await reader.body(`${path}/changes`)).toBe(await reader.body('/a/2026-03-12/x-000000000000/changes'));
  });
});
