import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choose, wantedFor } from './architecture.ts';
import type { RegistryModel, ReleaseStatus } from './registry.ts';

const german = { from: 'de', to: 'en' };
const model = (architecture: string, status: ReleaseStatus = 'release', version?: string, from = 'de'): RegistryModel => ({
  from,
  to: 'en',
  architecture,
  status,
  ...(version ? { version } : {}),
  licence: 'MPL-2.0',
  files: [],
});
function taken(models: RegistryModel[], wanted: string) {
  const choice = choose(german, models, wanted);
  if (!choice.ok) throw new Error(choice.error.kind);
  return { took: `${choice.value.model.architecture} ${choice.value.model.status}`, note: choice.value.note };
}

test.each([
  ['tiny base-memory base', 'base-memory', 'base-memory release', undefined],
  ['tiny base', 'base-memory', 'tiny release', 'There is no base-memory model for German: tiny is taken.'],
  ['tiny base-memory', 'base', 'base-memory release', 'There is no base model for German: base-memory is taken.'],
  ['base', 'tiny', 'base release', 'There is no tiny model for German: base is taken.'],
  ['base-memory base', 'tiny', 'base-memory release', 'There is no tiny model for German: base-memory is taken.'],
  ['tiny base', 'base-memory, base', 'base release', 'There is no base-memory model for German: base is taken.'],
  ['tiny base', 'huge', 'base release', 'There is no huge model for German: base is taken.'],
  ['giant', 'tiny', 'giant release', 'There is no tiny model for German: giant is taken.'],
])('of %s, %s wanted: %s', (offered, wanted, took, note) => {
  expect(
    taken(
      offered.split(' ').map((name) => model(name)),
      wanted,
    ),
  ).toEqual({ took, note });
});

test('released goes before the wanted architecture, and Nightly is taken only where nothing else is', () => {
  expect(taken([model('base', 'nightly'), model('tiny')], 'base').took).toBe('tiny release');
  expect(taken([model('tiny', 'android'), model('base', 'desktop')], 'base').took).toBe('base desktop');
  expect(taken([model('tiny', 'android'), model('tiny', 'release')], 'tiny').took).toBe('tiny release');
  expect(taken([model('tiny', 'nightly'), model('tiny', 'unknown')], 'tiny').took).toBe('tiny unknown');
  expect(taken([model('tiny', 'nightly')], 'tiny')).toEqual({
    took: 'tiny nightly',
    note: 'The only model for German is not released yet.',
  });
});

test('of two versions the later is taken', () => {
  const choice = choose(german, [model('tiny', 'release', '2.9'), model('tiny', 'release', '2.10')], 'tiny');
  expect(choice).toMatchObject({ value: { model: { version: '2.10' } } });
});

test('another language is no choice', () => {
  expect(choose(german, [model('tiny', 'release', undefined, 'fr')], 'tiny')).toMatchObject({ error: { kind: 'pair-unsupported' } });
});

test('the setting of a language goes before that of its primary language, and that before everybody’s', () => {
  const settings = { 'zh-Hant': 'base', zh: 'base-memory', '*': 'tiny base-memory' };
  expect(['zh-Hant', 'zh-CN', 'fr'].map((tag) => wantedFor(tag, settings))).toEqual(['base', 'base-memory', 'tiny base-memory']);
  expect([wantedFor('fr'), wantedFor('fr', { fr: '' })]).toEqual(['tiny', 'tiny']);
});

test('whatever is offered and wanted, one of the best released is taken, and the wanted one where it is among them', () => {
  const offers = fc.array(
    fc.record({
      name: fc.constantFrom('tiny', 'base-memory', 'base', 'other'),
      status: fc.constantFrom<ReleaseStatus>('release', 'android', 'unknown', 'nightly'),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(offers, fc.constantFrom('tiny', 'base-memory', 'base', 'other', 'huge'), (offered, wanted) => {
      const models = offered.map(({ name, status }) => model(name, status));
      const { took } = taken(models, wanted);
      const rank = (status: string): number => ['release|android', 'unknown', 'nightly'].findIndex((tier) => tier.includes(status));
      const best = Math.min(...models.map(({ status }) => rank(status)));
      const [name, status] = took.split(' ') as [string, string];
      expect(rank(status)).toBe(best);
      if (models.some((one) => one.architecture === wanted && rank(one.status) === best)) expect(name).toBe(wanted);
    }),
  );
});
