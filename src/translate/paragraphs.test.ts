import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeModelFolder } from '../../demo/model/folder.ts';
import { frenchWords } from '../../demo/model/french.data.ts';
import { bergamotTranslator } from './engines/bergamot.ts';
import { addMarks, countMarks, noMarks } from './evaluation/marking.ts';
import { cutsOf } from './marks.ts';
import { onRightWords, paragraphs, type Gloss } from './paragraphs.fixture.ts';

test('marks of generated paragraphs come through the engine with the hand-set model: no link lost, none broken', async () => {
  const modelDir = mkdtempSync(join(tmpdir(), 'models-'));
  await writeModelFolder(modelDir, { from: 'fr', to: 'en' }, frenchWords);
  const translator = bergamotTranslator({ modelDir });
  try {
    const texts = fc.sample(paragraphs(frenchWords), 20);
    const segments = texts.flatMap((text) => cutsOf(text, 'fr').map((cut) => cut.segment));
    const answers = await translator.translate(segments, { from: 'fr', to: 'en' }, new AbortController().signal);
    const counts = segments.map((source, i) => {
      const answer = answers[i]!;
      if (!answer.ok) throw new Error(JSON.stringify([source, answer.error]));
      return countMarks(source, answer.value);
    });
    const links = texts.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'link' && mark.end > mark.start)).length;
    const all = counts.reduce(addMarks, noMarks);
    expect(all).toMatchObject({ lost: 0, broken: 0 });
    expect(all.links).toBeGreaterThanOrEqual(links);
  } finally {
    await translator.close();
    rmSync(modelDir, { recursive: true });
  }
});

test('a mark is on its words, or beside them, or nobody can tell', () => {
  const words: readonly Gloss[] = [
    ['maison', 'house'],
    ['blanche', 'white'],
  ];
  const [source, english] = ['Maison blanche', 'White house'];
  const maison = { start: 0, end: 6 };
  expect(onRightWords(maison, source, english, [{ start: 6, end: 11 }], words)).toBe(true);
  expect(onRightWords(maison, source, english, [{ start: 0, end: 5 }], words)).toBe(false);
  expect(onRightWords(maison, source, english, [{ start: 0, end: 11 }], words)).toBe(false);
  expect(onRightWords(maison, source, english, [], words)).toBe(false);
  expect(onRightWords(maison, source, 'House, white house', [], words)).toBeUndefined();
  expect(onRightWords(maison, source, 'Lighthouse', [], words)).toBeUndefined();
});
