// Near-duplicates among source texts: recall by kind of edit, false alarms among other texts, CPU an article.
// node --import ./bin/typescript.js bench/duplicates.ts [--corpus DIR]   (DIR holds <pair>/*.src, a sentence a line, in the order of their articles)
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../src/core/article.ts';
import type { Fingerprint } from '../src/core/fingerprint.ts';
import { readPapers } from '../demo/publisher/papers.ts';
import { fingerprintOf, isDuplicate } from '../src/identify/duplicates.ts';
import { sentences } from '../src/lib/text.ts';

interface Text {
  readonly language: string;
  readonly lines: readonly string[];
}

const SENTENCES_A_TEXT = 12;
let seed = 20261124;
const random = (below: number): number => {
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return (seed >>> 0) % below;
};

function articleOf(lines: readonly string[], title = 'Title'): Article {
  const at = '2026-03-12T07:10:00.000Z';
  const provenance = { stage: 'extract' as const, version: 1, tool: 'bench', inputHash: '', reasons: [], at };
  const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text, marks: [] }));
  return {
    id: title,
    revision: 1,
    sourceId: 'bench',
    url: '',
    title,
    authors: [],
    firstSeenAt: at,
    tags: [],
    blocks,
    extent: 'full',
    provenance,
  };
}

const demo: readonly Text[] = readPapers().flatMap((paper) =>
  paper.articles.map((article) => ({
    language: paper.language,
    lines: sentences(article.body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '), paper.language).map((sentence) => sentence.text),
  })),
);

function corpusTexts(folder: string): readonly Text[] {
  return readdirSync(folder).flatMap((pair) =>
    readdirSync(join(folder, pair))
      .filter((name) => name.endsWith('.src'))
      .flatMap((name) => {
        const lines = readFileSync(join(folder, pair, name), 'utf8')
          .trim()
          .split('\n');
        return Array.from({ length: Math.floor(lines.length / SENTENCES_A_TEXT) }, (_, i) => ({
          language: pair.slice(0, pair.indexOf('-')),
          lines: lines.slice(i * SENTENCES_A_TEXT, (i + 1) * SENTENCES_A_TEXT),
        }));
      }),
  );
}

const isSpaced = (line: string): boolean => line.includes(' ');
const changeWords = (line: string, share: number, other: Text): string => {
  const pool = other.lines.join(isSpaced(line) ? ' ' : '').split(isSpaced(line) ? ' ' : '');
  return line
    .split(isSpaced(line) ? ' ' : '')
    .map((word) => (random(1000) < share * 1000 ? pool[random(pool.length)]! : word))
    .join(isSpaced(line) ? ' ' : '');
};

const edits: Readonly<Record<string, (lines: readonly string[], other: Text) => readonly string[]>> = {
  'dateline and agency credit': (lines) => [`BRÜSSEL, 12. März (dpa) – ${lines[0]!}`, ...lines.slice(1, -1), `${lines.at(-1)!} (dpa/afp)`],
  'last 40 % cut': (lines) => lines.slice(0, Math.ceil(lines.length * 0.6)),
  'lead only (30 %)': (lines) => lines.slice(0, Math.ceil(lines.length * 0.3)),
  '20 % of sentences dropped, two swapped': (lines) => {
    const kept = lines.filter(() => random(5) > 0);
    return [...kept.slice(1, 2), ...kept.slice(0, 1), ...kept.slice(2)];
  },
  '5 % of words changed': (lines, other) => lines.map((line) => changeWords(line, 0.05, other)),
  '15 % of words changed': (lines, other) => lines.map((line) => changeWords(line, 0.15, other)),
  'a quarter of own sentences added': (lines, other) => [...lines, ...other.lines.slice(0, Math.ceil(lines.length / 4))],
};

const shareBand = (a: Fingerprint, b: Fingerprint): boolean => {
  const bands = new Set(a.bands);
  return b.bands.some((band) => bands.has(band));
};
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
if (values.corpus !== undefined && !existsSync(values.corpus)) throw new Error(`there is no folder ${values.corpus}`);
const texts = values.corpus === undefined ? demo : corpusTexts(values.corpus);
const started = process.cpuUsage();
const prints = texts.map((text, i) => fingerprintOf(articleOf(text.lines, `t${i}`)));
const used = process.cpuUsage(started);
const words = texts.reduce((sum, text) => sum + text.lines.join(' ').split(' ').length, 0);

for (const [name, edit] of Object.entries(edits)) {
  let [found, tried] = [0, 0];
  texts.forEach((text, i) => {
    const other = texts.findLast((candidate, at) => at !== i && candidate.language === text.language) ?? texts[(i + 1) % texts.length]!;
    const variant = fingerprintOf(articleOf(edit(text.lines, other), 'variant'));
    if (prints[i]!.bands.length === 0 || variant.bands.length === 0) return;
    tried++;
    if (shareBand(prints[i]!, variant) && isDuplicate(prints[i]!, variant)) found++;
  });
  console.log(`${name}: ${percent(found, tried)} of ${tried} found`);
}
let [pairs, candidates, alarms] = [0, 0, 0];
for (const [i, a] of prints.entries()) {
  for (const [k, b] of prints.entries()) {
    if (k <= i || texts[i]!.language !== texts[k]!.language) continue;
    pairs++;
    if (!shareBand(a, b)) continue;
    candidates++;
    if (isDuplicate(a, b)) {
      alarms++;
      console.log(`alarm: ${texts[i]!.language} ${texts[i]!.lines[0]!.slice(0, 60)} | ${texts[k]!.lines[0]!.slice(0, 60)}`);
    }
  }
}
console.log(`other texts of the same language: ${pairs} pairs, ${candidates} candidates, ${alarms} false alarms`);
console.log(
  `${((used.user + used.system) / 1000 / prints.length).toFixed(2)} ms CPU an article of ${Math.round(words / texts.length)} words`,
);
