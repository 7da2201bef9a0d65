import type { Store } from '../../core/store.ts';
import { adminStore } from './admin.ts';
import { articleStore } from './articles.ts';
import type { Database } from './database.ts';
import { memoryStore } from './memory.ts';
import { searchStore } from './search.ts';
import { sourceStore } from './sources.ts';
import { workStore } from './work.ts';

/** The store over an open, migrated database. */
export function storeOver(database: Database): Store {
  return {
    dialect: database.dialect.name,
    work: workStore(database),
    sources: sourceStore(database),
    articles: articleStore(database),
    search: searchStore(database),
    memory: memoryStore(database),
    admin: adminStore(database),
    close: () => database.close(),
  };
}
