import type { RightsStore } from '../../core/store.ts';
import { auditLog } from './audit.ts';
import type { Database } from './database.ts';
import { editionStore } from './editions.ts';
import { overrideStore } from './overrides.ts';
import { requestStore } from './requests.ts';
import type { Scrubbing } from './scrubbing.ts';
import { takedownStore } from './takedowns.ts';

/** The rights desk. What is decided and the line that logs it are written in one transaction. */
export function rightsStore(database: Database, files: Scrubbing): RightsStore {
  return {
    ...overrideStore(database),
    ...takedownStore(database, files),
    ...requestStore(database),
    ...auditLog(database),
    ...editionStore(database),
  };
}
