import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { createDesk } from '../../src/app.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { main } from '../../src/cli/main.ts';

const root = new URL('../../', import.meta.url);
const at = (path: string): string => fileURLToPath(new URL(path, root));

/** How a command ended; `signal` is set where something killed it. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly complaints: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** Resolves with the first match in what it prints on either stream; rejects when it ends without. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
}

export interface Place {
  readonly env?: Readonly<Record<string, string>>;
  /** Working folder; a new one without it. */
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  /** Megabytes of heap after which the process dies. */
  readonly heapMb?: number;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder, gone after the test file. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-e2e-'));
  folders.push(folder);
  return folder;
}

/** Starts the real command line in a process of its own. */
export function startDesk(args: readonly string[], { env = {}, cwd = scratch(), stdin = '', heapMb = 300 }: Place = {}): Running {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heapMb}`, '--import', new URL('bin/typescript.js', root).href, at('src/desk.ts'), ...args],
    {
      cwd,
      env: {
        PATH: process.env['PATH'],
        TZ: 'UTC',
        TSX_TSCONFIG_PATH: at('tsconfig.json'),
        DESK_DATA_DIR: join(cwd, 'data'),
        DESK_SOURCES_DIR: join(cwd, 'sources'),
        DESK_ENGINES: 'fake',
        DESK_MODEL_FETCH: 'false',
        DESK_LOG_LEVEL: 'silent',
        DESK_PAUSE_SECONDS: '0',
        ...env,
      },
    },
  );
  let [out, complaints] = ['', ''];
  const heard = new Set<() => void>();
  const listen = (take: (text: string) => void) => (chunk: Buffer) => {
    take(chunk.toString());
    for (const look of heard) look();
  };
  child.stdout.on(
    'data',
    listen((text) => (out += text)),
  );
  child.stderr.on(
    'data',
    listen((text) => (complaints += text)),
  );
  child.stdin.on('error', () => undefined).end(stdin);
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code, signal) => {
      resolve({ code, signal, out, complaints });
    }),
  );
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(out) ?? pattern.exec(complaints);
        if (found) resolve(found);
      };
      heard.add(look);
      look();
      void ended.then(() => reject(new Error(`it ended without saying ${pattern}: ${out}${complaints}`)));
    });
  return { child, pid: child.pid!, ended, says };
}

/** Runs a command to its end. */
export const desk = (args: readonly string[], place?: Place): Promise<Ended> => startDesk(args, place).ended;

/** The same command line in this process: for what would say the same in its own, which costs seconds of a core before its first line. */
export async function deskHere(args: readonly string[], { env = {}, cwd = scratch(), stdin = '' }: Place = {}): Promise<Ended> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const room = createDesk({
    cwd,
    environment: { DESK_LOG_LEVEL: 'silent', DESK_ENGINES: 'fake', DESK_MODEL_FETCH: 'false', ...env },
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    signal: new AbortController().signal,
  });
  const code = await main(args, commands, room);
  const said = (stream: PassThrough): string => (stream.read() as Buffer | null)?.toString() ?? '';
  return { code, signal: null, out: said(stdout), complaints: said(stderr) };
}
