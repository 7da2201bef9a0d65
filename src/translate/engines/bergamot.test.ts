import { mkdtempSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { writeModelFolder } from '../../../demo/model/folder.ts';
import { frenchWords } from '../../../demo/model/french.data.ts';
import type { Segment } from '../../core/translation.ts';
import { bergamotTranslator, type BergamotOptions } from './bergamot.ts';

const signal = new AbortController().signal;
const french = { from: 'fr', to: 'en' };
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function engine(options: Partial<BergamotOptions> = {}) {
  const modelDir = mkdtempSync(join(tmpdir(), 'models-'));
  const folder = await writeModelFolder(modelDir, french, frenchWords);
  const translator = bergamotTranslator({ modelDir, ...options });
  open.push(translator);
  return { translator, folder, modelDir };
}
const bare = (text: string): Segment => ({ text, marks: [] });

test('nouns and adjectives change places, and names are copied', async () => {
  const { translator } = await engine();
  const [answer] = await translator.translate([bare('La maison blanche est dans le port, dit Émile Żółć.')], french, signal);
  expect(answer).toMatchObject({ value: { text: 'The white house is in the harbour, said Émile Żółć.' } });
});

test('a model that is known but not here is missing; a region uses its language’s model', async () => {
  const { translator } = await engine();
  expect(await translator.translate([bare('Guten Tag')], { from: 'de-AT', to: 'en' }, signal)).toEqual([
    { ok: false, error: { kind: 'model-missing', from: 'de-AT', to: 'en' } },
  ]);
  expect(await translator.translate([bare('Le port')], { from: 'fr-CH', to: 'en' }, signal)).toMatchObject([
    { value: { text: 'The harbour' } },
  ]);
});

test('a broken model fails its sentences and nothing else', async () => {
  const { translator, folder, modelDir } = await engine();
  await truncate(join(folder, 'model.intgemm.alphas.bin'), 5000);
  await writeModelFolder(modelDir, { from: 'it', to: 'en' }, [
    ['il', 'the'],
    ['porto', 'harbour', 'N'],
  ]);
  const marked: Segment = { text: 'Le port', marks: [{ kind: 'bold', start: 3, end: 7 }] };
  const answers = await translator.translate([bare('Le port'), marked], french, signal);
  expect(answers).toMatchObject([
    { ok: false, error: { kind: 'engine', engine: 'bergamot' } },
    { ok: false, error: { kind: 'engine', engine: 'bergamot' } },
  ]);
  expect(await translator.translate([bare('Il porto')], { from: 'it', to: 'en' }, signal)).toMatchObject([
    { value: { text: 'The harbour' } },
  ]);
});

test('a stop in the middle is heard, and work goes on after it', async () => {
  const { translator } = await engine();
  const stop = new AbortController();
  const many = Array.from({ length: 2000 }, (_, i) => bare(`Le président a vu la maison blanche ${i}.`));
  const running = translator.translate(many, french, stop.signal);
  setTimeout(() => stop.abort(), 300);
  const answers = await running;
  expect(answers).toHaveLength(2000);
  expect(answers.at(-1)).toMatchObject({ ok: false, error: { kind: 'timeout' } });
  expect(await translator.translate([bare('Le port')], french, signal)).toMatchObject([{ ok: true }]);
});
