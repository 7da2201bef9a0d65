import { openStore } from './open.ts';

// Run as a process of its own, beside the one that holds the folder's lock: spends so many times and says how often it was let.
const [dataDir = '', times = '0', perMonth = '0', now = ''] = process.argv.slice(2);
const opened = await openStore({ dataDir });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
process.stdout.write('open\n');
let spent = 0;
for (let i = 0; i < Number(times); i++) {
  if ((await opened.value.budgets.spend('deepl', 1, { perMonth: Number(perMonth) }, now)) === 'spent') spent += 1;
}
await opened.value.close();
process.stdout.write(`${spent}\n`);
