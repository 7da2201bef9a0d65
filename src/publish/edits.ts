import type { Change } from '../core/article.ts';
import type { Instant } from '../core/provenance.ts';
import { articlePath } from '../core/publication.ts';
import type { Edit, Store } from '../core/store.ts';
import { textView, type TextView } from './card.ts';
import { sourceMap } from './lists.ts';

/** What a list of edits shows. */
export interface EditFilter {
  readonly kind?: Change['kind'];
  readonly sourceId?: string;
}

/** A change that a newspaper made to an article it had printed. */
export interface EditView {
  readonly at: Instant;
  readonly outlet: { readonly id: string; readonly name: string };
  /** The changed headline in English; the original's where there is none. */
  readonly title: TextView;
  /** The original headline, where it is not the headline itself. */
  readonly original?: TextView;
  readonly change: Change;
  readonly revision: number;
  /** Addresses of the changed revision, of the one before, and of both compared. */
  readonly path: string;
  readonly before: string;
  readonly compared: string;
}

/** Edits, newest first. */
export interface EditsView {
  readonly edits: readonly EditView[];
  /** Continues the list: the instant of the last edit shown. */
  readonly older?: Instant;
  readonly outlets: readonly { readonly id: string; readonly name: string }[];
}

// What fits into a page of 50 KB.
const SHOWN = 30;

/** Reads `?before=` of the list; undefined for anything that this program did not write. */
export const editsBefore = (raw: string | null): Instant | undefined =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(raw ?? '') ? raw! : undefined;

/** The first of `found` that make a page: edits of one instant stay together, as the next page begins before the last one's. */
export function pageOfEdits(found: readonly Edit[], size: number): readonly Edit[] {
  const next = found[size];
  if (!next) return found;
  const whole = found.slice(0, size).filter(({ at }) => at !== next.at);
  return whole.length > 0 ? whole : found.slice(0, size);
}

/** The edits of articles that this edition shows; an article that was taken down, or is not published, has none here. */
export async function editsView(store: Store, filter: EditFilter, before?: Instant): Promise<EditsView> {
  const [found, sources, counts] = await Promise.all([
    store.articles.edits({ ...filter, ...(before !== undefined && { before }), limit: SHOWN + 1 }),
    sourceMap(store),
    store.articles.countBy('sourceId'),
  ]);
  const shown = pageOfEdits(found, SHOWN);
  const views = await Promise.all(shown.map((edit) => editView(store, edit, sources.get(edit.sourceId)?.name ?? edit.sourceId)));
  const ids = new Set([...counts.map(({ key }) => key), ...(filter.sourceId === undefined ? [] : [filter.sourceId])]);
  return {
    edits: views.filter((view) => view !== undefined),
    ...(found.length > shown.length && { older: shown.at(-1)!.at }),
    outlets: [...ids].map((id) => ({ id, name: sources.get(id)?.name ?? id })).sort((a, b) => a.name.localeCompare(b.name)),
  };
}

async function editView({ articles }: Store, edit: Edit, name: string): Promise<EditView | undefined> {
  const { id, revision, sourceId, title, change, at } = edit;
  const [publication, translation] = await Promise.all([articles.publication(id), articles.translation(id, revision)]);
  if (!publication) return undefined;
  const sentences = translation?.title ?? [];
  const isWhole = sentences.length > 0 && sentences.every(({ state }) => state === 'translated' || state === 'kept');
  const original = textView(title, publication.language);
  const path = articlePath(publication);
  return {
    at,
    outlet: { id: sourceId, name },
    title: isWhole ? textView(sentences.map(({ text }) => text).join(' '), 'en') : original,
    ...(isWhole && { original }),
    change,
    revision,
    path: `${path}?rev=${revision}`,
    before: `${path}?rev=${revision - 1}`,
    compared: `${path}/changes?rev=${revision}`,
  };
}
