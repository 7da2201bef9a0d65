import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frenchWords } from '../demo/model/french.data.ts';
import { writeModelFolder } from '../demo/model/folder.ts';
import { writeReplay } from '../demo/publisher/replay.ts';
import { createDesk } from '../src/app.ts';
import { commands } from '../src/cli/commands/index.ts';
import { main } from '../src/cli/main.ts';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'desk-commands-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

/** Runs one command line in this process, over a data folder all tests share. */
async function desk(argv: string[], stdin = '', environment: NodeJS.ProcessEnv = {}) {
  const collect = () => {
    const stream = new PassThrough();
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return { stream, text: () => Buffer.concat(chunks).toString() };
  };
  const [stdout, stderr] = [collect(), collect()];
  const room = createDesk({
    signal: new AbortController().signal,
    cwd,
    environment: { DESK_LOG_LEVEL: 'silent', DESK_MODEL_FETCH: 'false', ...environment },
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
  });
  return { code: await main(argv, commands, room), out: stdout.text(), complaints: stderr.text() };
}

const json = (text: string): unknown => JSON.parse(text);

test('help names every command', async () => {
  const { out, code } = await desk(['help']);
  expect(code).toBe(0);
  for (const { name, about } of commands) {
    expect(out).toContain(name);
    expect(about).toMatch(/\.$/);
  }
});

test('parse-feed prints feed and items', async () => {
  const feed =
    '<rss version="2.0"><channel><title>Blatt</title><language>de</language><item><title>Eins &amp; zwei</title><link>/1</link><pubDate>Thu, 12 Mar 2026 08:10:00 +0100</pubDate></item></channel></rss>';
  const { code, out } = await desk(['parse-feed', '-', '--url', 'https://blatt.example/rss'], feed);
  expect(code).toBe(0);
  expect(json(out)).toMatchObject({
    feed: { title: 'Blatt', language: 'de' },
    items: [{ title: 'Eins & zwei', url: 'https://blatt.example/1', publishedAt: '2026-03-12T07:10:00.000Z' }],
  });
});

test('extract prints blocks with marks, body text and reasons', async () => {
  const paragraph =
    'Die Brücke wurde am Morgen gesperrt, weil das Wasser schneller stieg als erwartet und der Pegel die Marke überschritt. ';
  const page = `<html lang="de"><head><title>Brücke gesperrt</title></head><body><article><h1>Brücke gesperrt</h1><p>${paragraph.repeat(3)}<a href="/plan">Der Plan</a> hilft.</p><p>${paragraph.repeat(3)}</p></article></body></html>`;
  const { code, out } = await desk(['extract', '-', '--url', 'https://blatt.example/1'], page);
  expect(code).toBe(0);
  const extraction = json(out) as {
    title: string;
    bodyText: string;
    blocks: { kind: string; text: string; marks: { href?: string; start: number; end: number }[] }[];
    reasons: unknown[];
  };
  expect(extraction.title).toBe('Brücke gesperrt');
  const [block] = extraction.blocks;
  expect(block!.kind).toBe('paragraph');
  expect(block!.text.slice(block!.marks[0]!.start, block!.marks[0]!.end)).toBe('Der Plan');
  expect(block!.marks[0]!.href).toBe('https://blatt.example/plan');
  expect(extraction.bodyText.split('\n\n')).toHaveLength(2);
});

test('extract --batch writes a prediction a page', async () => {
  const dir = join(cwd, 'gold');
  mkdirSync(dir, { recursive: true });
  writeFileSync(
    join(dir, 'page.html'),
    `<html><body><article><h1>T</h1><p>${'Ein ganzer Satz mit vielen Wörtern steht hier. '.repeat(12)}</p></article></body></html>`,
  );
  writeFileSync(join(dir, 'gold.jsonl'), JSON.stringify({ id: 'de/Blatt', file: 'page.html', url: 'https://blatt.example/1' }));
  const { code, out } = await desk(['extract', '--batch', join(dir, 'gold.jsonl'), '--out', join(cwd, 'predictions')]);
  expect(code).toBe(0);
  expect(out).toMatch(/^1 pages, CPU ms mean \d+/);
  expect(json(readFileSync(join(cwd, 'predictions', 'de/Blatt.json'), 'utf8'))).toMatchObject({
    bodyText: expect.stringContaining('Ein ganzer Satz') as string,
  });
});

test('detect answers each line', async () => {
  const { out } = await desk(
    ['detect'],
    'Правительство объявило о новом законе в понедельник.\nEl gobierno anunció una nueva ley el lunes.\n',
  );
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => (json(line) as { language: string }).language),
  ).toEqual(['ru', 'es']);
});

test('translate keeps count and order of lines, and links in html', async () => {
  await writeModelFolder(join(cwd, 'data', 'models'), { from: 'fr', to: 'en' }, frenchWords);
  const { code, out } = await desk(
    ['translate', '--from', 'fr', '--engine', 'bergamot'],
    'Le gouvernement a annoncé une loi lundi.\n\nLe président français a annoncé une loi.\n',
  );
  expect(code).toBe(0);
  expect(out).toBe('The government has announced a law Monday.\n\nThe French president has announced a law.\n');
  const html = await desk(
    ['translate', '--from', 'fr', '--engine', 'bergamot', '--html'],
    'Le <a href="https://x.example/">président</a> <b>français</b> a annoncé une loi.\n',
  );
  expect(html.out).toBe('The <b>French</b> <a href="https://x.example/">president</a> has announced a law.\n');
});

