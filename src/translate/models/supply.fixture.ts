import { bucketRegistry } from './bucket.ts';
import { modelSupply } from './supply.ts';

// Run as a process of its own: asks for French and says when it comes or fails, whatever happens to the process meanwhile.
const [, , dir, url] = process.argv;
const french = { from: 'fr', to: 'en' };
const supply = modelSupply({
  dir: dir!,
  registries: [bucketRegistry(url)],
  clock: { now: () => new Date().toISOString() },
  fetch: true,
  waitMs: 20,
});
supply.onModels(() => {
  clearInterval(told);
  const [asked] = supply.state();
  process.stdout.write(`${asked?.obtaining.kind ?? 'installed'}\n`);
  void supply.close();
});
supply.obtain(french);
const told = setInterval(() => {
  const [asked] = supply.state();
  if (asked?.obtaining.kind !== 'fetching' || asked.obtaining.bytes === 0) return;
  clearInterval(told);
  process.stdout.write('fetching\n');
}, 20);
