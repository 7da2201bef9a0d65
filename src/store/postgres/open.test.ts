import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { sentenceOf } from '../../core/failure.ts';
import { leftOut, startCluster } from './cluster.ts';
import { connectPostgres, openPostgres } from './open.ts';

const cluster = await startCluster();
if (!cluster) console.warn(leftOut);
afterAll(() => cluster?.stop());

test('a server that is not there is a failure in words', async () => {
  const result = await openPostgres('postgresql://postgres@%2Fnowhere%2Fat%2Fall/desk');
  expect(result).toMatchObject({ ok: false, error: { kind: 'offline' } });
  expect(result.ok ? '' : sentenceOf(result.error)).toMatch(/^The database server could not be reached \(.+\)\.$/);
});

test('an address that is none is a failure, not an exception', async () => {
  expect(await openPostgres('postgresql://[oops')).toMatchObject({ ok: false });
});

describe.skipIf(!cluster)('with a server', () => {
  test('a database that does not exist is named', async () => {
    const result = await openPostgres(cluster!.url.replace(/[^/]+$/, 'absent'));
    expect(result.ok ? '' : sentenceOf(result.error)).toContain('database "absent" does not exist');
  });

  test('bigint is read as a number, and U+0000 in a parameter is left out', async () => {
    const { read, close } = connectPostgres(cluster!.url);
    const { rows } = await sql<{ n: number; t: string }>`select 9007199254740991::bigint as n, ${'a\0b'}::text as t`.execute(read);
    expect(rows).toEqual([{ n: 9007199254740991, t: 'ab' }]);
    await close();
  });

  test('a broken connection is replaced', async () => {
    const { read, close } = connectPostgres(cluster!.url, { connections: 1 });
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(read).catch(() => undefined);
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(read);
    expect(rows).toEqual([{ one: 1 }]);
    await close();
  });
});
