import { readConfig, type Config } from '../../config.ts';
import type { Failure } from '../../core/failure.ts';
import { canonicalTag, languageName, TARGET } from '../../core/language.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { localModels, removeModel, verifyModel } from '../../translate/models/folder.ts';
import { importModel } from '../../translate/models/import.ts';
import { modelName } from '../../translate/models/manifest.ts';
import { pullModel, type Pulled } from '../../translate/models/pull.ts';
import { registriesOf } from '../../translate/models/registries.ts';
import { complain, misused, text, type Arguments, type Command, type Desk } from '../command.ts';
import { transferOn } from '../transfer.ts';
import { listModels } from './models-list.ts';

type Verb = (config: Config, args: Arguments, desk: Desk) => Promise<Result<number, Failure>>;

/** The languages a verb is about, after its name. */
function languagesIn(names: readonly string[]): Result<readonly string[], Failure> {
  if (names.length === 0) return misused('a LANGUAGE is missing');
  const tags: string[] = [];
  for (const name of names) {
    const tag = canonicalTag(name);
    if (tag === undefined) return misused(`“${name}” is not a language tag`);
    if (tag === TARGET) return misused(`“${name}” is the language everything is translated into`);
    if (!tags.includes(tag)) tags.push(tag);
  }
  return ok(tags);
}

/** Does something for each language; every failure is told, the last becomes the command's. */
async function forEach(
  args: Arguments,
  desk: Desk,
  work: (language: string) => Promise<Result<unknown, Failure>>,
): Promise<Result<number, Failure>> {
  const languages = languagesIn(args.positionals.slice(1));
  if (!languages.ok) return languages;
  const failures: Failure[] = [];
  for (const language of languages.value) {
    const done = await work(language);
    if (!done.ok) failures.push(done.error);
    if (desk.signal.aborted) break;
  }
  const last = failures.pop();
  for (const failure of failures) complain(desk, failure);
  return last ? err(last) : ok(0);
}

function say(desk: Desk, { manifest, folder, note, present }: Pulled): void {
  if (note) desk.stderr.write(`${note}\n`);
  desk.stdout.write(`${modelName(manifest)} (${manifest.licence}) is installed${present ? ' already' : ''} in ${folder}.\n`);
}

const pull: Verb = (config, args, desk) =>
  forEach(args, desk, async (from) => {
    const registries = registriesOf(config, desk.environment);
    if (!registries.ok) return registries;
    const transfer = transferOn(desk.stderr);
    const pulled = await pullModel(
      { from, to: TARGET },
      {
        dir: config.modelsDir,
        registries: registries.value,
        clock: desk.clock,
        signal: desk.signal,
        architectures: config.modelArchitectures,
        architecture: text(args, 'architecture'),
        progress: ({ model, bytes, total }) => transfer.told(`${model.from}-${model.to} ${model.architecture}`, bytes, total),
      },
    );
    transfer.end();
    if (pulled.ok) say(desk, pulled.value);
    // Other engines may know the language; it is the registry that does not.
    else if (pulled.error.kind === 'pair-unsupported')
      return err({ kind: 'malformed', what: `The model for ${languageName(from)}`, detail: 'no registry here has one' });
    return pulled;
  });

const bring: Verb = async (config, args, desk) => {
  const [, folder, more] = args.positionals;
  if (folder === undefined) return misused('a FOLDER is missing');
  if (more !== undefined) return misused(`“${more}” is one argument too many`);
  const named = text(args, 'from');
  const from = named === undefined ? undefined : languagesIn([named]);
  if (from && !from.ok) return from;
  const told = { from: from?.value[0], architecture: text(args, 'architecture') };
  const imported = await importModel(config.modelsDir, folder, { ...told, clock: desk.clock });
  if (imported.ok) say(desk, imported.value);
  return imported.ok ? ok(0) : imported;
};

const verify: Verb = async (config, args, desk) => {
  const named = args.positionals.slice(1);
  const languages = named.length > 0 ? languagesIn(named) : ok([]);
  if (!languages.ok) return languages;
  const models = await localModels(config.modelsDir);
  const absent = languages.value.find((language) => !models.some(({ manifest }) => manifest.from === language));
  if (absent !== undefined) return err({ kind: 'model-missing', from: absent, to: TARGET });
  let broken: Result<never, Failure> | undefined;
  for (const model of models) {
    if (named.length > 0 && !languages.value.includes(model.manifest.from)) continue;
    const verified = await verifyModel(model);
    if (!verified.ok) broken = verified;
    desk.stdout.write(`${modelName(model.manifest)}: ${verified.ok ? 'whole' : 'damaged'}\n`);
  }
  return broken ?? ok(0);
};

const remove: Verb = (config, args, desk) =>
  forEach(args, desk, async (language) => {
    const removed = await removeModel(config.modelsDir, { from: language, to: TARGET });
    if (removed.ok && !removed.value) return err({ kind: 'model-missing', from: language, to: TARGET });
    if (removed.ok) desk.stdout.write(`The model for ${languageName(language)} is removed.\n`);
    return removed;
  });

const verbs: Readonly<Record<string, Verb>> = { list: listModels, pull, import: bring, verify, remove };

/** `desk models`: translation models of Bergamot on this machine. */
export const models: Command = {
  name: 'models',
  usage:
    'list [--remote] [--pairs] [--json] | pull LANGUAGE… [--architecture NAME] | import FOLDER [--from LANGUAGE] [--architecture NAME] | verify [LANGUAGE…] | remove LANGUAGE…',
  about: 'List, download, import, verify or remove translation models.',
  options: {
    remote: { type: 'boolean' },
    pairs: { type: 'boolean' },
    json: { type: 'boolean' },
    architecture: { type: 'string' },
    from: { type: 'string' },
  },
  positionals: [1, 64],
  run(args, desk) {
    const [word] = args.positionals;
    const verb = Object.hasOwn(verbs, word!) ? verbs[word!] : undefined;
    if (!verb) return Promise.resolve(misused(`“${word!}” is none of ${Object.keys(verbs).join(', ')}`));
    const config = readConfig(desk.environment, desk.cwd);
    return config.ok ? verb(config.value, args, desk) : Promise.resolve(config);
  },
};
