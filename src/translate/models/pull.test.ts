import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { appendFile, mkdir, rename, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bergamotTranslator } from '../engines/bergamot.ts';
import { bucketRegistry } from './bucket.ts';
import { localModels, verifyModel } from './folder.ts';
import { modelName } from './manifest.ts';
import { pullModel, type PullOptions, type PullProgress } from './pull.ts';
import { startRegistry } from './registry.fixture.ts';
import type { Registry } from './registry.ts';
import { remoteSettingsRegistry } from './remote-settings.ts';
import { stagedModels } from './staging.ts';
import { beginsRight } from './unpack.ts';

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
const remote = () => remoteSettingsRegistry(`${server.url}/v1/records`);
const pull = (registry: Registry = bucket(), pair = french, more: Partial<PullOptions> = {}) =>
  pullModel(pair, { dir, registries: [registry], clock, pauseMs: 0, ...more });
const shown = (folder = dir) => readdirSync(folder).filter((name) => name !== '.locks');

test.each([
  ['the bucket', bucket],
  ['Remote Settings', remote],
])('pulls from %s a model that translates', async (_, registry) => {
  const pulled = await pull(registry(), { from: 'fr-CA', to: 'en' });
  expect(pulled).toMatchObject({ ok: true, value: { manifest: { ...french, architecture: 'tiny', licence: 'MPL-2.0' } } });
  expect(shown()).toEqual(['fr-en']);
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
  expect(await pull()).toMatchObject({ ok: false, error: { kind: 'offline', detail: 'it broke the connection' } });
  expect(await localModels(dir)).toEqual([]);
  const [begun] = await stagedModels(dir);
  expect(begun).toMatchObject({ ...french, architecture: 'tiny', licence: 'MPL-2.0' });
  expect(begun!.bytes).toBeGreaterThan(0);
  expect(begun!.bytes).toBeLessThan(begun!.total!);
  expect(await pull()).toMatchObject({ ok: true });
  expect(server.ranges).toHaveLength(3);
  expect(await stagedModels(dir)).toEqual([]);
});

test.each(['noRanges', 'wrongRanges'] as const)(
  'a server that answers a wish for the rest wrongly (%s) costs no model',
  async (trouble) => {
    server.trouble.breakOff = 1;
    server.trouble[trouble] = true;
    const pulled = await pull();
    expect(pulled.ok && (await verifyModel(pulled.value))).toMatchObject({ ok: true });
  },
);

test('a part of another version of a file is not gone on with', async () => {
  server.trouble.breakOff = 3;
  await pull();
  server.trouble.architecture = 'base';
  await pull(bucket(), french, { architecture: 'base' });
  server.trouble.breakOff = 3;
  server.trouble.architecture = 'tiny';
  server.trouble.baseUrl = `${server.url}/newer`;
  server.ranges.length = 0;
  await pull(bucket(), french, { architecture: 'tiny' });
  expect(server.ranges).toHaveLength(2);
});

test('progress tells of the whole model, from its beginning to its end', async () => {
  const told: PullProgress[] = [];
  server.trouble.breakOff = 1;
  await pull(bucket(), french, { progress: (progress) => told.push(progress) });
  const { total } = told[0]!;
  expect(total).toBeGreaterThan(0);
  expect(told.map(({ bytes }) => bytes)).toEqual(told.map(({ bytes }) => bytes).toSorted((a, b) => a - b));
  expect([told[0]!.bytes, told.at(-1)!.bytes]).toEqual([0, total]);
});

test('a server that is down for a moment is asked again; one that says when is not', async () => {
  server.trouble.refuse = 2;
  expect(await pull()).toMatchObject({ ok: true });
  server.trouble.refuse = 1;
  server.trouble.headers = { 'retry-after': '90' };
  expect(await pull()).toMatchObject({ ok: false, error: { kind: 'busy', retryAfterSeconds: 90 } });
});

