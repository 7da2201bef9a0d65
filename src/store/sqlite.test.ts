import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeContract } from './contract.ts';
import { openSqlite } from './sqlite/open.ts';

storeContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'desk-store-'));
  return {
    async open() {
      const opened = await openSqlite(join(folder, 'desk.sqlite'));
      if (!opened.ok) throw new Error(JSON.stringify(opened.error));
      return opened.value;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
});
