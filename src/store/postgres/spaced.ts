const run =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/**
 * Text whose runs in scripts without spaces are written as overlapping pairs of characters (大统领 → 大统 统领): PostgreSQL's parser
 * takes such a run for one word, and pairs in a row find any part of it. Each single character follows once, at the end.
 */
export function spaced(text: string | undefined): string {
  const singles = new Set<string>();
  const spread = (text ?? '').replace(run, (word) => {
    for (const character of word) singles.add(character);
    return ` ${pairs(word).join(' ')} `;
  });
  return singles.size === 0 ? spread : `${spread} ${[...singles].join(' ')}`;
}

/** The same for a query's term: pairs that must stand in a row; undefined where the term has no such run. */
export function spacedTerm(text: string): string | undefined {
  return text.search(run) < 0 ? undefined : text.replace(run, (word) => ` ${pairs(word).join(' ')} `).trim();
}

function pairs(word: string): string[] {
  const characters = Array.from(word);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => characters[i]! + character);
}
