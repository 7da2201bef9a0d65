import { expect, test } from 'vitest';
import type { Failure } from '../core/failure.ts';
import type { Publication } from '../core/publication.ts';
import type { FailureRecord } from '../core/store.ts';
import { readerState } from './reader-state.ts';
import { publishStage, type PublishInput } from './stage.ts';
import { fixtureStore, NOW, stopped, variant } from './store.fixture.ts';

const stage = publishStage({ clock: stopped() });
const signal = new AbortController().signal;
const made = async (input: PublishInput): Promise<Publication> => {
  const result = await stage.run(input, signal);
  if (!result.ok) throw new Error('publishing never fails');
  return result.value;
};
const record = (failure: Failure, outcome: FailureRecord['outcome']): FailureRecord => ({
  stage: 'translate',
  subject: 'a',
  failure,
  outcome,
  attempts: 1,
  at: NOW,
});

test('an article with its English is published as translated', async () => {
  const { article, identification, translation, facts } = variant({});
  const publication = await made({ article, identification, translation: translation!, facts });
  expect(publication).toMatchObject({
    state: 'translated',
    slug: 'water-returns-to-the-valley-after-two-years-of-drought',
    day: '2026-03-12',
    dated: true,
    title: 'Water returns to the valley after two years of drought',
    originalTitle: 'عودة المياه إلى الوادي بعد عامين من الجفاف',
    dek: 'Farmers say the rain came late, but it is enough for one season.',
    engines: ['bergamot'],
    language: 'ar',
    country: 'zz',
  });
  expect(publication.englishText).toContain('watched it in silence');
  expect(publication.englishText).toContain('Northern dam');
  expect(publication.originalText).toContain('سد الجنوب');
});

test('slug and day stay as first published, whatever arrives later', async () => {
  const { article, identification, translation, facts } = variant({});
  const first = await made({ article: { ...article, publishedAt: '2026-03-10T08:00:00.000Z' }, identification });
  const later = await made({ article, identification, translation: translation!, facts, current: first });
  expect([later.slug, later.day]).toEqual(['arabic', '2026-03-10']);
  expect(later.title).toContain('Water returns');
});

test('an English article is searched as English and has no original beside it', async () => {
  const { article, identification } = variant({
    language: 'en',
    original: 'A vote',
    blocks: [{ block: { kind: 'paragraph', text: 'Said so.', marks: [] }, english: [] }],
  });
  expect(await made({ article, identification })).toMatchObject({
    state: 'english',
    englishText: expect.stringContaining('Said so.') as string,
    originalText: '',
  });
});

test('an article nobody could identify waits until the translate stage says why', async () => {
  const { article } = variant({});
  expect(await made({ article })).toMatchObject({ language: 'und', state: 'waiting', engines: [], englishText: '' });
  expect(await made({ article, untranslated: record({ kind: 'language-unknown' }, 'done') })).toMatchObject({ state: 'original' });
});

test.each<[Failure, FailureRecord['outcome'], string]>([
  [{ kind: 'model-missing', from: 'ko', to: 'en' }, 'wait', 'waiting'],
  [{ kind: 'over-budget', engine: 'deepl' }, 'wait', 'waiting'],
  [{ kind: 'pair-unsupported', from: 'sw', to: 'en' }, 'done', 'original'],
  [{ kind: 'engine', engine: 'bergamot', detail: 'it stopped' }, 'park', 'failed'],
  [{ kind: 'timeout', what: 'The engine', seconds: 60 }, 'retry', 'waiting'],
  [{ kind: 'timeout', what: 'The engine', seconds: 60 }, 'park', 'failed'],
])('%j that ended in %s is told as %s', (failure, outcome, state) => {
  expect(readerState('ko', undefined, record(failure, outcome))).toEqual({ state, failure });
});

test('English wins over an old failure, and an English article over everything', () => {
  const old = record({ kind: 'model-missing', from: 'ar', to: 'en' }, 'wait');
  expect(readerState('ar', variant({}).translation, old)).toEqual({ state: 'translated' });
  expect(readerState('en-GB', undefined, old)).toEqual({ state: 'english' });
});

test('the stage reads what it needs, settles one row, and ends when the article is gone', async () => {
  const rows = variant({ failure: { kind: 'model-missing', from: 'ar', to: 'en' } });
  const store = await fixtureStore([rows]);
  const input = await stage.input(store, rows.article.id);
  expect(input).toMatchObject({
    source: { id: 'sahil' },
    current: { id: rows.article.id },
    untranslated: { failure: { kind: 'model-missing' } },
  });
  const result = await stage.run(input!, signal);
  expect(
    stage.settle(input!, result, { stage: 'publish', subject: rows.article.id, priority: 0, attempts: 0, losses: 0, token: 't' }),
  ).toMatchObject({
    outcome: { kind: 'done' },
    outputs: [{ table: 'publications', row: { state: 'waiting', failure: { kind: 'model-missing' }, country: 'tn' } }],
    next: [],
  });
  expect(await stage.input(store, 'nothing')).toBeUndefined();
});
