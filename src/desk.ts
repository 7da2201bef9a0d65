import { createDesk } from './app.ts';
import { commands } from './cli/commands/index.ts';
import { whenReaderCloses } from './cli/closed-reader.ts';
import { main } from './cli/main.ts';

// Whatever reads or prints a time without naming a zone does it in UTC (libraries use the process's zone).
process.env['TZ'] = 'UTC';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

for (const stream of [process.stdout, process.stderr]) whenReaderCloses(stream, () => process.exit(0));

process.exitCode = await main(process.argv.slice(2), commands, createDesk({ signal: stop.signal }));
