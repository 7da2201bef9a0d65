import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sentenceOf } from '../../src/core/failure.ts';
import { fixtureStore, rowsOf, stopped } from '../../src/publish/store.fixture.ts';
import { stories } from '../../src/publish/stories.fixture.ts';
import { startWeb, type RunningWeb } from '../../src/web/listen.ts';
import { silent } from '../../src/web/web.fixture.ts';
import { findings, hasChromium, openBrowser, type Browser } from './browser.ts';

describe.skipIf(!hasChromium)('pictures of a newspaper’s week', () => {
  let web: RunningWeb;
  let browser: Browser;

  beforeAll(async () => {
    const rows = Array.from({ length: 60 }, (_, rank) => rowsOf(stories[0]!, rank * 7));
    const store = await fixtureStore(rows);
    const started = await startWeb({ store, clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 } });
    if (!started.ok) throw new Error(sentenceOf(started.error));
    web = started.value;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  test.each(['/source/sahil', '/atlas'])('%s: axe finds nothing, and nothing sticks out', async (path) => {
    const page = await browser.open(web.url + path);
    expect(await page.locator('main svg[role=img]').count()).toBeGreaterThan(0);
    expect(await findings(page)).toEqual([]);
    await page.close();
  });

  test('the darker an hour, the more was printed in it, and every hour is there', async () => {
    const page = await browser.open(`${web.url}/source/sahil`);
    const squares = await page.evaluate<number>(
      `[...document.querySelectorAll('.week path')].map((path) => path.getAttribute('d').split('M').length - 1).reduce((a, b) => a + b, 0)`,
    );
    expect(squares).toBe(7 * 24);
    await page.close();
  });
});
