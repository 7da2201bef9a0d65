import type { Store } from '../core/store.ts';
import type { Web } from './server.ts';

/** A reader's or an operator's browser, as far as pages and forms without script need one. */
export interface Visitor {
  get(path: string): Promise<Response>;
  body(path: string): Promise<string>;
  /** Opens a page with a form and sends the fields given to its address. */
  send(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
}

/** A browser at a paper. */
export function visitor(web: Web): Visitor {
  const get = (path: string): Promise<Response> => web.fetch(new Request(`http://localhost${path}`, { headers: { host: 'localhost' } }));
  return {
    get,
    body: async (path) => (await get(path)).text(),
    async send(path, fields) {
      const page = await get(path);
      const cookie = page.headers.get('set-cookie')!.split(';')[0]!;
      const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())![1]!;
      const headers = { host: 'localhost', cookie, origin: 'http://localhost' };
      return web.fetch(new Request(`http://localhost${path}`, { method: 'POST', headers, body: new URLSearchParams({ csrf, ...fields }) }));
    },
  };
}

/** Every row of a store, to see that nothing changed. */
export async function everything(store: Store): Promise<string> {
  const lines: string[] = [];
  for await (const line of store.admin.dump()) lines.push(line);
  return lines.join('\n');
}
