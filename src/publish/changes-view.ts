import { textsOf, type Article, type Change } from '../core/article.ts';
import type { LanguageTag } from '../core/language.ts';
import type { Instant } from '../core/provenance.ts';
import { articlePath, type Publication } from '../core/publication.ts';
import type { Store } from '../core/store.ts';
import { englishOf, type SegmentTranslation, type Translation } from '../core/translation.ts';
import { stepsBetween } from '../lib/differences.ts';
import { wordsKey } from '../lib/same-words.ts';
import { sentences } from '../lib/text.ts';
import { textView, type TextView } from './card.ts';
import { repeats } from './standfirst.ts';

/** A sentence of one revision. */
export interface ComparedSentence {
  /** With the white space that follows it. */
  readonly original: string;
  /** Undefined where it has no English yet; empty where the English of the one before says it too. */
  readonly english?: string;
}

/** Sentences that stand in one paragraph. */
export type ComparedParagraph = readonly ComparedSentence[];

/** Sentences in a row of which the same is to be told. */
export type Run =
  | { readonly kind: 'stayed' | 'moved'; readonly paragraphs: readonly ComparedParagraph[] }
  | { readonly kind: 'changed'; readonly out: readonly ComparedParagraph[]; readonly into: readonly ComparedParagraph[] };

/** Headline, standfirst or body. */
export interface ComparedPart {
  readonly name: 'Headline' | 'Standfirst' | 'Text';
  readonly runs: readonly Run[];
}

/** One of the two revisions. */
export interface RevisionView {
  readonly revision: number;
  readonly path: string;
  /** When it was read here. */
  readonly readAt: Instant;
  /** When it was last changed, by the newspaper's word. */
  readonly modifiedAt?: Instant;
}

/** How an article's revision differs from the one before it. */
export interface ChangesView {
  readonly path: string;
  /** The newer headline: in English where there is any. */
  readonly title: TextView;
  readonly older: RevisionView;
  readonly newer: RevisionView;
  readonly newest: number;
  /** Language and direction of the originals. */
  readonly original: TextView;
  /** False: there is no English of it, or it was written in English. */
  readonly translated: boolean;
  /** Absent where the newspaper is not known to have changed it. */
  readonly change?: Change;
  readonly parts: readonly ComparedPart[];
  /** Sentences, with the headline among them. */
  readonly counts: { readonly out: number; readonly into: number; readonly moved: number };
}

/** A revision with its English, as far as this edition shows them. */
interface Read {
  readonly article: Article;
  readonly translation: Translation | undefined;
}

/** A sentence with what it is compared by and the paragraph it stands in. */
interface Unit extends ComparedSentence {
  readonly key: string;
  readonly row: number;
}

/** A revision beside the one before it; undefined where either is not there, or may not be shown. */
export async function changesView(store: Store, publication: Publication, revision: number): Promise<ChangesView | undefined> {
  const read = async (number: number): Promise<Read | undefined> => {
    const [article, translation] = await Promise.all([
      store.articles.article(publication.id, number),
      store.articles.translation(publication.id, number),
    ]);
    return article && { article, translation };
  };
  const [older, newer] = await Promise.all([read(revision - 1), read(revision)]);
  if (!older || !newer) return undefined;
  const { language } = publication;
  const path = articlePath(publication);
  const parts = partsOf(older, newer, language);
  const headline = headlineOf(newer)[0]!;
  const { change } = newer.article;
  return {
    path,
    title: headline.english ? textView(headline.english, 'en') : textView(newer.article.title, language),
    older: revisionView(older.article, path),
    newer: revisionView(newer.article, path),
    newest: publication.revision,
    original: textView('', language),
    translated: older.translation !== undefined || newer.translation !== undefined,
    ...(change && { change }),
    parts,
    counts: countsOf(parts.flatMap(({ runs }) => runs)),
  };
}

const revisionView = ({ revision, modifiedAt, provenance }: Article, path: string): RevisionView => ({
  revision,
  path: `${path}?rev=${revision}`,
  readAt: provenance.at,
  ...(modifiedAt !== undefined && { modifiedAt }),
});

function partsOf(older: Read, newer: Read, language: LanguageTag): readonly ComparedPart[] {
  const parts: readonly ComparedPart[] = [
    { name: 'Headline', runs: runsOf(headlineOf(older), headlineOf(newer)) },
    { name: 'Standfirst', runs: runsOf(standfirstOf(older, language), standfirstOf(newer, language)) },
    { name: 'Text', runs: runsOf(bodyOf(older, language), bodyOf(newer, language)) },
  ];
  return parts.filter(({ runs }) => runs.length > 0);
}

