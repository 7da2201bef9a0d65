import { afterAll } from 'vitest';
import { storeContract } from './contract.ts';
import { leftOut, startCluster } from './postgres/cluster.ts';
import { openPostgres } from './postgres/open.ts';

const cluster = await startCluster();
if (!cluster) console.warn(leftOut);
afterAll(() => cluster?.stop());

storeContract(
  'PostgreSQL',
  async () => {
    const url = await cluster!.database();
    return {
      async open() {
        const opened = await openPostgres(url);
        if (!opened.ok) throw new Error(JSON.stringify(opened.error));
        return opened.value;
      },
      remove: () => cluster!.drop(url),
    };
  },
  { skip: cluster === undefined },
);
