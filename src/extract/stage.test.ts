import { describe, expect, test } from 'vitest';
import type { Article, FeedItem, Page } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { Provenance } from '../core/provenance.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Rights, RightsSignal } from '../core/rights.ts';
import type { Source } from '../core/source.ts';
import type { Claim } from '../core/store.ts';
import type { Extraction } from './extraction.ts';
import type { Extractor } from './extractor.ts';
import { feedBlocks } from './generic.ts';
import { extractStage, type ExtractInput } from './stage.ts';

const provenance: Provenance = { stage: 'fetch', version: 1, tool: 'test', inputHash: 'x', reasons: [], at: '2026-03-12T09:00:00.000Z' };
const item: FeedItem = {
  id: 'abcdefghjkmn',
  sourceId: 'kurier',
  feedId: 'f',
  url: 'https://kurier.example/1',
  title: 'Feed title',
  summary: 'The feed says this much.',
  authors: ['Feed Author'],
  publishedAt: '2026-03-12T07:00:00.000Z',
  categories: ['politics'],
  firstSeenAt: '2026-03-12T08:00:00.000Z',
  provenance,
};
const source: Source = {
  id: 'kurier',
  name: 'Kurier',
  country: 'de',
  languages: ['de'],
  homepage: 'https://kurier.example/',
  feeds: [],
  rights: 'private',
  timeZone: 'Europe/Berlin',
};
const fetched: Page = { kind: 'fetched', id: item.id, url: 'https://kurier.example/1?final', body: new Uint8Array(), provenance };
const withheld = (failure: Failure): Page => ({ kind: 'withheld', id: item.id, url: item.url, failure, provenance });
const paragraph = (text: string) => ({ kind: 'paragraph', text, marks: [] }) as const;
const extraction: Extraction = {
  title: 'Page title',
  authors: [],
  tags: [],
  publishedAt: '2026-03-12T07:10:00.000Z',
  blocks: [paragraph('Page text.')],
  reasons: [{ rule: 'body-from-readability' }],
};
const notArticle: Failure = { kind: 'not-article', why: 'it holds no running text' };
const claim: Claim = { stage: 'extract', subject: item.id, priority: 1, attempts: 0, losses: 0, token: 't' };

function stageWith(result: Result<Extraction, Failure>) {
  const extractor: Extractor = {
    extract: () => Promise.resolve(result),
    feedBlocks: ({ html, url, known }) => Promise.resolve(feedBlocks(html, url, known)),
    close: () => Promise.resolve(),
  };
  return extractStage({ clock: { now: () => '2026-03-12T10:00:00.000Z' }, extractor });
}

async function run(result: Result<Extraction, Failure>, input: Partial<ExtractInput> = {}): Promise<Article> {
  const done = await stageWith(result).run({ item, page: fetched, source, ...input }, new AbortController().signal);
  if (!done.ok) throw new Error(done.error.kind);
  return done.value;
}

describe('a page that was read', () => {
  test('gives the article; the feed fills what it leaves open', async () => {
    expect(await run(ok(extraction))).toMatchObject({
      title: 'Page title',
      authors: ['Feed Author'],
      publishedAt: '2026-03-12T07:10:00.000Z',
      url: 'https://kurier.example/1?final',
      summary: 'The feed says this much.',
      tags: ['politics'],
      extent: 'full',
      revision: 1,
      provenance: { stage: 'extract', at: '2026-03-12T10:00:00.000Z', reasons: [{ rule: 'body-from-readability' }] },
    });
  });

  test('a day without a time gives way to the feed’s instant', async () => {
    expect((await run(ok({ ...extraction, publishedDayOnly: true }))).publishedAt).toBe(item.publishedAt);
  });
});

