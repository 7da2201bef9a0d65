// npm run eval:marks
// Sends generated paragraphs with nested marks through every engine that runs here, and prints what became of their marks.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { writeModelFolder } from '../demo/model/folder.ts';
import { frenchWords } from '../demo/model/french.data.ts';
import type { RichText } from '../src/core/article.ts';
import type { Translator } from '../src/core/ports.ts';
import type { Segment, SegmentMark, Translated } from '../src/core/translation.ts';
import { apertiumTranslator } from '../src/translate/engines/apertium.ts';
import { bergamotTranslator } from '../src/translate/engines/bergamot.ts';
import { fakeTranslator } from '../src/translate/engines/fake.ts';
import { addMarks, countMarks, noMarks } from '../src/translate/evaluation/marking.ts';
import { cutsOf } from '../src/translate/marks.ts';
import { onRightWords, paragraphs, type Gloss } from '../src/translate/paragraphs.fixture.ts';
import { spanishWords } from './spanish.data.ts';

const paragraphsEach = 1000;

/** Sends 1,000 paragraphs through each engine that runs here; figures as `<engine>.<name>`, shares 0 … 1. */
export async function measureMarks(): Promise<Record<string, number>> {
  const modelDir = mkdtempSync(join(tmpdir(), 'marks-'));
  const figures: Record<string, number> = {};
  try {
    await writeModelFolder(modelDir, { from: 'fr', to: 'en' }, frenchWords);
    const unchanged: readonly Gloss[] = frenchWords.map(([word]) => [word, word]);
    const apertium = apertiumTranslator();
    const subjects: readonly (readonly [string, Translator, string, readonly Gloss[], readonly Gloss[]])[] = [
      ['fake', fakeTranslator(), 'fr', frenchWords, unchanged],
      ['bergamot', bergamotTranslator({ modelDir }), 'fr', frenchWords, frenchWords],
      ['apertium.fr', apertium, 'fr', frenchWords, frenchWords],
      ['apertium.es', apertium, 'es', spanishWords, spanishWords],
    ];
    for (const [name, translator, from, words, glosses] of subjects) {
      const known = (await translator.pairs()).some((pair) => pair.from === from);
      if (!known) console.log(`LEFT OUT: ${name} is not installed`);
      else for (const [key, share] of Object.entries(await measure(translator, from, words, glosses))) figures[`${name}.${key}`] = share;
      if (translator !== apertium) await translator.close();
    }
    await apertium.close();
    return figures;
  } finally {
    rmSync(modelDir, { recursive: true });
  }
}

/**
 * `answered`: sentences with an answer. `linksKept`: links on words or after the sentence. `linksPlaced`: on words. `balanced`: sentences
 * whose marks make sound HTML. `rightWords`: marks whose words, as far as their places are certain, are all those of the original and no others.
 */
async function measure(
  translator: Translator,
  from: string,
  words: readonly Gloss[],
  glosses: readonly Gloss[],
): Promise<Readonly<Record<string, number>>> {
  const texts: readonly RichText[] = fc.sample(paragraphs(words), { numRuns: paragraphsEach, seed: 20260312 });
  const segments = texts.flatMap((text) => cutsOf(text, from).map((cut) => cut.segment));
  const answers = await translator.translate(segments, { from, to: 'en' }, new AbortController().signal);
  const pairs = segments.flatMap((source, i) => {
    const answer = answers[i];
    return answer?.ok ? [{ source, english: answer.value }] : [];
  });
  const counts = pairs.map(({ source, english }) => countMarks(source, english)).reduce(addMarks, noMarks);
  const verdicts = pairs.flatMap(({ source, english }) => verdictsOn(source, english, glosses));
  console.log(`${translator.id} ${from}: ${segments.length} sentences, ${counts.links} links, ${verdicts.length} marks with certain words`);
  return {
    answered: pairs.length / segments.length,
    linksKept: 1 - counts.lost / counts.links,
    linksPlaced: counts.placed / counts.links,
    balanced: 1 - counts.broken / pairs.length,
    rightWords: verdicts.filter(Boolean).length / verdicts.length,
  };
}

function verdictsOn(source: Segment, english: Translated, glosses: readonly Gloss[]): readonly boolean[] {
  const alike = (a: SegmentMark, b: SegmentMark): boolean =>
    a.kind === 'link' && b.kind === 'link' ? a.href === b.href : a.kind === b.kind;
  return source.marks
    .filter((mark) => source.marks.filter((other) => alike(mark, other)).length === 1)
    .flatMap((mark) => {
      const covered = english.marks.filter((other) => alike(mark, other));
      return onRightWords(mark, source.text, english.text, covered, glosses) ?? [];
    });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const [name, value] of Object.entries(await measureMarks())) console.log(`${name.padEnd(28)} ${value.toFixed(4)}`);
