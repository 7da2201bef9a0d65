import type { Failure } from '../../core/failure.ts';
import { rightsLevels } from '../../core/rights.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { typed } from '../../lib/typed.ts';
import { misused, printJson, withStore, type Arguments, type Command, type Desk } from '../command.ts';
import { knownSource } from '../source/known.ts';
import { tableOf } from '../table.ts';
import { countOption, typedOption } from '../typed-option.ts';

type Verb = (args: Arguments, desk: Desk) => Promise<Result<number, Failure>>;

const extra = (args: Arguments, most: number): Result<never, Failure> | undefined =>
  args.positionals.length > most ? misused(`“${args.positionals[most]!}” is one argument too many`) : undefined;

const list: Verb = async (args, desk) =>
  extra(args, 1) ??
  withStore(desk, 'read', async ({ sources, rights }) => {
    const [known, overrides] = await Promise.all([sources.list(), rights.overrides()]);
    const decided = new Map(overrides.map((override) => [override.sourceId, override]));
    const ids = [...new Set([...decided.keys(), ...known.map(({ id }) => id)])];
    const files = new Map(known.map((source) => [source.id, source.rights]));
    const rows = ids.map((id) => {
      const override = decided.get(id);
      return { source: id, rights: override?.rights ?? files.get(id)!, by: override?.by ?? 'its file', note: override?.note ?? '' };
    });
    if (args.values['json'] === true) for (const row of rows) printJson(desk, row);
    else
      desk.stdout.write(
        tableOf(
          ['source', 'rights', 'by', 'note'],
          rows.map(({ source, rights: level, by, note }) => [source, level, typed(by), typed(note)]),
        ),
      );
    return ok(0);
  });

const set: Verb = async (args, desk) => {
  const [, sourceId, named] = args.positionals;
  if (sourceId === undefined || named === undefined) return misused('SOURCE and full, excerpt, link or private are needed');
  const rights = rightsLevels.find((level) => level === named);
  if (!rights) return misused(`“${named}” is none of ${rightsLevels.join(', ')}`);
  const note = typedOption(args, 'note', 1000);
  if (!note.ok) return note;
  const by = typedOption(args, 'by', 80);
  if (!by.ok) return by;
  return withStore(desk, 'beside', async (store) => {
    const source = await knownSource(store, sourceId);
    if (!source.ok) return source;
    const articles = await store.rights.set({ sourceId, rights, note: note.value, by: by.value, at: desk.clock.now() });
    desk.stdout.write(
      `${sourceId} is ${rights} from now on; ${articles} ${articles === 1 ? 'article is' : 'articles are'} put back for it.\n`,
    );
    return ok(0);
  });
};

const clear: Verb = async (args, desk) => {
  const [, sourceId] = args.positionals;
  if (sourceId === undefined) return misused('SOURCE is needed');
  const tooMany = extra(args, 2);
  if (tooMany) return tooMany;
  const by = typedOption(args, 'by', 80);
  if (!by.ok) return by;
  return withStore(desk, 'beside', async (store) => {
    const cleared = await store.rights.clear(sourceId, by.value, desk.clock.now());
    if (!cleared) return err({ kind: 'malformed', what: `“${sourceId}”`, detail: 'nobody decided on this newspaper' });
    desk.stdout.write(`The decision on ${sourceId} is taken back; its articles are put back for it.\n`);
    return ok(0);
  });
};

const log: Verb = async (args, desk) => {
  const tooMany = extra(args, 1);
  if (tooMany) return tooMany;
  const limit = countOption(args, 'limit', { most: 100_000, otherwise: 100 });
  if (!limit.ok) return limit;
  return withStore(desk, 'read', async ({ rights }) => {
    const lines = await rights.audit({ limit: limit.value });
    if (args.values['json'] === true) for (const line of lines) printJson(desk, line);
    else
      desk.stdout.write(
        tableOf(
          ['line', 'at', 'by', 'action', 'on', 'note'],
          lines.map(({ id, at, by, action, subject, note }) => [String(id), at, typed(by), action, typed(subject), typed(note)]),
        ),
      );
    return ok(0);
  });
};

const verbs: Readonly<Record<string, Verb>> = { list, set, clear, log };

/** `desk rights`: what may be shown of each newspaper, by whose word. */
export const rights: Command = {
  name: 'rights',
  usage: '[list] [--json] | set SOURCE full|excerpt|link|private --note TEXT --by NAME | clear SOURCE --by NAME | log [--limit N] [--json]',
  about: 'Show what may be shown of each newspaper; decide it, also while a desk runs; take a decision back; print the log.',
  options: { note: { type: 'string' }, by: { type: 'string' }, limit: { type: 'string' }, json: { type: 'boolean' } },
  positionals: [0, 3],
  run(args, desk) {
    const [word = 'list'] = args.positionals;
    const verb = Object.hasOwn(verbs, word) ? verbs[word] : undefined;
    return verb ? verb(args, desk) : Promise.resolve(misused(`“${word}” is none of ${Object.keys(verbs).join(', ')}`));
  },
};
