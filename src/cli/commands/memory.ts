import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { err, ok } from '../../core/result.ts';
import { exportTmx, importTmx } from '../../translate/tmx.ts';
import { misused, withStore, type Command } from '../command.ts';
import { unreadable } from '../input.ts';

/** `desk memory import|export`: the sentence memory as TMX. */
export const memory: Command = {
  name: 'memory',
  usage: 'import FILE.tmx | export',
  about: 'Import a translation memory (TMX 1.4b), or print the sentence memory as one.',
  positionals: [1, 2],
  async run(args, desk) {
    const [verb, file] = args.positionals;
    if (verb !== 'import' && verb !== 'export') return misused(`“${verb!}” is neither import nor export`);
    if (verb === 'import' && file === undefined) return misused('a FILE.tmx is missing');
    if (verb === 'export' && file !== undefined) return misused('export prints to stdout and takes no file');
    if (file === undefined) {
      return withStore(desk, 'read', async (store) => {
        for await (const piece of exportTmx(store.memory.entries())) desk.stdout.write(piece);
        return ok(0);
      });
    }
    const problem = await unreadable(file);
    if (problem) return err(problem);
    const entries = await importTmx(createReadStream(file), { model: basename(file) });
    if (!entries.ok) return entries;
    return withStore(desk, 'write', async (store) => {
      const count = await store.memory.put(entries.value, desk.clock.now());
      desk.stdout.write(`${count} sentences are in the memory.\n`);
      return ok(0);
    });
  },
};
