import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { frenchWords } from '../../../demo/model/french.data.ts';
import { handsetModel } from '../../../demo/model/handset.ts';
import { localModels, removeModel, verifyModel } from './folder.ts';
import { importModel } from './import.ts';
import { offlineRegistry } from './offline.ts';
import { pullModel } from './pull.ts';

const { model, sourceVocab, targetVocab } = handsetModel(frenchWords);
const clock = { now: () => '2026-01-02T03:04:05.000Z' };
const french = { from: 'fr', to: 'en' };
let dir: string;
let models: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'import-'));
  models = join(dir, 'models');
});

const bring = (folder: string, told: { from?: string; architecture?: string } = {}) => importModel(models, folder, { ...told, clock });

/** A folder as one has it after downloading files by hand; `pair` as in the names of the registry's files. */
function downloaded(pair = 'fren', leave = '', weights: Buffer = model): string {
  const folder = mkdtempSync(join(dir, 'by-hand-'));
  const files = {
    [`model.${pair}.intgemm.alphas.bin.gz`]: gzipSync(weights),
    [`srcvocab.${pair}.spm.gz`]: gzipSync(sourceVocab),
    [`trgvocab.${pair}.spm`]: targetVocab,
  };
  for (const [name, bytes] of Object.entries(files)) if (leave === '' || !name.startsWith(leave)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'README.txt'), 'notes');
  return folder;
}

test('files downloaded by hand become a model: language from their names', async () => {
  const imported = await bring(downloaded());
  expect(imported).toMatchObject({ ok: true, value: { manifest: { ...french, architecture: 'unknown', licence: 'MPL-2.0' } } });
  expect(imported.ok && (await verifyModel(imported.value))).toMatchObject({ ok: true });
  expect(readdirSync(join(models, 'fr-en')).toSorted()).toEqual([
    'manifest.json',
    'model.fren.intgemm.alphas.bin',
    'srcvocab.fren.spm',
    'trgvocab.fren.spm',
  ]);
});

test.each([
  ['zh_hanten', undefined, 'zh-Hant'],
  ['hbsen', undefined, 'sr-Latn'],
  ['hbsen', 'hr', 'hr'],
])('the pair %s, told %s, is of %s', async (pair, from, language) => {
  expect(await bring(downloaded(pair), from ? { from } : {})).toMatchObject({ ok: true, value: { manifest: { from: language } } });
});

test.each([
  ['256', 'tiny'],
  ['384', 'base-memory'],
  ['512', 'base'],
  ['77', 'unknown'],
])('a model %s wide is called %s', async (width, architecture) => {
  // The settings lie across two of the pieces that a file is read in.
  const weights = Buffer.concat([
    Buffer.from('0100000000000000', 'hex'),
    Buffer.alloc(65_536 - 14),
    Buffer.from(`\ndim-emb: ${width}\nx: 1\n`),
  ]);
  expect(await bring(downloaded('fren', '', weights))).toMatchObject({ value: { manifest: { architecture } } });
});

test('what is told goes before what is read', async () => {
  expect(await bring(downloaded(), { architecture: 'base' })).toMatchObject({ value: { manifest: { architecture: 'base' } } });
});

test('an incomplete, doubtful or damaged folder is refused and changes nothing', async () => {
  const wrong = async (folder: string) => {
    const imported = await bring(folder);
    return imported.ok ? imported : 'detail' in imported.error ? imported.error.detail : imported.error.kind;
  };
  expect(await wrong(join(dir, 'nowhere'))).toMatch('it has no manifest.json, and no files named');
  expect(await wrong(downloaded('fren', 'srcvocab'))).toMatch('no files named as the registry names them');
  expect(await wrong(downloaded('enfr'))).toBe('the name model.enfr.intgemm.alphas.bin does not tell its language');
  const two = downloaded();
  writeFileSync(join(two, 'model.deen.intgemm.alphas.bin'), model);
  expect(await wrong(two)).toMatch(/^it holds model\./);
  const cut = downloaded();
  writeFileSync(join(cut, 'model.fren.intgemm.alphas.bin.gz'), gzipSync(model).subarray(0, 5000));
  expect(await wrong(cut)).toMatch('it is not gzip');
  expect(await localModels(models)).toEqual([]);
});

