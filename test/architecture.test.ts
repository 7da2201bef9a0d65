import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const isForTests = (file: string): boolean => /\.(test|fixture)\.tsx?$/.test(file);
const sources = files.filter((file) => !isForTests(file));

/** The floors of the house, lowest first: an import may only go down, and `beside` names the few that may look at a neighbour. */
const floors = [
  ['core'],
  ['lib', 'rights', 'config.ts'],
  ['feeds', 'fetch', 'extract', 'identify', 'translate', 'enrich', 'stories', 'store', 'publish'],
  ['settle.ts', 'runner.ts', 'pipeline.ts'],
  ['web', 'cli'],
  ['app.ts'],
  ['desk.ts'],
];
const beside = new Set(['rights → lib', 'runner.ts → settle.ts']);

const house = (file: string): string => file.split('/')[0]!;
const floor = (file: string): number => floors.findIndex((rooms) => rooms.includes(house(file)));
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^\s*(?:import|export)\b[^'";]*?from\s+'([^']+)'|^import '([^']+)'/gm)].map(
    (m) => (m[1] ?? m[2])!,
  );
const edges = files.flatMap((file) =>
  importsOf(file)
    .filter((to) => to.startsWith('.'))
    .map((to) => ({ file, to: relative(root, resolve(root, dirname(file), to)) })),
);
const lines = (file: string): number => readFileSync(join(root, file), 'utf8').split('\n').length - 1;

test('every folder and file has its place', () => {
  expect(sources.filter((file) => floor(file) < 0 && !/^(runner|settle|config)\.test\.ts$/.test(file))).toEqual([]);
});

test('imports go down, and stages, store and publish never look at one another', () => {
  const wrong = edges
    .filter(({ file, to }) => !to.startsWith('..') && house(file) !== house(to) && !/^(runner|settle|config)\.test\.ts$/.test(file))
    .filter(({ file, to }) => floor(to) >= floor(file) && !beside.has(`${house(file)} → ${house(to)}`));
  expect(wrong).toEqual([]);
});

test('what ships imports nothing from outside src, and nothing made for tests', () => {
  expect(
    edges.filter(({ file, to }) => !isForTests(file) && (to.startsWith('..') || isForTests(to)) && !file.includes('contract')),
  ).toEqual([]);
});

test('no folder takes part in a cycle with a folder beside it', () => {
  const next = new Map<string, Set<string>>();
  for (const { file, to } of edges.filter((edge) => !isForTests(edge.file) && !edge.to.startsWith('..'))) {
    const [from, target] = [dirname(file), dirname(to)];
    // A folder and the folders within it are one room: its own files may name them and be named by them.
    const within = from === '.' || target === '.' || `${from}/`.startsWith(`${target}/`) || `${target}/`.startsWith(`${from}/`);
    if (!within) next.set(from, (next.get(from) ?? new Set()).add(target));
  }
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    [...(next.get(from) ?? [])].some((to) => to === goal || (!seen.has(to) && reaches(to, goal, seen.add(to))));
  expect([...next.keys()].filter((folder) => reaches(folder, folder))).toEqual([]);
});

test('files stay small: at most 400 lines, half of them at most 80, nearly all at most 250', () => {
  const counted = sources.filter((file) => !file.includes('.data.')).map((file) => ({ file, lines: lines(file) }));
  const sizes = counted.map((entry) => entry.lines).sort((a, b) => a - b);
  expect(counted.filter((entry) => entry.lines > 400)).toEqual([]);
  expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThanOrEqual(80);
  expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThanOrEqual(250);
});

test('names are nouns of the field', () => {
  expect(files.filter((file) => /(utils?|helpers?|common|manager|service)\b/i.test(file))).toEqual([]);
});

test('only lib/html.ts touches a DOM library', () => {
  expect(sources.filter((file) => file !== 'lib/html.ts' && importsOf(file).some((to) => /^(linkedom|jsdom)/.test(to)))).toEqual([]);
});

test('core imports nothing but itself', () => {
  expect(sources.filter((file) => house(file) === 'core' && importsOf(file).some((to) => !to.startsWith('./')))).toEqual([]);
});