function headlineOf({ article: { title }, translation }: Read): readonly Unit[] {
  const segments = translation?.title ?? [];
  return [{ key: wordsKey(title), row: 0, original: title, ...englishIn(segments, 0, segments.length, 0) }];
}

function standfirstOf({ article, translation }: Read, language: LanguageTag): readonly Unit[] {
  const { summary, title, blocks } = article;
  return summary === undefined || repeats(summary, title, blocks) ? [] : unitsOf(summary, translation?.summary, language, 0);
}

/** Captions are left out, as they are from what counts as a change: pictures come and go. */
function bodyOf({ article, translation }: Read, language: LanguageTag): readonly Unit[] {
  let row = 0;
  return article.blocks.flatMap((block, b) =>
    block.kind === 'figure' ? [] : textsOf(block).flatMap(({ text }, t) => unitsOf(text, translation?.blocks[b]?.[t], language, row++)),
  );
}

/** Both revisions are cut alike here, whatever cut them when they were translated. */
function unitsOf(text: string, english: readonly SegmentTranslation[] = [], language: LanguageTag, row: number): readonly Unit[] {
  const cuts = sentences(text, language);
  let next = 0;
  return cuts.map(({ start, text: words }, i) => {
    const end = cuts[i + 1]?.start ?? text.length;
    const from = next;
    while (next < english.length && english[next]!.start < end) next++;
    return { key: wordsKey(words), row, original: text.slice(start, end), ...englishIn(english, from, next, start) };
  });
}

/** The English of the segments that begin in a sentence; none where one of them has none. */
function englishIn(segments: readonly SegmentTranslation[], from: number, to: number, start: number): Pick<Unit, 'english'> {
  if (from === to) return (segments[from - 1]?.end ?? 0) > start ? { english: '' } : {};
  const begun = segments.slice(from, to);
  return begun.every(({ state }) => state === 'translated' || state === 'kept') ? { english: englishOf(begun) } : {};
}

function runsOf(before: readonly Unit[], after: readonly Unit[]): readonly Run[] {
  const steps = stepsBetween(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const moved = movedIn(before, after, steps);
  const runs: { kind: Run['kind']; out: Unit[]; into: Unit[] }[] = [];
  const add = (kind: Run['kind'], side: 'out' | 'into', unit: Unit): void => {
    let run = runs.at(-1);
    if (run?.kind !== kind) runs.push((run = { kind, out: [], into: [] }));
    run[side].push(unit);
  };
  for (const step of steps) {
    if (step.kind === 'same') add('stayed', 'into', after[step.after]!);
    else if (step.kind === 'out' && !moved.before.has(step.before)) add('changed', 'out', before[step.before]!);
    else if (step.kind === 'in') add(moved.after.has(step.after) ? 'moved' : 'changed', 'into', after[step.after]!);
  }
  return runs.map(({ kind, out, into }) =>
    kind === 'changed' ? { kind, out: paragraphsOf(out), into: paragraphsOf(into) } : { kind, paragraphs: paragraphsOf(into) },
  );
}

/** What went out at one place and came in at another, as often as it did both. */
function movedIn(before: readonly Unit[], after: readonly Unit[], steps: ReturnType<typeof stepsBetween>) {
  const gone = new Map<string, number[]>();
  for (const step of steps) {
    if (step.kind !== 'out') continue;
    const { key } = before[step.before]!;
    const places = gone.get(key);
    if (places) places.push(step.before);
    else gone.set(key, [step.before]);
  }
  for (const places of gone.values()) places.reverse();
  const found = { before: new Set<number>(), after: new Set<number>() };
  for (const step of steps) {
    const from = step.kind === 'in' ? gone.get(after[step.after]!.key)?.pop() : undefined;
    if (step.kind !== 'in' || from === undefined) continue;
    found.before.add(from);
    found.after.add(step.after);
  }
  return found;
}

function paragraphsOf(units: readonly Unit[]): readonly ComparedParagraph[] {
  const paragraphs: Unit[][] = [];
  for (const unit of units) {
    const last = paragraphs.at(-1);
    if (last?.[0]!.row === unit.row) last.push(unit);
    else paragraphs.push([unit]);
  }
  return paragraphs;
}

function countsOf(runs: readonly Run[]): ChangesView['counts'] {
  const of = (pick: (run: Run) => readonly ComparedParagraph[]): number => runs.reduce((sum, run) => sum + pick(run).flat().length, 0);
  return {
    out: of((run) => (run.kind === 'changed' ? run.out : [])),
    into: of((run) => (run.kind === 'changed' ? run.into : [])),
    moved: of((run) => (run.kind === 'moved' ? run.paragraphs : [])),
  };
}
