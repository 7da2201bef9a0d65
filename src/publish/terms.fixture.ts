import { primaryLanguage } from '../core/language.ts';
import type { Publication } from '../core/publication.ts';
import type { Span, TermStore, TermUse } from '../core/store.ts';
import { mostTerms, type Term } from '../core/term.ts';

const lowerWord = /^\p{Ll}/u;
const empty = new Set(['after', 'with', 'from', 'that', 'this', 'into', 'says', 'years', 'over', 'again', 'more', 'than']);

/** Terms of an English headline as tests need them: its longer words, and capitals inside it as names. */
export function termsInvented(title: string): readonly Term[] {
  const words = title.match(/\p{L}{4,}/gu) ?? [];
  const unique = new Map(words.map((word, i) => [word.toLowerCase(), { shown: word, name: i > 0 && !lowerWord.test(word) }]));
  return [...unique]
    .filter(([key]) => !empty.has(key))
    .slice(0, mostTerms)
    .map(([key, told]) => ({ key, ...told, place: 'title' }));
}

const dayMs = 86_400_000;

/** What publications in memory are about: the contract without its limits on counting. */
export function termsInMemory(publications: () => readonly Publication[]): TermStore {
  const usesOf = ({ terms = [], ...of }: Publication): readonly TermUse[] =>
    terms.map(({ key: term, shown, name, place }) => ({
      ...{ term, id: of.id, at: of.sortAt, weight: place === 'title' ? 2 : 1, name, shown },
      ...{ sourceId: of.sourceId, country: of.country, language: primaryLanguage(of.language) },
    }));
  const within = ({ from, to, edition }: Span): readonly Publication[] =>
    publications().filter((one) => one.sortAt >= from && one.sortAt < to && (edition === undefined || one.edition === edition));
  const distinct = (values: readonly string[]): number => new Set(values).size;
  return {
    of: (id) =>
      Promise.resolve(
        publications()
          .filter((one) => one.id === id)
          .flatMap(usesOf),
      ),
    near(terms, { at, except, days, each, articles, edition }) {
      const away = (use: { at: string }): number => Date.parse(use.at) - Date.parse(at);
      const shown = publications().filter((one) => edition === undefined || one.edition === edition);
      const others = shown.flatMap(usesOf).filter((use) => use.id !== except && Math.abs(away(use)) <= days * dayMs);
      const nearest = (term: string, side: number): readonly TermUse[] =>
        others
          .filter((use) => use.term === term && away(use) * side >= 0)
          .sort((a, b) => Math.abs(away(a)) - Math.abs(away(b)))
          .slice(0, each);
      const counts = [-1, 1].map((side) => {
        const own = shown
          .map(({ sortAt }) => away({ at: sortAt }))
          .filter((ms) => ms * side >= 0 && Math.abs(ms) <= days * dayMs)
          .slice(0, articles);
        const far = side < 0 ? Math.min(...own) : Math.max(...own);
        return { count: own.length, farthest: own.length > 0 ? new Date(Date.parse(at) + far).toISOString() : null };
      });
      return Promise.resolve({ uses: terms.flatMap((term) => [...nearest(term, -1), ...nearest(term, 1)]), articles: counts });
    },
    published: (span) => Promise.resolve(within(span).length),
    rising({ since, articles, sources, rise, common, limit, ...span }) {
      const current = within(span).flatMap(usesOf);
      const now = new Map(current.map(({ term }) => [term, current.filter((use) => use.term === term)]));
      const earlier = within({ ...span, from: since, to: span.from }).flatMap(usesOf);
      const counted = [...now].map(([term, uses]) => ({
        ...{ term, now: uses.length, before: earlier.filter((use) => use.term === term).length },
        sources: distinct(uses.map(({ sourceId }) => sourceId)),
        countries: distinct(uses.map(({ country }) => country)),
        languages: distinct(uses.map(({ language }) => language)),
      }));
      const found = counted.filter(
        (one) => one.now >= articles && one.sources >= sources && one.before <= common && one.now > one.before * rise,
      );
      return Promise.resolve(found.sort((a, b) => b.now - a.now || a.before - b.before || (a.term < b.term ? -1 : 1)).slice(0, limit));
    },
    uses(terms, span, each) {
      const all = within(span).flatMap(usesOf);
      return Promise.resolve(terms.flatMap((term) => all.filter((use) => use.term === term).slice(0, each)));
    },
  };
}
