import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pullModel } from './pull.ts';
import { startProxy, type TestProxy } from './proxy.fixture.ts';
import { wayThrough } from './proxy.ts';
import { registriesOf } from './registries.ts';
import { startRegistry, type TestRegistry } from './registry.fixture.ts';

const clock = { now: () => '2026-01-02T03:04:05.000Z' };
const french = { from: 'fr', to: 'en' };
let server: TestRegistry;
let proxy: TestProxy;
beforeEach(async () => {
  server = await startRegistry();
  server.trouble.baseUrl = 'http://registry.invalid/files';
  proxy = await startProxy(server.url);
});
afterEach(async () => {
  await proxy.close();
  await server.close();
});

async function pull(environment: NodeJS.ProcessEnv, setting: string | undefined, modelRegistry: string) {
  const registries = registriesOf({ modelRegistry, modelRegistryFormat: 'gcs', proxy: setting }, environment);
  if (!registries.ok) return registries;
  const dir = mkdtempSync(join(tmpdir(), 'proxy-'));
  return await pullModel(french, { dir, registries: registries.value, clock, pauseMs: 0 });
}

type Given = () => readonly [NodeJS.ProcessEnv, string | undefined];

test.each<[string, Given]>([
  ['the setting', () => [{}, proxy.url]],
  ['HTTP_PROXY', () => [{ HTTP_PROXY: proxy.url }, undefined]],
  ['http_proxy before HTTP_PROXY', () => [{ http_proxy: proxy.url, HTTP_PROXY: 'http://127.0.0.1:1' }, undefined]],
  ['the setting before HTTP_PROXY', () => [{ HTTP_PROXY: 'http://127.0.0.1:1' }, proxy.url]],
])('list and files come through the proxy of %s', async (_, given) => {
  // Nobody knows this name but the proxy.
  expect(await pull(...given(), 'http://registry.invalid')).toMatchObject({ ok: true });
  expect(proxy.asked).toContain('GET http://registry.invalid/db/models.json');
  expect(proxy.asked).toContain('GET http://registry.invalid/files/models/fr-en/x/srcvocab.fren.spm.gz');
});

test('a proxy may want a name and a password', async () => {
  await pull({}, proxy.url.replace('//', '//reader:s%3Acret@'), 'http://registry.invalid');
  expect(proxy.credentials[0]).toBe(`Basic ${Buffer.from('reader:s:cret').toString('base64')}`);
});

test('hosts in NO_PROXY are asked straight', async () => {
  delete server.trouble.baseUrl;
  expect(await pull({ HTTP_PROXY: proxy.url, NO_PROXY: 'example.org, 127.0.0.1' }, undefined, server.url)).toMatchObject({ ok: true });
  expect(proxy.asked).toEqual([]);
});

test('registries at https addresses are tunnelled to, end to end', async () => {
  const heard: Buffer[] = [];
  const far = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (data: Buffer) => {
      heard.push(data);
      socket.destroy();
    });
  });
  await new Promise<void>((listening) => far.listen(0, '127.0.0.1', listening));
  const tunnel = await startProxy(`http://127.0.0.1:${(far.address() as AddressInfo).port}`);
  const pulled = await pull({ HTTPS_PROXY: tunnel.url }, undefined, 'https://registry.invalid');
  expect(pulled).toMatchObject({ ok: false, error: { kind: 'offline', host: 'registry.invalid' } });
  expect(tunnel.asked[0]).toBe('CONNECT registry.invalid:443');
  // The first byte of a TLS handshake record (RFC 8446 section 5.1): the proxy is told nothing else.
  expect(heard[0]![0]).toBe(22);
  await tunnel.close();
  far.close();
});

test('a proxy that refuses is named as what refused', async () => {
  const strict = await startProxy(server.url, 403);
  expect(await pull({}, strict.url, 'https://registry.invalid')).toMatchObject({
    ok: false,
    error: { kind: 'offline', host: 'registry.invalid', detail: 'the proxy answered with HTTP status 403' },
  });
  await strict.close();
});

test('an address that cannot be a proxy’s is refused without being repeated', () => {
  for (const bad of ['proxy.example:3128', 'ftp://reader:secret@proxy.example', 'no address']) {
    const way = wayThrough({}, bad);
    expect(way).toMatchObject({ ok: false, error: { kind: 'malformed', what: 'The address of the proxy' } });
    expect(JSON.stringify(way)).not.toContain('secret');
  }
});
