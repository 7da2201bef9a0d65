import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rightsLevels, type RightsDecision, type RightsOverride, type RightsSignal } from '../core/rights.ts';
import { decideRights, reservationIn, statementText } from './decide.ts';

const signal = (witness: RightsSignal['witness'], rights: RightsSignal['rights'], more: Partial<RightsSignal> = {}): RightsSignal => ({
  witness,
  words: `${witness} ${rights}`,
  rights,
  ...more,
});
const reserved = signal('tdmrep', 'link');
const noarchive = signal('robots-header', 'excerpt');
const licence = signal('licence', 'full');
const override = (rights: RightsOverride['rights']): RightsOverride => ({
  sourceId: 'seepost',
  rights,
  note: 'By letter of 3 March.',
  by: 'Ada',
  at: '2026-03-04T00:00:00.000Z',
});
const short = ({ rights, unread, because }: RightsDecision): string => [rights, unread ? 'unread' : 'read', because[0]!.witness].join(' ');

test.each([
  ['full', [], 'full read source'],
  ['private', [], 'private read source'],
  ['link', [], 'link unread source'],
  ['full', [noarchive], 'excerpt read robots-header'],
  ['full', [noarchive, reserved], 'link unread tdmrep'],
  ['private', [noarchive], 'private read source'],
  ['private', [reserved], 'private unread source'],
  ['excerpt', [licence], 'full read licence'],
  ['excerpt', [licence, noarchive], 'excerpt read robots-header'],
  ['private', [licence], 'private read source'],
  ['link', [licence], 'link unread source'],
] as const)('our file says %s, and %j', (rights, signals, decided) => {
  expect(short(decideRights({ source: { rights }, signals }))).toBe(decided);
});

test('every statement is kept once, the deciding one first', () => {
  const { because } = decideRights({ source: { rights: 'full' }, signals: [noarchive, reserved, noarchive] });
  expect(because.map(({ witness }) => witness)).toEqual(['tdmrep', 'robots-header', 'source']);
});

test('one statement read in two ways holds in the stricter, whichever came last', () => {
  const [strict, lax] = (['private', 'full'] as const).map((rights) => signal('robots-groups', rights, { words: '' }));
  for (const signals of [
    [strict!, lax!],
    [lax!, strict!],
  ])
    expect(decideRights({ source: { rights: 'full' }, signals }).rights).toBe('private');
});

test('the shortest excerpt holds', () => {
  const signals = [noarchive, signal('robots-meta', 'excerpt', { snippet: 0 }), signal('robots-header', 'excerpt', { snippet: 90 })];
  expect(decideRights({ source: { rights: 'full' }, signals }).snippet).toBe(0);
  expect(decideRights({ source: { rights: 'full' }, signals: [noarchive] })).not.toHaveProperty('snippet');
});

test('a decision is its own input', () => {
  const first = decideRights({ source: { rights: 'full' }, signals: [noarchive, licence] });
  expect(decideRights({ source: { rights: 'full' }, signals: first.because })).toEqual(first);
  expect(decideRights({ source: { rights: 'private' }, signals: first.because }).rights).toBe('private');
});

test('an override is told with its note, and link keeps pages unread', () => {
  const decided = decideRights({ source: { rights: 'private' }, signals: [reserved], override: override('full') });
  expect(decided).toEqual({
    rights: 'full',
    because: [
      { witness: 'operator', words: 'By letter of 3 March.', rights: 'full' },
      reserved,
      expect.objectContaining({ witness: 'source' }),
    ],
  });
  expect(decideRights({ source: { rights: 'full' }, signals: [], override: override('link') }).unread).toBe(true);
});

const level = fc.constantFrom(...rightsLevels);
const any = fc.record({
  witness: fc.constantFrom<RightsSignal['witness']>('tdmrep', 'tdm-header', 'robots-meta', 'content-signal', 'robots-groups'),
  words: fc.string(),
  rights: level,
  snippet: fc.option(fc.nat(500), { nil: undefined }),
}) as fc.Arbitrary<RightsSignal>;
const some = fc.array(fc.oneof(any, fc.constant(licence)), { maxLength: 6 });
/** Characters a public edition may show, headlines aside. */
const shown = ({ rights, snippet }: RightsDecision): number => (rights === 'full' ? Infinity : rights === 'excerpt' ? (snippet ?? 1e6) : 0);

test('one statement more never widens anything', () => {
  fc.assert(
    fc.property(level, some, any, (rights, signals, more) => {
      const before = decideRights({ source: { rights }, signals });
      const after = decideRights({ source: { rights }, signals: [...signals, more] });
      expect(rightsLevels.indexOf(after.rights)).toBeGreaterThanOrEqual(rightsLevels.indexOf(before.rights));
      expect(shown(after)).toBeLessThanOrEqual(shown(before));
      if (before.unread) expect(after.unread).toBe(true);
    }),
  );
});

test('an override always wins', () => {
  fc.assert(
    fc.property(level, some, level, (rights, signals, given) => {
      const decided = decideRights({ source: { rights }, signals, override: override(given) });
      expect([decided.rights, decided.unread ?? false, decided.snippet]).toEqual([given, given === 'link', undefined]);
    }),
  );
});

test('the order of statements does not matter', () => {
  fc.assert(
    fc.property(level, some, (rights, signals) => {
      const [one, other] = [signals, signals.toReversed()].map((list) => decideRights({ source: { rights }, signals: list }));
      expect([one!.rights, one!.unread]).toEqual([other!.rights, other!.unread]);
    }),
  );
});

test('what keeps a page from being read, in words', () => {
  expect(statementText(reservationIn([noarchive, reserved])!)).toBe('tdmrep.json: tdmrep link');
  expect(reservationIn([noarchive, licence])).toBeUndefined();
});
