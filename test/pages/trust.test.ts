import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { audit, findings, hasChromium } from './browser.ts';
import { newsstand, type Newsstand } from './newsstand.ts';

const background = (page: Page, selector: string): Promise<string> =>
  page.evaluate<string>(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).backgroundColor`);
const CLEAR = 'rgba(0, 0, 0, 0)';

describe.skipIf(!hasChromium)('trust in a sentence, in a browser', () => {
  let paper: Newsstand;
  let water: string;

  beforeAll(async () => {
    paper = await newsstand();
    water = paper.path('Water returns');
  });
  afterAll(() => paper.close());

  test('wide: pointing at a sentence shows its source in the margin, over nothing, until the pointer leaves', async () => {
    const page = await paper.open(`${water}?view=translation`);
    const source = page.locator('#p1s1 > .src');
    expect(await source.isVisible()).toBe(false);
    // Else hovering over a note below the window's edge scrolls the sentence from under the pointer.
    await page.evaluate(`document.querySelector('#p1').scrollIntoView({ block: 'center' })`);
    await page.locator('#p1s1').hover();
    expect(await source.isVisible()).toBe(true);
    const [note, text] = [(await source.boundingBox())!, (await page.locator('.article').boundingBox())!];
    expect(note.x).toBeGreaterThanOrEqual(text.x + text.width);
    expect(note.x + note.width).toBeLessThanOrEqual(1280);
    await source.hover();
    expect(await source.isVisible()).toBe(true);
    expect((await audit(page)).violations).toEqual([]);
    await page.locator('h1').hover();
    expect(await source.isVisible()).toBe(false);
    await page.close();
  });

  test.each([1280, 900, 320])('at %i pixels the keyboard reaches a sentence, its source and its page', async (width) => {
    const page = await paper.open(`${water}?view=translation`, { width });
    await page.locator('#p1s1').focus();
    expect(await page.locator('#p1s1 > .src').isVisible()).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.keyboard.press('Tab');
    expect(await page.locator('#p1s1 > .src').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sentence/p1s1');
    expect(await page.locator('h1').innerText()).toBe('Paragraph 1, sentence 1');
    await page.close();
  });

  test('narrow: a tap shows the source within the text and hides nothing of it', async () => {
    const page = await paper.open(`${water}?view=translation`, { width: 390 });
    const next = page.locator('#p1s2');
    await page.locator('#p1s1').click({ position: { x: 5, y: 5 } });
    const [source, following] = [(await page.locator('#p1s1 > .src').boundingBox())!, (await next.boundingBox())!];
    expect(following.y).toBeGreaterThanOrEqual(source.y + source.height - 12);
    await page.close();
  });

  test('side by side: pointing at either half of a sentence lights up both and no other', async () => {
    const page = await paper.open(water);
    for (const side of ['#p1 > p:nth-child(1)', '#p1 > p:nth-child(2)']) {
      await page.locator(`${side} > span:nth-child(2)`).hover();
      for (const column of [1, 2]) {
        expect(await background(page, `#p1 > p:nth-child(${column}) > span:nth-child(2)`)).not.toBe(CLEAR);
        expect(await background(page, `#p1 > p:nth-child(${column}) > span:nth-child(1)`)).toBe(CLEAR);
      }
    }
    await page.close();
  });

  test('print shows every note with its original and no tools', async () => {
    const page = await paper.open(`${paper.path('says doubt')}?view=translation#p1s1`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.src:visible, .star:visible, .pno:visible').count()).toBe(0);
    expect(await page.locator('.notes q:visible').count()).toBeGreaterThan(15);
    await page.close();
  });

  test('without script a reader reports and corrects a sentence, stars its article, and the desk sees and closes the report', async () => {
    const page = await paper.open(water);
    await page.locator('#p2').getByRole('link', { name: 'Report a mistake in paragraph 2' }).click();
    await page.getByLabel('What is wrong?').fill('The report was published on Tuesday.');
    await page.getByRole('button', { name: 'Send the report' }).click();
    expect(await page.getByRole('status').innerText()).toContain('Thank you');
    await page.getByLabel('The sentence as it should be').fill('On Tuesday the ministry published a report on the dams.');
    await page.getByLabel('Your name').fill('  ');
    await page.evaluate(`document.querySelector('form:last-child').noValidate = true`);
    await page.getByRole('button', { name: 'Save the correction' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Your name is empty.');
    expect(await findings(page)).toEqual([]);
    expect(await page.getByLabel('The sentence as it should be').inputValue()).toContain('On Tuesday');
    await page.getByLabel('Your name').fill('Ana Lu');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    expect(await page.getByRole('status').innerText()).toContain('next pass');

    await page.goto(paper.url + water);
    await page.getByRole('button', { name: 'Star' }).click();
    expect(await page.locator('.star').first().innerText()).toContain('Starred');
    expect(new URL(page.url()).pathname).toBe(water);

    await page.goto(`${paper.url}/admin/translation`);
    expect(await page.locator('main').innerText()).toContain('The report was published on Tuesday.');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: /^Close report/ }).click();
    expect(await page.locator('main').innerText()).toContain('Nobody has reported a mistake that is still open.');
    await page.close();
  });

  test('without script an editor finds a name, fixes it and forgets the decision', async () => {
    const page = await paper.open('/admin/names');
    await page.getByLabel('Original or English').fill('Aswan');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.locator('.voices > li').count()).toBe(1);
    await page.getByText('Change', { exact: true }).click();
    expect(await findings(page)).toEqual([]);
    const form = page.locator('.voices form');
    await form.getByLabel('Always render as').fill('High Dam at Aswan');
    await form.getByLabel('Your name').fill('Ben');
    await form.getByRole('button', { name: 'Fix' }).click();
    expect(await page.locator('.voices').innerText()).toContain('High Dam at Aswan');
    await page.getByText('Change', { exact: true }).click();
    await page.getByRole('button', { name: 'Forget the decision' }).click();
    expect(await page.locator('main').innerText()).toContain('No name is known that fits.');
    await page.close();
  });
});