test.each([
  [['translate'], '--from LANGUAGE is missing'],
  [['translate', '--from', 'deutsch!'], '“deutsch!” is not a language tag'],
  [['translate', '--from', 'de', '--engine', 'babel'], 'there is no engine “babel”'],
  [['translate', '--from', 'de', '--engine', 'bergamot'], 'The translation model for German is not installed'],
  [['models', 'frob'], '“frob” is none of list, pull, import, verify, remove'],
  [['models', 'pull'], 'a LANGUAGE is missing'],
  [['memory', 'burn'], '“burn” is neither import nor export'],
  [['memory', 'import', 'nowhere.tmx'], 'there is no such file'],
  [['extract', 'a.html', '--url', 'nonsense'], '“nonsense” is not a URL'],
  [['parse-feed', 'nowhere.xml'], 'there is no such file'],
] as const)('%j gets one sentence', async (argv, sentence) => {
  const { code, out, complaints } = await desk([...argv], 'Ein Satz.\n');
  expect(code).toBe(2);
  expect(complaints).toContain(sentence);
  expect(complaints.trimEnd()).not.toContain('\n');
  expect(out).toBe('');
});

test('models are listed, verified and removed', async () => {
  await writeModelFolder(join(cwd, 'data', 'models'), { from: 'ca', to: 'en' }, frenchWords);
  expect((await desk(['models', 'list'])).out).toMatch(/^ca +Catalan +installed +/m);
  expect((await desk(['models', 'verify'])).out).toMatch(/ca-en.*: whole/);
  writeFileSync(join(cwd, 'data', 'models', 'ca-en', 'srcvocab.spm'), 'damaged');
  const damaged = await desk(['models', 'verify']);
  expect(damaged.code).toBe(2);
  expect(damaged.out).toMatch(/ca-en.*: damaged/);
  expect((await desk(['models', 'remove', 'ca'])).out).toBe('The model for Catalan is removed.\n');
  expect((await desk(['models', 'remove', 'ca'])).code).toBe(2);
});

test('the memory goes in and out as TMX', async () => {
  const tmx =
    '<?xml version="1.0"?><tmx version="1.4"><header srclang="de"/><body><tu><tuv xml:lang="de"><seg>Guten Tag.</seg></tuv><tuv xml:lang="en"><seg>Good day.</seg></tuv></tu></body></tmx>';
  writeFileSync(join(cwd, 'memory.tmx'), tmx);
  expect((await desk(['memory', 'import', join(cwd, 'memory.tmx')])).out).toBe('1 sentences are in the memory.\n');
  expect((await desk(['memory', 'export'])).out).toContain('<seg>Guten Tag.</seg>');
  writeFileSync(join(cwd, 'broken.tmx'), tmx.slice(0, 150));
  expect((await desk(['memory', 'import', join(cwd, 'broken.tmx')])).code).toBe(2);
});

test('an engine whose budget cannot be counted says why, and asks nobody', async () => {
  writeFileSync(join(cwd, 'no-folder'), '');
  const environment = {
    DESK_DATA_DIR: join(cwd, 'no-folder'),
    DESK_OPENAI_URL: 'http://127.0.0.1:9/v1',
    DESK_OPENAI_MODEL: 'any',
  };
  const { code, complaints } = await desk(['translate', '--from', 'fr', '--engine', 'openai'], 'Le port.\n', environment);
  expect([code, complaints]).toEqual([2, expect.stringContaining('no-folder') as string]);
  expect(complaints).not.toContain('Foreign Desk itself');
});

test('run --once reads a replay, status and failures tell about it, a second run finds nothing to do', async () => {
  const press = join(cwd, 'press');
  writeReplay(press, new Date());
  const environment = { DESK_DATA_DIR: join(cwd, 'replay'), DESK_ENGINES: 'fake' };
  const first = await desk(['run', '--once', '--replay', press], '', environment);
  expect(first.code).toBe(0);
  const { tables } = json(first.out) as { tables: Record<string, number> };
  expect(tables['publications']).toBe(tables['items']);
  expect(tables['publications']).toBeGreaterThan(40);
  const again = await desk(['run', '--once', '--replay', press], '', environment);
  expect((json(again.out) as { tables: unknown }).tables).toEqual(tables);
  expect(json((await desk(['status'], '', environment)).out)).toMatchObject({
    tables,
    stages: { publish: { done: tables['publications'] } },
  });
  const robots = (await desk(['failures', '--stage', 'fetch'], '', environment)).out.trim().split('\n').filter(Boolean);
  for (const line of robots) expect(json(line)).toMatchObject({ sentence: expect.stringMatching(/\.$/) as string });
});

test('doctor says what works and what is missing', async () => {
  const { code, out } = await desk(['doctor'], '', { DESK_SOURCES_DIR: new URL('../sources', import.meta.url).pathname });
  expect(code).toBe(0);
  expect(out).toMatch(/^ok {7}Node: /m);
  expect(out).toMatch(/^ok {7}Sources: \d+ of \d+ newspapers/m);
  expect(out).toMatch(/Engine bergamot: French ready; \d+ more with `desk models pull`/);
  const lost = await desk(['doctor'], '', { DESK_SOURCES_DIR: join(cwd, 'nowhere') });
  expect(lost.code).toBe(1);
  expect(lost.out).toMatch(/^MISSING {2}Sources: /m);
});
