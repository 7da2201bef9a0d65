import { lockDataFolder } from './lock.ts';

// Run as a process of its own: takes the folder named by its argument and says so, or says why not.
const result = await lockDataFolder(process.argv[2]!);
process.stdout.write(`${result.ok ? 'locked' : result.error.sentence}\n`);
if (result.ok) setInterval(() => undefined, 1000);
