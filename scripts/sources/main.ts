// npm run sources -- --catalogue FILE [--out DIR]: the catalogue's outlets, checked, as source files that are not enabled.
import { parseArgs } from 'node:util';
import { sentenceOf } from '../../src/core/failure.ts';
import { readSources } from '../../src/feeds/sources.ts';
import { readCatalogue } from './catalogue.ts';
import { compare } from './feeds.ts';
import { grouped } from './grouped.ts';
import { identify } from './identify.ts';
import { merge } from './merge.ts';
import { judge } from './outlet.ts';
import { writeSources } from './write.ts';

const { values } = parseArgs({ options: { catalogue: { type: 'string' }, out: { type: 'string', default: 'sources' } } });
if (values.catalogue === undefined) {
  process.stderr.write('sources: --catalogue FILE is missing.\n');
  process.exit(2);
}

/** `name count` of every value, most first. */
function tally(values: readonly string[]): string {
  const counts = [...grouped(values, (value) => value)].map(([value, all]) => [value, all.length] as const);
  return counts
    .sort(([a, m], [b, n]) => n - m || compare(a, b))
    .map(([value, count]) => `${value} ${count}`)
    .join(', ');
}

const before = await readSources(values.out);
if (!before.ok) {
  process.stderr.write(`sources: ${sentenceOf(before.error)}\n`);
  process.exit(2);
}
const byHand = before.value.filter(({ enabled }) => enabled !== false);
const listed = readCatalogue(values.catalogue);
const judged = listed.map(judge);
const { outlets, merged } = merge(
  judged.flatMap(({ candidate }) => candidate ?? []),
  byHand,
);
const sources = identify(outlets, new Set(byHand.map(({ id }) => id)));
const changed = await writeSources(values.out, sources);

const reasons = judged.flatMap(({ reason }) => reason ?? []);
process.stdout.write(
  [
    `${listed.length} outlets listed; ${sources.length} sources with ${sources.flatMap(({ feeds }) => feeds).length} feeds; ${changed} files changed.`,
    `Left out ${reasons.length}: ${tally(reasons)}; one with another or by hand ${merged}.`,
    `Feeds left out: ${tally(judged.flatMap(({ faults }) => faults))}.`,
    `Named by their host: ${outlets.filter(({ nameIsHost }) => nameIsHost).length}.`,
    `Countries (${new Set(sources.map(({ country }) => country)).size}): ${tally(sources.map(({ country }) => country))}.`,
    `Languages (${new Set(sources.flatMap(({ languages }) => languages)).size}): ${tally(sources.flatMap(({ languages }) => languages))}.`,
    '',
  ].join('\n'),
);
