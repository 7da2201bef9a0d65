import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings, hasChromium, openBrowser, type Browser } from './browser.ts';
import { demoEdition, type Edition, type Told } from './edition.ts';

const lists = ['/', '/latest', '/section/world', '/sources', '/archive', '/feeds', '/about', '/translation', '/privacy', '/search?q=dam'];

describe.skipIf(!hasChromium)('the demo’s edition in a browser', () => {
  let edition: Edition;
  let browser: Browser;

  beforeAll(async () => {
    [edition, browser] = await Promise.all([demoEdition(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await edition.close();
  });

  const article = (chosen: (told: Told) => boolean): string => new URL(edition.articles.find(chosen)!.url).pathname;
  const written = (language: string) => article(({ _foreign_desk: { original } }) => original.language.startsWith(language));
  const hostile = (): string => article(({ title }) => title.includes('onerror'));
  const pages: Record<string, () => string> = {
    front: () => '/',
    Arabic: () => written('ar'),
    'Polish, which waits for its model': () => written('pl'),
    'hostile Dutch': hostile,
  };

  test.each(Object.keys(pages))('%s: axe finds nothing, light and dark, wide and narrow, and nothing sticks out', async (name) => {
    const page = await browser.open(edition.url + pages[name]!());
    expect(await findings(page)).toEqual([]);
    await page.close();
  });

  test('pages made of hostile text run nothing, ask nobody else, and stay in their width', async () => {
    const path = hostile();
    for (const where of [path, `${path}?view=original`, '/', '/latest', '/source/deltapost', '/search?q=onerror']) {
      const events: string[] = [];
      const watch = (page: Page): void => {
        page.on('dialog', (dialog) => {
          events.push(`dialog: ${dialog.message()}`);
          void dialog.dismiss();
        });
        page.on('pageerror', (error) => events.push(`script: ${error.message}`));
        page.on('request', (request) => {
          if (!request.url().startsWith(`${edition.url}/`)) events.push(`request: ${request.url()}`);
          if (request.resourceType() === 'script') events.push(`script: ${request.url()}`);
        });
      };
      const page = await browser.open(edition.url + where, { width: 320, watch });
      const links = page.locator('main a:visible');
      for (let i = 0; i < Math.min(await links.count(), 8); i++) await links.nth(i).hover();
      expect({ where, events }).toEqual({ where, events: [] });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      const foreignParts = await page.evaluate(`[...document.querySelectorAll('*')].filter((one) =>
        ['SCRIPT', 'IMG', 'IFRAME', 'OBJECT', 'EMBED', 'STYLE', 'BASE', 'VIDEO', 'svg'].includes(one.tagName) ||
        [...one.attributes].some(({ name }) => name.startsWith('on') || name === 'style') ||
        (one.tagName === 'A' && !['http:', 'https:'].includes(one.protocol))).map((one) => one.outerHTML.slice(0, 200))`);
      expect(foreignParts).toEqual([]);
      await page.close();
    }
  });

  test('an article that waits says for what and how to get it before its text, and shows the whole original', async () => {
    const page = await browser.open(edition.url + written('pl'));
    const order = await page.evaluate<string[]>(
      `[...document.querySelectorAll('article h1, article .notice, article .pairs > .pair:first-child')].map((one) => one.className || one.tagName)`,
    );
    expect(order).toEqual(['H1', 'notice', 'pair']);
    expect(await page.locator('.notice').innerText()).toContain('model for Polish is not installed; desk models pull pl installs it');
    expect(await page.locator('.pair [data-orig][lang="pl"]').count()).toBeGreaterThan(5);
    await page.close();
  });

  test('every page is within 50 KB, and every original says its language and direction', async () => {
    expect(edition.articles.length).toBeGreaterThanOrEqual(40);
    for (const path of [...lists, ...edition.articles.map(({ url }) => new URL(url).pathname)]) {
      const body = await edition.text(path);
      expect([path, Buffer.byteLength(body) <= 50_000]).toEqual([path, true]);
      expect(body.match(/<h1[ >]/g)).toHaveLength(1);
      for (const [tag] of body.matchAll(/<\w+ [^>]*(?:data-orig|class="[^"]*\borig\b)[^>]*>/g))
        expect(tag).toMatch(/lang="[a-z][^"]*" dir="(ltr|rtl)"/);
    }
  });

  test('no standfirst repeats the beginning of its article', async () => {
    for (const { url } of edition.articles) {
      const body = await edition.text(new URL(url).pathname);
      const words = (html: string | undefined): string => (html ?? '').replace(/<a class="pno".*?<\/a>|<[^>]*>/gs, '').trim();
      const stand = words(/class="pair stand"[^>]*><p>(.*?)<\/p>/s.exec(body)?.[1]);
      const first = words(/id="p1"><p[^>]*>(.*?)<\/p>/s.exec(body)?.[1]);
      expect(stand === '' || !first.startsWith(stand)).toBe(true);
    }
  });
});
