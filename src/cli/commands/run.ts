import { setTimeout as pause } from 'node:timers/promises';
import { readConfig, type Config } from '../../config.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import {
  misused,
  printJson,
  text,
  withStore,
  type Arguments,
  type Command,
  type Desk,
  type Newsroom,
  type NewsroomOptions,
} from '../command.ts';
import { progressOn } from '../progress.ts';

/** `desk run --once`: all work that is due, then the end. */
export const run: Command = {
  name: 'run',
  usage: '--once [--replay DIR]',
  about: 'Do all work that is due and print the counts; with --replay the press is read from a folder of stored pages.',
  options: { once: { type: 'boolean' }, replay: { type: 'string' } },
  positionals: [0, 0],
  async run(args, desk) {
    if (!args.values['once']) return misused('`desk run` needs --once; `desk start` keeps running');
    const progress = progressOn(desk.stderr);
    return inNewsroom(args, desk, { onSettled: progress.settled }, async (newsroom) => {
      const ended = await drained(newsroom, desk.signal);
      progress.end();
      if (ended) return err(ended);
      printJson(desk, { tables: await newsroom.store.admin.tables(), work: await newsroom.store.work.counts(desk.clock.now()) });
      return ok(newsroom.runner.stopped().length > 0 ? 1 : 0);
    });
  },
};

/** `desk start`: the pages and the pipeline in one process. */
export const start: Command = {
  name: 'start',
  usage: '[--replay DIR]',
  about: 'Serve the newspaper and keep reading the press, until Ctrl-C.',
  options: { replay: { type: 'string' } },
  positionals: [0, 0],
  run: (args, desk) =>
    inNewsroom(args, desk, { ask: true }, async (newsroom, config) => {
      const web = await desk.serve(config, newsroom.store, newsroom.translation, newsroom.press);
      if (!web.ok) return web;
      desk.stdout.write(`Foreign Desk: ${web.value.url}\n`);
      await newsroom.runner.loop(desk.signal);
      await web.value.close();
      return ok(0);
    }),
};

/** `desk worker`: the pipeline without the pages. */
export const worker: Command = {
  name: 'worker',
  usage: '',
  about: 'Keep reading the press without serving pages, until Ctrl-C.',
  positionals: [0, 0],
  run: (args, desk) =>
    inNewsroom(args, desk, { ask: true }, async (newsroom) => {
      await newsroom.runner.loop(desk.signal);
      return ok(0);
    }),
};

/** `desk serve`: the pages without the pipeline. */
export const serve: Command = {
  name: 'serve',
  usage: '',
  about: 'Serve the newspaper as it stands, until Ctrl-C.',
  positionals: [0, 0],
  run: (_args, desk) =>
    withStore(desk, 'read', async (store, config) => {
      const web = await desk.serve(config, store);
      if (!web.ok) return web;
      desk.stdout.write(`Foreign Desk: ${web.value.url}\n`);
      await new Promise<void>((resolve) => {
        if (desk.signal.aborted) resolve();
        desk.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      await web.value.close();
      return ok(0);
    }),
};

/** Works until nothing is due, and until no model that articles wait for is on its way. */
async function drained({ runner, modelsOnTheirWay }: Newsroom, signal: AbortSignal): Promise<Failure | undefined> {
  let ended = await runner.drain(signal);
  while (!ended && modelsOnTheirWay()) {
    await pause(200, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return undefined;
    if (!modelsOnTheirWay()) ended = await runner.drain(signal);
  }
  return ended;
}

async function inNewsroom(
  args: Arguments,
  desk: Desk,
  options: NewsroomOptions,
  use: (newsroom: Newsroom, config: Config) => Promise<Result<number, Failure>>,
): Promise<Result<number, Failure>> {
  const config = readConfig(desk.environment, desk.cwd);
  if (!config.ok) return config;
  const replay = text(args, 'replay');
  const newsroom = await desk.openNewsroom(config.value, replay === undefined ? options : { ...options, replay });
  if (!newsroom.ok) return newsroom;
  try {
    return await use(newsroom.value, config.value);
  } finally {
    await newsroom.value.close();
  }
}
