import type { PostgresPool } from 'kysely';
import pg from 'pg';

/** A pool that reads bigint as number (none here comes near 2^53) and takes U+0000 out of parameters, which PostgreSQL refuses in text. */
export function startPool(url: string, connections: number): PostgresPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'foreign-desk',
    connectionTimeoutMillis: 15_000,
    types: { getTypeParser },
  });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    async connect() {
      const client = await pool.connect();
      const query = (text: string, parameters: readonly unknown[]): unknown => client.query(text, parameters.map(withoutNul));
      return { query: query as never, release: () => client.release() };
    },
    end: () => pool.end(),
  };
}

const withoutNul = (parameter: unknown): unknown => (typeof parameter === 'string' ? parameter.replaceAll('\0', '') : parameter);

const bigint = 20;

function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  return oid === bigint && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format as 'text');
}
