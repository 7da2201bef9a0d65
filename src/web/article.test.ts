import { beforeAll, describe, expect, test } from 'vitest';
import { articlePath } from '../core/publication.ts';
import type { Flag } from '../core/translation.ts';
import { details, doubtedStory } from '../publish/doubted-story.fixture.ts';
import { doubtWords } from '../publish/doubts.data.ts';
import { longStory } from '../publish/long-story.fixture.ts';
import { aligned, fixtureStore, rowsOf, stopped, variant, type Rows } from '../publish/store.fixture.ts';
import { createWeb, type Web } from './server.ts';
import { silent } from './web.fixture.ts';

async function webOf(rows: readonly Rows[]): Promise<{ web: Web; path: string }> {
  const store = await fixtureStore(rows);
  const path = articlePath((await store.articles.publication(rows[0]!.article.id))!);
  return { web: createWeb({ store, clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 } }), path };
}

const read = async ({ web, path }: { web: Web; path: string }, view: string): Promise<string> =>
  (await web.fetch(new Request(`http://localhost${path}?view=${view}`, { headers: { host: 'localhost' } }))).text();

describe('an article with every doubt', () => {
  let english: string;
  let both: string;
  let original: string;

  beforeAll(async () => {
    const served = await webOf([rowsOf(doubtedStory, 0)]);
    [english, both, original] = (await Promise.all(['translation', 'both', 'original'].map((view) => read(served, view)))) as [
      string,
      string,
      string,
    ];
  });

  const kinds = Object.keys(doubtWords) as Flag['kind'][];

  test.each(kinds.filter((kind) => kind !== 'rough-gist'))('%s is explained in words, with its detail, in both views', (kind) => {
    const { name, clause } = doubtWords[kind];
    for (const page of [english, both]) expect(page).toContain(`<b>${name}</b>: ${clause}`);
    expect(original).not.toContain(clause);
  });

  test('details are told whole, as text, cut off from the words around them', () => {
    for (const detail of details.filter((one) => one !== undefined)) {
      const told = detail
        .replace(/[.;,\s]+$/, '')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;');
      expect(both).toContain(`<bdi>${told}</bdi>`);
    }
  });

  test('every doubted sentence is marked, leads to its note and back, and is counted at the top', () => {
    for (const page of [english, both]) {
      const marks = [...page.matchAll(/<a class="dm" href="#d(\d+)"/g)].map(([, number]) => Number(number));
      expect(marks).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
      for (const number of marks) expect(page.match(new RegExp(`id="d${number}"`, 'g'))).toHaveLength(1);
      for (const [, anchor] of page.matchAll(/<p id="d\d+"><a class="dm" href="#(\w+)"/g))
        expect([anchor, page.match(new RegExp(`id="${anchor}"`, 'g'))?.length]).toEqual([anchor, 1]);
      expect(page).toContain('<strong>15 sentences raise doubts</strong>');
    }
  });

  test('the original stands beside every doubted sentence and every rough gist in the English view too', () => {
    const notes = [...english.matchAll(/<div class="notes">(.*?)<\/div>/gs)].flatMap(([, note]) => note!.match(/<p.*?<\/p>/gs)!);
    expect(notes.length).toBeGreaterThan(15);
    for (const note of notes) expect(note).toMatch(/<q lang="ar" dir="rtl" translate="no">.+<\/q>/s);
  });

  test('no address on the page is there twice', () => {
    for (const page of [english, both, original]) {
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    }
  });

  test('what waits or failed stands in its place with the reason, and the notice counts it', () => {
    expect(english).toContain('<b>Waits for its turn.</b> The budget of the engine deepl is used up until 2026-03-13.');
    expect(english).toContain('<b>Not translated.</b> The translation engine bergamot failed: it answered with the sentence unchanged.');
    expect(both).toContain('3 sentences are not translated yet and shown in the original until then.');
    expect(both).toContain('1 sentence is not translated, as the engine failed');
  });

  test('a correction names its editor, and the least certain sentences are in the provenance', () => {
    expect(both).toContain('1 corrected by \u2068Ana \u202ELu\u2069');
    expect(both).toContain('Beyond the corrections, checked by nobody.');
    expect(both).toContain('<dt>Least certain</dt><dd><a href="#p13s2">paragraph 13, sentence 2</a> (30 % a word');
  });

  test('every sentence of the English view holds its source', () => {
    const sentences = english.match(/<span id="(p\d+s\d+|summary\d)"[^>]* tabindex="0"/g)!;
    expect(sentences.length).toBeGreaterThan(30);
    expect(english.match(/<span class="src"><span lang="ar" dir="rtl" translate="no">/g)).toHaveLength(sentences.length);
    expect(both).not.toContain('class="src"');
  });
});

test('machines that read the page are told of the corrections by name', async () => {
  const { web, path } = await webOf([rowsOf(doubtedStory, 0)]);
  const data = await web.fetch(new Request(`http://localhost${path}.jsonld`, { headers: { host: 'localhost' } }));
  expect(await data.json()).toMatchObject({
    creativeWorkStatus: 'Machine translation, corrected in part',
    backstory: expect.stringContaining('by Bergamot, Apertium; a person corrected some of it') as string,
    'prov:wasGeneratedBy': {
      'prov:wasAssociatedWith': [{ name: 'Bergamot' }, { name: 'Apertium' }, { '@type': ['prov:Person', 'Person'], name: 'Ana \u202ELu' }],
    },
  });
});

test('a headline that waits is published in the original, and says its language', async () => {
  const row = rowsOf(doubtedStory, 0);
  const title = aligned(row.article.title, [], { state: 'waiting', text: '' }).map((one) => ({ ...one, text: '' }));
  const served = await webOf([{ ...row, translation: { ...row.translation!, title } }]);
  expect(await read(served, 'both')).toContain(`<h1 id="title1" lang="ar" dir="rtl">${row.article.title}</h1>`);
});

test('a model on its way is told, and what has English meanwhile is shown', async () => {
  const story = variant({ language: 'de', paper: 'hafen', originalDek: 'Mehr folgt.' });
  const failure = { kind: 'model-missing', from: 'de', to: 'en', fetching: true } as const;
  const waiting = story.article.blocks.map((block) => ('text' in block ? [aligned(block.text, [], { state: 'waiting', failure })] : []));
  const part = await webOf([{ ...story, translation: { ...story.translation!, blocks: waiting } }]);
  expect(await read(part, 'both')).toContain('The translation model for German is being fetched.');
  const all = await webOf([variant({ language: 'de', paper: 'hafen', failure })]);
  expect(await read(all, 'both')).toContain('<strong>Not translated yet.</strong> The translation model for German is being fetched.');
});

test('900 words stay within 50 KB in every view, also where every third sentence is doubted', async () => {
  const plain = rowsOf(longStory(900), 0);
  const flags: readonly Flag[] = [{ kind: 'numbers', detail: 'the original says 2,200,112, the English 2,200,12' }];
  const blocks = plain.translation!.blocks.map((texts) => texts.map((text) => text.map((one, s) => (s === 0 ? { ...one, flags } : one))));
  for (const rows of [plain, { ...plain, translation: { ...plain.translation!, blocks } }]) {
    const served = await webOf([rows]);
    for (const view of ['translation', 'both', 'original'])
      expect([view, Buffer.byteLength(await read(served, view)) <= 50_000]).toEqual([view, true]);
  }
});