test('a redirect is not followed, wherever it leads', async () => {
  Object.assign(server.trouble, { refuse: 1, status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data' } });
  expect(await pull()).toMatchObject({ ok: false, error: { kind: 'http', status: 302 } });
});

test('what is installed and whole is not fetched again; what is damaged is', async () => {
  await pull();
  server.asked.length = 0;
  expect(await pull()).toMatchObject({ ok: true, value: { present: true } });
  expect(server.asked).toEqual(['/db/models.json']);
  await appendFile(join(dir, 'fr-en', 'srcvocab.fren.spm'), 'x');
  const mended = await pull();
  expect(mended.ok && mended.value.present).toBeFalsy();
  expect(mended.ok && (await verifyModel(mended.value))).toMatchObject({ ok: true });
});

test('a wrong hash is refused, nothing of it is kept, and the present model stays', async () => {
  await pull();
  server.trouble.hash = 'f'.repeat(64);
  for (const registry of [bucket(), remote()]) {
    expect(await pull(registry)).toMatchObject({
      ok: false,
      error: { kind: 'malformed', detail: 'it does not have the hash the registry gives' },
    });
    expect(readdirSync(join(dir, '.pull-fr-en-tiny'))).toEqual(['pull.json']);
  }
  expect(await localModels(dir)).toHaveLength(1);
});

test('garbage is refused, packed or not', async () => {
  const page = Buffer.from('<html>captive portal</html>');
  for (const garbage of [page, gzipSync(page)]) {
    server.trouble.garbage = garbage;
    for (const registry of [bucket(), remote()]) expect(await pull(registry)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  }
});

test('a file without a hash is known by how it begins', async () => {
  const path = join(dir, 'file');
  writeFileSync(path, Buffer.from('f5173401d5481af100', 'hex'));
  expect([await beginsRight(path, 'shortlist'), await beginsRight(path, 'sourceVocab')]).toEqual([true, false]);
});

test('a dead server, a wrong address and an unknown pair are told apart', async () => {
  expect(await pull(bucket(), { from: 'tlh', to: 'en' })).toEqual({
    ok: false,
    error: { kind: 'pair-unsupported', from: 'tlh', to: 'en' },
  });
  expect(await pull(bucketRegistry(`${server.url}/elsewhere`))).toMatchObject({ ok: false, error: { kind: 'http', status: 404 } });
  expect(await pull(bucketRegistry(`${server.url}/v1/records/x.json`))).toMatchObject({ ok: false, error: { kind: 'http', status: 404 } });
  const gone = await startRegistry();
  await gone.close();
  const detail = 'it refuses connections';
  expect(await pull(bucketRegistry(`${gone.url}/db/models.json`))).toMatchObject({ ok: false, error: { kind: 'offline', detail } });
});

test('of two pulls of a pair one is refused', async () => {
  const both = await Promise.all([pull(), pull()]);
  expect(both.map((result) => (result.ok ? 'pulled' : result.error.kind)).toSorted()).toEqual(['in-use', 'pulled']);
});

test('a model whose replacement ended between two renames is there again', async () => {
  await pull();
  await rename(join(dir, 'fr-en'), join(dir, '.old-fr-en'));
  expect(await pull()).toMatchObject({ ok: true, value: { present: true } });
  await mkdir(join(dir, '.old-fr-en'));
  writeFileSync(join(dir, '.old-fr-en', 'model.bin'), '');
  expect(await pull()).toMatchObject({ ok: true });
  expect(shown()).toEqual(['fr-en']);
});

test('a model of another architecture takes the place of the present one, and leaves nothing of what was begun', async () => {
  server.trouble.breakOff = 3;
  await pull();
  server.trouble.architecture = 'base';
  const pulled = await pull();
  expect(pulled).toMatchObject({ ok: true, value: { note: 'There is no tiny model for French: base is taken.' } });
  expect(shown()).toEqual(['fr-en']);
});

test('names from elsewhere lead out of no folder', async () => {
  server.trouble.architecture = '../../../elsewhere';
  const listed = await bucket().list();
  expect(listed.ok && listed.value.map(({ from }) => from)).toEqual(['sr-Cyrl', 'zh-Hant']);
  expect(await remote().list()).toMatchObject({ ok: false, error: { kind: 'malformed', detail: 'it has none' } });
});

test('a place that cannot be written to is not called a network', async () => {
  writeFileSync(join(dir, 'file'), '');
  for (const place of [join(dir, 'file'), join(dir, 'file', 'models')]) {
    expect(await pull(bucket(), french, { dir: place })).toMatchObject({
      ok: false,
      error: { kind: 'malformed', what: 'The folder of models' },
    });
  }
});

test.skipIf(process.platform !== 'linux')('a full disk is said to be full, and what has come stays', async () => {
  server.trouble.breakOff = 3;
  await pull();
  const staging = join(dir, '.pull-fr-en-tiny');
  const part = readdirSync(staging).find((name) => name.endsWith('.part'))!;
  await rename(join(staging, part), join(dir, 'kept'));
  await symlink('/dev/full', join(staging, part));
  expect(await pull()).toEqual({ ok: false, error: { kind: 'storage-full' } });
  await rename(join(dir, 'kept'), join(staging, part));
  expect(await pull()).toMatchObject({ ok: true });
  expect(server.ranges).toHaveLength(3);
});

test('a pull that is stopped says so and can go on later', async () => {
  const stop = new AbortController();
  const stopped = pull(bucket(), french, { signal: stop.signal, progress: ({ bytes }) => bytes > 0 && stop.abort() });
  expect(await stopped).toMatchObject({ ok: false, error: { kind: 'offline', detail: 'the request was cancelled' } });
  expect(await pull()).toMatchObject({ ok: true });
});
