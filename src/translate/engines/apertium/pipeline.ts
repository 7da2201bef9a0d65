import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { err, ok, type Result } from '../../../core/result.ts';

/** One Apertium mode as a resident process: a text in stream format in, its translation out. */
export interface Pipeline {
  ask(text: string): Promise<Result<string, string>>;
  close(): void;
}

interface Running {
  readonly child: ChildProcess;
  readonly waiting: ((answer: Result<string, string>) => void)[];
}

const run = promisify(execFile);

/**
 * Keeps a mode's programs running between sentences (starting them costs half a second): they answer a NUL-ended text with one. Programs that
 * die or do not answer in time are ended and started again at the next text. Text goes through standard input only.
 */
export function apertiumPipeline(modesDir: string, mode: string, limits: { answerSeconds: number; idleSeconds: number }): Pipeline {
  let current: Promise<Running> | undefined;
  let started: Running | undefined;
  let idle: NodeJS.Timeout | undefined;

  async function start(): Promise<Running> {
    // Prints the mode's programs as a shell pipeline; its $1 and $2 are options of the generator (-g: unknown words get signs) and the tagger.
    const { stdout } = await run('apertium-wblank-mode', ['-z', join(modesDir, `${mode}.mode`)]);
    const child = spawn('bash', ['-c', stdout, 'apertium', '-g', ''], {
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
      env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
    });
    const running: Running = { child, waiting: [] };
    started = running;
    const parts: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => {
      for (let rest = data; rest.length > 0;) {
        const end = rest.indexOf(0);
        parts.push(end < 0 ? rest : rest.subarray(0, end));
        if (end < 0) return;
        running.waiting.shift()?.(ok(Buffer.concat(parts.splice(0)).toString()));
        rest = rest.subarray(end + 1);
      }
    });
    child.stdin.on('error', () => undefined);
    child.on('error', () => fail(running, 'its programs could not be started'));
    child.on('exit', () => fail(running, 'its programs ended'));
    return running;
  }

  function fail(running: Running, detail: string): void {
    // Programs that were ended say so later, when others may already work in their place.
    if (started === running) [started, current] = [undefined, undefined];
    for (const settle of running.waiting.splice(0)) settle(err(detail));
    // The shell leads a process group, so the whole pipeline goes.
    if (running.child.pid !== undefined && running.child.exitCode === null && running.child.signalCode === null)
      process.kill(-running.child.pid, 'SIGKILL');
  }

  function close(): void {
    clearTimeout(idle);
    void current?.then((running) => fail(running, 'it was closed'));
  }

  return {
    async ask(text) {
      clearTimeout(idle);
      let running: Running;
      try {
        running = await (current ??= start());
      } catch {
        current = undefined;
        return err(`its mode ${mode} could not be started`);
      }
      const answer = new Promise<Result<string, string>>((resolve) => running.waiting.push(resolve));
      const limit = setTimeout(() => fail(running, `it gave no answer in ${limits.answerSeconds} seconds`), limits.answerSeconds * 1000);
      running.child.stdin?.write(`${text.replaceAll('\0', ' ')}\0`);
      const result = await answer;
      clearTimeout(limit);
      clearTimeout(idle);
      if (running.waiting.length === 0) idle = setTimeout(close, limits.idleSeconds * 1000).unref();
      return result;
    },
    close,
  };
}
