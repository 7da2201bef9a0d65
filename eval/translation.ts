import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Translator } from '../src/core/ports.ts';
import { apertiumTranslator } from '../src/translate/engines/apertium.ts';
import { bleu } from '../src/translate/evaluation/bleu.ts';
import { chrf2 } from '../src/translate/evaluation/chrf.ts';
import { readLines, readTestSet } from '../src/translate/evaluation/corpus.ts';
import { evaluate } from '../src/translate/evaluation/evaluate.ts';
import { heading, rowOf } from '../src/translate/evaluation/table.ts';

interface OtherScorer {
  bleu(lines: readonly string[], references: readonly string[]): { score: number };
  chrf(lines: readonly string[], references: readonly string[]): { score: number };
}

/**
 * Measures Apertium on flores-dev-300 for each language of the test data that it knows here, and our scorer against the one beside the test
 * data on every stored output. All figures are shares 0 … 1: a BLEU of 18.2 is 0.182.
 */
export async function measureTranslation(shared: string): Promise<Record<string, number>> {
  const corpus = join(shared, 'corpus/mt');
  const figures: Record<string, number> = { scorerAgreement: await agreement(shared, corpus) };
  const apertium = apertiumTranslator();
  console.log(heading);
  for (const { from } of await apertium.pairs())
    for (const [name, value] of Object.entries(await measureLanguage(corpus, from, apertium))) figures[`apertium.${from}.${name}`] = value;
  await apertium.close();
  return figures;
}

async function measureLanguage(corpus: string, from: string, translator: Translator): Promise<Readonly<Record<string, number>>> {
  const testSet = readTestSet(corpus, `${from}-en`, 'flores-dev-300');
  if (!testSet.ok) {
    console.log(`LEFT OUT: ${translator.id} from ${from}: no test sentences`);
    return {};
  }
  const measured = await evaluate(testSet.value, translator, new AbortController().signal);
  if (!measured.ok) return { bleu: 0, chrf2: 0, linksKept: 0 };
  console.log(rowOf(measured.value));
  const { bleu: score, chrf2: characters, marks } = measured.value;
  return { bleu: score / 100, chrf2: characters / 100, linksKept: 1 - marks.lost / marks.links };
}

/** Of all stored outputs, the share on which both scorers agree to 0.01 of a point. */
async function agreement(shared: string, corpus: string): Promise<number> {
  const other = (await import(pathToFileURL(join(shared, 'tools/mt-score/score.mjs')).href)) as OtherScorer;
  const verdicts = readdirSync(corpus).flatMap((direction) =>
    ['bergamot', 'google'].flatMap((system) => {
      const lines = readLines(join(corpus, direction, `flores-test-300.${system}`));
      const references = readLines(join(corpus, direction, 'flores-test-300.ref'));
      if (!lines.ok || !references.ok) return [];
      const [ours, theirs] = [
        [bleu(lines.value, references.value), chrf2(lines.value, references.value)] as const,
        [other.bleu(lines.value, references.value).score, other.chrf(lines.value, references.value).score] as const,
      ];
      return ours.every((score, i) => Math.abs(score - theirs[i]!) < 0.01);
    }),
  );
  console.log(`the two scorers agree on ${verdicts.filter(Boolean).length} of ${verdicts.length} stored outputs`);
  return verdicts.length > 0 ? verdicts.filter(Boolean).length / verdicts.length : 0;
}
