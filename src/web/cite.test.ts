import { beforeAll, describe, expect, test } from 'vitest';
import { articlePath } from '../core/publication.ts';
import { fixtureStore, rowsOf, stopped } from '../publish/store.fixture.ts';
import { stories } from '../publish/stories.fixture.ts';
import { createWeb, type Web } from './server.ts';
import { silent } from './web.fixture.ts';

describe('how to cite an article', () => {
  let web: Web;
  let path: string;
  const get = (address: string): Promise<Response> =>
    web.fetch(new Request(`http://localhost${address}`, { headers: { host: 'localhost' } }));

  beforeAll(async () => {
    const rows = rowsOf(stories[0]!, 0);
    const store = await fixtureStore([rows]);
    path = articlePath((await store.articles.publication(rows.article.id))!);
    web = createWeb({ store, clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 } });
  });

  test('the page leads to both formats and shows the sentence in both texts', async () => {
    const page = await (await get(`${path}/cite?s=p1s1`)).text();
    expect(page).toContain(`href="${path}/cite.bib?s=p1s1"`);
    expect(page).toContain('Quotation: paragraph 1, sentence 1, in both texts');
    expect(page).toMatch(/<blockquote lang="ar" dir="rtl" translate="no"/);
  });

  test.each([
    ['bib', 'application/x-bibtex; charset=utf-8', /^@misc\{/],
    ['json', 'application/vnd.citationstyles.csl+json; charset=utf-8', /"type": "article-newspaper"/],
  ])('a program gets .%s', async (suffix, type, begins) => {
    const answer = await get(`${path}/cite.${suffix}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(await answer.text()).toMatch(begins);
  });

  test.each(['/cite?s=p99s1', '/cite?s=%00%3Cscript%3E', '/cite?rev=9', '/cite?rev=1e99', '/cite.ris'])('there is no %s', async (below) => {
    expect((await get(path + below)).status).toBe(404);
  });

  test('another slug leads to the right one', async () => {
    const moved = await get(`${path.replace(/[^/]+-(\w{12})$/, 'x-$1')}/cite.bib`);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${path}/cite.bib`]);
  });
});
