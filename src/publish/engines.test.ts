import { expect, test } from 'vitest';
import { doubtedStory } from './doubted-story.fixture.ts';
import { authorshipOf, englishBy, engineName, writtenBy, type EngineView } from './engines.ts';
import { rowsOf } from './store.fixture.ts';

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
  ['English corrected by \u2068Ana\u2069, \u2068Ben\u2069 (2 sentences)', [engine('editor', 0, 2, 'Ana', 'Ben')]],
  [
    'English: 12 sentences by Bergamot, model pt-en tiny; 1 corrected by \u2068Ana\u2069',
    [engine('bergamot', 12, 0, 'pt-en tiny'), engine('editor', 0, 1, 'Ana')],
  ],
  ['No sentence needed translating', []],
])('%s', (told, engines) => {
  expect(englishBy({ engines })).toBe(told);
});

test.each([
  ['by Bergamot, model m', { engine: 'bergamot', model: 'm', origin: 'engine' as const }],
  ['from memory, by DeepL', { engine: 'deepl', model: '', origin: 'memory' as const }],
  ['from memory, an imported translation (\u2068a.tmx\u2069)', { engine: 'tmx', model: 'a.tmx', origin: 'memory' as const }],
  ['corrected by \u2068Ana\u2069', { engine: 'editor', model: 'Ana', origin: 'memory' as const }],
])('a sentence is %s', (told, segment) => {
  expect(writtenBy(segment)).toBe(told);
});

test('sentences are counted by state, corrections and rough gists apart', () => {
  expect(authorshipOf(rowsOf(doubtedStory, 0).translation!)).toMatchObject({ waiting: 3, failed: 1, corrected: 1, rough: 4, kept: 1 });
});
