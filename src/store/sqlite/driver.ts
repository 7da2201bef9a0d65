import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';
import type { Lane, Wire } from './wire.ts';

/** A Kysely dialect whose statements run in the worker thread. A transaction has its lane for itself. */
export function wireDialect(wire: Wire, lane: Lane): Dialect {
  return {
    createDriver: () => new WireDriver(wire, lane),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalAdapter(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  };
}

/** SQLite can roll back changes of its schema (sqlite.org/lang_transaction.html), which Kysely leaves unused: a failed migration must leave nothing. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class WireConnection implements DatabaseConnection {
  readonly #wire: Wire;
  readonly #lane: Lane;

  constructor(wire: Wire, lane: Lane) {
    this.#wire = wire;
    this.#lane = lane;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = await this.#wire.run(this.#lane, sql, parameters);
    return { rows: rows as R[], numAffectedRows: BigInt(changes) };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('rows are read by pages, not streamed');
  }
}

class WireDriver implements Driver {
  readonly #connection: WireConnection;
  readonly #queue: (() => void)[] = [];
  #taken = false;

  constructor(wire: Wire, lane: Lane) {
    this.#connection = new WireConnection(wire, lane);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#taken) await new Promise<void>((turn) => this.#queue.push(turn));
    this.#taken = true;
    return this.#connection;
  }

  releaseConnection(): Promise<void> {
    const next = this.#queue.shift();
    // The lane goes from hand to hand: it stays taken while somebody waits.
    if (next) next();
    else this.#taken = false;
    return Promise.resolve();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {}
}
