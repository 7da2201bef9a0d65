import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sentenceOf } from '../src/core/failure.ts';
import { articlePath, type Publication } from '../src/core/publication.ts';
import { fixtureStore, stopped } from '../src/publish/store.fixture.ts';
import { startWeb, type RunningWeb } from '../src/web/listen.ts';
import { silent } from '../src/web/web.fixture.ts';

const NEWSBOAT = '/usr/bin/newsboat';

interface Read {
  readonly title: string;
  readonly url: string;
  readonly author: string;
  readonly pubDate: number;
  readonly content: string;
}

// Newsboat 2.21, Debian's reader for terminals; it keeps what it read in SQLite.
describe.skipIf(!existsSync(NEWSBOAT))('a feed reader of others', () => {
  let web: RunningWeb;
  let publications: readonly Publication[];
  let folder: string;

  beforeAll(async () => {
    const store = await fixtureStore();
    publications = await store.articles.list({ limit: 40 });
    folder = await mkdtemp(join(tmpdir(), 'desk-readers-'));
    const started = await startWeb({ store, clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 } });
    if (!started.ok) throw new Error(sentenceOf(started.error));
    web = started.value;
  });
  afterAll(async () => {
    await web.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function readBy(feed: string): Promise<readonly Read[]> {
    const [urls, cache, config] = ['urls', 'cache.db', 'config'].map((name) => join(folder, name)) as [string, string, string];
    await rm(cache, { force: true });
    await writeFile(urls, `${web.url}${feed}\n`);
    await writeFile(config, '');
    await promisify(execFile)(NEWSBOAT, ['-u', urls, '-c', cache, '-C', config, '-x', 'reload'], {
      env: { HOME: folder, PATH: '/usr/bin' },
    });
    const database = new Database(cache, { readonly: true });
    const rows = database.prepare('select title, url, author, pubDate, content from rss_item').all() as Read[];
    database.close();
    return rows;
  }

  test.each(['/latest.rss', '/latest.atom'])('%s: every article with its headline, moment, writer and whole text', async (feed) => {
    const read = await readBy(feed);
    expect(read).toHaveLength(publications.length);
    for (const publication of publications) {
      const item = read.find(({ url }) => url === web.url + articlePath(publication))!;
      expect(item.title.replace(/\s+/g, ' ')).toBe(publication.title.replace(/\s+/g, ' ').trim());
      expect(item.pubDate).toBe(Math.floor(Date.parse(publication.sortAt) / 1000));
      expect(item.author).not.toBe('');
      expect(item.content).not.toMatch(/<script/i);
    }
    const water = read.find(({ title }) => title.startsWith('Water returns'))!;
    const paragraphs = water.content.match(/<p\b/g) ?? [];
    expect(paragraphs.length).toBeGreaterThan(4);
    expect(water.content).toContain('Machine-translated from Arabic');
  });
});
