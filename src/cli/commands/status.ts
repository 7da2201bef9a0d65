import { readConfig } from '../../config.ts';
import { sentenceOf, type Failure } from '../../core/failure.ts';
import { stageNames } from '../../core/provenance.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Store } from '../../core/store.ts';
import { printJson, text, type Command, type Desk } from '../command.ts';

async function withStore(desk: Desk, use: (store: Store) => Promise<void>): Promise<Result<number, Failure>> {
  const config = readConfig(desk.environment, desk.cwd);
  if (!config.ok) return config;
  const store = await desk.openStore(config.value, 'read');
  if (!store.ok) return store;
  try {
    await use(store.value);
    return ok(0);
  } finally {
    await store.value.close();
  }
}

/** `desk status`: stages by state, rows by table. */
export const status: Command = {
  name: 'status',
  usage: '',
  about: 'Print how much work is in which state, and how many rows every table has, as JSON.',
  positionals: [0, 0],
  run: (_args, desk) =>
    withStore(desk, async (store) => {
      const counts = await store.work.counts();
      const stages = Object.fromEntries(
        stageNames.map((stage) => [
          stage,
          Object.fromEntries(counts.filter((row) => row.stage === stage).map((row) => [row.state, row.count])),
        ]),
      );
      printJson(desk, { stages, tables: await store.admin.tables() });
    }),
};

/** `desk failures`: what failed, one JSON line each, newest first. */
export const failures: Command = {
  name: 'failures',
  usage: '[--stage STAGE] [--limit N]',
  about: 'Print what failed and what becomes of it, one JSON line each, newest first.',
  options: { stage: { type: 'string' }, limit: { type: 'string' } },
  positionals: [0, 0],
  run(args, desk) {
    const wrong = (detail: string) => Promise.resolve(err({ kind: 'malformed' as const, what: 'The command line', detail }));
    const named = text(args, 'stage');
    const stage = stageNames.find((name) => name === named);
    if (named !== undefined && !stage) return wrong(`“${named}” is none of the stages ${stageNames.join(', ')}`);
    const limit = Number(text(args, 'limit') ?? 100);
    if (!Number.isInteger(limit) || limit < 1) return wrong(`“${text(args, 'limit')!}” is not a number from 1 up`);
    return withStore(desk, async (store) => {
      for (const record of await store.work.failures({ ...(stage ? { stage } : {}), limit })) {
        printJson(desk, { ...record, sentence: sentenceOf(record.failure) });
      }
    });
  },
};
