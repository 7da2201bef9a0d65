import { readConfig, type Config } from '../../config.ts';
import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { misused, type Arguments, type Command, type Desk } from '../command.ts';
import { addSource } from '../source/add.ts';
import { checkSource } from '../source/check.ts';
import { listSources } from '../source/list.ts';

type Verb = (args: Arguments, desk: Desk, config: Config) => Promise<Result<number, Failure>>;

const one =
  (verb: Verb, needed: string): Verb =>
  (args, desk, config) =>
    args.positionals.length === 2 ? verb(args, desk, config) : Promise.resolve(misused(`one ${needed} is needed`));

const verbs: Readonly<Record<string, Verb>> = { list: listSources, check: one(checkSource, 'URL or FILE'), add: one(addSource, 'URL') };

/** `desk source`: the newspapers that are known, and new ones. */
export const source: Command = {
  name: 'source',
  usage: 'list [--country CC] [--language L] [--all] [WORDS] | check URL|FILE | add URL [--name N] [--country CC] [--language L] [--save]',
  about: 'List newspapers; look at one as it would be read, by its homepage or feed; add it.',
  options: {
    country: { type: 'string' },
    language: { type: 'string' },
    name: { type: 'string' },
    all: { type: 'boolean' },
    save: { type: 'boolean' },
  },
  positionals: [1, 12],
  run(args, desk) {
    const [word = ''] = args.positionals;
    const verb = Object.hasOwn(verbs, word) ? verbs[word] : undefined;
    if (!verb) return Promise.resolve(misused(`“${word}” is none of ${Object.keys(verbs).join(', ')}`));
    const config = readConfig(desk.environment, desk.cwd);
    return config.ok ? verb(args, desk, config.value) : Promise.resolve(config);
  },
};
