import type { Config } from '../../config.ts';
import type { Failure } from '../../core/failure.ts';
import { languageName, TARGET } from '../../core/language.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { inventory } from '../../translate/models/inventory.ts';
import { registriesOf } from '../../translate/models/registries.ts';
import { misused, printJson, type Arguments, type Desk } from '../command.ts';
import { tableOf } from '../table.ts';

/** A model as `desk models list` shows it; `bytes` are what it takes on the disk, or what is here of it while it is fetched. */
interface Listed {
  readonly from: string;
  readonly to: string;
  readonly state: 'installed' | 'fetching' | 'failed' | 'in the registry';
  readonly architecture?: string;
  readonly bytes?: number;
  readonly total?: number;
  readonly licence?: string;
  readonly source?: string;
  readonly model?: string;
  readonly detail?: string;
}

const words: Readonly<Record<Listed['state'], string>> = {
  installed: 'installed',
  fetching: 'being fetched by another process',
  failed: 'not complete',
  'in the registry': 'in the registry',
};

/** `desk models list`: what is installed and under way, with `--remote` what the registries offer besides. */
export async function listModels(config: Config, args: Arguments, desk: Desk): Promise<Result<number, Failure>> {
  if (args.positionals.length > 1) return misused(`“${args.positionals[1]!}” is one argument too many`);
  const here: readonly Listed[] = await inventory(config.modelsDir);
  const offered = args.values['remote'] === true ? await remote(config, desk) : { models: [] };
  const listed = [...here, ...offered.models];
  if (args.values['json'] === true) printJson(desk, args.values['pairs'] === true ? pairsOf(listed) : listed);
  else if (args.values['pairs'] === true) for (const pair of pairsOf(listed)) desk.stdout.write(`${pair}\n`);
  else if (listed.length === 0) desk.stdout.write('No models are installed; `desk models pull LANGUAGE` installs one.\n');
  else desk.stdout.write(tableOf(headings, listed.map(row)));
  return offered.failure ? err(offered.failure) : ok(0);
}

/** What the registries offer; the failure of one that could not be asked hides no other. */
async function remote(config: Config, desk: Desk): Promise<{ readonly models: readonly Listed[]; readonly failure?: Failure }> {
  const registries = registriesOf(config, desk.environment);
  if (!registries.ok) return { models: [], failure: registries.error };
  let failure: Failure | undefined;
  const listed: Listed[] = [];
  for (const registry of registries.value) {
    const models = await registry.list(desk.signal);
    if (!models.ok) {
      failure = models.error;
      continue;
    }
    for (const { from, to, architecture, status, licence, files } of models.value.filter((model) => model.to === TARGET)) {
      const known = files.map((file) => file.bytes);
      // The bucket tells the size of the weights only; they are nearly all of a model.
      const bytes = known.reduce<number>((sum, size) => sum + (size ?? 0), 0);
      const detail = status === 'release' ? {} : { detail: status };
      listed.push({
        from,
        to,
        state: 'in the registry',
        architecture,
        ...(bytes ? { bytes } : {}),
        licence,
        source: files[0]!.url,
        ...detail,
      });
    }
  }
  return { models: listed, ...(failure ? { failure } : {}) };
}

const pairsOf = (listed: readonly Listed[]): readonly string[] => [...new Set(listed.map(({ from, to }) => `${from}-${to}`))].toSorted();

const headings = ['LANGUAGE', 'NAME', 'STATE', 'ARCHITECTURE', 'MB', 'LICENCE', 'SOURCE'];

function row({ from, state, architecture = '', bytes, total, licence = '', source = '', detail }: Listed): readonly string[] {
  const size = bytes === undefined ? '' : `${(bytes / 1e6).toFixed(1)}${total === undefined ? '' : ` of ${(total / 1e6).toFixed(1)}`}`;
  const shown = state === 'in the registry' && detail !== undefined ? `${words[state]} (${detail})` : words[state];
  return [from, languageName(from), shown, architecture, size, licence, source];
}
