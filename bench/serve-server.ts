// The server under measurement, in a process of its own: `fill` makes the store and ends; `serve` serves it and tells its CPU time and memory when asked.
import { join } from 'node:path';
import { sentenceOf } from '../src/core/failure.ts';
import { articlePath } from '../src/core/publication.ts';
import type { Output, Store } from '../src/core/store.ts';
import { longStory } from '../src/publish/long-story.fixture.ts';
import { publishStage } from '../src/publish/stage.ts';
import { NOW, rowsOf, stopped } from '../src/publish/store.fixture.ts';
import { papers } from '../src/publish/stories.fixture.ts';
import { openSqlite } from '../src/store/open.ts';
import { startWeb } from '../src/web/listen.ts';
import { silent } from '../src/web/web.fixture.ts';

/** What the bench may ask; the answer has the same `kind`. */
export type Question = { readonly kind: 'cpu' } | { readonly kind: 'rss' } | { readonly kind: 'stop' };

const WORDS = 900;
const clock = stopped();

async function fill(store: Store, count: number): Promise<readonly string[]> {
  const stage = publishStage({ clock });
  const paths: string[] = [];
  await store.sources.sync(papers, NOW);
  const rows = Array.from({ length: count }, (_, i) => rowsOf(longStory(WORDS, i), i));
  await store.work.enqueue(
    rows.map(({ article }) => ({ stage: 'publish', subject: article.id, priority: 1, mode: 'once' })),
    NOW,
  );
  const claims = await store.work.claim('publish', { limit: count, leaseSeconds: 600, now: NOW });
  for (const row of rows) {
    const { item, article, identification, translation, facts } = row;
    const source = papers.find(({ id }) => id === article.sourceId);
    const result = await stage.run(
      { item, article, identification, facts, ...(translation && { translation }), ...(source && { source }) },
      new AbortController().signal,
    );
    if (!result.ok) throw new Error('publishing never fails');
    paths.push(articlePath(result.value));
    const outputs: Output[] = [
      { table: 'items', row: item },
      { table: 'articles', row: article },
      { table: 'identifications', row: identification },
      ...(translation ? [{ table: 'translations' as const, row: translation }] : []),
      { table: 'facts', row: facts },
      { table: 'publications', row: result.value },
    ];
    const claim = claims.find(({ subject }) => subject === article.id);
    if (claim) await store.work.settle(claim, 1, { outcome: { kind: 'done' }, outputs, next: [] }, NOW);
  }
  return paths;
}

const [mode, folder = '', amount = ''] = process.argv.slice(2);
const opened = await openSqlite(join(folder, 'desk.sqlite'));
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const store = opened.value;
if (mode === 'fill') {
  process.send?.({ kind: 'ready', url: '', paths: await fill(store, Number(amount)) });
  await store.close();
  process.exit(0);
}
const started = await startWeb({
  store,
  clock,
  log: silent,
  settings: { host: '127.0.0.1', port: 0 },
  cacheMegabytes: Number(amount),
});
if (!started.ok) throw new Error(sentenceOf(started.error));

async function stop(): Promise<void> {
  if (started.ok) await started.value.close();
  await store.close();
  process.exit(0);
}

process.on('message', (question: Question) => {
  switch (question.kind) {
    case 'cpu': {
      const { user, system } = process.cpuUsage();
      process.send?.({ kind: 'cpu', milliseconds: (user + system) / 1000 });
      return;
    }
    case 'rss':
      process.send?.({ kind: 'rss', megabytes: process.memoryUsage().rss / 1048576 });
      return;
    case 'stop':
      void stop();
  }
});
process.on('disconnect', () => void stop());
process.send?.({ kind: 'ready', url: started.value.url, paths: [] });
