import { existsSync } from 'node:fs';
import pg from 'pg';
import { expect, test } from 'vitest';
import { leftOut, startCluster } from './cluster.ts';

const cluster = await startCluster();
if (!cluster) console.warn(leftOut);

test.skipIf(!cluster)('gives empty databases apart from one another, and leaves nothing behind', async () => {
  const { database, drop, stop } = cluster!;
  const [first, second] = [await database(), await database()];
  const ask = async (url: string, statement: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(statement);
    await client.end();
    return rows;
  };
  await ask(first, 'create table t (n int)');
  expect(await ask(second, "select to_regclass('t') as t")).toEqual([{ t: null }]);
  await drop(second);
  await expect(ask(second, 'select 1')).rejects.toThrow('does not exist');
  const [{ folder }] = (await ask(first, "select current_setting('unix_socket_directories') as folder")) as [{ folder: string }];
  expect(existsSync(folder)).toBe(true);
  await stop();
  expect(existsSync(folder)).toBe(false);
  await expect(ask(first, 'select 1')).rejects.toThrow();
});
