import { canonicalTag, primaryLanguage } from '../core/language.ts';
import type { Name } from '../core/name.ts';
import { err, ok, type Result } from '../core/result.ts';
import { decisionOf } from '../translate/names/decision.ts';
import { decide, forget } from '../translate/names/ledger.ts';
import type { PageRequest } from './exchange.ts';
import { filled, typed } from '../lib/typed.ts';

const LONGEST_FORM = 200;
const LONGEST_EDITOR = 80;

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

/** The decision a form asks for, or one sentence about what is wrong with it. */
function decided({ form, desk }: PageRequest, act: 'fix' | 'reject', language: string, source: string): Result<Name, string> {
  const editor = filled(form.get('editor'), 'Your name', LONGEST_EDITOR);
  if (!editor.ok) return editor;
  const english = act === 'reject' ? ok('') : filled(form.get('english'), 'The English form', LONGEST_FORM);
  if (!english.ok) return english;
  const wikidata = act === 'reject' ? '' : typed(form.get('wikidata'));
  if (wikidata !== '' && !/^Q[1-9]\d{0,11}$/.test(wikidata)) return err('A Wikidata item looks like Q3847508.');
  const state = act === 'reject' ? 'rejected' : 'fixed';
  const name = decisionOf(
    { language, source, english: english.value, state, variants: [], wikidata, editor: editor.value },
    desk.clock.now(),
  );
  return name.ok ? name : err(`${name.error.charAt(0).toUpperCase()}${name.error.slice(1)}.`);
}

/** Fixes, rejects or forgets a name and has the articles that hold it done again; the error is one sentence for the editor. */
export async function changeName(request: PageRequest): Promise<Result<Done, string>> {
  const { form, desk } = request;
  const now = desk.clock.now();
  const act = acts.find((one) => one === form.get('act'));
  if (!act) return err('The form does not say what to do with the name.');
  const tag = canonicalTag(form.get('language'));
  if (tag === undefined) return err('The language is no language tag, such as ar, fa or pt-BR.');
  const language = primaryLanguage(tag);
  const source = filled(form.get('source'), 'The form in the original', LONGEST_FORM);
  if (!source.ok) return source;
  const done = (articles: number): Result<Done, string> => ok({ act, source: source.value, articles });
  if (act === 'forget') {
    const articles = await forget(desk.store, { language, source: source.value }, now);
    return articles === undefined ? err('There is no decision on this name to forget.') : done(articles);
  }
  const name = decided(request, act, language, source.value);
  return name.ok ? done(await decide(desk.store, [name.value], now)) : name;
}
