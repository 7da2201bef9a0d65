// npm run eval:checks -- --shared DIR
// Measures the checks on sentences. flores-dev-300 is what they were tuned on; flores-test-300 is held out: nobody tuned on it, and nobody should.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../src/translate/check.ts';
import type { Flag } from '../src/core/translation.ts';
import { readCorpus, type Sentence } from './checks/corpus.ts';
import { errors, namesReplaced, seeded } from './checks/plant.ts';

const nothing = { marks: [], unplaced: [] };
const flagsOf = ({ source, english, language }: Sentence): readonly Flag[] =>
  check({ source: { text: source, marks: [] }, english: { text: english, ...nothing }, from: language, names: [] });

function falseAlarms(sentences: readonly Sentence[], figures: Record<string, number>, name: string): void {
  const counts: Record<string, number> = {};
  let flagged = 0;
  for (const sentence of sentences) {
    const flags = flagsOf(sentence);
    if (flags.length > 0) flagged += 1;
    for (const { kind } of flags) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  figures[`${name}, flagged`] = flagged / sentences.length;
  for (const [kind, count] of Object.entries(counts)) figures[`${name}, ${kind}`] = count / sentences.length;
}

function recall(sentences: readonly Sentence[], figures: Record<string, number>, name: string): void {
  const random = seeded(20_260_101);
  for (const [error, plant] of Object.entries(errors)) {
    let [caught, planted] = [0, 0];
    for (const sentence of sentences) {
      const spoilt = plant(sentence, random);
      if (!spoilt) continue;
      planted += 1;
      if (check({ ...spoilt, from: sentence.language, names: [] }).some(({ kind }) => kind === spoilt.kind)) caught += 1;
    }
    figures[`${name}, ${error} (${planted})`] = caught / planted;
  }
  const replaced = namesReplaced(sentences, random);
  const caught = replaced.filter((pair) => check({ ...pair, from: pair.language, names: [] }).some(({ kind }) => kind === 'names'));
  figures[`${name}, name replaced (${replaced.length})`] = caught.length / replaced.length;
  const languages = new Map<string, [number, number]>();
  for (const pair of replaced) {
    const [a, b] = languages.get(pair.language) ?? [0, 0];
    languages.set(pair.language, [a + Number(caught.includes(pair)), b + 1]);
  }
  if (process.env.BY_LANGUAGE) console.log([...languages].map(([l, [a, b]]) => `${l} ${a}/${b}`).join(' '));
}

const { values } = parseArgs({ options: { shared: { type: 'string', default: '../shared' } } });
const shared = resolve(values.shared);
const figures: Record<string, number> = {};
const dev = readCorpus(shared, 'flores-dev-300', 'ref');
falseAlarms(dev, figures, 'dev');
recall(dev, figures, 'dev');
const began = process.cpuUsage();
dev.forEach(flagsOf);
const spent = process.cpuUsage(began);
figures['ms a sentence'] = (spent.user + spent.system) / 1000 / dev.length;
for (const [name, value] of Object.entries(figures)) console.log(value.toFixed(4), name);
