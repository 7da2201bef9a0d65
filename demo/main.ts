// npm run demo: an invented press on 127.0.0.1, read over HTTP by the real pipeline, published on this machine. No network beyond it.
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { sentenceOf, type Failure } from '../src/core/failure.ts';
import type { Result } from '../src/core/result.ts';
import { importTmx } from '../src/translate/tmx.ts';
import { installHandsetModels } from './models.ts';
import { memoryFiles } from './publisher/papers.ts';
import { startPublisher } from './publisher/server.ts';

process.env['TZ'] = 'UTC';
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

const began = performance.now();
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Ends the demo with one sentence: nothing it needs comes from elsewhere, so every failure here is final. */
function need<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value;
  process.stderr.write(`demo: ${sentenceOf(result.error)}\n`);
  process.exit(2);
}

const dataDir = mkdtempSync(join(tmpdir(), 'foreign-desk-demo-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));

const publisher = await startPublisher({ now: new Date() });
say(`The invented press is at ${publisher.url}: ${publisher.papers.length} newspapers.`);
const config = need(
  readConfig(process.env, process.cwd(), {
    dataDir,
    modelsDir: join(dataDir, 'models'),
    pauseSeconds: 0,
    allowPrivate: [new URL(publisher.url).host],
    logLevel: 'warn',
    modelFetch: false,
    // Nothing of this person's own desk: no other database, no engine on the web.
    databaseUrl: undefined,
    engines: ['bergamot', 'apertium'],
    routes: [],
  }),
);
await installHandsetModels(config.modelsDir);

const desk = createDesk({ signal: stop.signal });
const newsroom = need(await desk.openNewsroom(config, { sources: publisher.papers }));
let sentences = 0;
for (const file of memoryFiles()) {
  const entries = need(await importTmx(createReadStream(file), { model: 'demo memory' }));
  sentences += await newsroom.store.memory.put(entries, desk.clock.now());
}
say(`${sentences} sentences of English came with the demo as translation memory.`);

const web = need(await desk.serve(config, newsroom.store, newsroom.translation));
say(`Reading … the newspaper fills at ${web.url}`);
await newsroom.runner.drain(stop.signal);

const articles = await newsroom.store.articles.list({ limit: 1000 });
const states = [...new Set(articles.map((article) => article.state))].map(
  (state) => `${articles.filter((article) => article.state === state).length} ${state}`,
);
say(`${articles.length} articles in ${((performance.now() - began) / 1000).toFixed(0)} s: ${states.join(', ')}.`);
for (const { id, title, failure } of articles) if (failure) say(`  ${title} (${id}): ${sentenceOf(failure)}`);
say(`\nOpen ${web.url}  (Ctrl-C ends the demo)`);

await newsroom.runner.loop(stop.signal);
await web.close();
await newsroom.close();
await publisher.close();
