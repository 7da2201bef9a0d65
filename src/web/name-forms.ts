import { canonicalTag, primaryLanguage } from '../core/language.ts';
import type { Name } from '../core/name.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { PageRequest } from './exchange.ts';
import { filled, typed } from './fields.ts';

const LONGEST_FORM = 200;
const LONGEST_EDITOR = 80;
/** Articles that are done again at once after a change; the others follow when they are read anew. */
const AFFECTED = 500;

/** What an editor may do with a name. */
const acts = ['fix', 'reject', 'forget'] as const;

type Act = (typeof acts)[number];

/** What was done, for the page to tell. */
export interface Done {
  readonly act: Act;
  readonly source: string;
  /** Articles put back to be translated. */
  readonly articles: number;
}

async function current(request: PageRequest, language: string, source: string): Promise<Name | undefined> {
  const listed = await request.desk.store.names.list({ language, words: source, limit: LONGEST_FORM });
  return listed.find((name) => name.source === source);
}

/** The decision a form asks for, or one sentence about what is wrong with it. */
async function decided(request: PageRequest, act: 'fix' | 'reject', language: string, source: string): Promise<Result<Name, string>> {
  const { form, desk } = request;
  const editor = filled(form.get('editor'), 'Your name', LONGEST_EDITOR);
  if (!editor.ok) return editor;
  const known = await current(request, language, source);
  const about = { language, source, editor: editor.value, changedAt: desk.clock.now() };
  if (act === 'reject') return ok({ ...about, english: known?.english ?? '', state: 'rejected', variants: known?.variants ?? [] });
  const english = filled(form.get('english'), 'The English form', LONGEST_FORM);
  if (!english.ok) return english;
  const wikidata = typed(form.get('wikidata'));
  if (wikidata !== '' && !/^Q[1-9]\d{0,11}$/.test(wikidata)) return err('A Wikidata item looks like Q3847508.');
  const item = wikidata === '' ? known?.wikidata : wikidata;
  // What was written before is found in old translations and replaced there too.
  const variants = new Set([...(known?.variants ?? []), ...(known?.english ? [known.english] : [])]);
  variants.delete(english.value);
  return ok({ ...about, english: english.value, state: 'fixed', variants: [...variants], ...(item !== undefined && { wikidata: item }) });
}

/** Fixes, rejects or forgets a name and has the articles that hold it done again; the error is one sentence for the editor. */
export async function changeName(request: PageRequest): Promise<Result<Done, string>> {
  const { form, desk } = request;
  const { store, clock } = desk;
  const act = acts.find((one) => one === form.get('act'));
  if (!act) return err('The form does not say what to do with the name.');
  const tag = canonicalTag(form.get('language'));
  if (tag === undefined) return err('The language is no language tag, such as ar, fa or pt-BR.');
  const language = primaryLanguage(tag);
  const source = filled(form.get('source'), 'The form in the original', LONGEST_FORM);
  if (!source.ok) return source;
  if (act === 'forget') {
    if (!(await store.names.remove(language, source.value))) return err('There is no decision on this name to forget.');
  } else {
    const name = await decided(request, act, language, source.value);
    if (!name.ok) return name;
    await store.names.put(name.value);
  }
  const articles = await store.articles.holding(source.value, AFFECTED);
  if (articles.length > 0) await store.work.requeue('translate', articles, clock.now());
  return ok({ act, source: source.value, articles: articles.length });
}
