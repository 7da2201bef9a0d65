import { beforeAll, expect, test } from 'vitest';
import type { Publication } from '../core/publication.ts';
import { editionOf } from './edition.ts';
import { fixtureStore } from './store.fixture.ts';

let base: Publication;
const at = (hoursAgo: number): string => new Date(Date.parse('2026-03-12T14:00:00.000Z') - hoursAgo * 3_600_000).toISOString();
const publication = (id: string, more: Partial<Publication> = {}): Publication => ({ ...base, id, sortAt: at(0), ...more });

beforeAll(async () => {
  base = [...(await fixtureStore()).publications.values()][0]!;
});

test('an empty paper has no lead and no rows', () => {
  expect(editionOf([])).toEqual({ voices: [], latest: [], rows: [] });
});

test('a fresh translated article with a standfirst leads before newer ones without', () => {
  const bare = publication('c', { sortAt: at(1), sourceId: 'c', dek: '' });
  const { lead } = editionOf([
    publication('a', { state: 'waiting', sourceId: 'a' }),
    publication('b', { state: 'english', sourceId: 'b' }),
    bare,
    publication('d', { sortAt: at(4), sourceId: 'd' }),
    publication('e', { sortAt: at(40), sourceId: 'e' }),
  ]);
  expect(lead?.id).toBe('d');
});

test('one busy paper cannot fill the top: others are heard first', () => {
  const busy = Array.from({ length: 20 }, (_, i) =>
    publication(`busy${i}`, { sourceId: 'busy', language: 'de', country: 'de', sortAt: at(i / 10) }),
  );
  const others = ['fr', 'es', 'ja', 'ar', 'he'].map((language) =>
    publication(language, { sourceId: language, language, country: language, sortAt: at(6) }),
  );
  const { lead, voices } = editionOf([...busy, ...others]);
  expect(lead?.sourceId).toBe('busy');
  expect(
    voices
      .slice(0, 5)
      .map(({ sourceId }) => sourceId)
      .toSorted(),
  ).toEqual(['ar', 'es', 'fr', 'he', 'ja']);
});

test('nothing at the top is repeated below, rows hold their own section, and the same input makes the same page', () => {
  const all = Array.from({ length: 60 }, (_, i) =>
    publication(`p${i}`, {
      sourceId: `s${i % 9}`,
      language: ['de', 'fr', 'ja'][i % 3]!,
      section: (['world', 'politics', 'sport'] as const)[i % 3]!,
      sortAt: at(i),
    }),
  );
  const edition = editionOf(all);
  const top = new Set([edition.lead, ...edition.voices].map((one) => one?.id));
  for (const { section, publications } of edition.rows) {
    expect(publications.length).toBeLessThanOrEqual(4);
    expect(publications.every((one) => one.section === section && !top.has(one.id))).toBe(true);
  }
  expect(edition.latest.some(({ id }) => top.has(id))).toBe(false);
  expect(edition.latest.map(({ sortAt }) => sortAt)).toEqual(
    edition.latest
      .map(({ sortAt }) => sortAt)
      .toSorted()
      .reverse(),
  );
  expect(editionOf(all)).toEqual(edition);
});
