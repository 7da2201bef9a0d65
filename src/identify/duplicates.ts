import type { Article, ArticleId } from '../core/article.ts';
import type { Fingerprint } from '../core/fingerprint.ts';
import type { DuplicateStore } from '../core/store.ts';
import { agreement, bandsOf, signatureOf } from './minhash.ts';
import { copyOf, shinglesOf } from './shingles.ts';

/** Share of the shorter text that must stand in the longer one: new headline, dateline, cuts and added sentences stay above it. */
const duplicateFrom = 0.5;
/** Fewer shingles than this are a line that any two papers may print. */
const leastShingles = 12;
// Copies of a report are printed within days of each other.
const withinDays = 7;
const mostCandidates = 500;

/** What an article's near-duplicates are found by. Needs no model and no network; the same article always gives the same. */
export function fingerprintOf(article: Article): Fingerprint {
  const shingles = shinglesOf(copyOf(article));
  const signature = signatureOf(shingles);
  return {
    id: article.id,
    revision: article.revision,
    sourceId: article.sourceId,
    at: article.publishedAt ?? article.firstSeenAt,
    signature,
    bands: shingles.size < leastShingles ? [] : bandsOf(signature),
    shingles: shingles.size,
  };
}

/** Estimated Jaccard index of two source texts, 0 … 1; 0 where one is too short to be compared. */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  return Math.min(a.shingles, b.shingles) < leastShingles ? 0 : agreement(a.signature, b.signature);
}

/** Estimated share of the shorter text's shingles that the longer one holds, 0 … 1. */
export function containment(a: Fingerprint, b: Fingerprint): number {
  const jaccard = similarity(a, b);
  const shared = (jaccard * (a.shingles + b.shingles)) / (1 + jaccard);
  return Math.min(1, shared / Math.max(1, Math.min(a.shingles, b.shingles)));
}

// Fewer equal values than this are chance where one text is many times longer than the other.
const leastSimilarity = 0.1;

/** Whether two articles print the same report. */
export function isDuplicate(a: Fingerprint, b: Fingerprint): boolean {
  return similarity(a, b) >= leastSimilarity && containment(a, b) >= duplicateFrom;
}

/** Another article that prints the same report. */
export interface Duplicate {
  readonly id: ArticleId;
  readonly sourceId: string;
  /** Estimated Jaccard index, 0 … 1. */
  readonly similarity: number;
}

/** Articles of the same week that print the same report, likest first. Asked when needed, so that the order of arrival changes nothing. */
export async function duplicatesOf(duplicates: DuplicateStore, of: Fingerprint): Promise<readonly Duplicate[]> {
  const candidates = of.bands.length === 0 ? [] : await duplicates.candidates(of, { days: withinDays, limit: mostCandidates });
  return candidates
    .filter((other) => other.id !== of.id && isDuplicate(of, other))
    .map((other) => ({ id: other.id, sourceId: other.sourceId, similarity: similarity(of, other) }))
    .toSorted((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
}
