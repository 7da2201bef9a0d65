import type { FC } from 'hono/jsx';
import { sections } from '../../core/article.ts';
import { countText, dateText } from '../../publish/times.ts';
import type { Choices } from '../../publish/search-choices.ts';
import { wishView, wishViews, type WishView } from '../../publish/wishes.ts';
import { redirect, type Page, type PageRequest, type Reply } from '../exchange.ts';
import { formPage, Outcome, PostForm, tokenFor } from '../parts/form.tsx';
import { FeedLinks } from '../parts/feed-links.tsx';
import { Layout } from '../parts/layout.tsx';
import { ReaderNav } from '../parts/reader-nav.tsx';
import { READING_LIST } from '../parts/wishing.tsx';
import { backOf, changeWishes, LONGEST_WORD, toldOf } from '../wish-forms.ts';

const nouns: Readonly<Record<WishView['wish']['kind'], string>> = {
  'mute-source': 'newspaper',
  'mute-name': 'name',
  'mute-word': 'word',
  'follow-section': 'section',
  'follow-country': 'country',
  'follow-search': 'search',
};

const Entry: FC<{ view: WishView; token: string }> = ({ view: { wish, name, path, query }, token }) => (
  <li>
    <div class="meta">
      {nouns[wish.kind]}, since {dateText(wish.at)}
    </div>
    <div>
      <h3>
        <bdi>{path === undefined ? name : <a href={path}>{name}</a>}</bdi>
      </h3>
      {wish.forms && (
        <p class="meta">
          also written{' '}
          {wish.forms.map((form, i) => (
            <>
              {i > 0 && ', '}
              <bdi>{form}</bdi>
            </>
          ))}
        </p>
      )}
      {query !== undefined && <FeedLinks list={{ path: '/search', query }} />}
      <PostForm action={READING_LIST} token={token} fields={{ act: 'remove', kind: wish.kind, value: wish.value }}>
        <button type="submit" aria-label={`${wish.kind.startsWith('mute-') ? 'Unmute' : 'Unfollow'} ${name}`}>
          {wish.kind.startsWith('mute-') ? 'Unmute' : 'Unfollow'}
        </button>
      </PostForm>
    </div>
  </li>
);

const Entries: FC<{ id: string; title: string; none: string; views: readonly WishView[]; token: string }> = ({
  id,
  title,
  none,
  views,
  token,
}) => (
  <section aria-labelledby={id}>
    <h2 class="group" id={id}>
      {title}
    </h2>
    {views.length === 0 ? (
      <p>{none}</p>
    ) : (
      <ul class="voices">
        {views.map((view) => (
          <Entry view={view} token={token} />
        ))}
      </ul>
    )}
  </section>
);

const MuteForm: FC<{ request: PageRequest; token: string }> = ({ request: { form }, token }) => (
  <PostForm action={READING_LIST} token={token} fields={{ act: 'add' }} class="fields">
    <h2>Mute</h2>
    <label for="mute-kind">What</label>
    <select id="mute-kind" name="kind">
      {(['mute-word', 'mute-name', 'mute-source'] as const).map((kind) => (
        <option value={kind} selected={kind === form.get('kind')}>
          A {nouns[kind]}
        </option>
      ))}
    </select>
    <label for="mute-value">The word, the name, or the newspaper’s name</label>
    <input
      id="mute-value"
      name="value"
      value={form.get('kind')?.startsWith('mute-') ? form.get('value') : ''}
      maxlength={LONGEST_WORD}
      dir="auto"
      required
    />
    <p class="meta">
      Words in any case, names with their capitals; both in headlines and standfirsts, in English and in the original. What is muted can
      still be searched for and read.
    </p>
    <button type="submit">Mute</button>
  </PostForm>
);

