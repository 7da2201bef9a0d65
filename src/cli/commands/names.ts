import type { Failure } from '../../core/failure.ts';
import { canonicalTag, primaryLanguage } from '../../core/language.ts';
import type { Name } from '../../core/name.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Store } from '../../core/store.ts';
import { decisionOf, namesFromTsv, tsvHeader, tsvLine } from '../../translate/names/decision.ts';
import { stemOf } from '../../translate/names/forms.ts';
import { misused, printJson, text, withStore, type Arguments, type Command, type Desk } from '../command.ts';
import { readInput } from '../input.ts';

type Verb = (args: Arguments, desk: Desk) => Promise<Result<number, Failure>>;

// A ledger is listed and exported whole; a name's articles are done again up to this many, the newest.
const everyName = 1_000_000;
const affected = 2000;

/** Puts the articles that may hold these names back to be composed again: from the memory, so that no engine is asked for what it did. */
async function requeue(store: Store, names: readonly Pick<Name, 'language' | 'source'>[], desk: Desk): Promise<number> {
  const articles = new Set<string>();
  for (const stem of new Set(names.map(({ language, source }) => stemOf(source, language)))) {
    for (const id of await store.articles.holding(stem, affected)) articles.add(id);
  }
  return articles.size === 0 ? 0 : store.work.requeue('translate', [...articles], desk.clock.now());
}

const told = (articles: number): string => `${articles} ${articles === 1 ? 'article is' : 'articles are'} put back for it.\n`;

async function known(store: Store, { language, source }: Pick<Name, 'language' | 'source'>): Promise<Name | undefined> {
  return (await store.names.list({ language, words: source, limit: everyName })).find((name) => name.source === source);
}

/** What was rendered before is replaced too, so it becomes a variant. */
function succeeding(name: Name, before: Name | undefined): Name {
  if (!before) return name;
  const variants = new Set([...name.variants, ...before.variants, before.english]);
  for (const none of ['', name.english]) variants.delete(none);
  const wikidata = name.wikidata ?? before.wikidata;
  const english = name.state === 'rejected' && name.english === '' ? before.english : name.english;
  return { ...name, english, variants: [...variants], ...(wikidata === undefined ? {} : { wikidata }) };
}

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
const decide =
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
      await store.names.put(succeeding(name.value, await known(store, name.value)));
      const { source: form, english: rendered } = name.value;
      desk.stdout.write(
        `${form} is ${state === 'fixed' ? `rendered as ${rendered}` : 'no name'} from now on; ${told(await requeue(store, [name.value], desk))}`,
      );
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
    if (!(await store.names.remove(name.language, name.source))) {
      return err({ kind: 'malformed', what: `“${name.source}”`, detail: 'nobody decided on this name' });
    }
    desk.stdout.write(`The decision on ${name.source} is forgotten; ${told(await requeue(store, [name], desk))}`);
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
    for (const name of names.value) await store.names.put(succeeding(name, await known(store, name)));
    const count = names.value.length;
    desk.stdout.write(`${count} ${count === 1 ? 'name is' : 'names are'} in the ledger; ${told(await requeue(store, names.value, desk))}`);
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
  fix: decide('fixed'),
  reject: decide('rejected'),
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
