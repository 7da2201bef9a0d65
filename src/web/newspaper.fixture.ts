import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source } from '../core/source.ts';
import type { Output, Store } from '../core/store.ts';
import type { PublicEdition } from '../publish/public-edition.ts';
import { NOW, stopped, type Rows } from '../publish/store.fixture.ts';
import { publishStage } from '../publish/stage.ts';
import { papers } from '../publish/stories.fixture.ts';
import { openSqlite } from '../store/open.ts';

/** Where it is not a private edition of the invented papers. */
interface Imprint {
  readonly sources?: readonly Source[];
  readonly publicEdition?: PublicEdition;
}

/** A real store in a folder of its own, filled with articles as the pipeline would; `close` removes it. */
export async function newspaper(rows: readonly Rows[], { sources = papers, publicEdition }: Imprint = {}): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'foreign-desk-newspaper-'));
  const opened = await openSqlite(join(folder, 'desk.sqlite'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const store = opened.value;
  await store.sources.sync(sources, NOW);
  for (const row of rows) await fill(store, row, publicEdition);
  return {
    ...store,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function settled(store: Store, stage: 'translate' | 'publish', subject: string, outputs: readonly Output[]): Promise<void> {
  await store.work.enqueue([{ stage, subject, priority: 1, mode: 'again' }], NOW);
  const [claim] = await store.work.claim(stage, { limit: 1, leaseSeconds: 60, now: NOW });
  await store.work.settle(claim!, 1, { outcome: { kind: 'done' }, outputs, next: [] }, NOW);
}

async function fill(
  store: Store,
  { item, article, identification, translation, facts }: Rows,
  publicEdition: PublicEdition | undefined,
): Promise<void> {
  await settled(store, 'translate', article.id, [
    { table: 'items', row: item },
    { table: 'articles', row: article },
    { table: 'identifications', row: identification },
    ...(translation ? [{ table: 'translations' as const, row: translation }] : []),
    { table: 'facts', row: facts },
  ]);
  const stage = publishStage({ clock: stopped(), publicEdition });
  const input = await stage.input(store, article.id);
  const result = await stage.run(input!, new AbortController().signal);
  if (!result.ok) throw new Error('publishing never fails');
  await settled(store, 'publish', article.id, [{ table: 'publications', row: result.value }]);
}

/** Takes the articles whose translation is due again. */
export async function dueAgain(store: Store): Promise<readonly string[]> {
  const claims = await store.work.claim('translate', { limit: 100, leaseSeconds: 60, now: NOW });
  for (const claim of claims) await store.work.settle(claim, 1, { outcome: { kind: 'done' }, outputs: [], next: [] }, NOW);
  return claims.map(({ subject }) => subject).sort();
}
