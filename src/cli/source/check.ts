import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Config } from '../../config.ts';
import { sentenceOf, type Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { misused, type Arguments, type Desk } from '../command.ts';
import { addressOf, saidBy } from './said.ts';
import { examine } from './examine.ts';
import { readFeed } from './feeds.ts';
import { readSourceFile } from './file.ts';
import { rhythmOf, shown } from './show.ts';
import { withTools } from './tools.ts';

/** `desk source check URL|FILE`: as `add`, and nothing is ever written; of a source file, its fields and then its feeds. */
export async function checkSource(args: Arguments, desk: Desk, config: Config): Promise<Result<number, Failure>> {
  const [, target = ''] = args.positionals;
  const file = resolve(desk.cwd, target);
  if (await isFile(file)) return checkFile(file, desk, config);
  const url = addressOf(target);
  if (url === undefined) return misused(`“${target}” is neither a file nor a web address`);
  const said = saidBy(args);
  if (!said.ok) return said;
  const found = await withTools(desk, config, (tools) => examine(url, said.value, tools));
  if (!found.ok) return found;
  desk.stdout.write(shown(found.value, undefined));
  return ok(0);
}

async function checkFile(file: string, desk: Desk, config: Config): Promise<Result<number, Failure>> {
  const source = await readSourceFile(file);
  if (!source.ok) return source;
  return withTools(desk, config, async (tools) => {
    const failures: Failure[] = [];
    for (const { url } of source.value.feeds) {
      const read = await readFeed(url, tools);
      if (!read.ok) failures.push(read.error);
      const told = read.ok ? `${read.value.feed.items.length} entries, ${rhythmOf(read.value.feed)}` : sentenceOf(read.error);
      desk.stdout.write(`${url}: ${told}\n`);
    }
    const [first] = failures;
    return first && failures.length === source.value.feeds.length ? err(first) : ok(failures.length > 0 ? 1 : 0);
  });
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
