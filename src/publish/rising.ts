import type { ArticleId } from '../core/article.ts';
import type { Instant } from '../core/provenance.ts';
import type { TermUse } from '../core/store.ts';

/** What a term's uses are, of a day and of the time before it. */
export interface Candidate {
  readonly term: string;
  /** As most headlines print it. */
  readonly shown: string;
  readonly name: boolean;
  /** Uses in the day, newest first. */
  readonly uses: readonly TermUse[];
  /** Reports in the day: copies count once. */
  readonly reports: number;
  readonly score: number;
}

/** Terms of the same articles: one thing that is written about. */
export interface Subject {
  readonly label: string;
  /** What else these articles have in common. */
  readonly also: readonly string[];
  readonly named: boolean;
  /** Terms that told of it. */
  readonly terms: readonly string[];
  readonly uses: readonly TermUse[];
  readonly reports: number;
  readonly outlets: number;
  readonly countries: number;
  readonly languages: number;
  readonly score: number;
}

/** Dunning's log-likelihood ratio (1993): how surprising `k` of `n` is beside `b` of `total` before; 0 where it is no more than before. */
export function surprise(k: number, n: number, b: number, total: number): number {
  if (n === 0 || total === 0 || k * total <= b * n) return 0;
  const share = (k + b) / (n + total);
  const part = (seen: number, expected: number): number => (seen > 0 ? seen * Math.log(seen / expected) : 0);
  return 2 * (part(k, n * share) + part(b, total * share) + part(n - k, n * (1 - share)) + part(total - b, total * (1 - share)));
}

/** Of articles that two terms share, this part of the fewer makes them one subject. */
const OVERLAP = 0.6;
const ALSO = 3;

const idsOf = (uses: readonly TermUse[]): ReadonlySet<ArticleId> => new Set(uses.map(({ id }) => id));
const distinct = (values: readonly string[]): number => new Set(values).size;

/** The form in which most articles print a term. */
export function commonest(forms: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((id) => b.has(id)).length;
  return both / Math.max(1, Math.min(a.size, b.size));
}

/** Joins candidates that the same articles use, most surprising first: a name swallows its parts. */
export function subjectsOf(candidates: readonly Candidate[], reportsOf: (ids: ReadonlySet<ArticleId>) => number): readonly Subject[] {
  const joined: { readonly members: Candidate[]; readonly ids: ReadonlySet<ArticleId> }[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))) {
    const ids = idsOf(candidate.uses);
    // Against the strongest member alone: a chain of half-likeness would join everything.
    const home = joined.find((subject) => overlap(subject.ids, ids) >= OVERLAP);
    if (home) home.members.push(candidate);
    else joined.push({ members: [candidate], ids });
  }
  return joined.map(({ members }) => subjectOf(members, reportsOf));
}

function subjectOf(members: readonly Candidate[], reportsOf: (ids: ReadonlySet<ArticleId>) => number): Subject {
  const [strongest] = members;
  const most = strongest!.reports;
  // The whole name says more than one of its words, and a name more than a word, where nearly as many articles have it.
  const rank = ({ term, name, reports }: Candidate): number => (reports * 2 < most ? 0 : term.includes(' ') ? 2 : name ? 1 : 0);
  const [label, ...others] = members.toSorted((a, b) => rank(b) - rank(a) || b.score - a.score);
  const own = new Set(label!.shown.toLowerCase().split(' '));
  const also = others.filter(
    ({ shown }) =>
      !shown
        .toLowerCase()
        .split(' ')
        .some((word) => own.has(word)),
  );
  const byId = new Map(members.flatMap(({ uses }) => uses).map((use) => [use.id, use]));
  const uses = [...byId.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1));
  return {
    label: label!.shown,
    also: also.slice(0, ALSO).map(({ shown }) => shown),
    named: members.some(({ name }) => name),
    terms: [label!.term, ...others.map(({ term }) => term)],
    uses,
    reports: reportsOf(new Set(byId.keys())),
    outlets: distinct(uses.map(({ sourceId }) => sourceId)),
    countries: distinct(uses.map(({ country }) => country)),
    languages: distinct(uses.map(({ language }) => language)),
    score: strongest!.score,
  };
}

const dayMs = 86_400_000;

/** Uses a day, oldest day first, for the days that end at an instant. */
export function perDay(instants: readonly Instant[], end: Instant, days: number): readonly number[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const at of instants) {
    const back = Math.floor((Date.parse(end) - 1 - Date.parse(at)) / dayMs);
    if (back >= 0 && back < days) counts[days - 1 - back]! += 1;
  }
  return counts;
}
