import { sql, type Kysely } from 'kysely';
import type { Connection } from '../shared/database.ts';
import type { Tables } from '../shared/schema.ts';

const sides = {
  // Porter over unicode61: stems for English, accents ignored.
  search_english: { columns: ['title', 'dek', 'english_text'], tokenize: 'porter unicode61 remove_diacritics 2' },
  // Any three characters in a row: works for scripts without spaces and finds the parts of compounds.
  search_original: { columns: ['original_title', 'original_dek', 'original_text'], tokenize: 'trigram remove_diacritics 1' },
} as const;

/** Migration 002: two FTS5 indexes over the columns of `publications` (sqlite.org/fts5.html#external_content_tables), kept by triggers. */
export async function createSearchIndex(db: Connection): Promise<void> {
  for (const [name, { columns, tokenize }] of Object.entries(sides)) {
    const list = columns.join(', ');
    const values = (row: 'old' | 'new'): string => columns.map((column) => `${row}.${column}`).join(', ');
    const add = `insert into ${name}(rowid, ${list}) values (new.number, ${values('new')});`;
    // FTS5 finds what to forget by the old texts.
    const forget = `insert into ${name}(${name}, rowid, ${list}) values ('delete', old.number, ${values('old')});`;
    const changed = columns.map((column) => `old.${column} is not new.${column}`).join(' or ');
    for (const statement of [
      `create virtual table ${name} using fts5(${list}, content='publications', content_rowid='number', tokenize='${tokenize}')`,
      `create trigger ${name}_insert after insert on publications begin ${add} end`,
      `create trigger ${name}_delete after delete on publications begin ${forget} end`,
      `create trigger ${name}_update after update of ${list} on publications when ${changed} begin ${forget} ${add} end`,
      `insert into ${name}(${name}) values ('rebuild')`,
    ]) {
      await sql.raw(statement).execute(db);
    }
  }
  // The newest of many matches are found in this index alone, without touching the wide rows.
  await sql`create index publications_by_number on publications(number, sort_at, id)`.execute(db);
}

/** Pages of the index a step works on, so that what waits to be written waits for some tens of milliseconds at most. */
const mergedAtOnce = 500;

/**
 * Merges each index into one part, which drops the words of deleted and changed rows (sqlite.org/fts5.html, "The 'merge' Command"). Not by
 * the 'secure-delete' option: as of SQLite 3.53.2 it leaves words behind that a text holds a few hundred times, and the index damaged.
 */
export async function forgetDeleted(db: Kysely<Tables>): Promise<void> {
  for (const name of Object.keys(sides)) {
    // A negative number begins a merge of everything, positive ones go on until a step changes nothing but its own row.
    for (let pages = -mergedAtOnce; await merge(db, name, pages); pages = mergedAtOnce);
  }
}

async function merge(db: Kysely<Tables>, name: string, pages: number): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const changes = async (): Promise<number> => (await sql<{ n: number }>`select total_changes() as n`.execute(trx)).rows[0]?.n ?? 0;
    const before = await changes();
    await sql.raw(`insert into ${name}(${name}, rank) values ('merge', ${pages})`).execute(trx);
    return (await changes()) - before >= 2;
  });
}
