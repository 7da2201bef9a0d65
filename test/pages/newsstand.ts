import { sentenceOf } from '../../src/core/failure.ts';
import { articlePath } from '../../src/core/publication.ts';
import { longStory } from '../../src/publish/long-story.fixture.ts';
import { doubtedStory } from '../../src/publish/doubted-story.fixture.ts';
import { NOW, rowsOf, stopped } from '../../src/publish/store.fixture.ts';
import { stories } from '../../src/publish/stories.fixture.ts';
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

/** Starts the paper on a free port, and a browser. */
export async function newsstand(): Promise<Newsstand> {
  const store = await newspaper([...stories.map(rowsOf), rowsOf(longStory(900), 50), rowsOf(doubtedStory, 60)]);
  const published = await store.articles.list({ limit: 100 });
  const about = { editor: 'Ana Lu', changedAt: NOW, variants: ['High Dam'] };
  await store.names.put({ ...about, language: 'ar', source: 'السد العالي', english: 'Aswan High Dam', state: 'fixed', wikidata: 'Q38891' });
  await store.names.put({ ...about, language: 'ja', source: '新潟港', english: 'Niigata Port', state: 'rejected' });
  const settings = { host: '127.0.0.1', port: 0 };
  const started = await startWeb({ store, clock: stopped(), log: silent, settings, translation: machines });
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
