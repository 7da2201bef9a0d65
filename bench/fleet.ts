// npm run bench:fleet [-- --feeds N] [--days N] [--polls N] [--seed N] [--json]
// A fleet of made-up feeds on this machine, polled for simulated days by the feeds stage with the real scheduler, limiter, HTTP client and store.
// Prints markdown; --json adds one line of JSON. Ends with 1 where a host's limit was broken or a feed was not treated as the rules say.
import { parseArgs } from 'node:util';
import { runFleet, type ClassFigures } from './fleet-run.ts';

const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '1000' },
    days: { type: 'string', default: '10' },
    polls: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const [feeds, days, pollsPerDay, seed] = [values.feeds, values.days, values.polls, values.seed].map(Number) as [
  number,
  number,
  number,
  number,
];
if (![feeds, days, pollsPerDay, seed].every((number) => Number.isInteger(number) && number >= 1)) {
  console.error('fleet: --feeds, --days, --polls and --seed are whole numbers from 1 up.');
  process.exit(2);
}

const began = performance.now();
const figures = await runFleet({ feeds, days, seed, pollsPerDay });
const { user, system } = process.cpuUsage();
const [wallSeconds, cpuSeconds] = [(performance.now() - began) / 1000, (user + system) / 1e6];
const { classes, settled, limits, treatments } = figures;

const table = (rows: readonly ClassFigures[]): void => {
  console.log('\n| feeds | number | requests a feed and day | entries | mean delay min | p95 delay | missed | % | missed of ill servers |');
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const { name, feeds: count, requestsPerDay, entries, meanDelay, p95Delay, missed, missedWhileIll } of rows) {
    const cells = [name, count, requestsPerDay.toFixed(1), entries, meanDelay.toFixed(0), p95Delay.toFixed(0), missed];
    console.log(`| ${cells.join(' | ')} | ${((100 * missed) / Math.max(1, entries)).toFixed(2)} | ${missedWhileIll} |`);
  }
};

console.log(`${feeds} feeds, ${days} days, at most ${pollsPerDay} polls a day, seed ${seed}`);
table(classes);
if (settled.length > 0) {
  console.log('\nWithout the first week:');
  table(settled);
}
console.log(`\nrequests ${figures.requests}, of them robots.txt ${figures.robots}; not modified ${(100 * figures.unchanged).toFixed(1)} %`);
console.log(`most requests a host saw in a minute ${limits.perMinute}, in an hour ${limits.perHour}`);
console.log(
  `least seconds between two requests: of a domain ${limits.leastPause.toFixed(3)}, where a crawl-delay of 20 is asked ${limits.leastCrawlDelay.toFixed(3)}, at an address ${limits.leastAtAddress.toFixed(3)}`,
);
console.log(`refusals (429) ${limits.refusals}\n`);
for (const { habit, what, feeds: count, wrong } of treatments) {
  console.log(
    `${wrong.length === 0 ? 'ok  ' : 'FAIL'} ${habit}: ${what} (${count - wrong.length} of ${count})${wrong.length > 0 ? `: ${wrong[0]}` : ''}`,
  );
}
for (const sentence of limits.broken) console.log(`FAIL ${sentence}`);
console.log(`\nwall ${wallSeconds.toFixed(0)} s, CPU ${cpuSeconds.toFixed(0)} s`);
if (values.json) console.log(JSON.stringify({ feeds, days, pollsPerDay, seed, ...figures, wallSeconds, cpuSeconds }));
process.exit(limits.broken.length === 0 && treatments.every(({ wrong }) => wrong.length === 0) ? 0 : 1);
