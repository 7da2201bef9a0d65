import type { FC } from 'hono/jsx';
import { canonicalTag, languageName, primaryLanguage } from '../../../core/language.ts';
import type { Name } from '../../../core/name.ts';
import { textView } from '../../../publish/card.ts';
import { countText, dateText } from '../../../publish/times.ts';
import { redirect, type Page, type PageRequest, type Reply } from '../../exchange.ts';
import { typed } from '../../../lib/typed.ts';
import { changeName } from '../../name-forms.ts';
import { DeskNav } from '../../parts/desk-nav.tsx';
import { formPage, Outcome, PostForm, tokenFor } from '../../parts/form.tsx';
import { Layout } from '../../parts/layout.tsx';
import { foreign } from '../../parts/texts.tsx';

const HERE = '/admin/names';
// What fits into a page of 50 KB with a form for each.
const SHOWN = 25;
const states: readonly Name['state'][] = ['learned', 'fixed', 'rejected'];

interface Filter {
  readonly language?: string;
  readonly words?: string;
  readonly state?: Name['state'];
}

function filterOf({ searchParams }: URL): Filter {
  const tag = canonicalTag(searchParams.get('language'));
  const words = typed(searchParams.get('words') ?? '').slice(0, 200);
  const state = states.find((one) => one === searchParams.get('state'));
  return { ...(tag !== undefined && { language: primaryLanguage(tag) }), ...(words !== '' && { words }), ...(state && { state }) };
}

const queryOf = (filter: Filter): string => new URLSearchParams({ ...filter }).toString();

const FilterForm: FC<{ filter: Filter; languages: readonly string[] }> = ({ filter, languages }) => (
  <form action={HERE} method="get" class="fields inline">
    <p>
      <label for="f-words">Original or English</label>
      <input id="f-words" name="words" type="search" value={filter.words} maxlength={200} dir="auto" />
    </p>
    <p>
      <label for="f-language">Language</label>
      <select id="f-language" name="language">
        <option value="">All</option>
        {languages.map((tag) => (
          <option value={tag} selected={tag === filter.language}>
            {languageName(tag)}
          </option>
        ))}
      </select>
    </p>
    <p>
      <label for="f-state">State</label>
      <select id="f-state" name="state">
        <option value="">All</option>
        {states.map((state) => (
          <option value={state} selected={state === filter.state}>
            {state}
          </option>
        ))}
      </select>
    </p>
    <button type="submit">Show</button>
  </form>
);

const told: Record<Name['state'], string> = {
  learned: 'learned, as enough articles agree',
  fixed: 'fixed',
  rejected: 'rejected: not a name',
};

const Entry: FC<{ name: Name; index: number; action: string; token: string }> = ({ name, index, action, token }) => {
  const { language, source, english, state, variants, editor, wikidata, changedAt } = name;
  return (
    <li>
      <div class="meta">
        <span class="lang">{languageName(language)}</span>
        <br />
        <span>
          {told[state]}
          {editor !== undefined && (
            <>
              {' '}
              by <bdi>{editor}</bdi>
            </>
          )}
          , {dateText(changedAt)}
        </span>
      </div>
      <div>
        <h2 class="hit">
          <bdi {...foreign(textView(source, language))}>{source}</bdi>
          {state !== 'rejected' && (
            <>
              {' '}
              → <bdi>{english}</bdi>
            </>
          )}
        </h2>
        <p class="meta plain">
          {variants.length > 0 && (
            <>
              instead of{' '}
              {variants.map((variant, i) => (
                <>
                  {i > 0 && ', '}
                  <bdi>{variant}</bdi>
                </>
              ))}
            </>
          )}
          {wikidata !== undefined && ` · Wikidata ${wikidata}`}
        </p>
        <details>
          <summary class="meta">Change</summary>
          <PostForm action={action} token={token} fields={{ language, source }} class="fields inline">
            <p>
              <label for={`e${index}`}>Always render as</label>
              <input id={`e${index}`} name="english" value={english} maxlength={200} />
            </p>
            <p>
              <label for={`n${index}`}>Your name</label>
              <input id={`n${index}`} name="editor" maxlength={80} autocomplete="name" />
            </p>
            <button name="act" value="fix">
              Fix
            </button>
            {state !== 'rejected' && (
              <button name="act" value="reject">
                Not a name
              </button>
            )}
            {state !== 'learned' && (
              <button name="act" value="forget">
                Forget the decision
              </button>
            )}
          </PostForm>
        </details>
      </div>
    </li>
  );
};