test('a model folder is copied with what its manifest says, and refused when it is damaged', async () => {
  await bring(downloaded());
  const folder = join(models, 'fr-en');
  const other = join(dir, 'other');
  const copy = await importModel(other, folder, { clock: { now: () => '2027-01-01T00:00:00.000Z' } });
  expect(copy).toMatchObject({ ok: true, value: { folder: join(other, 'fr-en'), manifest: { obtainedAt: '2026-01-02T03:04:05.000Z' } } });
  expect(readFileSync(join(other, 'fr-en', 'manifest.json'), 'utf8')).toBe(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  await appendFile(join(folder, 'model.fren.intgemm.alphas.bin'), 'x');
  expect(await importModel(other, folder, { clock })).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  expect(await removeModel(other, french)).toEqual({ ok: true, value: true });
  expect(await removeModel(other, french)).toEqual({ ok: true, value: false });
});

test('a manifest leads out of no folder', async () => {
  await bring(downloaded());
  const manifest = join(models, 'fr-en', 'manifest.json');
  const good = readFileSync(manifest, 'utf8');
  for (const bad of ['"from": "../../fr"', '"from": ""', '"from": "fr/.."']) {
    writeFileSync(manifest, good.replace('"from": "fr"', bad));
    expect(await bring(join(models, 'fr-en'))).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  }
});

async function mirror(paths: { model: string }): Promise<string> {
  const folder = join(dir, 'mirror');
  await mkdir(join(folder, 'db'), { recursive: true });
  await mkdir(join(folder, 'models/fr-en'), { recursive: true });
  writeFileSync(join(folder, 'models/fr-en/model.fren.intgemm.alphas.bin.gz'), gzipSync(model));
  writeFileSync(join(folder, 'models/fr-en/srcvocab.fren.spm.gz'), gzipSync(sourceVocab));
  writeFileSync(join(folder, 'models/fr-en/trgvocab.fren.spm.gz'), gzipSync(targetVocab));
  writeFileSync(join(dir, 'outside.bin.gz'), gzipSync(model));
  const entry = (language: string, path: string) => ({
    architecture: 'base',
    releaseStatus: 'Release',
    sourceLanguage: language,
    targetLanguage: 'en',
    files: {
      model: { path },
      srcVocab: { path: 'models/fr-en/srcvocab.fren.spm.gz' },
      trgVocab: { path: 'models/fr-en/trgvocab.fren.spm.gz' },
    },
  });
  const list = {
    baseUrl: 'https://registry.invalid',
    models: { 'fr-en': [entry('fr', paths.model)], 'de-en': [entry('de', 'models/de-en/model.deen.bin.gz')] },
  };
  writeFileSync(join(folder, 'db', 'models.json'), JSON.stringify(list));
  return folder;
}

test('a copy of the registry on the disk needs no network, and offers what it has', async () => {
  const registry = offlineRegistry(await mirror({ model: 'models/fr-en/model.fren.intgemm.alphas.bin.gz' }));
  const listed = await registry.list();
  expect(listed.ok && listed.value.map((one) => one.from)).toEqual(['fr']);
  const pulled = await pullModel(french, { dir: models, registries: [registry], clock });
  expect(pulled).toMatchObject({ ok: true, value: { manifest: { architecture: 'base' } } });
  expect(pulled.ok && (await verifyModel(pulled.value))).toMatchObject({ ok: true });
});

test('a list on the disk leads out of no folder', async () => {
  const listed = await offlineRegistry(await mirror({ model: '../outside.bin.gz' })).list();
  expect(listed).toEqual({ ok: true, value: [] });
});

test('a folder of model folders is such a copy too; a missing one is said to be missing', async () => {
  const folder = join(dir, 'many');
  await importModel(folder, downloaded(), { clock });
  await mkdir(join(folder, 'hand'));
  for (const name of readdirSync(downloaded('hren')))
    writeFileSync(join(folder, 'hand', name), readFileSync(join(downloaded('hren'), name)));
  const listed = await offlineRegistry(folder).list();
  expect(listed.ok && listed.value.map(({ from, architecture }) => `${from} ${architecture}`).toSorted()).toEqual([
    'fr unknown',
    'hr unknown',
  ]);
  expect(await pullModel(french, { dir: models, registries: [offlineRegistry(folder)], clock })).toMatchObject({ ok: true });
  const missing = await pullModel(french, { dir: models, registries: [offlineRegistry(join(dir, 'nowhere'))], clock });
  expect(missing).toMatchObject({ ok: false, error: { kind: 'malformed', detail: 'there is no such folder' } });
});
