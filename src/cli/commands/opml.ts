import { link, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readConfig, type Config } from '../../config.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { readOpml } from '../../feeds/opml.ts';
import { opmlOf } from '../../publish/opml.ts';
import { misused, type Arguments, type Command, type Desk } from '../command.ts';
import { readInput } from '../input.ts';
import { importSubscriptions } from '../source/import.ts';
import { readCatalogue } from '../source/list.ts';

type Verb = (args: Arguments, desk: Desk, config: Config) => Promise<Result<number, Failure>>;

const send: Verb = async ({ positionals }, desk, config) => {
  const catalogue = await readCatalogue(config);
  if (!catalogue.ok) return catalogue;
  const chosen = catalogue.value.sources.filter(catalogue.value.isRead);
  const list = opmlOf(chosen, { title: 'Newspapers of Foreign Desk', at: desk.clock.now() });
  const [, file] = positionals;
  if (file === undefined) {
    desk.stdout.write(`${list}\n`);
    return ok(0);
  }
  const written = await writeNew(resolve(desk.cwd, file), `${list}\n`);
  if (!written.ok) return written;
  desk.stderr.write(`${chosen.length} newspapers are in ${file}.\n`);
  return ok(0);
};

/** A new file, whole or not at all; one that is there stays. */
async function writeNew(path: string, content: string): Promise<Result<void, Failure>> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, content, { flag: 'wx' });
    await link(draft, path);
    return ok(undefined);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const detail = code === 'EEXIST' ? 'it is there already, and stays as it is' : 'it cannot be written there';
    return err(code === 'ENOSPC' ? { kind: 'storage-full' } : { kind: 'malformed', what: `The file ${path}`, detail });
  } finally {
    await rm(draft, { force: true });
  }
}

const bring: Verb = async ({ positionals, values }, desk, config) => {
  const [, file] = positionals;
  if (file === undefined) return misused('one FILE is needed');
  const bytes = await readInput(file === '-' ? file : resolve(desk.cwd, file), desk.stdin);
  if (!bytes.ok) return bytes;
  const subscriptions = readOpml(bytes.value);
  if (!subscriptions.ok) return subscriptions;
  const catalogue = await readCatalogue(config);
  if (!catalogue.ok) return catalogue;
  const [save, unchecked] = [values['save'] === true, values['unchecked'] === true];
  return importSubscriptions(subscriptions.value, catalogue.value, { save, unchecked, desk, config });
};

const verbs: Readonly<Record<string, Verb>> = { export: send, import: bring };

/** `desk opml`: the newspapers as a subscription list of feed readers, out and in. */
export const opml: Command = {
  name: 'opml',
  usage: 'export [FILE] | import FILE [--save] [--unchecked]',
  about: 'Write the newspapers that are read as OPML; take over the feeds of an OPML file, known ones by name, others after a look.',
  options: { save: { type: 'boolean' }, unchecked: { type: 'boolean' } },
  positionals: [1, 2],
  run(args, desk) {
    const [word = ''] = args.positionals;
    const verb = Object.hasOwn(verbs, word) ? verbs[word] : undefined;
    if (!verb) return Promise.resolve(misused(`“${word}” is none of ${Object.keys(verbs).join(', ')}`));
    const config = readConfig(desk.environment, desk.cwd);
    return config.ok ? verb(args, desk, config.value) : Promise.resolve(config);
  },
};
