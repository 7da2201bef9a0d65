import { fileURLToPath } from 'node:url';
import { sentenceOf } from '../../src/core/failure.ts';
import { articlePath, type Publication } from '../../src/core/publication.ts';
import type { Store } from '../../src/core/store.ts';
import { knownSection } from '../../src/enrich/section.ts';
import { pressDesk } from '../../src/feeds/press-desk.ts';
import { longStory } from '../../src/publish/long-story.fixture.ts';
import { doubtedStory } from '../../src/publish/doubted-story.fixture.ts';
import { NOW, revised, rowsOf, stopped, variant } from '../../src/publish/store.fixture.ts';
import { stories, type InventedBlock } from '../../src/publish/stories.fixture.ts';
import { startWeb } from '../../src/web/listen.ts';
import { machines } from '../../src/web/machines.fixture.ts';
import { newspaper } from '../../src/web/newspaper.fixture.ts';
import { silent } from '../../src/web/web.fixture.ts';
import { openBrowser, type Browser } from './browser.ts';

/** A paper with invented articles and a browser to look at it. */
export interface Newsstand {
  readonly url: string;
  /** Path of the article whose English title holds the words. */
  path(words: string): string;
  /** As `Browser.open`, by path. */
  open: Browser['open'];
  close(): Promise<void>;
}

/** Requests, a decision and a takedown, with words as long and as strange as people may send. */
async function rightsDesk({ rights }: Store, published: readonly Publication[]): Promise<void> {
  const [asked, gone] = ['Water returns', 'Taken away'].map((words) => published.find(({ title }) => title.includes(words))!);
  const request = { name: 'Leila Haddad', contact: 'leila@rights.example', reason: 'I wrote it and sold no right to it.', at: NOW };
  await rights.request({ ...request, address: articlePath(asked!) });
  await rights.request({
    ...request,
    address: `https://elsewhere.example/${'long'.repeat(40)}`,
    name: 'x'.repeat(120),
    reason: 'y'.repeat(400),
  });
  await rights.set({ sourceId: asked!.sourceId, rights: 'excerpt', note: 'They wrote to us on 3 March.', by: 'Ana Lu', at: NOW });
  await rights.takeDown({ id: gone!.id, reason: 'Its author asked for it.', by: 'Ana Lu', at: NOW });
}

/** Starts the paper on a free port, and a browser. */
export async function newsstand(): Promise<Newsstand> {
  const change = { kind: 'silent', titleChanged: true, removed: 1, added: 2 } as const;
  // Left to right and right to left: sentences of one body are new, gone and moved; of the other the headline is new.
  const [river, court] = [rowsOf(stories[2]!, 2), rowsOf(stories[3]!, 3)];
  const ruling: InventedBlock = {
    block: { kind: 'paragraph', text: 'Das Gericht entschied am Freitag. Die gelben Schilder bleiben.', marks: [] },
    english: [['The court decided on Friday.', 'The yellow signs stay.']],
  };
  const rewritten = {
    river: variant({ ...stories[2]!, original: 'رودخانه رسید', english: 'The river has arrived' }, 2),
    court: variant({ ...stories[3]!, blocks: [stories[3]!.blocks[1]!, ruling] }, 3),
  };
  const store = await newspaper([
    ...stories.map(rowsOf),
    rowsOf(longStory(900), 50),
    rowsOf(doubtedStory, 60),
    variant({ english: 'Taken away' }, 70),
    revised(court, { revision: 2, at: NOW, change, text: rewritten.court }),
    revised(river, { revision: 2, at: NOW, change, text: rewritten.river }),
  ]);
  const published = await store.articles.list({ limit: 100 });
  const about = { editor: 'Ana Lu', changedAt: NOW, variants: ['High Dam'] };
  await store.names.put({ ...about, language: 'ar', source: 'السد العالي', english: 'Aswan High Dam', state: 'fixed', wikidata: 'Q38891' });
  await store.names.put({ ...about, language: 'ja', source: '新潟港', english: 'Niigata Port', state: 'rejected' });
  await rightsDesk(store, published);
  const settings = { host: '127.0.0.1', port: 0 };
  const dirs = [fileURLToPath(new URL('../../sources', import.meta.url))];
  const press = pressDesk({ dirs, entries: [], store: store.sources, clock: stopped(), sectionNamed: knownSection }, false);
  const started = await startWeb({ store, clock: stopped(), log: silent, settings, translation: machines, press });
  if (!started.ok) throw new Error(sentenceOf(started.error));
  const { url } = started.value;
  const browser = await openBrowser();
  return {
    url,
    path: (words) => articlePath(published.find(({ title }) => title.includes(words))!),
    open: (path, options) => browser.open(url + path, options),
    async close() {
      await browser.close();
      await started.value.close();
      await store.close();
    },
  };
}
