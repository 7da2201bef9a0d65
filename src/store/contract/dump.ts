import { expect, test } from 'vitest';
import type { Output, Store } from '../../core/store.ts';
import type { Handles } from '../contract.ts';
import {
  all,
  article,
  at,
  claimOne,
  done,
  fingerprint,
  item,
  noon,
  page,
  publication,
  sentence,
  sighting,
  source,
  terms,
  translation,
  work,
  write,
} from './rows.ts';

/** Equal contents give equal dumps, whatever way they came about. */
export function dumpContract({ store }: Handles): void {
  const outputs = (now: string): Output[] => [
    { table: 'items', row: item('a', { firstSeenAt: now }) },
    { table: 'pages', row: page('a', new Uint8Array([1, 2, 3])) },
    { table: 'articles', row: article('a', 1, { firstSeenAt: now }) },
    { table: 'articles', row: article('a', 2, { firstSeenAt: now }) },
    { table: 'fingerprints', row: fingerprint('a', { at: now }) },
    { table: 'translations', row: translation('a') },
    { table: 'sightings', row: sighting('a') },
    { table: 'memory', row: sentence('k2') },
    { table: 'memory', row: sentence('k1') },
    { table: 'publications', row: publication('a', { terms: terms('flood', 'dam'), dated: false, sortAt: now, day: now.slice(0, 10) }) },
    { table: 'publications', row: publication('B', { sortAt: at(-60) }) },
  ];
  const dumpOf = (from: Store) => all(from.admin.dump());

  test('when a feed was polled, and how often, does not show; what it answered does', async () => {
    const polled = (now: string, failures: number, etag: string) => {
      const rhythm = { perHour: [failures], hours: [1], at: now };
      const times = { checkedAt: now, receivedAt: now, newAt: now, failingSince: now, conditional: failures, rhythm };
      return write(store(), {
        table: 'feeds',
        row: { id: 'f', sourceId: 'bote', url: 'https://bote.example/1', etag, failures, ...times },
      });
    };
    await polled(noon, 0, 'x');
    const first = await dumpOf(store());
    expect(first.join('\n')).toContain('"table":"feeds"');
    await polled(at(700), 3, 'x');
    expect(await dumpOf(store())).toEqual(first);
    await polled(noon, 0, 'y');
    expect(await dumpOf(store())).not.toEqual(first);
  });

  test('another order, other times and more attempts give the same lines', async () => {
    await store().sources.sync([source('bote', ['https://bote.example/1'])], noon);
    for (const output of outputs(noon)) await write(store(), output);
    const first = await dumpOf(store());
    await write(store(), ...outputs(at(60 * 24 * 3)).toReversed());
    await store().work.enqueue([work('publish', 'contract', { mode: 'again' })], noon);
    await store().work.settle(await claimOne(store(), 'publish'), 1, done({ outcome: { kind: 'retry', due: noon } }), noon);
    await store().work.settle(await claimOne(store(), 'publish'), 1, done(), at(99));
    expect(await dumpOf(store())).toEqual(first);
    expect(first.every((line) => Object.keys(JSON.parse(line) as object).includes('table'))).toBe(true);
    expect(first.join('\n')).not.toContain('2026-03-12T12');
  });

  test('the order in which readers and editors spoke, and when, does not show; what they said does', async () => {
    const name = (source: string, changedAt: string) =>
      ({ language: 'ru', source, english: source, state: 'fixed', variants: [], changedAt }) as const;
    const said = [
      (now: string) => store().readers.star('a', true, now),
      (now: string) => store().readers.keep('a', true, now),
      (now: string) => store().readers.wish({ kind: 'mute-word', value: 'football', at: now }),
      (now: string) => store().sources.choose({ breadth: 'all', countries: ['fr'], languages: [], sections: [], at: now }),
      (now: string) => store().names.put(name('Ада', now)),
      (now: string) => store().budgets.spend('deepl', 5, {}, now),
      ...['x', 'y'].map((words) => (now: string) => {
        const of = { articleId: 'a', revision: 1, anchor: 'p1s1', original: 'Satz.', english: 'Sentence.' };
        return store().readers.report({ ...of, words, at: now });
      }),
    ];
    for (const [i, say] of said.entries()) await say(at(i));
    const first = await dumpOf(store());
    const unsay = async (): Promise<void> => {
      await store().readers.star('a', false, noon);
      await store().readers.keep('a', false, noon);
      await store().readers.unwish({ kind: 'mute-word', value: 'football' });
      await store().names.remove('ru', 'Ада');
      await store().budgets.spend('deepl', -5, {}, noon);
    };
    await unsay();
    expect(await dumpOf(store())).not.toEqual(first);
    for (const [i, say] of said.slice(0, 6).toReversed().entries()) await say(at(90 + i));
    expect(await dumpOf(store())).toEqual(first);
    expect(first.join('\n')).not.toMatch(/2026-03-1/);
    expect(first.filter((line) => line.includes('"table":"reports"'))).toHaveLength(2);
  });

  test('a difference shows', async () => {
    await write(store(), ...outputs(noon));
    const first = await dumpOf(store());
    for (const output of [
      { table: 'pages', row: page('a', new Uint8Array([1, 2, 4])) },
      { table: 'memory', row: sentence('k1', { text: 'Other' }) },
      { table: 'publications', row: publication('B', { sortAt: at(1) }) },
    ] as const) {
      await write(store(), output);
      expect(await dumpOf(store())).not.toEqual(first);
      await write(store(), ...outputs(noon));
      expect(await dumpOf(store())).toEqual(first);
    }
  });

  test('goes through tables longer than one reading, in the order of their keys', async () => {
    const ids = Array.from({ length: 430 }, (_, i) => `a${i}`);
    await write(store(), ...ids.flatMap((id) => [1, 2].map((n) => ({ table: 'articles', row: article(id, n) }) as const)));
    const lines = (await dumpOf(store())).map((line) => JSON.parse(line) as { table: string; id: string; revision: number });
    const articles = lines.filter((line) => line.table === 'articles');
    expect(articles.map((line) => `${line.id} ${line.revision}`)).toEqual(ids.toSorted().flatMap((id) => [`${id} 1`, `${id} 2`]));
  });

  test('counts the rows of each table', async () => {
    await write(store(), ...outputs(noon));
    expect(await store().admin.tables()).toEqual({
      articles: 2,
      audit: 0,
      bands: 2,
      budgets: 0,
      choices: 0,
      facts: 0,
      feeds: 0,
      fingerprints: 1,
      forms: 1,
      identifications: 0,
      items: 1,
      kept: 0,
      memory: 2,
      names: 0,
      pages: 1,
      publications: 2,
      reports: 0,
      rights_overrides: 0,
      sightings: 1,
      sources: 0,
      stars: 0,
      takedown_requests: 0,
      takedowns: 0,
      terms: 2,
      translations: 1,
      wishes: 0,
      work: 1,
    });
  });
}
