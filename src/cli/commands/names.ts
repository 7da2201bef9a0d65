import type { Failure } from '../../core/failure.ts';
import { canonicalTag, primaryLanguage } from '../../core/language.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { decisionOf, namesFromTsv, tsvHeader, tsvLine } from '../../translate/names/decision.ts';
import { decide, forget } from '../../translate/names/ledger.ts';
import { misused, printJson, text, withStore, type Arguments, type Command, type Desk } from '../command.ts';
import { readInput } from '../input.ts';

type Verb = (args: Arguments, desk: Desk) => Promise<Result<number, Failure>>;

// A ledger is listed and exported whole.
const everyName = 1_000_000;

const told = (articles: number): string => `${articles} ${articles === 1 ? 'article is' : 'articles are'} put back for it.\n`;

const list: Verb = async (args, desk) => {
  const named = args.positionals[1];
  const language = canonicalTag(named);
  if (named !== undefined && language === undefined) return misused(`“${named}” is not a language tag`);
  const words = text(args, 'words');
  return withStore(desk, 'read', async (store) => {
    const query = { ...(language === undefined ? {} : { language: primaryLanguage(language) }), ...(words === undefined ? {} : { words }) };
    for (const name of await store.names.list({ ...query, limit: everyName })) printJson(desk, name);
    return ok(0);
  });
};

/** `fix` and `reject`: an editor's decision. */
const decision =
  (state: 'fixed' | 'rejected'): Verb =>
  async ({ positionals, values }, desk) => {
    const [, language = '', source = '', english = ''] = positionals;
    const needed = state === 'fixed' ? 4 : 3;
    if (positionals.length !== needed)
      return misused(state === 'fixed' ? 'LANGUAGE, SOURCE and ENGLISH are needed' : 'LANGUAGE and SOURCE are needed');
    const typed = (name: string): string | undefined => text({ positionals, values }, name);
    const variants = (typed('variant') ?? '').split('|');
    const name = decisionOf(
      { language, source, english, state, variants, wikidata: typed('wikidata'), editor: typed('by') },
      desk.clock.now(),
    );
    if (!name.ok) return misused(name.error);
    return withStore(desk, 'write', async (store) => {
      const articles = await decide(store, [name.value], desk.clock.now());
      const { source: form, english: rendered } = name.value;
      desk.stdout.write(`${form} is ${state === 'fixed' ? `rendered as ${rendered}` : 'no name'} from now on; ${told(articles)}`);
      return ok(0);
    });
  };

const remove: Verb = async ({ positionals }, desk) => {
  const [, named, source] = positionals;
  const language = canonicalTag(named);
  if (positionals.length !== 3 || source === undefined) return misused('LANGUAGE and SOURCE are needed');
  if (language === undefined) return misused(`“${named!}” is not a language tag`);
  const name = { language: primaryLanguage(language), source: source.normalize('NFC').trim() };
  return withStore(desk, 'write', async (store) => {
    const articles = await forget(store, name, desk.clock.now());
    if (articles === undefined) return err({ kind: 'malformed', what: `“${name.source}”`, detail: 'nobody decided on this name' });
    desk.stdout.write(`The decision on ${name.source} is forgotten; ${told(articles)}`);
    return ok(0);
  });
};

const bring: Verb = async ({ positionals }, desk) => {
  const [, file] = positionals;
  if (file === undefined || positionals.length > 2) return misused('one FILE.tsv is needed');
  const read = await readInput(file, desk.stdin);
  if (!read.ok) return read;
  const names = namesFromTsv(Buffer.from(read.value).toString('utf8'), desk.clock.now());
  if (!names.ok) return names;
  return withStore(desk, 'write', async (store) => {
    const articles = await decide(store, names.value, desk.clock.now());
    const count = names.value.length;
    desk.stdout.write(`${count} ${count === 1 ? 'name is' : 'names are'} in the ledger; ${told(articles)}`);
    return ok(0);
  });
};

const send: Verb = async ({ positionals }, desk) => {
  if (positionals.length > 1) return misused('export prints to stdout and takes no file');
  return withStore(desk, 'read', async (store) => {
    desk.stdout.write(`${tsvHeader}\n`);
    for (const state of ['fixed', 'rejected'] as const) {
      for (const name of await store.names.list({ state, limit: everyName })) desk.stdout.write(`${tsvLine(name)}\n`);
    }
    return ok(0);
  });
};

const verbs: Readonly<Record<string, Verb>> = {
  list,
  fix: decision('fixed'),
  reject: decision('rejected'),
  remove,
  import: bring,
  export: send,
};

/** `desk names`: the ledger of names. */
export const names: Command = {
  name: 'names',
  usage:
    'list [LANGUAGE] [--words W] | fix LANGUAGE SOURCE ENGLISH [--variant V|V] [--wikidata Q] [--by EDITOR] | reject LANGUAGE SOURCE [--by EDITOR] | remove LANGUAGE SOURCE | import FILE.tsv | export',
  about: 'List names with how they are rendered in English; fix, reject or forget one; import or export decisions as TSV.',
  options: { words: { type: 'string' }, variant: { type: 'string' }, wikidata: { type: 'string' }, by: { type: 'string' } },
  positionals: [1, 4],
  run(args, desk) {
    const [word = ''] = args.positionals;
    const verb = Object.hasOwn(verbs, word) ? verbs[word] : undefined;
    return verb ? verb(args, desk) : Promise.resolve(misused(`“${word}” is none of ${Object.keys(verbs).join(', ')}`));
  },
};
