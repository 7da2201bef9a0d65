import { afterEach, beforeEach, expect, test } from 'vitest';
import { bucketRegistry } from './bucket.ts';
import { startRegistry, type TestRegistry } from './registry.fixture.ts';
import type { Registry } from './registry.ts';
import { remoteSettingsRegistry } from './remote-settings.ts';

let server: TestRegistry;
beforeEach(async () => {
  server = await startRegistry();
});
afterEach(() => server.close());

async function listed(registry: Registry) {
  const models = await registry.list();
  if (!models.ok) throw new Error(JSON.stringify(models.error));
  return models.value;
}

test('lists models under our tags, released or not', async () => {
  const models = await listed(bucketRegistry(server.url));
  expect(models.map(({ from, to, architecture, status }) => `${from}-${to} ${architecture} ${status}`)).toEqual([
    'fr-en tiny release',
    'sr-Cyrl-en tiny nightly',
    'zh-Hant-en base desktop',
  ]);
  const records = await listed(remoteSettingsRegistry(`${server.url}/v1/records`));
  expect(records.map(({ status, version, licence }) => [status, version, licence])).toEqual([
    ['release', '2.0', 'MPL-2.0'],
    ['nightly', '2.0', 'MPL-2.0'],
  ]);
  expect(records[0]!.files.map((file) => `${file.role} ${file.packing}`)).toEqual(['model zstd', 'sourceVocab zstd', 'targetVocab zstd']);
  expect(records[0]!.files.every((file) => file.bytes! > 0 && file.packedBytes! > 0 && file.sha256!.length === 64)).toBe(true);
});

test('the base address may be the list’s or that of the folder that holds it', async () => {
  for (const base of [server.url, `${server.url}/`, `${server.url}/db/models.json`])
    expect(await listed(bucketRegistry(base))).toHaveLength(3);
});

test('a mirror with the public list unchanged is asked for the files too; one with its own list says where they are', async () => {
  server.trouble.baseUrl = 'https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data';
  const [unchanged] = await listed(bucketRegistry(server.url));
  expect(unchanged!.files[0]!.url).toBe(`${server.url}/models/fr-en/x/model.fren.intgemm.alphas.bin.gz`);
  server.trouble.baseUrl = 'https://files.example/models/';
  const [own] = await listed(bucketRegistry(server.url));
  expect(own!.files[0]!.url).toBe('https://files.example/models/models/fr-en/x/model.fren.intgemm.alphas.bin.gz');
});

test('a server of Remote Settings says where its attachments are; one that does not has them beside itself', async () => {
  const address = async () => (await listed(remoteSettingsRegistry(`${server.url}/v1/records`)))[0]!.files[0]!.url;
  expect(await address()).toBe(`${server.url}/attachments/model.fren.intgemm.alphas.bin.zst`);
  server.trouble.attachments = 'https://attachments.example/';
  expect(await address()).toBe('https://attachments.example/attachments/model.fren.intgemm.alphas.bin.zst');
});

test('a list that points into the machine’s own files is refused', async () => {
  server.trouble.baseUrl = 'file:///etc';
  expect(await bucketRegistry(server.url).list()).toMatchObject({ ok: false, error: { kind: 'malformed', what: 'The list of models' } });
});

test('another list, no JSON and an empty list are malformed', async () => {
  for (const address of [`${server.url}/v1/records#.json`, `${server.url}/models/model.fren.intgemm.alphas.bin.gz?.json`]) {
    expect(await bucketRegistry(address).list()).toMatchObject({ ok: false, error: { kind: 'malformed', what: 'The list of models' } });
  }
});
