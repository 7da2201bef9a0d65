import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseFile, openStore } from './open.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'desk-open-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('without an address the store is a file in the data folder', async () => {
  const result = await openStore({ dataDir });
  expect(result.ok && result.value.dialect).toBe('sqlite');
  expect(existsSync(databaseFile(dataDir))).toBe(true);
  if (result.ok) await result.value.close();
});

test('with an address it is that server, and no file is made', async () => {
  const result = await openStore({ dataDir, databaseUrl: 'postgresql://postgres@%2Fnowhere/desk' });
  expect(result).toMatchObject({ ok: false, error: { kind: 'offline' } });
  expect(existsSync(databaseFile(dataDir))).toBe(false);
});
