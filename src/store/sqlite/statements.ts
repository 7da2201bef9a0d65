import type { Database, Statement } from 'better-sqlite3';

const mostKept = 300;

/** Compiles statements of a connection and keeps them, as they repeat: compiling costs more than most of them take to run. */
export function statementsOf(db: Database): (sql: string) => Statement {
  const kept = new Map<string, Statement>();
  return (sql) => {
    let statement = kept.get(sql);
    if (!statement) {
      statement = db.prepare(sql);
      if (kept.size >= mostKept) kept.clear();
      kept.set(sql, statement);
    }
    return statement;
  };
}
