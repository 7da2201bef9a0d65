import type { ArticleId } from '../core/article.ts';
import { later, type Instant } from '../core/provenance.ts';
import type { Publication } from '../core/publication.ts';
import type { Span, Store, TermCount, TermUse } from '../core/store.ts';
import { COPY_BANDS, firstOfEach, groupsOf } from './copies.ts';
import { commonest, perDay, subjectsOf, surprise, type Candidate, type Subject } from './rising.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BEFORE_DAYS = 7;
/** Fewer articles than these are too few to tell a rise from chance. */
const LEAST_NOW = 40;
const LEAST_BEFORE = 200;
/** From so many articles a day the guards of a large desk hold. */
const LARGE = 300;
/** Chance alone reaches this once in a thousand terms (chi-squared, one degree of freedom). */
const LEAST_SURPRISE = 10.83;
const RISE = 1.5;
/** What more than this share of the days before uses is a word of the language. */
const COMMON = 0.005;
const COMMON_LEAST = 8;
/** What more than this share of a few articles uses says nothing of any. */
const EVERYWHERE = 0.25;
const EVERYWHERE_LEAST = 5;
const CANDIDATES = 40;
const USES = 250;
const SHOWN = 12;
const HEADLINES = 3;

/** A thing that many write about. */
export interface Trend extends Omit<Subject, 'uses'> {
  /** Articles a day that use its first term, oldest first, today last. */
  readonly days: readonly number[];
  readonly articles: number;
  /** Headlines that carry it, each of another paper where there are such. */
  readonly headlines: readonly ArticleId[];
}

/** What rises in a day against the week before; where too little was read to tell, what several papers write about. */
export interface Trends {
  readonly kind: 'rising' | 'shared';
  readonly from: Instant;
  readonly to: Instant;
  /** Articles of the span, and of the seven days before it. */
  readonly articles: number;
  readonly before: number;
  readonly trends: readonly Trend[];
}

interface Period extends Span {
  readonly since: Instant;
}

const periodOf = (now: Instant, days: number): Period => {
  const from = later(now, -days * DAY);
  // The press dates some articles up to an hour ahead.
  return { from, to: later(now, HOUR + 1), since: later(from, -BEFORE_DAYS * DAY) };
};

/** Reckons the trends of an instant anew. */
export async function trendsAt(store: Store, now: Instant): Promise<Trends> {
  const day = periodOf(now, 1);
  const [articles, before] = await Promise.all([store.terms.published(day), store.terms.published({ from: day.since, to: day.from })]);
  if (articles >= LEAST_NOW && before >= LEAST_BEFORE) return rising(store, day, articles, before);
  if (articles >= LEAST_NOW / 2) return shared(store, day, articles, before);
  const week = periodOf(now, BEFORE_DAYS);
  return shared(store, week, await store.terms.published(week), before);
}

async function rising(store: Store, period: Period, articles: number, before: number): Promise<Trends> {
  const guards = articles >= LARGE ? { reports: 5, outlets: 3 } : { reports: 3, outlets: 2 };
  const counts = await store.terms.rising({
    ...period,
    articles: guards.reports,
    sources: guards.outlets,
    rise: (RISE * articles) / before,
    common: Math.max(COMMON_LEAST, Math.floor(COMMON * before)),
    limit: 2000,
  });
  // One country's or language's press may print one report on: two are asked for where there are two.
  const isWide = ({ countries, languages }: Pick<TermCount, 'countries' | 'languages'>): boolean => countries > 1 || languages > 1;
  const wide = counts.filter(isWide);
  const score = ({ now, before: earlier }: TermCount): number => surprise(now, articles, earlier, before);
  const subjects = await subjectsIn(store, period, wide.length > 0 ? wide : counts, (count, reports) =>
    reports < guards.reports ? 0 : Math.min(score(count), surprise(reports, articles, count.before, before)),
  );
  const kept = subjects.filter((subject) => subject.score >= LEAST_SURPRISE && subject.outlets >= guards.outlets);
  return { kind: 'rising', from: period.from, to: period.to, articles, before, trends: await told(store, period, kept) };
}

