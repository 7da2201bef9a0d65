import { readdirSync, readFileSync } from 'node:fs';

// Linux counts processes' time in hundredths of a second for programs (USER_HZ), whatever the kernel's own tick.
const ticksPerSecond = 100;

/** Seconds of processor time this process, its threads and, on Linux, the programs it started and that still run have used. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + descendants().reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond;
}

interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

function descendants(): readonly Running[] {
  const running = allRunning();
  const below = (pid: number): readonly Running[] =>
    running.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  return below(process.pid);
}

function allRunning(): readonly Running[] {
  return pids().flatMap((pid) => {
    try {
      // proc(5): the name in brackets may hold anything; after it come state, parent, …, utime (14th), stime (15th).
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      return [{ pid: Number(pid), parent: fields[1]!, ticks: fields[11]! + fields[12]! }];
    } catch {
      return [];
    }
  });
}

function pids(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
