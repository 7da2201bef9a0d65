import { expect, test } from 'vitest';
import { englishBy, engineName, type EngineView } from './engines.ts';

const engine = (id: string, fresh: number, remembered: number, ...models: string[]): EngineView => ({
  id,
  name: engineName(id),
  models,
  fresh,
  remembered,
});

test.each<[string, EngineView[]]>([
  ['English from memory, an imported translation (15 sentences)', [engine('tmx', 0, 15, 'demo memory')]],
  ['English by Bergamot, model pt-en tiny 2.1 (1 sentence)', [engine('bergamot', 1, 0, 'pt-en tiny 2.1')]],
  ['English from memory, by Bergamot, model pt-en tiny 2.1 (4 sentences)', [engine('bergamot', 0, 4, 'pt-en tiny 2.1')]],
  [
    'English: 12 sentences by Bergamot, models pt-en tiny, pt-en base; 2 from memory, by Bergamot; 3 from memory, an imported translation',
    [engine('bergamot', 12, 2, 'pt-en tiny', 'pt-en base'), engine('tmx', 0, 3)],
  ],
  ['No sentence needed translating', []],
])('%s', (told, engines) => {
  expect(englishBy({ engines })).toBe(told);
});