const NewName: FC<{ request: PageRequest; action: string; token: string }> = ({ request: { form }, action, token }) => (
  <PostForm action={action} token={token} fields={{ act: 'fix' }} class="fields">
    <h2>Always render a name as</h2>
    <label for="language">Language, as a tag such as ar or pt</label>
    <input id="language" name="language" value={form.get('language')} maxlength={35} autocapitalize="none" required />
    <label for="source">As it stands in the original</label>
    <input id="source" name="source" value={form.get('source')} maxlength={200} dir="auto" required />
    <label for="english">In English</label>
    <input id="english" name="english" value={form.get('english')} maxlength={200} required />
    <label for="wikidata">Wikidata item, if you know it</label>
    <input id="wikidata" name="wikidata" value={form.get('wikidata')} maxlength={13} />
    <label for="editor">Your name</label>
    <input id="editor" name="editor" value={form.get('editor')} maxlength={80} autocomplete="name" required />
    <button type="submit">Fix the name</button>
  </PostForm>
);

async function show(request: PageRequest, problem?: string): Promise<Reply> {
  const { store } = request.desk;
  const filter = filterOf(request.url);
  const [names, counts] = await Promise.all([store.names.list({ ...filter, limit: SHOWN + 1 }), store.articles.countBy('language')]);
  const languages = [...new Set([...counts.map(({ key }) => primaryLanguage(key)), ...(filter.language ? [filter.language] : [])])];
  const token = tokenFor(request);
  const query = queryOf(filter);
  const action = query === '' ? HERE : `${HERE}?${query}`;
  const changed = request.url.searchParams.get('again');
  const done =
    changed !== null && /^\d{1,4}$/.test(changed)
      ? `Saved. ${countText(Number(changed), 'article holds', 'articles hold')} the name and will be done again.`
      : undefined;
  return formPage(
    <Layout request={request} title="Names">
      <header class="head">
        <h1>Names</h1>
        <p class="meta">How names are written in English.</p>
        <DeskNav current={HERE} />
      </header>
      <Outcome problem={problem} done={done} />
      <FilterForm filter={filter} languages={languages.sort((a, b) => languageName(a).localeCompare(languageName(b)))} />
      {names.length === 0 ? (
        <p>No name is known{query === '' ? ' yet' : ' that fits'}. Names are learned as articles are translated.</p>
      ) : (
        <ul class="voices">
          {names.slice(0, SHOWN).map((name, index) => (
            <Entry name={name} index={index} action={action} token={token} />
          ))}
        </ul>
      )}
      {names.length > SHOWN && <p class="meta">There are more than {SHOWN}: narrow the choice by language, words or state.</p>}
      <NewName request={request} action={action} token={token} />
    </Layout>,
    token,
    problem === undefined ? 200 : 400,
  );
}

/** The ledger of names, with a form for each; never kept. */
export const adminNamesPage: Page = (request) => show(request);

/** Takes an editor's decision on a name; bad input gets one sentence and changes nothing. */
export const saveName: Page = async (request) => {
  const saved = await changeName(request);
  if (!saved.ok) return show(request, saved.error);
  const query = new URLSearchParams({ ...filterOf(request.url), again: String(saved.value.articles) });
  return redirect(`${HERE}?${query.toString()}`, 303);
};
