import { articlePath } from '../core/publication.ts';
import type { Report } from '../core/report.ts';
import type { Store } from '../core/store.ts';
import { segmentsOf, type Flag, type Tally } from '../core/translation.ts';
import { doubtWords } from './doubts.data.ts';
import { numberText } from './times.ts';

/** A reader's open report with the article it is about. */
export interface ReportView {
  readonly report: Report;
  readonly title: string;
  readonly path: string;
}

/** What the desk's translation page draws from the store. */
export interface TranslationDeskView {
  readonly savings: string;
  readonly reports: readonly ReportView[];
  readonly doubts: readonly { readonly kind: Flag['kind']; readonly name: string; readonly sentences: number }[];
  /** Articles and translated sentences that the doubts were counted over. */
  readonly counted: { readonly articles: number; readonly sentences: number };
}

// A translation is some tens of kilobytes to read.
const NEWEST = 50;
const REPORTS = 50;

/** `The memory saved 120 of 400 sentences (30 %) …`; the share of characters stands for what engines would have cost. */
export function savingsText({ engineSentences, memorySentences, engineCharacters, memoryCharacters }: Tally): string {
  const all = engineSentences + memorySentences;
  if (all === 0) return 'No sentence has been translated yet.';
  const percent = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`;
  const characters = percent(memoryCharacters, memoryCharacters + engineCharacters);
  return `The memory saved ${numberText(memorySentences)} of ${numberText(all)} sentences (${percent(memorySentences, all)}; ${characters} of the characters).`;
}

async function doubtCounts(store: Store): Promise<Pick<TranslationDeskView, 'doubts' | 'counted'>> {
  const newest = await store.articles.list({ limit: NEWEST });
  const translations = await Promise.all(newest.map(({ id, revision }) => store.articles.translation(id, revision)));
  const segments = translations
    .flatMap((translation) => (translation ? segmentsOf(translation) : []))
    .filter((s) => s.state === 'translated');
  const counts = new Map<Flag['kind'], number>();
  for (const { flags } of segments)
    for (const kind of new Set(flags.map((flag) => flag.kind))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    doubts: [...counts]
      .map(([kind, sentences]) => ({ kind, name: doubtWords[kind].name, sentences }))
      .sort((a, b) => b.sentences - a.sentences),
    counted: { articles: translations.filter(Boolean).length, sentences: segments.length },
  };
}

async function reportView(store: Store, report: Report): Promise<ReportView> {
  const publication = await store.articles.publication(report.articleId);
  const path = publication ? articlePath(publication) : `/a/unknown/${report.articleId}`;
  return { report, title: publication?.title ?? report.articleId, path };
}

/** Savings, open reports, and the doubts of the newest articles. */
export async function translationDeskView(store: Store): Promise<TranslationDeskView> {
  const [savings, reports, counts] = await Promise.all([
    store.admin.savings(),
    store.readers.reports({ state: 'open', limit: REPORTS }),
    doubtCounts(store),
  ]);
  return {
    savings: savingsText(savings),
    reports: await Promise.all(reports.map((report) => reportView(store, report))),
    ...counts,
  };
}
