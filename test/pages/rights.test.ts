import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings, hasChromium } from './browser.ts';
import { newsstand, type Newsstand } from './newsstand.ts';

describe.skipIf(!hasChromium)('the rights desk in a browser', () => {
  let paper: Newsstand;
  let night: string;

  beforeAll(async () => {
    paper = await newsstand();
    night = paper.path('Night trains');
  });
  afterAll(() => paper.close());

  test('without script somebody asks for a takedown, the desk grants it, and the article’s address says why', async () => {
    const page = await paper.open('/');
    await page.getByRole('link', { name: 'Take down an article' }).click();
    await page.getByLabel('Address of the article').fill(paper.url + night);
    await page.getByLabel('Your name').fill('Ren Ito');
    await page.getByLabel('How you can be reached').fill('  ');
    await page.getByLabel('Why it should').fill('The picture shows my house.');
    await page.evaluate(`document.querySelector('main form').noValidate = true`);
    await page.getByRole('button', { name: 'Send the request' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('The contact is empty.');
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('How you can be reached').fill('ren@rights.example');
    await page.getByRole('button', { name: 'Send the request' }).click();
    expect(await page.getByRole('status').innerText()).toContain('Thank you');

    await page.goto(`${paper.url}/admin/rights`);
    const request = page.locator('.voices > li', { hasText: 'Ren Ito' });
    expect(await request.innerText()).toContain('Night trains');
    await request.getByText('Decide', { exact: true }).click();
    expect(await findings(page)).toEqual([]);
    await request.getByLabel('Reason').fill('A private house was to be seen.');
    await request.getByLabel('Your name').fill('Ana Lu');
    await request.getByRole('button', { name: 'Take it down' }).click();
    expect(await page.getByRole('status').innerText()).toContain('The article is taken down');

    const answer = await page.goto(paper.url + night);
    expect(answer!.status()).toBe(410);
    expect(await page.locator('main').innerText()).toContain('A private house was to be seen.');
    await page.close();
  });
});
