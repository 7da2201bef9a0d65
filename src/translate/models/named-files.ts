import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import type { Failure } from '../../core/failure.ts';
import { canonicalTag, TARGET, type LanguageTag } from '../../core/language.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { FileRole } from './manifest.ts';
import { fileOf, modelOf, type RegistryFile, type RegistryModel } from './registry.ts';
import { unpacker } from './unpack.ts';

/** What the operator says of a folder of files that have no manifest. */
export interface Told {
  readonly from?: LanguageTag | undefined;
  readonly architecture?: string | undefined;
}

// As the registry names them: `model.fren.intgemm.alphas.bin.gz`, `lex.50.50.fren.s2t.bin.gz`, `vocab.fren.spm.gz`.
const names: readonly (readonly [RegExp, FileRole])[] = [
  [/^model\..*\.bin(?:\.gz|\.zst)?$/, 'model'],
  [/^lex\..*\.bin(?:\.gz|\.zst)?$/, 'shortlist'],
  [/^vocab\..*spm(?:\.gz|\.zst)?$/, 'sourceVocab'],
  [/^srcvocab\..*spm(?:\.gz|\.zst)?$/, 'sourceVocab'],
  [/^trgvocab\..*spm(?:\.gz|\.zst)?$/, 'targetVocab'],
];

// Width of a model's vectors (`dim-emb` of the configuration it carries) to the architecture that has it.
const widths: Readonly<Record<string, string>> = { '256': 'tiny', '384': 'base-memory', '512': 'base' };

/** A model downloaded by hand: its files know only their names. `malformed` says what is missing. */
export async function readNamedFiles(folder: string, told: Told = {}): Promise<Result<RegistryModel, Failure>> {
  const wrong = (detail: string): Result<never, Failure> =>
    err({ kind: 'malformed', what: `The model folder ${basename(folder)}`, detail });
  const files: RegistryFile[] = [];
  for (const name of (await readdir(folder).catch(() => [])).toSorted()) {
    const role = names.find(([pattern]) => pattern.test(name))?.[1];
    if (!role) continue;
    if (files.some((file) => file.role === role)) return wrong(`it holds ${files.find((file) => file.role === role)!.name} and ${name}`);
    files.push(fileOf(role, pathToFileURL(join(folder, name)).href, { filename: name }));
  }
  const model = files.find((file) => file.role === 'model');
  if (!model || !files.some((file) => file.role === 'sourceVocab'))
    return wrong('it has no manifest.json, and no files named as the registry names them');
  const from = told.from ?? languageIn(model.name);
  if (from === undefined) return wrong(`the name ${model.name} does not tell its language`);
  const architecture = told.architecture ?? widths[(await widthOf(model)) ?? ''] ?? 'unknown';
  const [made] = modelOf(from, TARGET, { architecture, status: 'unknown' }, files);
  return made ? ok(made) : wrong(`“${from}” or “${architecture}” cannot be the name of a language or an architecture`);
}

/** The language a name such as `model.zh_hanten.intgemm.alphas.bin` begins its pair with: what stands before the target's code. */
function languageIn(name: string): LanguageTag | undefined {
  const pair = name.split('.').slice(1, 2)[0] ?? '';
  return pair.endsWith(TARGET) && pair.length > TARGET.length
    ? canonicalTag(pair.slice(0, -TARGET.length).replace(/[-_]$/, ''))
    : undefined;
}

async function widthOf(model: RegistryFile): Promise<string | undefined> {
  let found: string | undefined;
  let rest = '';
  try {
    await pipeline(createReadStream(new URL(model.url)), unpacker(model.packing), async (chunks) => {
      for await (const chunk of chunks as AsyncIterable<Buffer>) {
        // Latin-1 keeps every byte one character.
        const text = rest + chunk.toString('latin1');
        found ??= /(?:^|\n)dim-emb: (\d+)\s/.exec(text)?.[1];
        rest = text.slice(-40);
      }
    });
  } catch {
    return undefined;
  }
  return found;
}
