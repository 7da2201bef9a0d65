import net from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { createLimiter } from '../../src/fetch/limiter.ts';
import { politeHttpFetcher } from '../../src/fetch/polite.ts';
import type { HttpOptions } from '../../src/fetch/http.ts';
import { parseFeed } from '../../src/feeds/parse.ts';
import { http, serve, type Answer, type Server } from './server.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  vi.restoreAllMocks();
});

const loopback = [{ address: '127.0.0.1', family: 4 }];

async function start(answer: Answer): Promise<Server> {
  const server = await serve((socket, path, head) => {
    if (path === '/robots.txt') socket.write(http(404));
    else answer(socket, path, head);
  });
  closing.push(() => server.close());
  return server;
}

function reader(options: Partial<HttpOptions>) {
  const fetcher = politeHttpFetcher({
    contactUrl: 'https://desk.example/bot',
    limiter: createLimiter(),
    pauseSeconds: 0,
    resolve: () => Promise.resolve(loopback),
    ...options,
  });
  closing.push(() => fetcher.close());
  return (url: string) => fetcher.fetch({ url, kind: 'feed' }, new AbortController().signal);
}

const feed = (title: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${title}</title><item><title>Fähre</title><link>https://seepost.example/1</link></item></channel></rss>`;

test('an answer that follows unasked is not taken for that to the next request', async () => {
  const poison = http(200, {}, feed('Gift'));
  const server = await start((socket, path) => {
    socket.write(path === '/a' ? Buffer.concat([http(200, {}, feed('Seepost')), poison]) : http(200, {}, feed('Zweite')));
  });
  const host = `seepost.example:${server.port}`;
  const get = reader({ allowPrivate: [host] });
  const titleAt = async (path: string): Promise<string> => {
    const result = await get(`http://${host}${path}`);
    return result.ok ? Buffer.from(result.value.body).toString() : JSON.stringify(result.error);
  };
  expect(await titleAt('/a')).toContain('<title>Seepost<');
  expect(await titleAt('/b')).toContain('<title>Zweite<');
});

test('more than was announced is not read', async () => {
  const server = await start(
    (socket) => void socket.write(Buffer.concat([http(200, { 'content-length': '5' }, '<rss>'), Buffer.alloc(5000)])),
  );
  const host = `seepost.example:${server.port}`;
  const result = await reader({ allowPrivate: [host] })(`http://${host}/`);
  expect(result.ok ? Buffer.from(result.value.body).toString() : result.error.kind).toBe('<rss>');
});

test.each(['utf-16', 'shift_jis', 'iso-8859-1', 'x-klingon', 'utf-8; charset=big5'])(
  'UTF-8 that calls itself %s is read as what it is',
  async (charset) => {
    const server = await start(
      (socket) => void socket.write(http(200, { 'content-type': `text/xml; charset=${charset}` }, feed('Seepost'))),
    );
    const host = `seepost.example:${server.port}`;
    const result = await reader({ allowPrivate: [host] })(`http://${host}/`);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const parsed = parseFeed(result.value.body, { contentType: result.value.headers['content-type'] });
    expect(parsed.ok && parsed.value.items[0]?.title).toBe('Fähre');
  },
);

test('another port of a listed host is not touched', async () => {
  const secret = await start((socket) => void socket.write(http(200, {}, 'secret')));
  const door = await start((socket) => void socket.write(http(302, { location: `http://seepost.example:${secret.port}/` })));
  const host = `seepost.example:${door.port}`;
  expect(await reader({ allowPrivate: [host] })(`http://${host}/`)).toMatchObject({
    ok: false,
    error: { kind: 'blocked-address', address: '127.0.0.1' },
  });
  expect(secret.heads).toEqual([]);
});

test('a name that turns private after it was looked at leads where it was looked at', async () => {
  const inside = await start((socket) => void socket.write(http(200, {}, 'secret')));
  const answers = ['93.184.215.14', '127.0.0.1'];
  let asked = 0;
  const resolve: HttpOptions['resolve'] = () => Promise.resolve([{ address: answers[Math.min(asked++, 1)]!, family: 4 }]);
  // Nothing is sent to the public address: where the connection would go is noted, and it is refused.
  const targets: string[] = [];
  vi.spyOn(net, 'connect').mockImplementation(((options: net.TcpNetConnectOpts) => {
    const socket = new net.Socket();
    options.lookup!(options.host!, { all: true }, (_error, addresses) => {
      if (Array.isArray(addresses)) targets.push(...addresses.map(({ address }) => address));
      socket.destroy(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
    });
    return socket;
  }) as typeof net.connect);
  const get = reader({ resolve });
  expect(await get(`http://press.example:${inside.port}/`)).toMatchObject({ ok: false, error: { kind: 'offline' } });
  expect(targets).toEqual(['93.184.215.14']);
  expect(asked).toBe(1);
  expect(inside.heads).toEqual([]);
});
