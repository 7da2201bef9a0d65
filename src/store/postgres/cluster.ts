import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A private PostgreSQL server for tests. It listens on a Unix socket in its own temporary folder and is not made to survive anything. */
export interface Cluster {
  /** Address of its first database. */
  readonly url: string;
  /** Makes an empty database and answers its address. */
  readonly database: () => Promise<string>;
  /** Deletes one of those databases. */
  readonly drop: (url: string) => Promise<void>;
  /** Stops the server and deletes its folder. */
  readonly stop: () => Promise<void>;
}

/** What a suite that needs the server prints where there is none. */
export const leftOut = 'LEFT OUT: PostgreSQL contract suite (postgresql is not installed: npm run setup installs it)';

const startSeconds = 30;

/**
 * Starts a server from the newest PostgreSQL on this machine, with so much memory for its pages; undefined where there is none. Throws when
 * one is there and does not start.
 */
export async function startCluster({ memory = '32MB' } = {}): Promise<Cluster | undefined> {
  const bin = programFolder();
  if (bin === undefined) return undefined;
  const owner = serverUser();
  const folder = await mkdtemp(join(tmpdir(), 'desk-pg-'));
  if (owner) await chown(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--auth=trust', '--no-sync'],
    { cwd: folder, encoding: 'utf8', ...owner },
  );
  if (made.status !== 0) {
    remove();
    throw new Error(`initdb did not make a cluster: ${made.stderr || String(made.error)}`);
  }
  const unsafe = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const small = [`shared_buffers=${memory}`, 'max_connections=60', 'listen_addresses=', `unix_socket_directories=${folder}`];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...[...unsafe, ...small].flatMap((setting) => ['-c', setting])], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...owner,
  });
  let log = '';
  server.stderr.on('data', (part: Buffer) => (log = (log + part.toString()).slice(-4000)));
  const abandon = (): void => {
    server.kill('SIGQUIT');
    remove();
  };
  process.once('exit', abandon);

  const stop = async (): Promise<void> => {
    process.off('exit', abandon);
    await end(server);
    remove();
  };
  const urlOf = (database: string): string => `postgresql://postgres@${encodeURIComponent(folder)}/${database}`;
  let number = 0;
  const cluster: Cluster = {
    url: urlOf('postgres'),
    async database() {
      number += 1;
      const name = `desk_${number}`;
      await ask(cluster.url, `create database ${name} template template0`);
      return urlOf(name);
    },
    drop: (url) => ask(cluster.url, `drop database ${url.slice(url.lastIndexOf('/') + 1)} with (force)`),
    stop,
  };
  const deadline = Date.now() + startSeconds * 1000;
  for (;;) {
    if (await answers(cluster.url)) return cluster;
    if (server.exitCode === null && Date.now() < deadline) {
      await sleep(50);
      continue;
    }
    await stop();
    throw new Error(`PostgreSQL did not start: ${log}`);
  }
}

/** Folder of initdb and postgres: Debian's newest version first, then the PATH. */
export function programFolder(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return folders.find((folder) => ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))));
}

/** PostgreSQL refuses to run as root: the package's user runs it then. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  // SIGINT is PostgreSQL's "fast shutdown": it ends sessions and leaves.
  server.kill('SIGINT');
  await ended;
}

async function answers(url: string): Promise<boolean> {
  try {
    await ask(url, 'select 1');
    return true;
  } catch {
    return false;
  }
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
