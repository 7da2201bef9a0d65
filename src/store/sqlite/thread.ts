import { parentPort, workerData } from 'node:worker_threads';
import Database, { type Statement } from 'better-sqlite3';
import { configure } from './pragmas.ts';
import { statementsOf } from './statements.ts';
import type { Answer, Lane, Reply, Request, ThreadOptions } from './wire.ts';

// The worker thread's module: runs statements in the order they come.
const { file, pageLimit } = workerData as ThreadOptions;
const connections: Partial<Record<Lane, Open>> = {};

interface Open {
  readonly db: Database.Database;
  readonly statement: (sql: string) => Statement;
}

function connection(lane: Lane): Open {
  const open = connections[lane];
  if (open) return open;
  const db = new Database(file, { readonly: lane === 'aside' });
  configure(db, lane);
  if (pageLimit !== undefined && lane === 'write') db.pragma(`max_page_count = ${pageLimit}`);
  return (connections[lane] = { db, statement: statementsOf(db) });
}

function run(lane: Lane, sql: string, parameters: readonly unknown[]): Answer {
  const { db, statement } = connection(lane);
  // After an error such as SQLITE_FULL, SQLite may have rolled back by itself.
  if (sql === 'rollback' && !db.inTransaction) return { rows: [], changes: 0 };
  const known = statement(sql);
  if (known.reader) return { rows: known.all(...parameters), changes: 0 };
  return { rows: [], changes: known.run(...parameters).changes };
}

function answer({ lane, sql, parameters }: Request): Answer {
  if (lane !== 'close') return run(lane, sql, parameters);
  for (const open of [connections.aside, connections.write]) open?.db.close();
  return { rows: [], changes: 0 };
}

parentPort!.on('message', (request: Request) => {
  let reply: Reply;
  try {
    reply = { id: request.id, ...answer(request) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    reply = { id: request.id, error: { message: error instanceof Error ? error.message : String(error), code } };
  }
  parentPort!.postMessage(reply);
});
