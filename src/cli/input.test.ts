import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { lines, readInput, unreadable } from './input.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-input-'));
const none = Readable.from([]);

test('reads files and stdin within the limit', async () => {
  writeFileSync(join(folder, 'a'), 'abc');
  expect(await readInput(join(folder, 'a'), none)).toEqual({ ok: true, value: Buffer.from('abc') });
  expect(await readInput('-', Readable.from([Buffer.from('ab'), Buffer.from('c')]))).toEqual({ ok: true, value: Buffer.from('abc') });
});

test('says what is wrong with an input', async () => {
  expect(await readInput(join(folder, 'none'), none)).toMatchObject({ error: { kind: 'malformed', detail: 'there is no such file' } });
  expect(await readInput(folder, none)).toMatchObject({ error: { kind: 'malformed', detail: 'it is a folder' } });
  expect(await readInput(join(folder, 'a'), none, 2)).toMatchObject({ error: { kind: 'too-large' } });
  expect(await readInput('-', Readable.from([Buffer.from('abc')]), 2)).toMatchObject({ error: { kind: 'too-large' } });
});

test('what never ends is read up to the limit only', async () => {
  expect(await readInput('/dev/zero', none, 1000)).toMatchObject({ error: { kind: 'too-large', what: 'The file /dev/zero' } });
});

test('a line that never ends is a failure after the lines before it', async () => {
  const input = lines(Readable.from(['a\nb', 'c'.repeat(50), 'd'].map((part) => Buffer.from(part))), 40);
  const found: string[] = [];
  for await (const line of input) found.push(line);
  expect(found).toEqual(['a']);
  expect(input.failure()).toMatchObject({ kind: 'too-large' });
});

test('says what keeps a file from being read', async () => {
  writeFileSync(join(folder, 'b'), '');
  expect(await unreadable(join(folder, 'b'))).toBeUndefined();
  expect(await unreadable(folder)).toMatchObject({ detail: 'it is a folder' });
  expect(await unreadable(join(folder, 'none'))).toMatchObject({ detail: 'there is no such file' });
});

test('lines survive chunk borders, CRLF and a missing last break', async () => {
  const found: string[] = [];
  for await (const line of lines(Readable.from(['a\r', '\nb', 'c\n\n', 'd'].map((part) => Buffer.from(part))))) found.push(line);
  expect(found).toEqual(['a', 'bc', '', 'd']);
});
