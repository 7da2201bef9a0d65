import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeModelFolder } from '../../../demo/model/folder.ts';
import { frenchWords } from '../../../demo/model/french.data.ts';
import { test } from 'vitest';
import { translatorContract } from '../contract.ts';
import { apertiumTranslator } from './apertium.ts';
import { bergamotTranslator } from './bergamot.ts';
import { fakeTranslator } from './fake.ts';

const french = {
  pair: { from: 'fr', to: 'en' },
  plain: 'Le président a annoncé une loi.',
  linked: ['Le ', 'président', ' français a annoncé une loi.'],
} as const;

translatorContract('fake', { translator: fakeTranslator(), ...french });

const modelDir = mkdtempSync(join(tmpdir(), 'models-'));
await writeModelFolder(modelDir, french.pair, frenchWords);
translatorContract('Bergamot with a hand-set model', { translator: bergamotTranslator({ modelDir }), ...french });

const apertium = apertiumTranslator();
const installed = await apertium.pairs();
if (['es', 'fr'].every((from) => installed.some((pair) => pair.from === from))) {
  translatorContract('Apertium', { translator: apertium, ...french });
  translatorContract('Apertium with one mode', {
    translator: apertiumTranslator(),
    pair: { from: 'es', to: 'en' },
    plain: 'El presidente anunció una ley.',
    linked: ['El ', 'presidente', ' francés anunció una ley.'],
  });
} else {
  console.warn('LEFT OUT: Apertium contract suite (apertium or its pairs are not installed: npm run setup installs them)');
  test.skip('Apertium contract suite');
}
