import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import type { FetchRequest } from '../core/ports.ts';
import { httpFetcher, type HttpOptions } from './http.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function open(options: Partial<HttpOptions> = {}): ReturnType<typeof httpFetcher> {
  const fetcher = httpFetcher({ contactUrl: 'https://desk.example/bot', ...options });
  closing.push(() => fetcher.close());
  return fetcher;
}

const get = (host: string, request: Partial<FetchRequest> = {}, options: Partial<HttpOptions> = {}) =>
  open({ allowPrivate: [host], ...options }).fetch({ url: `http://${host}/`, kind: 'page', ...request }, new AbortController().signal);

test('sends an honest request and answers with the body', async () => {
  let headers: Record<string, unknown> = {};
  const host = await serve((request, response) => {
    headers = request.headers;
    response.setHeader('Set-Cookie', 'a=b').setHeader('ETag', '"1"').end('grüß');
  });
  const result = await get(host, { kind: 'feed' });
  expect(result).toMatchObject({ ok: true, value: { status: 200, url: `http://${host}/`, headers: { etag: '"1"' } } });
  expect(result.ok && Buffer.from(result.value.body).toString()).toBe('grüß');
  expect(headers['user-agent']).toMatch(/^ForeignDesk\/\d+\.\d+\.\d+ \(\+https:\/\/desk\.example\/bot\)$/);
  expect(headers['accept']).toContain('application/atom+xml');
  expect(headers).not.toHaveProperty('cookie');
  expect(headers).not.toHaveProperty('referer');
});

test('304 only answers a question that named what we have', async () => {
  const host = await serve((_request, response) => response.writeHead(304).end());
  expect(await get(host, { etag: '"1"' })).toMatchObject({ ok: true, value: { status: 304, body: new Uint8Array() } });
  expect(await get(host)).toMatchObject({ ok: false, error: { kind: 'http', status: 304 } });
});

test('validators are sent as they were received', async () => {
  const host = await serve((request, response) =>
    response.end(`${request.headers['if-none-match'] ?? ''} ${request.headers['if-modified-since'] ?? ''}`),
  );
  const result = await get(host, { etag: 'W/"ä b"'.replace('ä', 'a'), lastModified: 'yesterday' });
  expect(result.ok && Buffer.from(result.value.body).toString()).toBe('W/"a b" yesterday');
});

test.each([
  [429, { 'Retry-After': '120' }, { kind: 'busy', retryAfterSeconds: 120 }],
  [503, { 'Retry-After': 'Thu, 12 Mar 2026 08:01:00 GMT', Date: 'Thu, 12 Mar 2026 08:00:00 GMT' }, { kind: 'busy', retryAfterSeconds: 60 }],
  [429, { 'Retry-After': '99999999' }, { kind: 'busy', retryAfterSeconds: 86400 }],
  [429, { 'Retry-After': '31557600000' }, { kind: 'busy', retryAfterSeconds: 86400 }],
  [429, { 'Retry-After': '-5' }, { kind: 'busy' }],
  [503, { 'Retry-After': 'soon' }, { kind: 'busy' }],
  [503, { 'Retry-After': 'Thu Mar 12 08:02:00 2026', Date: 'Thu, 12 Mar 2026 08:00:00 GMT' }, { kind: 'busy', retryAfterSeconds: 120 }],
  [503, {}, { kind: 'busy' }],
  [404, {}, { kind: 'http', status: 404 }],
  [403, {}, { kind: 'http', status: 403 }],
  [500, {}, { kind: 'http', status: 500 }],
  [204, {}, { kind: 'http', status: 204 }],
  [301, {}, { kind: 'http', status: 301 }],
])('status %i with %j', async (status, headers, error) => {
  const host = await serve((_request, response) => response.writeHead(status, headers).end());
  expect(await get(host)).toEqual({ ok: false, error: { host: '127.0.0.1', ...error } });
});

test('follows redirects and tells where it ended', async () => {
  const host = await serve((request, response) =>
    request.url === '/' ? response.writeHead(302, { Location: '/b#c' }).end() : response.end(request.url),
  );
  expect(await get(host)).toMatchObject({ ok: true, value: { url: `http://${host}/b` } });
});

test.each<[string, number[], string | undefined]>([
  ['permanent ones', [301, 308], '/2'],
  ['a permanent and then a temporary one', [308, 302], '/1'],
  ['a temporary and then a permanent one', [307, 301], undefined],
  ['none', [], undefined],
])('where an address moved to: %s', async (_name, statuses, movedTo) => {
  const host = await serve((request, response) => {
    const step = Number(request.url!.slice(1));
    const status = statuses[step];
    if (status === undefined) response.end('here');
    else response.writeHead(status, { Location: `/${step + 1}` }).end();
  });
  const result = await get(host, { url: `http://${host}/0` });
  expect(result).toMatchObject({ ok: true, value: { url: `http://${host}/${statuses.length}` } });
  expect(result.ok && result.value.movedTo).toBe(movedTo && `http://${host}${movedTo}`);
});

