import type { Store } from '../../core/store.ts';
import { adminStore } from './admin.ts';
import { articleStore } from './articles.ts';
import type { Database } from './database.ts';
import { budgetStore } from './budgets.ts';
import { duplicateStore } from './duplicates.ts';
import { memoryStore } from './memory.ts';
import { nameStore } from './names.ts';
import { readerStore } from './readers.ts';
import { rightsStore } from './rights.ts';
import { scrubbing } from './scrubbing.ts';
import { searchStore } from './search.ts';
import { sourceStore } from './sources.ts';
import { termStore } from './uses.ts';
import { workStore } from './work.ts';

/** The store over an open, migrated database. */
export function storeOver(database: Database): Store {
  const files = scrubbing(database);
  return {
    dialect: database.dialect.name,
    work: workStore(database),
    sources: sourceStore(database),
    articles: articleStore(database),
    search: searchStore(database),
    memory: memoryStore(database),
    duplicates: duplicateStore(database),
    names: nameStore(database),
    terms: termStore(database),
    budgets: budgetStore(database),
    rights: rightsStore(database, files),
    readers: readerStore(database),
    admin: adminStore(database),
    async close() {
      await files.ended();
      await database.close();
    },
  };
}
