import { resolve } from 'node:path';
import { readConfig } from '../../config.ts';
import { sentenceOf, type Failure } from '../../core/failure.ts';
import type { Translator } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import { directionsOf, readLines, readTestSet } from '../../translate/evaluation/corpus.ts';
import { evaluate, score } from '../../translate/evaluation/evaluate.ts';
import { heading, rowOf } from '../../translate/evaluation/table.ts';
import { misused, printJson, text, type Arguments, type Command, type Desk } from '../command.ts';

interface Corpus {
  readonly folder: string;
  readonly set: string;
}

/** `desk eval`: measures engines on sentences with reference translations. */
export const evalCommand: Command = {
  name: 'eval',
  usage: 'translation --corpus DIR [--engine ENGINE[,ENGINE]] [--pair de-en] [--set SET] [--scored FILE] [--json]',
  about: 'Measure engines on DIR/<pair>/<set>.src and .ref: BLEU, chrF2, speed, marks kept, doubts; --scored measures a stored output.',
  options: {
    corpus: { type: 'string' },
    engine: { type: 'string' },
    pair: { type: 'string' },
    set: { type: 'string' },
    scored: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: [1, 1],
  async run(args, desk) {
    const [what] = args.positionals;
    if (what !== 'translation') return misused(`“${what}” cannot be measured; translation can`);
    const folder = text(args, 'corpus');
    if (folder === undefined) return misused('--corpus DIR is missing');
    const corpus = { folder: resolve(desk.cwd, folder), set: text(args, 'set') ?? 'flores-dev-300' };
    const scored = text(args, 'scored');
    if (scored === undefined) return measureEngines(args, desk, corpus);
    const pair = text(args, 'pair');
    if (pair === undefined || text(args, 'engine') !== undefined) return misused('--scored FILE needs --pair, and no --engine');
    return measureFile(resolve(desk.cwd, scored), pair, desk, corpus, args.values['json'] === true);
  },
};

function measureFile(file: string, pair: string, desk: Desk, { folder, set }: Corpus, json: boolean): Result<number, Failure> {
  const testSet = readTestSet(folder, pair, set);
  if (!testSet.ok) return testSet;
  const output = readLines(file);
  if (!output.ok) return output;
  const figures = score(testSet.value, output.value);
  if (!figures.ok) return figures;
  if (json) printJson(desk, figures.value);
  else desk.stdout.write(`${heading}\n${rowOf(figures.value)}\n`);
  return ok(0);
}

async function measureEngines(args: Arguments, desk: Desk, { folder, set }: Corpus): Promise<Result<number, Failure>> {
  const pair = text(args, 'pair');
  const directions = pair === undefined ? directionsOf(folder, set) : ok([pair]);
  if (!directions.ok) return directions;
  const named = text(args, 'engine');
  const config = readConfig(desk.environment, desk.cwd, named === undefined ? {} : { engines: named.split(',').filter(Boolean) });
  if (!config.ok) return config;
  const translators = await desk.openTranslators(config.value);
  if (!translators.ok) return translators;
  const json = args.values['json'] === true;
  let measured = 0;
  let refused: Result<never, Failure> | undefined;
  try {
    for (const direction of directions.value) {
      const testSet = readTestSet(folder, direction, set);
      if (!testSet.ok) return testSet;
      for (const translator of translators.value) {
        const figures = await evaluate(testSet.value, translator, desk.signal);
        if (desk.signal.aborted) return ok(1);
        if (figures.ok) {
          if (json) printJson(desk, figures.value);
          else desk.stdout.write(`${measured === 0 ? `${heading}\n` : ''}${rowOf(figures.value)}\n`);
          measured++;
        } else {
          refused ??= figures;
          if (!unsupported(figures.error)) noteOn(desk, translator, direction, figures.error);
        }
      }
    }
  } finally {
    await Promise.all(translators.value.map((translator) => translator.close()));
  }
  return measured === 0 && refused ? refused : ok(0);
}

// Of a whole corpus most pairs are strange to most engines: that is no news.
const unsupported = ({ kind }: Failure): boolean => kind === 'pair-unsupported' || kind === 'model-missing';

function noteOn(desk: Desk, translator: Translator, direction: string, failure: Failure): void {
  desk.stderr.write(`${translator.id} ${direction}: ${sentenceOf(failure)}\n`);
}