test.each([200, 202, 204])('a hub is sent a form and may answer %i', async (status) => {
  let sent = '';
  const host = await serve((request, response) => {
    sent = `${request.method} ${request.headers['content-type']} `;
    request.on('data', (piece: Buffer) => (sent += piece.toString())).on('end', () => response.writeHead(status).end());
  });
  const form = { 'hub.mode': 'subscribe', 'hub.topic': 'https://press.example/feed?a=1&b=ü' };
  expect(await get(host, { kind: 'hub', form })).toMatchObject({ ok: true, value: { status: 200 } });
  expect(sent).toBe(
    'POST application/x-www-form-urlencoded hub.mode=subscribe&hub.topic=https%3A%2F%2Fpress.example%2Ffeed%3Fa%3D1%26b%3D%C3%BC',
  );
});

test('what was sent to a hub is not sent elsewhere', async () => {
  let requests = 0;
  const host = await serve((_request, response) => {
    requests++;
    response.writeHead(308, { Location: '/elsewhere' }).end();
  });
  expect(await get(host, { kind: 'hub', form: { a: 'b' } })).toEqual({
    ok: false,
    error: { kind: 'http', status: 308, host: '127.0.0.1' },
  });
  expect(requests).toBe(1);
});

test('gives up on a loop', async () => {
  let requests = 0;
  const host = await serve((_request, response) => {
    requests++;
    response.writeHead(307, { Location: '/' }).end('body to be thrown away');
  });
  expect(await get(host)).toMatchObject({ ok: false, error: { kind: 'malformed', detail: 'it redirects more than 5 times' } });
  expect(requests).toBe(6);
});

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://[::ffff:169.254.169.254]/',
  'http://2852039166/',
  'http://0xa9.0xfe.0251.0376/',
  'http://localhost:1/',
  'http://127.1:1/',
])('a redirect to %s is refused', async (target) => {
  const host = await serve((_request, response) => response.writeHead(302, { Location: target }).end());
  expect(await get(host)).toMatchObject({ ok: false, error: { kind: 'blocked-address' } });
});