const FollowForm: FC<{ kind: 'follow-section' | 'follow-country'; choices: readonly (readonly [string, string])[]; token: string }> = ({
  kind,
  choices,
  token,
}) => (
  <PostForm action={READING_LIST} token={token} fields={{ act: 'add', kind }} class="fields inline">
    <p>
      <label for={kind}>Follow a {nouns[kind]}</label>
      <select id={kind} name="value">
        {choices.map(([value, name]) => (
          <option value={value}>{name}</option>
        ))}
      </select>
    </p>
    <button type="submit">Follow</button>
  </PostForm>
);

/** What a button of a page asks for, when its visitor had no form token: the one form that does it. */
const Confirm: FC<{ request: PageRequest; choices: Choices; token: string }> = ({ request, choices, token }) => {
  const { searchParams } = request.url;
  const fields = Object.fromEntries(
    ['act', 'kind', 'value', 'article', 'on'].flatMap((name) => {
      const value = searchParams.get(name);
      return value === null ? [] : [[name, value.slice(0, 1000)]];
    }),
  );
  const { act, kind = '', value = '' } = fields;
  const back = backOf(request);
  if (act !== 'add' && act !== 'remove' && act !== 'keep') return null;
  if (act !== 'keep' && !Object.hasOwn(nouns, kind)) return null;
  const name = act === 'keep' ? '' : wishView({ kind: kind as WishView['wish']['kind'], value, at: '' }, choices).name;
  const verb = kind.startsWith('mute-') ? 'mute' : 'follow';
  const label =
    act === 'keep'
      ? fields['on'] === 'yes'
        ? 'Keep the article to read later'
        : 'Take the article off the list'
      : `${act === 'add' ? (verb === 'mute' ? 'Mute' : 'Follow') : `Un${verb}`} the ${nouns[kind as WishView['wish']['kind']]} ${name}`;
  return (
    <PostForm action={READING_LIST} token={token} fields={{ ...fields, ...(back !== undefined && { back }) }} class="fields">
      <button type="submit">{label}</button>
    </PostForm>
  );
};

async function show(request: PageRequest, problem?: string): Promise<Reply> {
  const { store } = request.desk;
  const [{ wishes, choices }, kept] = [await wishViews(store), await store.readers.countKept()];
  const token = tokenFor(request);
  const of = (verb: string): readonly WishView[] => wishes.filter(({ wish }) => wish.kind.startsWith(verb));
  const countries = choices.countries.map(({ value, name }) => [value, name] as const);
  return formPage(
    <Layout request={request} title="Reading list">
      <header class="head">
        <h1>Reading list</h1>
        <p class="meta">What you follow, what you mute, and what you keep to read later. It is on this machine and nowhere else.</p>
        <ReaderNav current={READING_LIST} />
      </header>
      <Outcome problem={problem} done={toldOf(request.url)} />
      <Confirm request={request} choices={choices} token={token} />
      <p>
        <a href="/later">{countText(kept, 'article')}</a> kept to read later.
      </p>
      <Entries id="followed" title="Followed" none="Nothing is followed yet." views={of('follow-')} token={token} />
      <FollowForm kind="follow-section" choices={Object.entries(sections).map(([slug, { name }]) => [slug, name])} token={token} />
      {countries.length > 0 && <FollowForm kind="follow-country" choices={countries} token={token} />}
      <p class="meta">A search is saved from its own page, with its filters.</p>
      <Entries id="muted" title="Muted" none="Nothing is muted." views={of('mute-')} token={token} />
      <MuteForm request={request} token={token} />
    </Layout>,
    token,
    problem === undefined ? 200 : 400,
  );
}

/** Everything a reader follows, mutes and keeps, with the forms for it; never kept. */
export const readingListPage: Page = (request) => show(request);

/** Takes a reader's form from any page and leads back there; bad input gets one sentence and changes nothing. */
export const saveReadingList: Page = async (request) => {
  const changed = await changeWishes(request);
  if (!changed.ok) return show(request, changed.error);
  return redirect(backOf(request) ?? `${READING_LIST}?done=${changed.value}`, 303);
};