/** What at least two papers write about in reports of their own: a name, or two terms together; one common word is chance. */
async function shared(store: Store, period: Period, articles: number, before: number): Promise<Trends> {
  const common = Number.MAX_SAFE_INTEGER - 1;
  const counts = await store.terms.rising({ ...period, since: period.from, articles: 2, sources: 2, rise: 0, common, limit: 400 });
  const telling = counts.filter(({ now }) => now <= Math.max(EVERYWHERE_LEAST, EVERYWHERE * articles));
  const subjects = await subjectsIn(store, period, telling, ({ sources, now }, reports) =>
    reports < 2 ? 0 : sources * Math.log(1 + articles / now),
  );
  const kept = subjects.filter(({ named, terms }) => named || terms.length > 1);
  const ordered = kept.toSorted((a, b) => b.outlets - a.outlets || b.terms.length - a.terms.length || b.score - a.score);
  return { kind: 'shared', from: period.from, to: period.to, articles, before, trends: await told(store, period, ordered) };
}

interface Described extends Subject {
  readonly instants: readonly Instant[];
}

async function subjectsIn(
  store: Store,
  period: Period,
  counts: readonly TermCount[],
  scoreOf: (count: TermCount, reports: number) => number,
): Promise<readonly Described[]> {
  const first = counts.toSorted((a, b) => scoreOf(b, b.now) - scoreOf(a, a.now) || (a.term < b.term ? -1 : 1)).slice(0, CANDIDATES);
  const all = await store.terms.uses(
    first.map(({ term }) => term),
    { from: period.since, to: period.to },
    USES,
  );
  const byTerm = new Map<string, TermUse[]>();
  for (const use of all) byTerm.set(use.term, [...(byTerm.get(use.term) ?? []), use]);
  const ids = [...new Set(all.filter(({ at }) => at >= period.from).map(({ id }) => id))];
  const groups = groupsOf(ids, await store.duplicates.alike(ids, COPY_BANDS));
  const reportsOf = (own: ReadonlySet<ArticleId>): number => new Set([...own].map((id) => groups.get(id) ?? id)).size;
  const candidates = first.map((count): Candidate => {
    const uses = (byTerm.get(count.term) ?? []).filter(({ at }) => at >= period.from);
    const reports = reportsOf(new Set(uses.map(({ id }) => id)));
    const names = uses.filter(({ name }) => name);
    const name = names.length * 2 > uses.length;
    const shown = commonest((name ? names : uses).map((use) => use.shown));
    return { term: count.term, shown, name, uses, reports, score: scoreOf(count, reports) };
  });
  const telling = candidates.filter(({ score }) => score > 0);
  return subjectsOf(telling, reportsOf).map((subject) => ({
    ...subject,
    instants: (byTerm.get(subject.terms[0]!) ?? []).map(({ at }) => at),
  }));
}

/** The first of the subjects with their headlines and days. */
async function told(store: Store, period: Period, subjects: readonly Described[]): Promise<readonly Trend[]> {
  const chosen = subjects.slice(0, SHOWN).map((subject) => ({ subject, ids: headlinesOf(subject.uses) }));
  const listed = new Map((await store.articles.listed(chosen.flatMap(({ ids }) => ids))).map((one) => [one.id, one]));
  return chosen.map(({ subject: { uses, instants, ...subject }, ids }) => ({
    ...subject,
    articles: uses.length,
    days: perDay(instants, period.to, BEFORE_DAYS + 1),
    headlines: differing(ids.flatMap((id) => listed.get(id) ?? [])).map(({ id }) => id),
  }));
}

/** Uses in headlines first, each paper's newest before any paper's second. */
function headlinesOf(uses: readonly TermUse[]): readonly ArticleId[] {
  const heavy = uses.toSorted((a, b) => b.weight - a.weight);
  const first = heavy.filter((use, i) => heavy.findIndex(({ sourceId }) => sourceId === use.sourceId) === i);
  return [...new Set([...first, ...heavy].map(({ id }) => id))].slice(0, HEADLINES * 3);
}

const differing = (publications: readonly Publication[]): readonly Publication[] => firstOfEach(publications, []).slice(0, HEADLINES);