test.each(['file:///etc/passwd', 'ftp://example.org/', 'http://user:secret@example.org/', 'http://', 'gopher://x/'])(
  'a redirect to %s is no address we read',
  async (target) => {
    const host = await serve((_request, response) => response.writeHead(302, { Location: target }).end());
    expect(await get(host)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  },
);

test('a public name with a private address is refused, whichever of its addresses it is', async () => {
  const host = await serve((_request, response) => response.end('inside'));
  const port = host.split(':')[1]!;
  const fetcher = open({
    resolve: () =>
      Promise.resolve([
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]),
  });
  expect(await fetcher.fetch({ url: `http://press.example:${port}/`, kind: 'page' }, AbortSignal.timeout(5000))).toEqual({
    ok: false,
    error: { kind: 'blocked-address', host: 'press.example', address: '127.0.0.1' },
  });
});

test('a listed host and port may be private, another port of it may not', async () => {
  const host = await serve((_request, response) => response.end('inside'));
  const port = host.split(':')[1]!;
  const resolve: HttpOptions['resolve'] = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
  const inside = open({ resolve, allowPrivate: [`press.example:${port}`] });
  expect(await inside.fetch({ url: `http://press.example:${port}/`, kind: 'page' }, AbortSignal.timeout(5000))).toMatchObject({ ok: true });
  const outside = open({ resolve, allowPrivate: ['press.example:1'] });
  expect(await outside.fetch({ url: `http://press.example:${port}/`, kind: 'page' }, AbortSignal.timeout(5000))).toMatchObject({
    ok: false,
    error: { kind: 'blocked-address' },
  });
});

test('the address that was checked is the one connected to: the name is asked once', async () => {
  const host = await serve((_request, response) => response.end('inside'));
  let asked = 0;
  const resolve: HttpOptions['resolve'] = () => {
    asked++;
    return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
  };
  const name = `press.example:${host.split(':')[1]!}`;
  await open({ resolve, allowPrivate: [name] }).fetch({ url: `http://${name}/`, kind: 'page' }, AbortSignal.timeout(5000));
  expect(asked).toBe(1);
});

test('an unknown name is a sentence, not a code', async () => {
  const resolve: HttpOptions['resolve'] = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
  expect(await open({ resolve }).fetch({ url: 'http://press.example/', kind: 'page' }, AbortSignal.timeout(5000))).toEqual({
    ok: false,
    error: { kind: 'offline', host: 'press.example', detail: 'its name is unknown' },
  });
});

test('a closed port is offline', async () => {
  const host = await serve((_request, response) => response.end());
  await closing.shift()!();
  expect(await get(host)).toMatchObject({ ok: false, error: { kind: 'offline', detail: 'it refuses connections' } });
});

test.each([
  ['gzip', gzipSync('grüß')],
  ['br', brotliCompressSync('grüß')],
  ['deflate', deflateSync('grüß')],
  ['deflate', deflateRawSync('grüß')],
  ['gzip, br', brotliCompressSync(gzipSync('grüß'))],
  ['gzip', Buffer.from('grüß')],
  ['identity', Buffer.from('grüß')],
])('%s is unpacked', async (encoding, body) => {
  const host = await serve((_request, response) => response.writeHead(200, { 'Content-Encoding': encoding }).end(body));
  const result = await get(host);
  expect(result.ok && Buffer.from(result.value.body).toString()).toBe('grüß');
});

test('a damaged or unknown encoding is malformed', async () => {
  const host = await serve((request, response) =>
    response.writeHead(200, { 'Content-Encoding': request.url === '/' ? 'br' : 'zip' }).end('not packed'),
  );
  expect(await get(host)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  expect(await get(host, { url: `http://${host}/zip` })).toMatchObject({ ok: false, error: { kind: 'malformed' } });
});

test.each(['gzip', 'br', 'deflate'])('a %s bomb is stopped at the limit', async (encoding) => {
  const zeros = Buffer.alloc(40 * 1024 * 1024);
  const bomb = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync }[encoding]!(zeros);
  const host = await serve((_request, response) => response.writeHead(200, { 'Content-Encoding': encoding }).end(bomb));
  expect(await get(host)).toMatchObject({ ok: false, error: { kind: 'too-large', limitBytes: 10 * 1024 * 1024 } });
});

test('a 60 MB feed is refused by its announced size', async () => {
  const host = await serve((_request, response) => {
    response.writeHead(200, { 'Content-Length': 60 * 1024 * 1024 });
    response.write('<rss>');
  });
  expect(await get(host, { kind: 'feed' })).toMatchObject({ ok: false, error: { kind: 'too-large' } });
});

test('of a huge robots.txt the beginning counts', async () => {
  const text = `User-agent: *\nDisallow: /\n${'# padding\n'.repeat(100_000)}`;
  const host = await serve((_request, response) => response.writeHead(200, { 'Content-Length': text.length }).end(text));
  const result = await get(host, { kind: 'robots' });
  expect(result.ok && Buffer.from(result.value.body).toString()).toMatch(/^User-agent: \*\nDisallow: \/\n#/);
});

test('an endless body is cut off', async () => {
  const piece = Buffer.alloc(256 * 1024, 'x');
  let closed = false;
  const host = await serve((_request, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more).on('close', () => (closed = true));
    more();
  });
  expect(await get(host, { kind: 'feed' })).toMatchObject({ ok: false, error: { kind: 'too-large', limitBytes: 16 * 1024 * 1024 } });
  await expect.poll(() => closed).toBe(true);
});

test('headers that never come, a body that stops and one that drips are timeouts', async () => {
  const host = await serve((request, response) => {
    if (request.url === '/headers') return;
    response.writeHead(200).write('a');
    if (request.url === '/drip') {
      const drip = setInterval(() => response.write('a'), 50);
      response.on('close', () => clearInterval(drip));
    }
  });
  const short = { limits: { headersSeconds: 0.3, bodySeconds: 0.3, totalSeconds: 1.5 } };
  const [headers, body, drip] = await Promise.all(
    ['headers', 'body', 'drip'].map((path) => get(host, { url: `http://${host}/${path}` }, short)),
  );
  expect(headers).toMatchObject({ ok: false, error: { kind: 'timeout' } });
  expect(body).toMatchObject({ ok: false, error: { kind: 'timeout' } });
  expect(drip).toMatchObject({ ok: false, error: { kind: 'timeout', seconds: 1.5 } });
});

test('a wrong Content-Length and an answer that is not HTTP are the network’s fault', async () => {
  const raw = async (answer: string): Promise<string> => {
    const server = createTcpServer((socket) => socket.on('error', () => undefined).end(answer));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    closing.push(() => server.close());
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  for (const answer of [
    'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort',
    'SSH-2.0-OpenSSH_9.2\r\n',
    '',
    'HTTP/1.1 200 OK\r\nX: ' + 'a'.repeat(70_000),
  ]) {
    expect(await get(await raw(answer))).toMatchObject({ ok: false, error: { kind: 'offline' } });
  }
});

test('a cancelled request ends', async () => {
  const host = await serve(() => undefined);
  const stop = new AbortController();
  const pending = open({ allowPrivate: [host] }).fetch({ url: `http://${host}/`, kind: 'page' }, stop.signal);
  stop.abort();
  expect(await pending).toMatchObject({ ok: false, error: { kind: 'offline', detail: 'the request was cancelled' } });
});

test('header values that could split a request are refused, not sent', async () => {
  const host = await serve((_request, response) => response.end());
  expect(await get(host, { etag: '"a"\r\nX-Injected: 1' })).toMatchObject({ ok: false });
});
