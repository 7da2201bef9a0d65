import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bergamotTranslator } from '../engines/bergamot.ts';
import { localModels, removeModel, verifyModel } from './folder.ts';
import { importModel } from './import.ts';
import { modelName } from './manifest.ts';
import { pullModel } from './pull.ts';
import { startRegistry } from './registry.fixture.ts';
import { bucketRegistry, remoteSettingsRegistry, type Registry } from './registry.ts';

let server: Awaited<ReturnType<typeof startRegistry>>;
let dir: string;
beforeEach(async () => {
  server = await startRegistry();
  dir = mkdtempSync(join(tmpdir(), 'pull-'));
});
afterEach(() => server.close());

const clock = { now: () => '2026-01-02T03:04:05.000Z' };
const french = { from: 'fr', to: 'en' };
const bucket = () => bucketRegistry(`${server.url}/db/models.json`);
const remote = () => remoteSettingsRegistry(`${server.url}/v1/records`, server.url);
const pull = (registry: Registry = bucket(), pair = french) => pullModel(pair, { dir, registry, clock });

test('lists released models under our tags', async () => {
  const listed = await bucket().list();
  expect(listed.ok && listed.value.map(({ from, to, architecture }) => `${from}-${to} ${architecture}`)).toEqual([
    'fr-en tiny',
    'zh-Hant-en base',
  ]);
  const records = await remote().list();
  expect(records.ok && records.value.map((model) => model.files.map((file) => `${file.role} ${file.packing}`))).toEqual([
    ['model zstd', 'sourceVocab zstd', 'targetVocab zstd'],
  ]);
});

test.each([
  ['the bucket', bucket],
  ['Remote Settings', remote],
])('pulls from %s a model that translates', async (_, registry) => {
  const pulled = await pull(registry(), { from: 'fr-CA', to: 'en' });
  expect(pulled).toMatchObject({ ok: true, value: { manifest: { ...french, architecture: 'tiny', licence: 'MPL-2.0' } } });
  expect(readdirSync(dir)).toEqual(['fr-en']);
  const [model] = await localModels(dir);
  expect(await verifyModel(model!)).toMatchObject({ ok: true });
  const bergamot = bergamotTranslator({ modelDir: dir });
  const [answer] = await bergamot.translate([{ text: 'Le port est noir.', marks: [] }], french, new AbortController().signal);
  expect(answer).toMatchObject({ value: { text: 'The harbour is black.', model: modelName(model!.manifest) } });
  await bergamot.close();
});

test('a download that breaks off goes on where it was', async () => {
  server.trouble.breakOff = 2;
  expect(await pull()).toMatchObject({ ok: true });
  expect(server.ranges).toHaveLength(2);
  expect(server.ranges[0]).toMatch(/^bytes=[1-9]\d*-$/);
});

test('what an earlier pull left is used by the next', async () => {
  server.trouble.breakOff = 3;
  expect(await pull()).toMatchObject({ ok: false, error: { kind: 'offline' } });
  expect(await localModels(dir)).toEqual([]);
  expect(await pull()).toMatchObject({ ok: true });
  expect(server.ranges).toHaveLength(3);
});

test('a wrong hash is refused, and the present model stays', async () => {
  await pull();
  server.trouble.hash = 'f'.repeat(64);
  for (const registry of [bucket(), remote()])
    expect(await pull(registry)).toMatchObject({
      ok: false,
      error: { kind: 'malformed', detail: 'it does not have the hash the registry gives' },
    });
  expect(await localModels(dir)).toHaveLength(1);
});

test('garbage is refused', async () => {
  server.trouble.garbage = Buffer.from('<html>captive portal</html>');
  for (const registry of [bucket(), remote()]) expect(await pull(registry)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
});

test('a dead server, a wrong address and an unknown pair are told apart', async () => {
  expect(await pull(bucket(), { from: 'tlh', to: 'en' })).toEqual({
    ok: false,
    error: { kind: 'pair-unsupported', from: 'tlh', to: 'en' },
  });
  expect(await pull(bucketRegistry(`${server.url}/elsewhere`))).toMatchObject({ ok: false, error: { kind: 'http', status: 404 } });
  expect(await pull(bucketRegistry(`${server.url}/v1/records`))).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  const gone = await startRegistry();
  await gone.close();
  const detail = 'it refuses connections';
  expect(await pull(bucketRegistry(`${gone.url}/db/models.json`))).toMatchObject({ ok: false, error: { kind: 'offline', detail } });
});

test('of two pulls of a pair one is refused; a dead one’s lock is not', async () => {
  const both = await Promise.all([pull(), pull()]);
  expect(both.map((result) => result.ok).toSorted()).toEqual([false, true]);
  writeFileSync(join(dir, '.pull-fr-en.lock'), '999999999');
  expect(await pull()).toMatchObject({ ok: true });
});

test('what an ended pull left half put in place is no obstacle', async () => {
  await pull();
  await mkdir(join(dir, '.pull-fr-en-tiny.old'));
  writeFileSync(join(dir, '.pull-fr-en-tiny.old', 'model.bin'), '');
  expect(await pull()).toMatchObject({ ok: true });
  expect(readdirSync(dir)).toEqual(['fr-en']);
});

test('names from elsewhere lead out of no folder', async () => {
  server.trouble.architecture = '../../../elsewhere';
  for (const registry of [bucket(), remote()]) {
    const listed = await registry.list();
    expect(listed.ok && listed.value.filter(({ from }) => from === 'fr')).toEqual([]);
  }
  delete server.trouble.architecture;
  const pulled = await pull();
  const manifest = join(pulled.ok ? pulled.value.folder : '', 'manifest.json');
  const good = readFileSync(manifest, 'utf8');
  for (const bad of ['"from": "../../fr"', '"from": ""', '"from": "fr/.."']) {
    writeFileSync(manifest, good.replace('"from": "fr"', bad));
    expect(await importModel(dir, join(dir, 'fr-en'))).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  }
});

test('a place that cannot be written to is not called a network', async () => {
  await mkdir(join(dir, '.pull-fr-en-tiny', 'model.fren.intgemm.alphas.bin.packed.part'), { recursive: true });
  expect(await pull()).toMatchObject({ ok: false, error: { kind: 'malformed', what: 'The folder of models' } });
});

test('a pull that is stopped says so and can go on later', async () => {
  const stop = new AbortController();
  const stopped = pullModel(french, { dir, registry: bucket(), clock, signal: stop.signal, progress: () => stop.abort() });
  expect(await stopped).toMatchObject({ ok: false, error: { kind: 'offline', detail: 'the request was cancelled' } });
  expect(await pull()).toMatchObject({ ok: true });
});

test('imports a folder, and refuses a damaged one', async () => {
  const pulled = await pull();
  const other = join(dir, 'other');
  await mkdir(other);
  const folder = pulled.ok ? pulled.value.folder : '';
  expect(await importModel(other, folder)).toMatchObject({ ok: true, value: { folder: join(other, 'fr-en') } });
  expect(readdirSync(other)).toEqual(['fr-en']);
  await appendFile(join(folder, 'model.fren.intgemm.alphas.bin'), 'x');
  expect(await importModel(other, folder)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  expect(await importModel(other, dir)).toMatchObject({ ok: false, error: { kind: 'malformed', detail: 'it has no manifest.json' } });
  expect(await removeModel(other, french)).toBe(true);
  expect(await removeModel(other, french)).toBe(false);
});
