import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, deskHere, scratch, startDesk, type Running } from './desk.fixture.ts';

const cwd = scratch();
let running: Running;
let url: string;
const oneSentence = /^desk: [^\n]+\.\n$/;

beforeAll(async () => {
  running = startDesk(['start'], { cwd, env: { PORT: '0' } });
  [url] = await running.says(/http:\/\/127\.0\.0\.1:\d+/);
}, 60_000);
afterAll(() => running.child.kill('SIGKILL'));

test('a second process on the same folder is told whose it is, and one on the same port that it is taken', async () => {
  const { port } = new URL(url);
  const [folder, taken] = await Promise.all([desk(['start'], { cwd, env: { PORT: '0' } }), desk(['start'], { env: { PORT: port } })]);
  expect(folder).toMatchObject({ code: 2, out: '' });
  expect(folder.complaints).toBe(`desk: The data folder ${join(cwd, 'data')} is in use by process ${running.pid}.\n`);
  expect(taken).toMatchObject({ code: 2, out: '' });
  expect(taken.complaints).toBe(`desk: Port ${port} on 127.0.0.1 is in use by another program; PORT names another one.\n`);
  const page = await request(`${url}/`);
  expect(page.statusCode).toBe(200);
  await page.body.dump();
}, 60_000);

test('Ctrl-C ends it with exit code 0, even with a reader connected, and its database can be opened again', async () => {
  const page = await request(`${url}/`);
  await page.body.dump();
  running.child.kill('SIGINT');
  expect(await running.ended).toMatchObject({ code: 0, signal: null, complaints: '' });
  const status = await deskHere(['status'], { cwd });
  expect(status).toMatchObject({ code: 0, complaints: '' });
  expect(JSON.parse(status.out)).toHaveProperty('tables');
}, 60_000);

test.each<[string, Record<string, string>, Record<string, string>, RegExp]>([
  ['an address that others reach', { HOST: '0.0.0.0' }, {}, /host \(HOST\): 0\.0\.0\.0 is not a loopback address/],
  ['a port that is none', { PORT: 'http' }, {}, /port \(PORT\): /],
  ['an unknown engine', { DESK_ENGINES: 'fake,babel' }, {}, /engines: there is no engine “babel”; there are bergamot, /],
  [
    'a configuration that is no JSON',
    {},
    { 'desk.config.json': '{"port": 80' },
    /The configuration file .*desk\.config\.json could not be read: /,
  ],
  ['an unknown setting', {}, { 'desk.config.json': '{"prot": 80}' }, /prot/],
  [
    'a bad source',
    {},
    {
      'sources/de/seepost.json':
        '{"name":"Seepost","languages":["de"],"homepage":"https://x.example/","feeds":[],"rights":"all","timeZone":"UTC"}',
    },
    /The source file de\/seepost\.json could not be read: rights: /,
  ],
  [
    'a database that is none',
    {},
    { 'data/desk.sqlite': 'This is not a database. '.repeat(200) },
    /The database .*desk\.sqlite could not be read: file is not a database/,
  ],
  ['a data folder that is a file', {}, { data: '' }, /The data folder .*data could not be read: /],
])('%s is refused in one sentence', async (_name, env, files, sentence) => {
  const place = scratch();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(place, name, '..'), { recursive: true });
    writeFileSync(join(place, name), content);
  }
  const ended = await deskHere(['start'], {
    cwd: place,
    env: { PORT: '0', DESK_DATA_DIR: join(place, 'data'), DESK_MODEL_FETCH: 'false', DESK_SOURCES_DIR: join(place, 'sources'), ...env },
  });
  expect(ended).toMatchObject({ code: 2, out: '' });
  expect(ended.complaints).toMatch(oneSentence);
  expect(ended.complaints).toMatch(sentence);
  rmSync(place, { recursive: true });
});
