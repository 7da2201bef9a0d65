import { expect, test } from 'vitest';
import type { Failure } from '../../core/failure.ts';
import type { RightsOverride } from '../../core/rights.ts';
import type { StageName } from '../../core/provenance.ts';
import type { Handles } from '../contract.ts';
import { article, at, claimOne, done, item, noon, page, provenance, publication, work, write } from './rows.ts';

const override = (sourceId: string, more: Partial<RightsOverride> = {}): RightsOverride => ({
  sourceId,
  rights: 'full',
  note: 'They wrote on 3 March.',
  by: 'Ada',
  at: noon,
  ...more,
});

/** Overrides, requests and the log of both. */
export function rightsContract({ store }: Handles): void {
  /** Articles of two papers: one read, one withheld, one not fetched yet; each done with but the last. */
  async function papers(): Promise<void> {
    const failure: Failure = { kind: 'robots', host: 'bote.example' };
    for (const [sourceId, ids] of Object.entries({ bote: ['read', 'withheld', 'new'], post: ['far'] })) {
      await write(store(), ...ids.map((id) => ({ table: 'items', row: item(id, { sourceId }) }) as const));
      await write(store(), ...ids.slice(0, 2).map((id) => ({ table: 'publications', row: publication(id, { sourceId }) }) as const));
    }
    const withheld = { kind: 'withheld', id: 'withheld', url: 'https://bote.example/w', failure, provenance } as const;
    await write(
      store(),
      { table: 'pages', row: page('read', new Uint8Array([1])) },
      { table: 'pages', row: page('far', new Uint8Array()) },
      { table: 'pages', row: withheld },
    );
    for (const stage of ['fetch', 'extract', 'publish'] as const) {
      for (const id of ['read', 'withheld', 'far']) {
        await store().work.enqueue([work(stage, id)], noon);
        await store().work.settle(await claimOne(store(), stage), 1, done(), noon);
      }
    }
  }
  const due = async (stage: StageName): Promise<readonly string[]> =>
    (await store().work.claim(stage, { limit: 99, leaseSeconds: 1, now: noon })).map(({ subject }) => subject).sort();

  test('an override is kept, replaced, listed and cleared', async () => {
    expect(await store().rights.override('bote')).toBeUndefined();
    await store().rights.set(override('post'));
    await store().rights.set(override('bote', { rights: 'link' }));
    await store().rights.set(override('bote', { rights: 'private', at: at(1) }));
    expect(await store().rights.override('bote')).toEqual(override('bote', { rights: 'private', at: at(1) }));
    expect((await store().rights.overrides()).map(({ sourceId }) => sourceId)).toEqual(['bote', 'post']);
    expect(await store().rights.clear('bote', 'Bo', at(2))).toBe(true);
    expect(await store().rights.clear('bote', 'Bo', at(2))).toBe(false);
    expect(await store().rights.overrides()).toEqual([override('post')]);
  });

  test('each change is a line of the log, newest first, and goes on where a page of it ended', async () => {
    await store().rights.set(override('bote', { rights: 'link' }));
    await store().rights.clear('bote', 'Bo', at(2));
    await store().rights.clear('bote', 'Bo', at(3));
    const lines = await store().rights.audit({ limit: 9 });
    expect(lines).toMatchObject([
      { at: at(2), by: 'Bo', action: 'rights-cleared', subject: 'bote', note: 'it was link: They wrote on 3 March.' },
      { at: noon, by: 'Ada', action: 'rights-set', subject: 'bote', note: 'link: They wrote on 3 March.' },
    ]);
    expect(lines[0]!.id).toBeGreaterThan(lines[1]!.id);
    expect(await store().rights.audit({ limit: 9, before: lines[0]!.id })).toEqual([lines[1]]);
    expect(await store().rights.audit({ limit: 1 })).toEqual([lines[0]]);
  });

  test.each(['set', 'clear'] as const)('%s puts back what was read, asks again for what was withheld, and publishes both', async (how) => {
    await papers();
    if (how === 'clear') {
      await store().rights.set(override('bote'));
      for (const stage of ['fetch', 'extract', 'publish'] as const) {
        for (const claim of await store().work.claim(stage, { limit: 99, leaseSeconds: 60, now: noon })) {
          await store().work.settle(claim, 1, done(), noon);
        }
      }
    }
    const version = await store().articles.dataVersion();
    if (how === 'set') expect(await store().rights.set(override('bote'))).toBe(2);
    else expect(await store().rights.clear('bote', 'Ada', noon)).toBe(true);
    expect(await store().articles.dataVersion()).toBeGreaterThan(version);
    expect(await due('fetch')).toEqual(['withheld']);
    expect(await due('extract')).toEqual(['read']);
    expect(await due('publish')).toEqual(['read', 'withheld']);
  });

  test('what was made for the other edition is published again; a public one’s lists hold what was made for it', async () => {
    const made = { whole: undefined, cut: 'public', hidden: 'withheld' } as const;
    for (const [id, edition] of Object.entries(made)) {
      await write(store(), { table: 'publications', row: publication(id, { ...(edition && { edition }) }) });
      await store().work.enqueue([work('publish', id)], noon);
    }
    const settle = async (): Promise<void> => {
      for (const claim of await store().work.claim('publish', { limit: 99, leaseSeconds: 60, now: noon }))
        await store().work.settle(claim, 1, done(), noon);
    };
    await settle();
    const { articles, rights } = store();
    expect((await articles.list({ limit: 9, edition: 'public' })).map(({ id }) => id)).toEqual(['cut']);
    expect(await articles.list({ limit: 9 })).toHaveLength(3);
    for (const column of ['day', 'language', 'country', 'sourceId', 'section'] as const)
      expect((await articles.countBy(column, { edition: 'public' })).map(({ count }) => count)).toEqual([1]);
    expect(await articles.publication('hidden')).toMatchObject({ edition: 'withheld' });
    expect(await rights.publishFor('public', noon)).toBe(1);
    expect(await due('publish')).toEqual(['whole']);
    await store().work.releaseAll(noon);
    await settle();
    expect(await rights.publishFor('private', noon)).toBe(2);
    expect(await due('publish')).toEqual(['cut', 'hidden']);
  });

  test('requests are kept as they were sent, and closed once', async () => {
    const sent = { address: 'https://bote.example/a', name: 'Ada', contact: 'ada@x.example', reason: 'It is mine.', at: noon };
    const first = await store().rights.request(sent);
    const next = await store().rights.request({ ...sent, reason: 'odd \uD83D', at: at(1) });
    expect(first).toEqual({ ...sent, id: first.id, state: 'open' });
    expect((await store().rights.requests({ limit: 9 })).map(({ id, reason }) => [id, reason])).toEqual([
      [next.id, 'odd \uFFFD'],
      [first.id, 'It is mine.'],
    ]);
    const outcome = { by: 'Bo', note: 'Not theirs.', at: at(2) };
    expect(await store().rights.close(first.id, { state: 'refused', ...outcome })).toBe(true);
    expect(await store().rights.close(first.id, { state: 'granted', ...outcome })).toBe(false);
    expect(await store().rights.close(next.id, { state: 'granted', ...outcome })).toBe(true);
    for (const id of [999, 1.5, Number.NaN]) expect(await store().rights.close(id, { state: 'granted', ...outcome })).toBe(false);
    expect(await store().rights.requests({ state: 'open', limit: 9 })).toEqual([]);
    expect((await store().rights.requests({ state: 'refused', limit: 9 })).map(({ id }) => id)).toEqual([first.id]);
    const log = await store().rights.audit({ limit: 9 });
    expect(log.map(({ action, subject, note, by }) => [action, subject, note, by])).toEqual([
      ['request-refused', sent.address, 'Not theirs.', 'Bo'],
    ]);
  });

  test('revisions that changed a text are listed, newest first', async () => {
    const change = (kind: 'declared' | 'silent') => ({ kind, titleChanged: false, removed: 1, added: 2 });
    const changed = (id: string, revision: number, minutes: number, kind: 'declared' | 'silent', sourceId = 'bote') =>
      article(id, revision, { sourceId, change: change(kind), provenance: { ...provenance, at: at(minutes) } });
    const rows = [article('a'), changed('a', 2, 1, 'silent'), changed('a', 3, 4, 'declared'), changed('b', 2, 3, 'silent', 'post')];
    await write(store(), ...rows.map((row) => ({ table: 'articles', row }) as const));
    const edits = async (query: object = {}) =>
      (await store().articles.edits({ limit: 9, ...query })).map(({ id, revision }) => `${id}${revision}`);
    expect(await edits()).toEqual(['a3', 'b2', 'a2']);
    expect(await edits({ kind: 'silent' })).toEqual(['b2', 'a2']);
    expect(await edits({ sourceId: 'bote' })).toEqual(['a3', 'a2']);
    expect(await edits({ id: 'b' })).toEqual(['b2']);
    expect(await edits({ before: at(4) })).toEqual(['b2', 'a2']);
    expect(await edits({ limit: 1 })).toEqual(['a3']);
    const [newest] = await store().articles.edits({ limit: 1 });
    expect(newest).toEqual({ id: 'a', revision: 3, sourceId: 'bote', title: 'Meldung a', change: change('declared'), at: at(4) });
    await write(store(), { table: 'articles', row: article('a', 3) });
    expect(await edits()).toEqual(['b2', 'a2']);
  });
}
