import { existsSync } from 'node:fs';
import { programFolder } from '../src/store/postgres/cluster.ts';

const parts: readonly { present: () => boolean; suite: string; why: string }[] = [
  { present: () => existsSync('/usr/bin/chromium'), suite: 'browser suite', why: 'chromium is not installed' },
  { present: () => programFolder() !== undefined, suite: 'PostgreSQL contract suite', why: 'postgresql is not installed' },
  {
    present: () => existsSync('/usr/share/apertium/modes/spa-eng.mode'),
    suite: 'Apertium contract suite',
    why: 'apertium or its pairs are not installed',
  },
  { present: () => existsSync('/usr/bin/newsboat'), suite: 'feed reader suite', why: 'newsboat is not installed' },
];

/** Says at the very end of a test run, where it is read, which suites had no part of the system to run on. */
export function teardown(): void {
  for (const { present, suite, why } of parts) {
    if (!present()) console.error(`LEFT OUT: ${suite} (${why}: npm run setup installs it)`);
  }
}
