import type { SearchQuery } from '../src/core/store.ts';
import type { Words } from './search-press.ts';

/** Queries of one kind; each differs, as what was just asked is quicker the second time. */
export interface Kind {
  readonly name: string;
  readonly query: (turn: number) => Omit<SearchQuery, 'limit'>;
}

// Ranks of words of the press: one in about 35, 4 and 0.1 of a hundred articles.
const common = (turn: number): number => 42 + turn;
const medium = (turn: number): number => 420 + 7 * turn;
const rare = (turn: number): number => 20_000 + 31 * turn;

/** The mix that readers ask, each kind over both sides. */
export function kindsOf({ english, original }: Words): readonly Kind[] {
  const text = (name: string, words: (turn: number) => string, more: Omit<SearchQuery, 'limit' | 'text'> = {}): Kind => ({
    name,
    query: (turn) => ({ text: words(turn), ...more }),
  });
  const word = (turn: number): string => english(common(turn));
  const days = { from: '2024-01-01', to: '2024-03-31' };
  return [
    text('common word', word),
    text('medium word', (turn) => english(medium(turn))),
    text('rare word', (turn) => english(rare(turn))),
    text('two words', (turn) => `${english(common(turn))} ${english(medium(turn))}`),
    text('two common words', (turn) => `${english(common(turn))} ${english(common(turn + 9))}`),
    text('phrase', (turn) => `"${english(turn + 1)} ${english(turn + 3)}"`),
    text('exclusion', (turn) => `${english(medium(turn))} -${english(common(turn))}`),
    text('original, Latin, common', (turn) => original('de', common(turn))),
    text('original, Latin, rare', (turn) => original('fr', rare(turn))),
    text('original, Cyrillic', (turn) => original('ru', medium(turn))),
    text('original, Arabic', (turn) => original('ar', medium(turn))),
    text('original, CJK, one character', (turn) => Array.from(original('zh', common(turn)))[0]!),
    text('original, CJK, two characters', (turn) => original('zh', medium(turn))),
    text('original, CJK, four characters', (turn) => original('zh', common(turn)) + original('zh', turn + 41)),
    text('language', () => '', { filter: { language: 'ru' } }),
    text('rare language', () => '', { filter: { language: 'is' } }),
    text('country', () => '', { filter: { country: 'ua' } }),
    text('newspaper', () => '', { filter: { sourceId: 'de-1' } }),
    text('section', () => '', { filter: { section: 'sport' } }),
    text('days', () => '', { filter: days }),
    text('three filters', () => '', { filter: { language: 'es', section: 'culture', ...days } }),
    text('filters that leave nothing', () => '', { filter: { language: 'de', country: 'jp' } }),
    text('common word in a language', word, { filter: { language: 'ru' } }),
    text('common word in a rare language', word, { filter: { language: 'is' } }),
    text('common word in a newspaper', word, { filter: { sourceId: 'de-1' } }),
    text('common word in a section', word, { filter: { section: 'sport' } }),
    text('common word in old days', word, { filter: days }),
    text('common word, newest first', word, { sort: 'newest' }),
    text('medium word, newest first', (turn) => english(medium(turn)), { sort: 'newest' }),
    text('common word, newest first, an old page', word, { sort: 'newest', before: { sortAt: '2024-02-01T00:00:00.000Z', id: 'a' } }),
    text('common word, tenth page', word, { skip: 180 }),
  ];
}
