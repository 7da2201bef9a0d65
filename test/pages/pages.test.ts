import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit, findings, hasChromium } from './browser.ts';
import { newsstand, type Newsstand } from './newsstand.ts';

describe.skipIf(!hasChromium)('pages in a browser', () => {
  let paper: Newsstand;
  let paths: Record<string, string>;

  beforeAll(async () => {
    paper = await newsstand();
    paths = {
      front: '/',
      arabic: paper.path('Water returns'),
      'arabic, original only': `${paper.path('Water returns')}?view=original`,
      japanese: `${paper.path('Night trains')}?view=translation`,
      'not translated yet': paper.path('노조'),
      long: paper.path('Northern line'),
      day: '/2026/03/12',
      archive: '/archive',
      atlas: '/atlas',
      search: '/search?q=the',
      source: '/source/hafen',
      papers: '/sources',
      preferences: '/preferences',
      translation: '/translation',
      missing: '/nothing',
      doubts: paper.path('says doubt'),
      'doubts, English only': `${paper.path('says doubt')}?view=translation`,
      'a sentence opened': `${paper.path('Water returns')}?view=translation#p1s1`,
      'a sentence’s page': `${paper.path('says doubt')}/sentence/p3s2`,
      'a citation': `${paper.path('Water returns')}/cite?s=p1s1`,
      star: `${paper.path('Water returns')}/star`,
      'translation desk': '/admin/translation',
      names: '/admin/names',
      'takedown form': '/takedown',
      'takedown asked for': '/takedown?sent=12',
      'taken down': paper.path('Taken away'),
      'rights desk': '/admin/rights',
      edits: '/edits',
      'what changed': `${paper.path('Court lets')}/changes`,
      'what changed, right to left': `${paper.path('The river')}/changes`,
      trends: '/trends',
      inspector: `/admin/inspect/${paper.path('Water returns').slice(-12)}`,
    };
  });
  afterAll(() => paper.close());

  const names = [
    'front',
    'arabic',
    'arabic, original only',
    'japanese',
    'not translated yet',
    'long',
    'day',
    'archive',
    'atlas',
    'search',
    'source',
    'papers',
    'preferences',
    'translation',
    'missing',
    'doubts',
    'doubts, English only',
    'a sentence opened',
    'a sentence’s page',
    'a citation',
    'star',
    'translation desk',
    'names',
    'takedown form',
    'takedown asked for',
    'taken down',
    'rights desk',
    'edits',
    'what changed',
    'what changed, right to left',
    'trends',
    'inspector',
  ];

  test.each(names)('%s: axe finds nothing, light and dark, wide and narrow, and nothing sticks out', async (name) => {
    const page = await paper.open(paths[name]!);
    expect(await findings(page)).toEqual([]);
    await page.close();
  });

  test('a long bilingual article and the front page stay within their budgets, without script and with nothing from elsewhere', async () => {
    for (const name of ['front', 'long', 'day', 'doubts']) {
      const page = await paper.open('/about');
      // Else what that page still asks for would be counted as this one's.
      await page.waitForLoadState('networkidle');
      const requests: { url: string; type: string }[] = [];
      page.on('request', (request) => requests.push({ url: request.url(), type: request.resourceType() }));
      const response = await page.goto(paper.url + paths[name]!);
      expect((await response!.body()).byteLength).toBeLessThanOrEqual(50_000);
      expect(requests.every(({ url }) => url.startsWith(paper.url))).toBe(true);
      expect(requests.filter(({ type }) => type === 'script')).toEqual([]);
      expect(requests.length).toBeLessThanOrEqual(6);
      await page.close();
    }
  });

  test('an original is set in its own direction beside its English, in rows that line up', async () => {
    const page = await paper.open(paths['arabic']!);
    const rows = await page.evaluate<
      { beside: boolean; top: number; direction: string }[]
    >(`[...document.querySelectorAll('.pair[id]')].filter((row) => row.querySelector(':scope > [data-orig]')).map((row) => {
      const [english, original] = [...row.children].map((side) => side.getBoundingClientRect());
      return { beside: original.left >= english.right, top: Math.abs(english.top - original.top), direction: getComputedStyle(row.querySelector('[data-orig]')).direction };
    })`);
    expect(rows.length).toBeGreaterThan(6);
    for (const row of rows) expect(row).toEqual({ beside: true, top: 0, direction: 'rtl' });
    await page.close();
  });

  test('a sentence’s address lights up both of its halves', async () => {
    const page = await paper.open(`${paths['arabic']!}#p1s2`);
    const lit = await page.evaluate<boolean[][]>(`[...document.querySelectorAll('#p1 > p')].map((side) =>
      [...side.querySelectorAll(':scope > span')].map((one) => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)'))`);
    expect(lit).toEqual([
      [false, true],
      [false, true],
    ]);
    await page.close();
  });

  test('a reader’s choice of colours is kept', async () => {
    const page = await paper.open('/preferences');
    await page.getByLabel('Dark').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.goto(paper.url);
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe('rgb(21, 20, 16)');
    expect((await audit(page)).violations).toEqual([]);
    await page.goto(`${paper.url}/preferences`);
    await page.getByLabel('As the system').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.goto(paper.url);
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe('rgb(255, 253, 248)');
    await page.close();
  });

  test('controls are large enough to hit', async () => {
    const page = await paper.open(paths['arabic']!, { width: 390 });
    const small = await page.evaluate(`[...document.querySelectorAll('nav a, button, summary, .sect a, .kick a')]
      .filter((one) => { const box = one.getBoundingClientRect(); return box.height < 24 || box.width < 24; }).map((one) => one.outerHTML)`);
    expect(small).toEqual([]);
    await page.close();
  });

  test('print keeps both columns and drops the navigation', async () => {
    const page = await paper.open(paths['arabic']!);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.main-nav').isVisible()).toBe(false);
    expect(await page.locator('#p1 [data-orig]').isVisible()).toBe(true);
    await page.close();
  });
});
