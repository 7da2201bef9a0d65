import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { cpuSeconds } from './cpu.ts';

test.runIf(process.platform === 'linux')('counts the programs that were started, too', async () => {
  const own = process.cpuUsage();
  const before = cpuSeconds();
  const child = spawn('sh', ['-c', 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; echo; sleep 600'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  await once(child.stdout, 'data');
  const { user, system } = process.cpuUsage(own);
  expect(cpuSeconds() - before - (user + system) / 1e6).toBeGreaterThan(0.005);
  process.kill(-child.pid!, 'SIGKILL');
});
