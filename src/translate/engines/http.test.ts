import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Failure } from '../../core/failure.ts';
import { callJson, type Call, type Refused } from './http.ts';
import { serveEngine, type EngineServer, type Trouble } from './http.fixture.ts';

let server: EngineServer;
beforeEach(async () => {
  server = await serveEngine(({ headers }) => ({ body: { answer: 'sound', authorization: headers.authorization } }));
});
afterEach(() => server.close());

const call = (more: Partial<Call> = {}): Call => ({
  engine: 'libretranslate',
  url: `${server.url}/translate`,
  method: 'POST',
  body: { q: ['a'] },
  timeoutSeconds: 20,
  ...more,
});
const ask = (more: Partial<Call> = {}, signal = new AbortController().signal) => callJson(call(more), signal);
const host = (): string => new URL(server.url).host;

test('JSON goes out and comes back', async () => {
  expect(await ask({ headers: { authorization: 'Bearer x' } })).toEqual({
    ok: true,
    value: { answer: 'sound', authorization: 'Bearer x' },
  });
  expect(server.posted()).toEqual([{ q: ['a'] }]);
});

const at = (seconds: number): string => new Date(Date.parse('2026-03-12T08:00:00Z') + seconds * 1000).toUTCString();

test.each<[string, Trouble]>([
  ['429, seconds', { status: 429, headers: { 'retry-after': '0' }, body: '' }],
  ['503, a date', { status: 503, headers: { 'retry-after': at(0), date: at(0) }, body: '' }],
])('a server that is soon free again is asked once more (%s)', async (_, trouble) => {
  server.trouble.push(trouble);
  expect(await ask()).toMatchObject({ ok: true, value: { answer: 'sound' } });
  server.trouble.push(trouble, trouble);
  expect(await ask()).toMatchObject({ ok: false, error: { failure: { kind: 'busy', host: host(), retryAfterSeconds: 0 }, billed: false } });
  expect(server.received).toHaveLength(4);
});

test.each<[string, Trouble, number | undefined]>([
  ['for longer', { status: 429, headers: { 'retry-after': '11' }, body: '' }, 11],
  ['until a date', { status: 429, headers: { 'retry-after': at(600), date: at(0) }, body: '' }, 600],
  ['without a word how long', { status: 503, body: '' }, undefined],
])('a server that is busy %s is left alone', async (_, trouble, seconds) => {
  server.trouble.push(trouble);
  const failure = { kind: 'busy', host: host(), ...(seconds !== undefined && { retryAfterSeconds: seconds }) };
  expect(await ask()).toMatchObject({ ok: false, error: { failure, billed: false, lasting: true } });
  expect(server.received).toHaveLength(1);
});

const engine = (detail: string): Failure => ({ kind: 'engine', engine: 'libretranslate', detail });

test.each<[string, Trouble, Failure | (() => Failure), Partial<Refused>]>([
  ['500', { status: 500, body: { error: 'x' } }, () => ({ kind: 'http', status: 500, host: host() }), { billed: true, lasting: false }],
  ['502', { status: 502, body: '<html>' }, () => ({ kind: 'http', status: 502, host: host() }), { billed: true, lasting: false }],
  ['401', { status: 401, body: {} }, engine('it wants a key'), { billed: false, lasting: true }],
  ['400 with words', { status: 400, body: { error: { message: 'No\n such thing.' } } }, engine('HTTP status 400, No such thing'), {}],
  ['413 without', { status: 413, body: '' }, engine('HTTP status 413'), { billed: false, lasting: false }],
  ['404', { status: 404, body: { error: 'model not found' } }, engine('HTTP status 404, model not found'), { lasting: true }],
  ['half of it', 'truncated', engine('its answer is not JSON'), { billed: true, lasting: false }],
  ['a page', { body: '<html>' }, engine('its answer is not JSON'), {}],
  ['too much', { body: `"${'x'.repeat(8 * 1_048_576)}"` }, engine('its answer is larger than 8 MB'), { billed: true, lasting: false }],
  ['nothing', 'cut', () => ({ kind: 'offline', host: host(), detail: 'it broke the connection' }), { billed: true, lasting: false }],
  ['a cut', 'cut within', () => ({ kind: 'offline', host: host(), detail: 'it broke the connection' }), { billed: true }],
])('an answer that is none: %s', async (_, trouble, failure, rest) => {
  server.trouble.push(trouble);
  const answer = await ask();
  expect(answer).toMatchObject({ ok: false, error: { failure: typeof failure === 'function' ? failure() : failure, ...rest } });
  expect(server.received).toHaveLength(1);
});

test('a redirect is not followed, and the key stays here', async () => {
  const elsewhere = await serveEngine(() => ({ body: {} }));
  server.trouble.push({ status: 307, headers: { location: `${elsewhere.url}/translate` }, body: '' });
  expect(await ask({ key: 'secret', headers: { authorization: 'secret' } })).toMatchObject({
    ok: false,
    error: { failure: engine('it redirects to another address, which is refused') },
  });
  expect(elsewhere.received).toEqual([]);
  await elsewhere.close();
});

test('no failure prints the key', async () => {
  for (const status of [400, 401, 403, 404, 500]) {
    server.trouble.push({ status, body: { error: 'the key s3cret is wrong, s3cret!' } });
    expect(JSON.stringify(await ask({ key: 's3cret', headers: { authorization: 's3cret' } }))).not.toContain('s3cret');
  }
  server.trouble.push({ status: 403, body: {} });
  expect(await ask({ key: 's3cret' })).toMatchObject({ ok: false, error: { failure: engine('the key was refused'), lasting: true } });
  expect(JSON.stringify(await ask({ key: 'a\nb', headers: { authorization: 'a\nb' } }))).not.toContain('a\\nb');
});

test('a server that takes too long is given up', async () => {
  server.trouble.push('hang');
  expect(await ask({ timeoutSeconds: 0.05 })).toMatchObject({
    ok: false,
    error: { failure: { kind: 'timeout', what: `The answer of ${host()}`, seconds: 0.05 }, billed: true, lasting: false },
  });
});

test('a stop is heard at once: before, while the answer is awaited, and in a pause', async () => {
  const halted = { ok: false, error: { failure: { kind: 'timeout', seconds: 0 }, lasting: true } };
  expect(await ask({}, AbortSignal.abort())).toMatchObject(halted);
  expect(server.received).toEqual([]);

  const [waiting, pausing] = [new AbortController(), new AbortController()];
  server.trouble.push('hang', { status: 429, headers: { 'retry-after': '10' }, body: '' });
  const hung = ask({}, waiting.signal);
  await server.hanging;
  waiting.abort();
  expect(await hung).toMatchObject({ ...halted, error: { ...halted.error, billed: true } });

  const paused = ask({}, pausing.signal);
  while (server.received.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  setTimeout(() => pausing.abort(), 50);
  expect(await paused).toMatchObject(halted);
  expect(server.received).toHaveLength(2);
});

test('a server that is not there, and an address that is none', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as { port: number };
  await new Promise((resolve) => closed.close(resolve));
  expect(await ask({ url: `http://127.0.0.1:${port}/` })).toEqual({
    ok: false,
    error: {
      failure: { kind: 'offline', host: `127.0.0.1:${port}`, detail: 'it refuses connections' },
      billed: false,
      lasting: true,
    },
  });
  expect(await ask({ url: 'localhost' })).toMatchObject({ ok: false, error: { failure: engine('its address is not a web address') } });
});
