import type { PostgresPool } from 'kysely';
import pg from 'pg';

/** A pool that reads bigint as number (none here comes near 2^53) and takes U+0000 out of parameters, which PostgreSQL refuses in text. */
export function startPool(url: string, connections: number): PostgresPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'foreign-desk',
    connectionTimeoutMillis: 15_000,
    types,
  });
  // A connection may break at any time, in use or idle; without listeners that would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    async connect() {
      const client = await pool.connect();
      let broken = false;
      const query = async (text: string, parameters: readonly unknown[]): Promise<unknown> => {
        try {
          return await client.query(text, parameters.map(withoutNul));
        } catch (error) {
          broken ||= isBreak(error);
          throw error;
        }
      };
      return { query: query as never, release: () => client.release(broken) };
    },
    end: () => pool.end(),
  };
}

/** Whether an error ended its connection: not the server's word on a statement, or its operator's intervention (class 57P). */
function isBreak(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || (error.code?.startsWith('57P') ?? false);
}

const withoutNul = (parameter: unknown): unknown => (typeof parameter === 'string' ? parameter.replaceAll('\0', '') : parameter);

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);
