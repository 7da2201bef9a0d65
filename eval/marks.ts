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
import { noLimit } from '../src/translate/budget.ts';
import { apertiumTranslator } from '../src/translate/engines/apertium.ts';
import { bergamotTranslator } from '../src/translate/engines/bergamot.ts';
import { deeplTranslator } from '../src/translate/engines/deepl.ts';
import { startDeepl } from '../src/translate/engines/deepl/server.fixture.ts';
import { fakeTranslator } from '../src/translate/engines/fake.ts';
import { standingClock, type EngineServer } from '../src/translate/engines/http.fixture.ts';
import { libreTranslateTranslator } from '../src/translate/engines/libretranslate.ts';
import { startLibreTranslate } from '../src/translate/engines/libretranslate/server.fixture.ts';
import { openaiTranslator } from '../src/translate/engines/openai.ts';
import { startChat } from '../src/translate/engines/openai/server.fixture.ts';
import { addMarks, countMarks, noMarks } from '../src/translate/evaluation/marking.ts';
import { cutsOf } from '../src/translate/marks.ts';
import { onRightWords, paragraphs, type Gloss } from '../src/translate/paragraphs.fixture.ts';
import { spanishWords } from './spanish.data.ts';

const paragraphsEach = 1000;

interface Subject {
  readonly name: string;
  readonly translator: Translator;
  readonly from: string;
  /** What the paragraphs are made of. */
  readonly words: readonly Gloss[];
  /** What becomes of each word. */
  readonly english: readonly Gloss[];
}

const unchanged: readonly Gloss[] = frenchWords.map(([word]) => [word, word]);

/** The clients of other servers, each with a local server that speaks its protocol and answers `[en]` before the original. */
async function remoteEngines(): Promise<readonly { name: string; server: EngineServer; translator: Translator }[]> {
  const clock = standingClock();
  const [libre, deepl, chat] = await Promise.all([startLibreTranslate(), startDeepl(), startChat()]);
  return [
    { name: 'libretranslate', server: libre, translator: libreTranslateTranslator({ url: libre.url, budget: noLimit, clock }) },
    { name: 'deepl', server: deepl, translator: deeplTranslator({ url: deepl.url, key: 'k:fx', budget: noLimit, clock }) },
    { name: 'openai', server: chat, translator: openaiTranslator({ url: chat.url, model: 'desk-model', budget: noLimit, clock }) },
  ];
}

/** Sends 1,000 paragraphs through each engine that runs here; figures as `<engine>.<name>`, shares 0 … 1. */
export async function measureMarks(): Promise<Record<string, number>> {
  const modelDir = mkdtempSync(join(tmpdir(), 'marks-'));
  const figures: Record<string, number> = {};
  const servers = await remoteEngines();
  try {
    await writeModelFolder(modelDir, { from: 'fr', to: 'en' }, frenchWords);
    const apertium = apertiumTranslator();
    const subjects: readonly Subject[] = [
      { name: 'fake', translator: fakeTranslator(), from: 'fr', words: frenchWords, english: unchanged },
      { name: 'bergamot', translator: bergamotTranslator({ modelDir }), from: 'fr', words: frenchWords, english: frenchWords },
      { name: 'apertium.fr', translator: apertium, from: 'fr', words: frenchWords, english: frenchWords },
      { name: 'apertium.es', translator: apertium, from: 'es', words: spanishWords, english: spanishWords },
      ...servers.map(({ name, translator }) => ({ name, translator, from: 'fr', words: frenchWords, english: unchanged })),
    ];
    for (const subject of subjects) {
      const known = (await subject.translator.pairs()).some((pair) => pair.from === subject.from);
      if (known) for (const [key, share] of Object.entries(await measure(subject))) figures[`${subject.name}.${key}`] = share;
      else console.log(`LEFT OUT: ${subject.name} is not installed`);
    }
    for (const { translator } of subjects) await translator.close();
    return figures;
  } finally {
    for (const { server } of servers) await server.close();
    rmSync(modelDir, { recursive: true });
  }
}

/**
 * `answered`: sentences with an answer. `linksKept`: links on words or after the sentence. `linksPlaced`: on words. `balanced`: sentences
 * whose marks make sound HTML. `rightWords`: marks whose words, as far as their places are certain, are all those of the original and no others.
 */
async function measure({ translator, from, words, english: glosses }: Subject): Promise<Readonly<Record<string, number>>> {
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
