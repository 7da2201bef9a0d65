import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings, hasChromium } from './browser.ts';
import { newsstand, type Newsstand } from './newsstand.ts';

describe.skipIf(!hasChromium)('a reader’s own pages in a browser', () => {
  let paper: Newsstand;

  beforeAll(async () => {
    paper = await newsstand();
  });
  afterAll(() => paper.close());

  test(
    'without script a reader keeps an article, follows its country, mutes a word, saves a search, and takes all of it back',
    { timeout: 120_000 },
    async () => {
      const water = paper.path('Water returns');
      const page = await paper.open(water);
      await page.locator('#main').getByRole('link', { name: 'Read later' }).click();
      await page.getByRole('button', { name: 'Keep the article to read later' }).click();
      expect(new URL(page.url()).pathname).toBe(water);
      await page.getByText('Follow or mute', { exact: true }).click();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Follow Tunisia' }).click();
      await page.goto(`${paper.url}/later`);
      expect(await findings(page)).toEqual([]);
      expect(await page.locator('.voices').innerText()).toContain('Water returns');

      await page.goto(`${paper.url}/search?q=lithium`);
      await page.getByRole('button', { name: 'Save this search' }).click();
      expect(await page.getByRole('button', { name: 'Forget this search' }).count()).toBe(1);
      await page.goto(`${paper.url}/following`);
      expect(await findings(page)).toEqual([]);
      const followed = await page.locator('main').innerText();
      expect(followed).toContain('because of Tunisia');
      expect(followed).toContain('because of lithium');

      await page.goto(`${paper.url}/reading-list`);
      await page.getByLabel('The word, the name').fill('lithium');
      await page.getByRole('button', { name: 'Mute', exact: true }).click();
      expect(await page.getByRole('status').innerText()).toContain('Muted');
      expect(await findings(page)).toEqual([]);
      await page.goto(`${paper.url}/section/economy`);
      expect(await page.locator('main').innerText()).toContain('1 article that you muted is hidden here.');
      expect(await findings(page)).toEqual([]);
      await page.getByRole('link', { name: 'Show it' }).click();
      expect(await page.locator('main').innerText()).toContain('Lithium');
      await page.goto(`${paper.url}/reading-list`);
      for (const name of ['Unmute lithium', 'Unfollow lithium', 'Unfollow Tunisia']) await page.getByRole('button', { name }).click();
      expect(await page.locator('main').innerText()).toContain('Nothing is muted.');
      await page.close();
    },
  );

  test('the choice of newspapers shows what it takes, with all that are known', { timeout: 120_000 }, async () => {
    const page = await paper.open('/admin/newspapers');
    await page.getByText('What each language takes', { exact: true }).first().click();
    expect(await findings(page)).toEqual([]);
    const answer = await page.reload();
    expect((await answer!.body()).byteLength).toBeLessThanOrEqual(50_000);
    await page.goto(`${paper.url}/admin/newspapers/progress?still`);
    expect(await findings(page)).toEqual([]);
    await page.close();
  });
});
