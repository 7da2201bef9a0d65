import { ok } from '../../core/result.ts';
import { withModelLock } from './lock.ts';

// Run as a process of its own: takes the lock on French in the folder of its argument, says so or says why not, and keeps it.
const [, , dir] = process.argv;
const held = await withModelLock(dir!, { from: 'fr', to: 'en' }, async () => {
  process.stdout.write('locked\n');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  return ok(undefined);
});
if (!held.ok) process.stdout.write(`${held.error.kind}\n`);
process.stdin.destroy();
