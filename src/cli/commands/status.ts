import { sentenceOf } from '../../core/failure.ts';
import { stageNames } from '../../core/provenance.ts';
import { ok } from '../../core/result.ts';
import { misused, printJson, text, withStore, type Command } from '../command.ts';

/** `desk status`: stages by state, rows by table. */
export const status: Command = {
  name: 'status',
  usage: '',
  about: 'Print how much work is in which state, and how many rows every table has, as JSON.',
  positionals: [0, 0],
  run: (_args, desk) =>
    withStore(desk, 'read', async (store) => {
      const counts = await store.work.counts(desk.clock.now());
      const stages = Object.fromEntries(
        stageNames.map((stage) => [
          stage,
          Object.fromEntries(counts.filter((row) => row.stage === stage).map((row) => [row.state, row.count])),
        ]),
      );
      printJson(desk, { stages, tables: await store.admin.tables() });
      return ok(0);
    }),
};

/** `desk failures`: what failed, one JSON line each, newest first. */
export const failures: Command = {
  name: 'failures',
  usage: '[--stage STAGE] [--limit N]',
  about: 'Print what failed and what becomes of it, one JSON line each, newest first.',
  options: { stage: { type: 'string' }, limit: { type: 'string' } },
  positionals: [0, 0],
  async run(args, desk) {
    const named = text(args, 'stage');
    const stage = stageNames.find((name) => name === named);
    if (named !== undefined && !stage) return misused(`“${named}” is none of the stages ${stageNames.join(', ')}`);
    const limit = Number(text(args, 'limit') ?? 100);
    if (!Number.isInteger(limit) || limit < 1) return misused(`“${text(args, 'limit')!}” is not a number from 1 up`);
    return withStore(desk, 'read', async (store) => {
      for (const record of await store.work.failures({ ...(stage ? { stage } : {}), limit })) {
        printJson(desk, { ...record, sentence: sentenceOf(record.failure) });
      }
      return ok(0);
    });
  },
};
