import type { Config } from '../../config.ts';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Source } from '../../core/source.ts';
import { feedKey, knownFeeds } from '../../feeds/known.ts';
import { ownSourcesFolder } from '../../feeds/sources.ts';
import { misused, type Arguments, type Desk } from '../command.ts';
import { agreed } from './ask.ts';
import { draftOf } from './draft.ts';
import { examine, type Examination } from './examine.ts';
import { readCatalogue, type Catalogue } from './list.ts';
import { saveSource } from './save.ts';
import { addressOf, saidBy } from './said.ts';
import { shown } from './show.ts';
import { withTools } from './tools.ts';

/** `desk source add URL`: examines, shows, and writes the file where that was asked for or a person agrees. */
export async function addSource(args: Arguments, desk: Desk, config: Config): Promise<Result<number, Failure>> {
  const [, raw = ''] = args.positionals;
  const url = addressOf(raw);
  if (url === undefined) return misused(`“${raw}” is not a web address`);
  const said = saidBy(args);
  if (!said.ok) return said;
  const catalogue = await readCatalogue(config);
  if (!catalogue.ok) return catalogue;
  const known = knownFeeds(catalogue.value.sources)(url) ?? knownHomepage(catalogue.value.sources, url);
  if (known) return sayKnown(known, catalogue.value, desk);
  const found = await withTools(desk, config, (tools) => examine(url, said.value, tools));
  if (!found.ok) return found;
  const owner = found.value.feeds.map((feed) => knownFeeds(catalogue.value.sources)(feed.url)).find((source) => source !== undefined);
  if (owner) return sayKnown(owner, catalogue.value, desk);
  return offer(found.value, catalogue.value, { save: args.values['save'] === true, desk, config });
}

async function offer(
  found: Examination,
  { sources }: Catalogue,
  { save, desk, config }: { save: boolean; desk: Desk; config: Config },
): Promise<Result<number, Failure>> {
  const draft = draftOf({ ...found, feeds: found.feeds.map(({ url }) => url) }, new Set(sources.map(({ id }) => id)));
  desk.stdout.write(shown(found, draft.ok ? draft.value : undefined));
  if (!draft.ok) return draft;
  if (!save && !(await agreed('Save it?', desk))) {
    desk.stdout.write('Nothing was saved; --save writes it.\n');
    return ok(0);
  }
  const saved = await saveSource(ownSourcesFolder(config.dataDir), draft.value);
  if (!saved.ok) return saved;
  desk.stdout.write(`Saved as ${saved.value}; it is read from the next start on.\n`);
  return ok(0);
}

function sayKnown({ id, name }: Source, { sources, isRead }: Catalogue, desk: Desk): Result<number, Failure> {
  const source = sources.find((one) => one.id === id)!;
  desk.stdout.write(
    isRead(source)
      ? `${name} is known as ${id}, and is read already.\n`
      : `${name} is known as ${id}; enable it with DESK_SOURCES=${id}.\n`,
  );
  return ok(0);
}

function knownHomepage(sources: readonly Source[], url: string): Source | undefined {
  const same = sources.filter(({ homepage }) => feedKey(homepage) === feedKey(url));
  return same.length === 1 ? same[0] : undefined;
}
