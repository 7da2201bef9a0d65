import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

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

/** A browser with a fresh profile. */
export interface Browser {
  /** Opens an address; `watch` sees the page before it loads anything. */
  open(url: string, options?: { readonly width?: number; readonly dark?: boolean; readonly watch?: (page: Page) => void }): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Chromium. The pages' own policy is set aside, as it would forbid axe: what holds here holds without it too. */
export async function openBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'foreign-desk-browser-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath: CHROMIUM, headless: true, bypassCSP: true, args });
  return {
    async open(url, { width = 1280, dark = false, watch } = {}) {
      const page = await context.newPage();
      watch?.(page);
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(url);
      return page;
    },
    async close() {
      await context.close();
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
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axeSource);
  const result = await page.evaluate<AxeResult>(`axe.run(document, ${JSON.stringify({ runOnly: rules, resultTypes: ['violations'] })})`);
  return {
    violations: result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    passed: result.passes.length,
  };
}

/** What axe-core finds wrong wide and narrow, light and dark, and whether anything sticks out at 320 pixels; empty when all is well. */
export async function findings(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of [1280, 390])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const { violations, passed } = await audit(page);
      if (passed < 15) found.push(`only ${passed} rules applied`);
      found.push(...violations.map((violation) => `${width} ${colorScheme}: ${violation}`));
    }
  await page.setViewportSize({ width: 320, height: 900 });
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  if (wide > 320) found.push(`${wide} pixels wide at 320`);
  return found;
}
