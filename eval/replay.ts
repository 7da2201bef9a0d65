import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Publication, ReaderState } from '../src/core/publication.ts';
import { openStore } from '../src/store/open.ts';
import { apertiumRoutes } from '../src/translate/engines/apertium/routes.data.ts';

const root = new URL('../', import.meta.url);

/** What becomes of a page in this language: Apertium's languages are translated where it is installed, the rest waits or says that nobody knows it. */
function expected(language: string, hasApertium: (language: string) => boolean): readonly ReaderState[] {
  if (language === 'en') return ['english'];
  if (hasApertium(language)) return ['translated'];
  return ['waiting', 'original'];
}

const hasMode = (mode: string): boolean => existsSync(`/usr/share/apertium/modes/${mode}.mode`);
const hasApertium = (language: string): boolean => apertiumRoutes[language]?.some((chain) => chain.every(hasMode)) ?? false;

/**
 * Pushes the 86 stored pages through the whole pipeline with `desk run --once --replay` and checks that none is lost, that
 * each ends as an article in the state its language should have, or as a typed failure. Prints the counts.
 */
export async function checkReplay(shared: string): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-replay-'));
  try {
    const began = Date.now();
    const argv = [
      '--import',
      new URL('bin/typescript.js', root).href,
      new URL('src/desk.ts', root).pathname,
      'run',
      '--once',
      '--replay',
      join(shared, 'corpus/pages'),
    ];
    const environment = {
      ...process.env,
      TZ: 'UTC',
      TSX_TSCONFIG_PATH: new URL('tsconfig.json', root).pathname,
      DESK_DATA_DIR: dataDir,
      DESK_LOG_LEVEL: 'warn',
      DESK_MODEL_FETCH: 'false',
    };
    const [code] = (await once(spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'], env: environment }), 'exit')) as [
      number | null,
    ];
    const store = await openStore({ dataDir });
    if (!store.ok) throw new Error(JSON.stringify(store.error));
    const articles = await store.value.articles.list({ limit: 1000 });
    const failures = await store.value.work.failures({ limit: 1000 });
    const { items = 0 } = await store.value.admin.tables();
    await store.value.close();
    const ended = new Set([...articles.map((article) => article.id), ...failures.map((failure) => failure.subject)]);
    console.log(
      `replay: ${items} pages in ${((Date.now() - began) / 1000).toFixed(0)} s, ${articles.length} articles (${tally(articles, 'state')}; ${tally(articles, 'language')}), ${failures.length} failures`,
    );
    const problems = [
      ...(code === 0 ? [] : [`the run ended with exit code ${String(code)}`]),
      ...(ended.size === items && items === 86 ? [] : [`${items} pages went in, ${ended.size} ended as an article or a failure`]),
      ...articles
        .filter((article) => !expected(article.language, hasApertium).includes(article.state))
        .map((article) => `${article.sourceId} in ${article.language} is ${article.state}`),
    ];
    for (const problem of problems) console.log(`FAIL replay: ${problem}`);
    return problems.length === 0;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function tally(articles: readonly Publication[], field: 'state' | 'language'): string {
  const counts = new Map<string, number>();
  for (const article of articles) counts.set(article[field], (counts.get(article[field]) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([key, count]) => `${count} ${key}`)
    .join(', ');
}
