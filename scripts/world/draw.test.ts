import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawWorld, worldModule } from './draw.ts';

const world = drawWorld();

test('the map in the repository is the one that is drawn', () => {
  expect(readFileSync(new URL('../../src/web/parts/world.data.ts', import.meta.url), 'utf8')).toBe(worldModule(world));
});

test('countries lie where they lie to one another, small ones too', () => {
  const { fr, de, jp, nz, sg, mt, xk, br } = world.places;
  expect(fr![0]).toBeLessThan(de![0]);
  expect(jp![1]).toBeLessThan(nz![1]);
  expect(br![0]).toBeLessThan(fr![0]);
  for (const small of [sg, mt, xk]) expect(small).toBeDefined();
  expect(Object.keys(world.places).length).toBeGreaterThan(230);
});

test('the land is short enough to stand in a page', () => {
  expect(world.land.length).toBeLessThan(16_000);
  expect(world.land).toMatch(/^(M\d+[ -]\d+l[-\d ]+z)+$/);
});
