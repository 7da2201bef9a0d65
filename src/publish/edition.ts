import { sections, type SectionSlug } from '../core/article.ts';
import { primaryLanguage } from '../core/language.ts';
import type { Publication } from '../core/publication.ts';

/** The front page by rule: who leads, who follows, and what each section shows. */
export interface Edition {
  readonly lead?: Publication;
  /** The next best from other papers, countries and languages. */
  readonly voices: readonly Publication[];
  /** Newest first. */
  readonly latest: readonly Publication[];
  readonly rows: readonly { readonly section: SectionSlug; readonly publications: readonly Publication[] }[];
}

/** Publications an edition is chosen from, newest first. */
export const EDITION_SIZE = 200;
const VOICES = 6;
const LATEST = 7;
const ROW = 4;

// After twelve hours an article needs twice the merit to stay where it is.
const HALF_LIFE_HOURS = 12;

/** How much an article belongs on the front: freshness against the newest, times English, standfirst, length, date and a text of its own. */
function worth(publication: Publication, newest: number): number {
  const hours = Math.max(0, newest - Date.parse(publication.sortAt)) / 3_600_000;
  const readable = publication.state === 'translated' ? 1 : publication.state === 'english' ? 0.6 : 0.15;
  const rough = publication.engines.includes('apertium') ? 0.6 : 1;
  const dek = publication.dek ? 1 : 0.55;
  const body = publication.extent === 'full' ? 1 : 0.6;
  const length = publication.readingMinutes >= 2 ? 1 : 0.8;
  const dated = publication.dated ? 1 : 0.5;
  return 0.5 ** (hours / HALF_LIFE_HOURS) * readable * rough * dek * body * length * dated;
}

/** Takes the best one after another; each paper, country and language already taken makes the next of its kind weigh less. */
function spread(candidates: readonly Publication[], count: number, newest: number, before: readonly Publication[] = []): Publication[] {
  const chosen: Publication[] = [];
  const pool = new Map(candidates.map((publication) => [publication, worth(publication, newest)]));
  while (chosen.length < count && pool.size > 0) {
    const taken = [...before, ...chosen];
    let best: Publication | undefined;
    let bestWorth = -1;
    for (const [publication, own] of pool) {
      const same = (test: (other: Publication) => boolean): number => taken.filter(test).length;
      const value =
        own *
        0.3 ** same((other) => other.sourceId === publication.sourceId) *
        0.6 ** same((other) => other.country === publication.country) *
        0.5 ** same((other) => primaryLanguage(other.language) === primaryLanguage(publication.language));
      if (value > bestWorth) [best, bestWorth] = [publication, value];
    }
    if (!best) break;
    pool.delete(best);
    chosen.push(best);
  }
  return chosen;
}

/** Edits the front page from the newest publications (`newest first`, at most `EDITION_SIZE` are looked at). Same input, same page. */
export function editionOf(publications: readonly Publication[]): Edition {
  const candidates = publications.slice(0, EDITION_SIZE);
  const newest = Math.max(...candidates.map(({ sortAt }) => Date.parse(sortAt)));
  const [lead, ...voices] = spread(candidates, 1 + VOICES, newest);
  const top = new Set([lead, ...voices]);
  const rest = candidates.filter((publication) => !top.has(publication));
  const latest = rest.slice(0, LATEST);
  const rows = (Object.keys(sections) as SectionSlug[])
    .map((section) => {
      const own = candidates.filter((publication) => publication.section === section && publication !== lead);
      const fresh = own.filter((publication) => !top.has(publication));
      return { section, publications: spread(fresh, ROW, newest) };
    })
    .filter((row) => row.publications.length > 0);
  return { ...(lead && { lead }), voices, latest, rows };
}
