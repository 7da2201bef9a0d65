import { existsSync, readdirSync, readFileSync } from 'node:fs';

// Linux tells the time a process ran in nanoseconds; that of children that ended is counted in hundredths of a second.
const CLOCK_TICK_MS = 10;

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Numbers of proc(5)'s stat, after the name that stands in brackets: state, parent and so on. */
const statOf = (pid: number): readonly string[] => read(`/proc/${pid}/stat`).split(') ').at(-1)!.split(' ');

/** Milliseconds of CPU that this process has used, and with it the PostgreSQL server (Linux only) that a backend belongs to. */
export function cpuMeter(backend?: number): () => number {
  const server = backend === undefined ? undefined : Number(statOf(backend)[1]);
  const parts =
    server === undefined
      ? []
      : readdirSync('/proc')
          .map(Number)
          .filter((pid) => pid > 0 && (pid === server || Number(statOf(pid)[1]) === server));
  return () => {
    const { user, system } = process.cpuUsage();
    const own = (user + system) / 1000;
    const theirs = parts.reduce((sum, pid) => sum + Number(read(`/proc/${pid}/schedstat`).split(' ')[0]) / 1e6, 0);
    // Workers of a parallel query end with it.
    const ended = server === undefined ? 0 : (Number(statOf(server)[13]) + Number(statOf(server)[14])) * CLOCK_TICK_MS;
    return own + theirs + ended;
  };
}
