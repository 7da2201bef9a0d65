import type { ArticleId } from '../core/article.ts';
import type { AuditEntry, RightsOverride, Takedown, TakedownRequest } from '../core/rights.ts';
import type { RightsStore } from '../core/store.ts';

/** What a store in memory knows of its articles. */
export interface Texts {
  /** Where an article came from; undefined where nobody knows it. */
  origin(id: ArticleId): Pick<Takedown, 'sourceId' | 'url'> | undefined;
  remove(id: ArticleId): void;
  articlesOf(sourceId: string): number;
}

/** The rights desk in memory. */
export function rightsInMemory(texts: Texts): { readonly rights: RightsStore; readonly changes: () => number } {
  const overrides = new Map<string, RightsOverride>();
  const takedowns = new Map<ArticleId, Takedown>();
  const requests: TakedownRequest[] = [];
  const lines: AuditEntry[] = [];
  let changes = 0;
  const log = (line: Omit<AuditEntry, 'id'>): void => void lines.push({ ...line, id: lines.length + 1 });
  const rights: RightsStore = {
    override: (sourceId) => Promise.resolve(overrides.get(sourceId)),
    overrides: () => Promise.resolve([...overrides.values()].sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1))),
    set(override) {
      const { sourceId: subject, rights: level, note, by, at } = override;
      overrides.set(subject, override);
      log({ at, by, action: 'rights-set', subject, note: `${level}: ${note}` });
      changes += 1;
      return Promise.resolve(texts.articlesOf(subject));
    },
    clear(subject, by, at) {
      const before = overrides.get(subject);
      if (!before) return Promise.resolve(false);
      overrides.delete(subject);
      log({ at, by, action: 'rights-cleared', subject, note: `it was ${before.rights}: ${before.note}` });
      changes += 1;
      return Promise.resolve(true);
    },
    publishFor: () => Promise.resolve(0),
    takeDown({ id, reason, by, at }) {
      const origin = texts.origin(id);
      if (!origin || takedowns.has(id)) return Promise.resolve(false);
      texts.remove(id);
      takedowns.set(id, { id, ...origin, reason, by, at });
      log({ at, by, action: 'taken-down', subject: id, note: reason });
      changes += 1;
      return Promise.resolve(true);
    },
    takedown: (id) => Promise.resolve(takedowns.get(id)),
    takedowns: (limit) => Promise.resolve([...takedowns.values()].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit)),
    request(sent) {
      const request: TakedownRequest = { ...sent, id: requests.length + 1, state: 'open' };
      requests.push(request);
      return Promise.resolve(request);
    },
    requests({ state, limit }) {
      const found = requests.filter((request) => state === undefined || request.state === state);
      return Promise.resolve(found.toReversed().slice(0, limit));
    },
    close(id, { state, by, note, at }) {
      const index = requests.findIndex((request) => request.id === id && request.state === 'open');
      if (index < 0) return Promise.resolve(false);
      requests[index] = { ...requests[index]!, state };
      if (state === 'refused') log({ at, by, action: 'request-refused', subject: requests[index].address, note });
      return Promise.resolve(true);
    },
    audit({ limit, before = Infinity }) {
      return Promise.resolve(
        lines
          .filter(({ id }) => id < before)
          .toReversed()
          .slice(0, limit),
      );
    },
  };
  return { rights, changes: () => changes };
}
