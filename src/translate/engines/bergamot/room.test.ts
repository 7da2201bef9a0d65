import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overgrown, placeModels, type Seat } from './room.ts';

const limits = { ceilingMb: 1000, loads: 10 };
const none: Seat = { busy: false, heapMb: 0, models: [], usedAt: 0, loads: 0 };
const model = (name: string, heapMb = 400) => ({ name, heapMb });
const seat = (names: string, rest: Partial<Seat> = {}): Seat => {
  const models = Array.from(names, (name) => model(name));
  return { busy: false, heapMb: 40 + 400 * models.length, models, usedAt: 1, loads: models.length, ...rest };
};

test.each<[string, readonly Seat[], string, ReturnType<typeof placeModels>]>([
  ['where it is loaded', [none, seat('a')], 'a', { seat: 1, end: [], drop: [] }],
  ['an empty place', [seat('a'), none], 'b', { seat: 1, end: [], drop: [] }],
  ['beside another', [seat('a')], 'b', { seat: 0, end: [], drop: [] }],
  [
    'instead of the two least recently used, as the hole of one may not suit it',
    [seat('abc', { heapMb: 990 })],
    'd',
    { seat: 0, end: [], drop: ['a', 'b'] },
  ],
  ['instead of all, where these are few', [seat('ab')], 'c', { seat: 0, end: [], drop: ['a', 'b'] }],
  ['where forgotten models left room', [seat('a', { heapMb: 840 })], 'c', { seat: 0, end: [], drop: [] }],
  ['in the thread that was used longest ago', [seat('a', { usedAt: 5 }), seat('b', { usedAt: 3 })], 'c', { seat: 1, end: [], drop: ['b'] }],
  ['in a fresh thread, the old one has loaded enough', [seat('ab', { loads: 10 })], 'c', { seat: 0, end: [0], drop: [] }],
  ['in a fresh thread, the old one has grown', [seat('a', { heapMb: 1100 })], 'c', { seat: 0, end: [0], drop: [] }],
  ['not yet: a busy thread has the memory', [seat('ab', { busy: true }), none], 'c', undefined],
])('a model goes %s', (_, seats, name, expected) => {
  expect(placeModels(seats, [model(name)], limits)).toEqual(expected);
});

test('a model above the ceiling goes in alone', () => {
  expect(placeModels([seat('a'), none], [model('z', 5000)], limits)).toEqual({ seat: 0, end: [0], drop: [] });
  expect(placeModels([seat('a', { busy: true }), none], [model('z', 5000)], limits)).toBeUndefined();
});

test('both models of a pivot go together', () => {
  expect(placeModels([seat('a'), seat('b', { heapMb: 400 })], [model('a'), model('b')], limits)).toMatchObject({ drop: [] });
  expect(placeModels([seat('ab')], [model('b'), model('c')], limits)).toEqual({ seat: 0, end: [], drop: ['a'] });
});

test('what is placed fits under the ceiling or is alone, and nothing busy is touched', () => {
  const seats = fc.array(
    fc.record({
      busy: fc.boolean(),
      heapMb: fc.constantFrom(0, 440, 840, 1240),
      models: fc.uniqueArray(
        fc.constantFrom('a', 'b', 'c', 'd').map((name) => model(name)),
        { selector: ({ name }) => name, maxLength: 3 },
      ),
      usedAt: fc.nat(9),
      loads: fc.nat(12),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(seats, fc.integer({ min: 300, max: 4000 }), (some, ceilingMb) => {
      const state = some.map((one) => (one.heapMb === 0 ? { ...one, models: [], busy: false } : one));
      const placed = placeModels(state, [model('a')], { ceilingMb, loads: 10 });
      if (!placed) {
        expect(state.some((one) => one.busy)).toBe(true);
        return;
      }
      for (const at of [placed.seat, ...placed.end]) expect(state[at]!.busy).toBe(false);
      const rest = state.filter((_, at) => at !== placed.seat && !placed.end.includes(at)).reduce((mb, one) => mb + one.heapMb, 0);
      const chosen = state[placed.seat]!;
      const has = chosen.models.some(({ name }) => name === 'a') && chosen.heapMb > 0;
      if (has) return;
      const left = Math.max(0, chosen.heapMb - 40 - 400 * chosen.models.length);
      const grown = placed.drop.length > 0 ? 0 : Math.max(0, 400 - left);
      const here = placed.end.includes(placed.seat) || chosen.heapMb === 0 ? 440 : chosen.heapMb + grown;
      expect(rest + here <= ceilingMb || rest === 0).toBe(true);
    }),
  );
});

test('above the ceiling the thread that grew goes, if a fresh one would be smaller; else idle ones', () => {
  expect(overgrown([seat('ab'), seat('c', { heapMb: 300 })], 0, 1, 1000)).toEqual([0]);
  expect(overgrown([seat('a', { heapMb: 900 }), seat('c')], 0, 1, 1000)).toEqual([1]);
  expect(overgrown([seat('a', { heapMb: 900 }), seat('c', { busy: true })], 0, 1, 1000)).toEqual([]);
  expect(overgrown([seat('a')], 0, 1, 1000)).toEqual([]);
});
