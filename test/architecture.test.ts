import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const sources = files.filter((file) => !/\.test\.tsx?$/.test(file));
const stages = ['feeds', 'fetch', 'extract', 'identify', 'translate', 'enrich', 'stories'];
const ranks: Record<string, number> = {
  core: 0,
  lib: 1,
  rights: 1,
  'config.ts': 1,
  store: 2,
  publish: 2,
  'pipeline.ts': 3,
  'runner.ts': 3, 'settle.ts': 3,
  web: 4,
  cli: 4,
  'app.ts': 5,
};
for (const stage of stages) ranks[stage] = 2;

const house = (file: string): string => file.split('/')[0]!;
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^\s*(?:import|export)\b[^'";]*?from\s+'([^']+)'|^import '([^']+)'/gm)].map(
    (m) => (m[1] ?? m[2])!,
  );
const edges = files.flatMap((file) =>
  importsOf(file)
    .filter((to) => to.startsWith('.'))
    .map((to) => ({ file, to: relative(root, resolve(root, dirname(file), to)) })),
);

test('every folder and file has its place', () => {
  expect([...new Set(sources.map(house))].filter((name) => !(name in ranks))).toEqual([]);
});

test('imports point down, never sideways between stages, store and publish', () => {
  const wrong = edges.filter(({ file, to }) => {
    if (to.startsWith('..') || house(file) === house(to)) return false;
    const [from, target] = [ranks[house(file)]!, ranks[house(to)]!];
    const sameFloor = from === target && from !== 2 ? house(file) !== 'rights' && from !== 3 && from !== 4 && from !== 1 : from === target;
    return target > from || sameFloor;
  });
  expect(wrong).toEqual([]);
});

test('sources never import from outside src', () => {
  expect(edges.filter(({ file, to }) => !file.includes('.test.') && to.startsWith('..'))).toEqual([]);
});

test('files stay small', () => {
  const long = files
    .filter((file) => !file.includes('.data.'))
    .filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 401);
  expect(long).toEqual([]);
});

test('names are nouns of the field', () => {
  expect(files.filter((file) => /(utils?|helpers?|common|manager|service)\b/i.test(file))).toEqual([]);
});

test('only lib/html.ts touches a DOM library', () => {
  expect(
    sources.filter((file) => file !== 'lib/html.ts' && importsOf(file).some((to) => to === 'linkedom' || to.startsWith('linkedom/'))),
  ).toEqual([]);
});

test('core imports nothing but itself', () => {
  expect(
    files.filter((file) => house(file) === 'core' && !file.includes('.test.') && importsOf(file).some((to) => !to.startsWith('./'))),
  ).toEqual([]);
});