test('what is known of the page and its newspaper goes with it', async () => {
  const asked: unknown[] = [];
  const extractor: Extractor = {
    extract: ({ hints }) => Promise.resolve((asked.push(hints), ok(extraction))),
    feedBlocks: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
  const stage = extractStage({ clock: { now: () => '2026-03-12T10:00:00.000Z' }, extractor });
  const pages = [{ body: ['.text'] }];
  await stage.run({ item, page: fetched, source: { ...source, pages } }, new AbortController().signal);
  await stage.run({ item, page: fetched, source }, new AbortController().signal);
  const known = { timeZone: 'Europe/Berlin', feedTitle: 'Feed title', fetchedAt: provenance.at };
  expect(asked).toEqual([{ ...known, rules: pages }, known]);
});

describe('a page that is sold', () => {
  const sold: Extraction = { ...extraction, free: false, blocks: [paragraph('The beginning.'), paragraph('And no more.')] };

  test('is withheld where only its beginning is shown: the feed’s words, and that beginning as the summary', async () => {
    const article = await run(ok({ ...sold, teaser: true }));
    expect(article).toMatchObject({
      title: 'Page title',
      summary: 'The beginning. And no more.',
      free: false,
      extent: 'feed',
      withheld: { kind: 'paywalled' },
    });
    expect(article.blocks).toEqual([paragraph('The feed says this much.')]);
  });

  test('keeps what it shows whole, and says so', async () => {
    const article = await run(ok(sold));
    expect(article).toMatchObject({ free: false, extent: 'full', blocks: sold.blocks });
    expect(article.provenance.reasons).toContainEqual({ rule: 'sold-but-shown-whole' });
  });

  test('a live blog is marked', async () => {
    expect((await run(ok({ ...extraction, live: true }))).live).toBe(true);
  });
});

describe('revisions', () => {
  test('rise only when the words change', async () => {
    const first = await run(ok(extraction));
    const same = await run(
      ok({ ...extraction, authors: ['Another'], blocks: [{ ...paragraph('Page text.'), marks: [{ kind: 'bold', start: 0, end: 4 }] }] }),
      { previous: first },
    );
    expect(same.revision).toBe(1);
    const changed = await run(ok({ ...extraction, blocks: [paragraph('Page text, corrected.')] }), { previous: first });
    expect(changed.revision).toBe(2);
    expect((await run(ok({ ...extraction, title: 'New title' }), { previous: changed })).revision).toBe(3);
  });

  test('tell what the paper changed and whether it says so', async () => {
    const told = 'The bridge opens on 3 May. It cost 12 million. The mayor is glad.';
    const first = await run(ok({ ...extraction, blocks: [paragraph(told)] }));
    expect(first).not.toHaveProperty('change');
    const again = (text: string, more: Partial<Extraction> = {}): Promise<Article> =>
      run(ok({ ...extraction, blocks: [paragraph(text)], ...more }), { previous: first });
    expect(await again(told)).toEqual(first);
    expect(await again(told.replace('3 May', ' 3\u00a0May '))).toMatchObject({ revision: 1 });
    const edited = await again(told.replace('12', '21'));
    expect(edited).toMatchObject({ revision: 2, change: { kind: 'silent', titleChanged: false, removed: 1, added: 1 } });
    expect((await again(told.replace('12', '21'), { modifiedAt: '2026-03-12T09:30:00.000Z' })).change?.kind).toBe('declared');
    const unchanged = await run(ok({ ...extraction, blocks: [paragraph(told.replace('12', '21'))] }), { previous: edited });
    expect(unchanged).toMatchObject({ revision: 2, change: edited.change });
  });

  test('that only have more to read, or come of other rules of ours, tell of no change', async () => {
    const feed = await run(err(notArticle));
    const page = await run(ok(extraction), { previous: feed });
    expect(page.revision).toBe(2);
    expect(page).not.toHaveProperty('change');
    const older = { ...page, provenance: { ...page.provenance, version: 0 } };
    const reread = await run(ok({ ...extraction, blocks: [paragraph('Page text, and a line found later.')] }), { previous: older });
    expect(reread.revision).toBe(3);
    expect(reread).not.toHaveProperty('change');
  });

  test('a page that can no longer be read does not unprint what was read', async () => {
    const first = await run(ok(extraction));
    expect(await run(err(notArticle), { previous: first })).toEqual(first);
    expect(await run(err(notArticle), { previous: first, page: withheld({ kind: 'http', status: 403, host: 'kurier.example' }) })).toEqual(
      first,
    );
  });
});

describe('rights', () => {
  const words = 'The feed says this much.';
  const noai = { witness: 'robots-meta', words: 'noai', rights: 'link' } as const;
  const noarchive = { witness: 'robots-meta', words: 'noarchive', rights: 'excerpt' } as const;
  const tdm = { witness: 'tdm-header', words: 'tdm-reservation: 1', rights: 'link' } as const;
  const licence = { witness: 'licence', words: 'CC BY 4.0', rights: 'full' } as const;
  const says = (...signals: readonly RightsSignal[]): Result<Extraction, Failure> => ok({ ...extraction, signals });
  const override = (rights: Rights) => ({ sourceId: 'kurier', rights, note: 'By letter.', by: 'Ada', at: provenance.at });
  const levelOf = ({ rights }: Article): string => `${rights!.rights} by ${rights!.because[0]!.witness}`;

  test('are decided by our file, the page’s host, the page and the feed’s licence', async () => {
    expect(levelOf(await run(ok(extraction)))).toBe('private by source');
    expect(levelOf(await run(says(noarchive), { source: { ...source, rights: 'full' } }))).toBe('excerpt by robots-meta');
    const free = { ...item, signals: [licence] };
    expect(levelOf(await run(ok(extraction), { item: free, source: { ...source, rights: 'excerpt' } }))).toBe('full by licence');
    const closed = { ...fetched, signals: [{ witness: 'robots-groups', words: 'closed to gptbot', rights: 'excerpt' }] as const };
    expect(levelOf(await run(ok(extraction), { page: closed, source: { ...source, rights: 'full' } }))).toBe('excerpt by robots-groups');
    expect(levelOf(await run(err(notArticle), { page: withheld({ kind: 'robots', host: 'h' }) }))).toBe('private by source');
  });

  test('a page that reserves itself leaves the feed’s words and nothing of its own', async () => {
    for (const article of [await run(says(noai)), await run(ok(extraction), { page: { ...fetched, signals: [tdm] } })]) {
      expect(article).toMatchObject({ extent: 'feed', title: 'Feed title', withheld: { kind: 'reserved' }, rights: { unread: true } });
      expect(article.blocks).toEqual([paragraph(words)]);
      expect(JSON.stringify(article)).not.toContain('Page text');
    }
    expect((await run(says(noai))).withheld).toMatchObject({ by: 'meta robots: noai' });
  });

  test('who reserves it later takes back what was read', async () => {
    const first = await run(ok(extraction));
    expect(await run(says(noai), { previous: first })).toMatchObject({ revision: 2, extent: 'feed', blocks: [{ text: words }] });
    const page = withheld({ kind: 'reserved', by: 'tdmrep.json: tdm-reservation: 1' });
    const link = { ...page, signals: [{ ...tdm, witness: 'tdmrep' }] as const };
    expect(await run(err(notArticle), { previous: first, page: link })).toMatchObject({ revision: 2, extent: 'feed' });
  });

  test('the operator’s word outweighs all of them, both ways', async () => {
    const permitted = await run(says(noai), { override: override('excerpt') });
    expect(permitted).toMatchObject({ extent: 'full', rights: { rights: 'excerpt' }, blocks: [{ text: 'Page text.' }] });
    expect(await run(says(noai), { previous: permitted })).toMatchObject({ extent: 'feed', withheld: { by: 'meta robots: noai' } });
    const closed = await run(ok(extraction), { override: override('link'), source: { ...source, rights: 'full' } });
    expect(closed).toMatchObject({ extent: 'feed', withheld: { by: 'the operator of this copy: By letter.' } });
  });

  test('change without a new revision, and what a page said holds while it cannot be read', async () => {
    const first = await run(says(noarchive), { source: { ...source, rights: 'full' } });
    const now = await run(says(noarchive), { source: { ...source, rights: 'full' }, override: override('full'), previous: first });
    expect([now.revision, levelOf(now)]).toEqual([1, 'full by operator']);
    const unread = await run(err(notArticle), { source: { ...source, rights: 'full' }, previous: now });
    expect([unread.extent, levelOf(unread)]).toEqual(['full', 'excerpt by robots-meta']);
  });
});

describe('the feed’s words alone', () => {
  const rich = { ...item, contentHtml: '<p>The feed says all of it, <b>in full</b>.</p>' };

  test('a withheld page leaves the feed’s text and the reason', async () => {
    const article = await run(err(notArticle), { item: rich, page: withheld({ kind: 'paywalled' }) });
    expect(article).toMatchObject({
      extent: 'feed',
      withheld: { kind: 'paywalled' },
      title: 'Feed title',
      blocks: [{ text: 'The feed says all of it, in full.' }],
    });
  });

  test.each([
    { kind: 'robots', host: 'kurier.example' },
    { kind: 'reserved', by: 'TDMRep' },
  ] as const)('$kind leaves only the summary', async (failure) => {
    const article = await run(err(notArticle), { item: rich, page: withheld(failure) });
    expect(article.blocks).toEqual([paragraph('The feed says this much.')]);
  });

  test('a page that is no article falls back to them', async () => {
    for (const failure of [
      notArticle,
      { kind: 'too-large', what: 'The page', limitBytes: 1 },
      { kind: 'timeout', what: 'x', seconds: 20 },
    ] as const) {
      expect(await run(err(failure))).toMatchObject({ extent: 'feed', withheld: failure, blocks: [{ text: 'The feed says this much.' }] });
    }
  });

  test('with neither page nor feed text there is no article', async () => {
    const bare = { ...item, summary: '' };
    expect(await stageWith(err(notArticle)).run({ item: bare, page: fetched, source }, new AbortController().signal)).toEqual(
      err(notArticle),
    );
    expect((await run(err(notArticle), { item: bare, page: withheld({ kind: 'paywalled' }) })).blocks).toEqual([]);
  });

  test('a mistake of our own is not hidden behind them', async () => {
    const bug: Failure = { kind: 'bug', detail: 'x' };
    expect(await stageWith(err(bug)).run({ item, page: fetched, source }, new AbortController().signal)).toEqual(err(bug));
  });
});

test('what is committed: the article, and its language to be told, newest first', async () => {
  const stage = stageWith(ok(extraction));
  const input = { item, page: fetched, source };
  const result = await stage.run(input, new AbortController().signal);
  expect(stage.settle(input, result, claim)).toMatchObject({
    outcome: { kind: 'done' },
    outputs: [{ table: 'articles', row: { id: item.id } }],
    next: [{ stage: 'identify', subject: item.id, priority: Date.parse('2026-03-12T07:10:00Z') / 1000, mode: 'again' }],
  });
  expect(stage.settle(input, err(notArticle), claim)).toBeUndefined();
});
