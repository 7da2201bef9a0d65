import type { SearchStore } from '../../core/store.ts';
import type { Database } from './database.ts';
import { listColumns, publicationOf } from './publications.ts';
import { snippetOf } from './snippet.ts';
import { parseTerms } from './terms.ts';

/** How many of the newest matches of a side are ranked: ranking all of a common word's costs 35 to 60 times as much. */
export const rankedMatches = 500;

/** What the weights of title, dek and text are to each other. */
export const weights = { title: 10, dek: 4, text: 1 } as const;

const mostHits = 100;
// Cormack, Clarke, Büttcher 2009: reciprocal rank fusion with k = 60 needs no comparable scores.
const fusion = 60;

/** One query over both sides; a hit on both comes before an equally good hit on one. */
export function searchStore({ aside, index }: Database): SearchStore {
  return {
    async search({ text, limit }) {
      const wanted = Math.max(0, Math.min(mostHits, Math.trunc(limit) || 0));
      const terms = parseTerms(text);
      if (terms.length === 0 || wanted === 0) return [];
      const [english, original] = [await index.matches('english', terms, mostHits), await index.matches('original', terms, mostHits)];
      const scores = new Map<string, number>();
      for (const side of [english, original]) {
        side.forEach((id, rank) => scores.set(id, (scores.get(id) ?? 0) + 1 / (fusion + rank)));
      }
      const ids = [...scores]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))
        .slice(0, wanted)
        .map(([id]) => id);
      if (ids.length === 0) return [];
      const [sideEnglish, sideOriginal] = [new Set(english), new Set(original)];
      const snippets = await index.englishSnippets(
        terms,
        ids.filter((id) => sideEnglish.has(id)),
      );
      const rows = await aside
        .selectFrom('publications')
        .select(['id', ...listColumns, 'original_title', 'original_dek', 'original_text'])
        .where('id', 'in', ids)
        .execute();
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.flatMap((id) => {
        const row = found.get(id);
        if (!row) return [];
        const { original_title, original_dek, original_text, ...listed } = row;
        const there = snippets.get(id);
        const own = sideOriginal.has(id) ? snippetOf([original_text, original_dek, original_title], terms) : undefined;
        return [{ publication: publicationOf(listed), ...(there && { english: there }), ...(own && { original: own }) }];
      });
    },
  };
}
