import { readConfig, type Config } from '../../config.ts';
import type { Failure } from '../../core/failure.ts';
import { canonicalTag, languageName, TARGET } from '../../core/language.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { localModels, removeModel, verifyModel } from '../../translate/models/folder.ts';
import { importModel } from '../../translate/models/import.ts';
import { modelName } from '../../translate/models/manifest.ts';
import { pullModel } from '../../translate/models/pull.ts';
import { bucketRegistry, remoteSettingsRegistry, type Registry } from '../../translate/models/registry.ts';
import { misused, text, type Arguments, type Command, type Desk } from '../command.ts';

type Verb = (config: Config, args: Arguments, desk: Desk) => Promise<Result<number, Failure>>;

const registryOf = ({ modelRegistry, modelRegistryFormat }: Config): Registry =>
  modelRegistryFormat === 'gcs' ? bucketRegistry(modelRegistry) : remoteSettingsRegistry(modelRegistry);

/** The language a verb is about, as its second argument. */
function languageIn(args: Arguments): Result<string, Failure> {
  const named = args.positionals[1];
  const language = canonicalTag(named);
  if (language !== undefined) return ok(language);
  return misused(named === undefined ? 'a LANGUAGE is missing' : `“${named}” is not a language tag`);
}

const list: Verb = async (config, args, desk) => {
  for (const model of await localModels(config.modelsDir)) {
    const { from, licence, source } = model.manifest;
    desk.stdout.write(`${from}\t${languageName(from)}\tinstalled\t${modelName(model.manifest)}\t${licence}\t${source}\n`);
  }
  if (args.values['remote'] !== true) return ok(0);
  const remote = await registryOf(config).list(desk.signal);
  if (!remote.ok) return remote;
  for (const { from, to, architecture } of remote.value.filter((model) => model.to === TARGET)) {
    desk.stdout.write(`${from}\t${languageName(from)}\tin the registry\t${from}-${to} ${architecture}\n`);
  }
  return ok(0);
};

const pull: Verb = async (config, args, desk) => {
  const language = languageIn(args);
  if (!language.ok) return language;
  const terminal = 'isTTY' in desk.stderr && desk.stderr.isTTY === true;
  const progress = (file: string, bytes: number, total: number | undefined): void => {
    if (terminal)
      desk.stderr.write(`\r${file}: ${(bytes / 1e6).toFixed(1)}${total === undefined ? '' : ` of ${(total / 1e6).toFixed(1)}`} MB   `);
  };
  const architecture = text(args, 'architecture');
  const pair = { from: language.value, to: TARGET };
  const options = { dir: config.modelsDir, registry: registryOf(config), clock: desk.clock, signal: desk.signal, progress };
  const pulled = await pullModel(pair, architecture === undefined ? options : { ...options, architecture });
  if (terminal) desk.stderr.write('\n');
  if (!pulled.ok) return pulled;
  desk.stdout.write(`${modelName(pulled.value.manifest)} is installed in ${pulled.value.folder}.\n`);
  return ok(0);
};

const bring: Verb = async (config, args, desk) => {
  const folder = args.positionals[1];
  if (folder === undefined) return misused('a FOLDER is missing');
  const imported = await importModel(config.modelsDir, folder);
  if (!imported.ok) return imported;
  desk.stdout.write(`${modelName(imported.value.manifest)} is installed in ${imported.value.folder}.\n`);
  return ok(0);
};

const verify: Verb = async (config, _args, desk) => {
  let broken: Result<never, Failure> | undefined;
  for (const model of await localModels(config.modelsDir)) {
    const verified = await verifyModel(model);
    if (!verified.ok) broken = verified;
    desk.stdout.write(`${modelName(model.manifest)}: ${verified.ok ? 'whole' : 'damaged'}\n`);
  }
  return broken ?? ok(0);
};

const remove: Verb = async (config, args, desk) => {
  const language = languageIn(args);
  if (!language.ok) return language;
  const removed = await removeModel(config.modelsDir, { from: language.value, to: TARGET });
  if (!removed) return err({ kind: 'model-missing', from: language.value, to: TARGET });
  desk.stdout.write(`The model for ${languageName(language.value)} is removed.\n`);
  return ok(0);
};

const verbs: Readonly<Record<string, Verb>> = { list, pull, import: bring, verify, remove };

/** `desk models`: translation models of Bergamot on this machine. */
export const models: Command = {
  name: 'models',
  usage: 'list [--remote] | pull LANGUAGE [--architecture NAME] | import FOLDER | verify | remove LANGUAGE',
  about: 'List, download, import, verify or remove translation models.',
  options: { remote: { type: 'boolean' }, architecture: { type: 'string' } },
  positionals: [1, 2],
  run(args, desk) {
    const [word] = args.positionals;
    const verb = Object.hasOwn(verbs, word!) ? verbs[word!] : undefined;
    if (!verb) return Promise.resolve(misused(`“${word!}” is none of ${Object.keys(verbs).join(', ')}`));
    const config = readConfig(desk.environment, desk.cwd);
    return config.ok ? verb(config.value, args, desk) : Promise.resolve(config);
  },
};
