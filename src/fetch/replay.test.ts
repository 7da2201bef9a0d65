import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaySources } from './replay-sources.ts';
import { readReplay, replayFetcher } from './replay.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'replay-'));
  await mkdir(join(dir, 'pages'));
});
afterEach(() => rm(dir, { recursive: true }));

const lines = (...entries: object[]): string => entries.map((entry) => JSON.stringify(entry)).join('\n');
const page = { url: 'https://www.seepost.example/a?utm_source=rss', file: 'pages/a.html.gz', publisher: 'Die Seepost', country: 'CH' };

async function stored(manifest: string, name = 'index.jsonl'): Promise<void> {
  await writeFile(join(dir, name), name.endsWith('.gz') ? gzipSync(manifest) : manifest);
  await writeFile(join(dir, 'pages/a.html.gz'), gzipSync('<p>Fähre'));
  await writeFile(join(dir, 'pages/feed.xml'), '<rss/>');
}

async function get(url: string): Promise<unknown> {
  const replay = await readReplay(dir);
  if (!replay.ok) return replay;
  const result = await replayFetcher(replay.value).fetch({ url, kind: 'page' }, new AbortController().signal);
  return result.ok ? { ...result.value, body: Buffer.from(result.value.body).toString() } : result.error;
}

test.each(['index.jsonl', 'index.jsonl.gz', 'gold.jsonl', 'gold.jsonl.gz'])('answers from %s', async (name) => {
  await stored(lines({ ...page, contentType: 'text/html; charset=utf-8', title: 'unused' }), name);
  expect(await get('https://www.seepost.example/a')).toEqual({
    url: page.url,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<p>Fähre',
    signals: [],
  });
});

test('stored headers are heard', async () => {
  await stored(lines({ ...page, headers: { 'TDM-Reservation': '1' } }));
  expect(await get('https://www.seepost.example/a')).toMatchObject({ kind: 'reserved', by: 'header: tdm-reservation: 1' });
});

test('unknown addresses and missing files are 404, stored statuses are kept', async () => {
  await stored(lines(page, { url: 'https://x.example/gone', file: 'none', status: 410 }, { url: 'https://x.example/lost', file: 'none' }));
  expect(await get('https://x.example/other')).toMatchObject({ kind: 'http', status: 404 });
  expect(await get('https://x.example/gone')).toMatchObject({ kind: 'http', status: 410 });
  expect(await get('https://x.example/lost')).toMatchObject({ kind: 'http', status: 404 });
});

test('nothing outside the folder is read', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'outside-'));
  await writeFile(join(outside, 'secret'), 'secret');
  await symlink(join(outside, 'secret'), join(dir, 'pages/link'));
  await stored(
    lines(
      { url: 'https://x.example/1', file: '../../../../etc/passwd' },
      { url: 'https://x.example/2', file: 'pages/link' },
      { url: 'https://x.example/3', file: '/etc/passwd' },
      { url: 'https://x.example/4', file: '.' },
    ),
  );
  for (const n of [1, 2, 4])
    expect(await get(`https://x.example/${n}`)).toMatchObject({ kind: 'malformed', detail: 'it lies outside its folder' });
  expect(await get('https://x.example/3')).toMatchObject({ kind: 'http', status: 404 });
  await rm(outside, { recursive: true });
});

test('a damaged file is a failure', async () => {
  await stored(lines({ url: 'https://x.example/1', file: 'pages/bad.gz' }));
  await writeFile(join(dir, 'pages/bad.gz'), 'no gzip');
  expect(await get('https://x.example/1')).toMatchObject({ kind: 'malformed' });
});

test('a wrong manifest names its line', async () => {
  expect(await readReplay(dir)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  await stored(`${lines(page)}\n\n{"url":"file:///etc/passwd","file":"x"}`);
  expect(await readReplay(dir)).toEqual({
    ok: false,
    error: { kind: 'malformed', what: 'index.jsonl, line 3,', detail: 'url: is no http(s) address' },
  });
  await stored('{');
  expect(await readReplay(dir)).toMatchObject({ ok: false, error: { what: 'index.jsonl, line 1,', detail: 'it is not JSON' } });
});

test('newspapers are told from the manifest; one without a feed gets one', async () => {
  await stored(
    lines(
      page,
      {
        url: 'https://news.kurier.example/rss',
        file: 'pages/feed.xml',
        feed: true,
        publisher: 'Kurier',
        publisherName: 'Kurier am Abend',
        country: 'uk',
      },
      { url: 'https://news.kurier.example/1', file: 'pages/a.html.gz', publisher: 'Kurier' },
      { url: 'https://www.ohne.example/1', file: 'pages/a.html.gz' },
    ),
  );
  const replay = await readReplay(dir);
  if (!replay.ok) throw new Error(replay.error.kind);
  const sources = replaySources(replay.value);
  expect(sources.map(({ id, name, country, feeds }) => [id, name, country, feeds.map(({ url }) => url)])).toEqual([
    ['die-seepost', 'Die Seepost', 'ch', ['https://www.seepost.example/.replay/die-seepost.json']],
    ['kurier', 'Kurier am Abend', 'gb', ['https://news.kurier.example/rss']],
    ['ohne-example', 'www.ohne.example', 'xx', ['https://www.ohne.example/.replay/ohne-example.json']],
  ]);
  expect(await get('https://www.seepost.example/.replay/die-seepost.json')).toMatchObject({
    body: expect.stringContaining(page.url) as string,
  });
});
