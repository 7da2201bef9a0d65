import type { Evaluation, Scored } from './evaluate.ts';

const columns = [
  ['engine', 12],
  ['pair', 8],
  ['set', 16],
  ['lines', 6],
  ['BLEU', 6],
  ['chrF2', 6],
  ['sent/s', 7],
  ['words/CPUs', 11],
  ['failed', 7],
  ['lost links', 11],
  ['broken', 7],
  ['right words', 12],
  ['doubts/100', 11],
] as const;

/** The heading above rows of figures. */
export const heading = line(columns.map(([name]) => name));

/** One line of figures; what stored output has no figures for is a dash. */
export function rowOf(figures: Scored | Evaluation): string {
  const { direction, set, lines, bleu, chrf2, doubts } = figures;
  const engine = 'engine' in figures ? figures : undefined;
  const marks = engine?.marks;
  return line([
    engine?.engine ?? 'stored',
    direction,
    set,
    String(lines),
    bleu.toFixed(2),
    chrf2.toFixed(2),
    engine ? engine.sentencesPerSecond.toFixed(1) : '–',
    engine ? engine.wordsPerCpuSecond.toFixed(0) : '–',
    engine ? String(engine.failed) : '–',
    marks ? `${marks.lost}/${marks.links}` : '–',
    marks ? String(marks.broken) : '–',
    marks ? `${marks.anchorsKept}/${marks.anchors}` : '–',
    doubts.per100.toFixed(1),
  ]);
}

function line(cells: readonly string[]): string {
  return cells.map((cell, i) => (i < 3 ? cell.padEnd(columns[i]![1]) : cell.padStart(columns[i]![1]))).join(' ');
}
