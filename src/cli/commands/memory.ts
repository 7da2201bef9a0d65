import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { readConfig } from '../../config.ts';
import { err, ok } from '../../core/result.ts';
import { exportTmx, importTmx } from '../../translate/tmx.ts';
import type { Command } from '../command.ts';
import { unreadable } from '../input.ts';

/** `desk memory import|export`: the sentence memory as TMX. */
export const memory: Command = {
  name: 'memory',
  usage: 'import FILE.tmx | export',
  about: 'Import a translation memory (TMX 1.4b), or print the sentence memory as one.',
  positionals: [1, 2],
  async run(args, desk) {
    const [verb, file] = args.positionals;
    const wrong = (detail: string) => err({ kind: 'malformed' as const, what: 'The command line', detail });
    if (verb !== 'import' && verb !== 'export') return wrong(`“${verb!}” is neither import nor export`);
    if (verb === 'import' && file === undefined) return wrong('a FILE.tmx is missing');
    if (verb === 'export' && file !== undefined) return wrong('export prints to stdout and takes no file');
    const config = readConfig(desk.environment, desk.cwd);
    if (!config.ok) return config;

    if (file === undefined) {
      const store = await desk.openStore(config.value, 'read');
      if (!store.ok) return store;
      for await (const piece of exportTmx(store.value.memory.entries())) desk.stdout.write(piece);
      await store.value.close();
      return ok(0);
    }
    const problem = await unreadable(file);
    if (problem) return err(problem);
    const entries = await importTmx(createReadStream(file), { model: basename(file) });
    if (!entries.ok) return entries;
    const store = await desk.openStore(config.value, 'write');
    if (!store.ok) return store;
    const count = await store.value.memory.put(entries.value, desk.clock.now());
    await store.value.close();
    desk.stdout.write(`${count} sentences are in the memory.\n`);
    return ok(0);
  },
};
