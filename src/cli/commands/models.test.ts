import { appendFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startRegistry, type TestRegistry } from '../../translate/models/registry.fixture.ts';
import { testDesk } from '../desk.fixture.ts';
import { main } from '../main.ts';
import { models } from './models.ts';

let server: TestRegistry;
let dir: string;
beforeEach(async () => {
  server = await startRegistry();
  dir = mkdtempSync(join(tmpdir(), 'models-'));
});
afterEach(() => server.close());

async function desk(words: string, environment: NodeJS.ProcessEnv = {}) {
  const room = testDesk('', { environment: { DESK_MODELS_DIR: dir, DESK_MODEL_REGISTRY: server.url, ...environment } });
  const code = await main(['models', ...words.split(' ')], [models], room);
  return { code, out: room.out(), complaints: room.complaints() };
}

test('several languages are pulled, with progress and licence; what cannot be had is told', async () => {
  server.trouble.more = [{ from: 'de' }];
  const pulled = await desk('pull fr tlh de');
  expect(pulled.code).toBe(2);
  expect(pulled.out).toMatch(/^fr-en tiny \w{8} \(MPL-2\.0\) is installed in .*fr-en\.\nde-en tiny \w{8} \(MPL-2\.0\) is installed in /);
  expect(pulled.complaints).toMatch(/fr-en tiny: 0\.1 of 0\.1 MB, 100 %\n/);
  expect(pulled.complaints).toMatch(/desk: The model for Klingon could not be read: no registry here has one\.\n$/);
  const again = await desk('pull fr');
  expect(again).toMatchObject({ code: 0, complaints: '' });
  expect(again.out).toContain('is installed already');
});

test('the architecture is the setting’s unless the command says another, and what is taken instead is told', async () => {
  server.trouble.more = [
    { from: 'fr', architecture: 'base' },
    { from: 'fr', architecture: 'base-memory' },
  ];
  expect((await desk('pull fr', { DESK_MODEL_ARCHITECTURES: '{"fr":"base"}' })).out).toContain('fr-en base ');
  expect((await desk('pull fr --architecture base-memory', { DESK_MODEL_ARCHITECTURES: '{"fr":"base"}' })).out).toContain(
    'fr-en base-memory ',
  );
  server.trouble.more = [{ from: 'de', architecture: 'base' }];
  expect((await desk('pull de --architecture tiny')).complaints).toContain('There is no tiny model for German: base is taken.\n');
});

test('the list is a table of what is installed, begun and offered', async () => {
  expect((await desk('list')).out).toBe('No models are installed; `desk models pull LANGUAGE` installs one.\n');
  await desk('pull fr');
  server.trouble.more = [{ from: 'de' }];
  server.trouble.breakOff = 3;
  await desk('pull de');
  const lines = (await desk('list --remote')).out.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^LANGUAGE {2}NAME +STATE +ARCHITECTURE +MB +LICENCE +SOURCE$/);
  expect(lines[1]).toMatch(/^fr +French +installed +tiny +1\.3 +MPL-2\.0 +http:/);
  expect(lines[2]).toMatch(/^de +German +not complete +tiny +0\.0 of 0\.1 +MPL-2\.0 +http:/);
  expect(lines[3]).toMatch(/^fr +French +in the registry +tiny +1\.2 +MPL-2\.0 +http:/);
  expect(lines[4]).toMatch(/^sr-Cyrl +Serbian \(Cyrillic\) +in the registry \(nightly\) +tiny +MPL-2\.0 +http:/);
  const json = JSON.parse((await desk('list --json')).out) as unknown[];
  expect(json[0]).toMatchObject({ from: 'fr', to: 'en', state: 'installed', architecture: 'tiny', licence: 'MPL-2.0' });
  expect((await desk('list --remote --pairs')).out).toBe('de-en\nfr-en\nsr-Cyrl-en\nzh-Hant-en\n');
});

test('what another fetches is shown while it comes, and not fetched twice', async () => {
  let open = (): void => undefined;
  server.trouble.gate = new Promise((resolve) => (open = resolve));
  const pulling = desk('pull fr');
  let shown = '';
  while (!/being fetched/.test(shown)) shown = (await desk('list')).out;
  expect(shown).toMatch(/\nfr +French +being fetched by another process +tiny +0\.\d+ of 0\.1 +MPL-2\.0 /);
  expect((await desk('pull fr')).complaints).toBe('desk: The folder of the French model is in use by another download or process.\n');
  open();
  expect(await pulling).toMatchObject({ code: 0 });
});

test('a registry that cannot be asked hides nothing of what is here', async () => {
  await desk('pull fr');
  server.trouble.refuse = 1;
  const listed = await desk('list --remote');
  expect(listed).toMatchObject({ code: 2, complaints: expect.stringContaining('HTTP status 503') as string });
  expect(listed.out).toContain('installed');
});

test('an offline folder is enough: no registry is asked', async () => {
  await desk('pull fr');
  server.asked.length = 0;
  const other = mkdtempSync(join(tmpdir(), 'models-'));
  const offline = { DESK_MODEL_OFFLINE_DIR: dir, DESK_MODELS_DIR: other };
  expect(await desk('pull fr', offline)).toMatchObject({ code: 0 });
  expect(server.asked).toEqual([]);
  expect(readdirSync(other)).toContain('fr-en');
});

test('a model is imported, verified and removed', async () => {
  await desk('pull fr');
  const other = { DESK_MODELS_DIR: mkdtempSync(join(tmpdir(), 'models-')) };
  expect(await desk(`import ${join(dir, 'fr-en')}`, other)).toMatchObject({ code: 0 });
  expect((await desk('verify', other)).out).toMatch(/^fr-en tiny \w{8}: whole\n$/);
  appendFileSync(join(other.DESK_MODELS_DIR, 'fr-en', 'srcvocab.fren.spm'), 'x');
  const damaged = await desk('verify fr', other);
  expect(damaged).toMatchObject({ code: 2 });
  expect(damaged.out).toMatch(/: damaged\n$/);
  expect(await desk('remove fr', other)).toMatchObject({ code: 0, out: 'The model for French is removed.\n' });
  expect(await desk('remove fr', other)).toMatchObject({ code: 2, complaints: expect.stringContaining('not installed') as string });
});

test.each([
  ['pull', /a LANGUAGE is missing/],
  ['pull französisch', /“französisch” is not a language tag/],
  ['pull en', /“en” is the language everything is translated into/],
  ['fetch fr', /“fetch” is none of list, pull, import, verify, remove/],
  ['import', /a FOLDER is missing/],
  ['import a b', /“b” is one argument too many/],
  ['list fr', /“fr” is one argument too many/],
  ['verify fr', /The translation model for French is not installed/],
  ['import a --from x1', /“x1” is not a language tag/],
  ['import nowhere', /it has no manifest\.json/],
])('`desk models %s` gets one sentence', async (words, sentence) => {
  const { code, complaints, out } = await desk(words);
  expect([code, out]).toEqual([2, '']);
  expect(complaints).toMatch(sentence);
  expect(complaints.trimEnd().split('\n')).toHaveLength(1);
});
