import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { longStory } from '../../src/publish/long-story.fixture.ts';
import { fixtureStore, rowsOf, stopped } from '../../src/publish/store.fixture.ts';
import { stories } from '../../src/publish/stories.fixture.ts';
import { articlePath } from '../../src/core/publication.ts';
import { sentenceOf } from '../../src/core/failure.ts';
import { startWeb } from '../../src/web/listen.ts';
import { silent } from '../../src/web/web.fixture.ts';

/** Debian's browser; without it the suite is left out, and the end of the run says so. */
export const CHROMIUM = '/usr/bin/chromium';
export const hasChromium = existsSync(CHROMIUM);

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A paper with invented articles and a browser to look at it. */
export interface Newsstand {
  readonly url: string;
  /** Path of the article whose English title holds the words. */
  path(words: string): string;
  open(path: string, options?: { readonly width?: number; readonly dark?: boolean }): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the paper on a free port and a browser with a fresh profile. */
export async function newsstand(): Promise<Newsstand> {
  const store = await fixtureStore([...stories.map(rowsOf), rowsOf(longStory(900), 50)]);
  const started = await startWeb({ store, clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 } });
  if (!started.ok) throw new Error(sentenceOf(started.error));
  const profile = mkdtempSync(join(tmpdir(), 'foreign-desk-browser-'));
  // The pages' own policy forbids scripts, and so would forbid axe.
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    bypassCSP: true,
    args,
  });
  return {
    url: started.value.url,
    path: (words) => articlePath([...store.publications.values()].find(({ title }) => title.includes(words))!),
    async open(path, { width = 1280, dark = false } = {}) {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(started.value.url + path);
      return page;
    },
    async close() {
      await context.close();
      await started.value.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  readonly passes: readonly unknown[];
}

const axeSource = hasChromium ? readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') : '';

/** What axe-core finds wrong, one line each, and how many rules passed. */
export async function audit(page: Page): Promise<{ readonly violations: readonly string[]; readonly passed: number }> {
  await page.evaluate(axeSource);
  const result = await page.evaluate<AxeResult>(`axe.run(document, ${JSON.stringify({ runOnly: rules })})`);
  return {
    violations: result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    passed: result.passes.length,
  };
}
