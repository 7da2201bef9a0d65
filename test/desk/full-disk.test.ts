import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'undici';
import { afterAll, expect, test } from 'vitest';
import { deskHere, scratch, startDesk } from './desk.fixture.ts';
import { article, dated, rss, serve, writeSource } from './press.fixture.ts';

const disk = scratch();
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk]).status === 0;
if (!mounted) console.error('LEFT OUT: full disk (mounting a small one needs root)');
afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', disk]);
});

const ballast = join(disk, 'ballast');
function fill(): void {
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(ballast, Buffer.alloc(bavail * bsize), { flag: 'a' });
  } catch {
    // Somebody else took the last of it.
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 1000));
}

test.skipIf(!mounted)(
  'a full disk stops the work and not the pages, is said, leaves nothing half-written, and the work goes on once there is room',
  async () => {
    const cwd = scratch();
    const count = 12;
    // Pages that do not pack well, so that they need the room they have.
    const noise = (n: number): string =>
      Array.from({ length: 3000 }, (_, i) => ((i * 7919 + n * 104729) ** 2 % 1e9).toString(36)).join(' ');
    let filled = false;
    const press = await serve((incoming, response) => {
      const path = incoming.url!;
      if (path === '/robots.txt') response.writeHead(404).end();
      else if (path === '/feed') {
        const entries = Array.from({ length: count }, (_, i) => ({ title: `Fähre ${i}`, url: `${press.url}/a/${i}` }));
        response.end(rss(entries));
      } else {
        // The disk fills up between the feed and its first page.
        if (!filled) fill();
        filled = true;
        const head = `${dated}<!-- ${noise(Number(path.slice(3)))} -->`;
        response.writeHead(200, { 'content-type': 'text/html' }).end(article(`Fähre ${path.slice(3)}`, 'german', head));
      }
    });
    writeSource(cwd, 'seepost', [`${press.url}/feed`]);
    const env = {
      DESK_SOURCES: 'starter',
      DESK_DATA_DIR: disk,
      DESK_ALLOW_PRIVATE: press.host,
      PORT: '0',
      DESK_LOG_LEVEL: 'error',
      DESK_LEASE_SECONDS: '3',
    };
    const running = startDesk(['start'], { cwd, env });
    try {
      const [url] = await running.says(/http:\/\/127\.0\.0\.1:\d+/);
      await running.says(/The disk is full\./);
      const page = await request(`${url}/`);
      expect(page.statusCode).toBe(200);
      await page.body.dump();

      const round = await deskHere(['run', '--once'], { cwd, env });
      expect(round.complaints).toContain(`is in use by process ${running.pid}`);

      rmSync(ballast);
      const published = async (): Promise<number> => {
        const status = await deskHere(['status'], { cwd, env });
        return (JSON.parse(status.out) as { tables: { publications: number } }).tables.publications;
      };
      await until(async () => (await published()) === count);
      running.child.kill('SIGINT');
      expect(await running.ended).toMatchObject({ code: 0, signal: null });
      const status = JSON.parse((await deskHere(['status'], { cwd, env })).out) as { tables: Record<string, number> };
      expect(status.tables).toMatchObject({ items: count, pages: count, articles: count, translations: count, publications: count });

      // Where there is no room from the start, it says so and ends.
      fill();
      const again = await deskHere(['run', '--once'], { cwd, env });
      expect(again.complaints).toBe('desk: The disk is full.\n');
      expect(again.code).toBe(2);
    } finally {
      running.child.kill('SIGKILL');
      await press.close();
    }
  },
  90_000,
);
