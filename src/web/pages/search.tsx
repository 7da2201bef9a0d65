import type { FC } from 'hono/jsx';
import { searchView, type SearchView, type Snippet } from '../../publish/search.ts';
import { textView, type TextView } from '../../publish/card.ts';
import { html, type Page, type PageRequest } from '../exchange.ts';
import { LanguageTagBox, StateNote, When } from '../parts/cards.tsx';
import { FeedLinks, feedRelations } from '../parts/feed-links.tsx';
import { Layout } from '../parts/layout.tsx';
import { foreign, Original, spoken } from '../parts/texts.tsx';
import { feedReply, formatOf } from './lists.tsx';

const Runs: FC<{ snippet: Snippet }> = ({ snippet }) => <>{snippet.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>;

const Form: FC<{ text: string }> = ({ text }) => (
  <form action="/search" method="get" role="search" class="search">
    <label for="q">English or original words</label>
    <input id="q" name="q" type="search" value={text} maxlength={200} dir="auto" />
    <button type="submit">Search</button>
  </form>
);

const Hit: FC<{ hit: SearchView['hits'][number] }> = ({ hit: { card, english, original } }) => {
  const language: TextView = card.original ?? (card.language === 'en' ? textView('', 'en') : card.title);
  return (
    <li>
      <div class="meta">
        <LanguageTagBox card={card} />
        <br />
        <b>
          <bdi>{card.outlet.name}</bdi>
        </b>
        <br />
        <When card={card} day="long" />
      </div>
      <div>
        <h2 class="hit">
          <a href={card.path} {...spoken(card.title)}>
            {card.title.text}
          </a>
        </h2>
        {card.original && <Original text={card.original} />}
        {english && (
          <p class="snippet">
            <Runs snippet={english} />
          </p>
        )}
        {original && (
          <p class="snippet orig" {...foreign(language)}>
            <Runs snippet={original} />
          </p>
        )}
        <p class="meta">
          {card.section.name}
          <StateNote card={card} />
        </p>
      </div>
    </li>
  );
};

const SearchDocument: FC<{ request: PageRequest; view: SearchView }> = ({ request, view }) => (
  <Layout request={request} title={view.list.title} current="/search" links={view.text === '' ? [] : feedRelations(view.list)}>
    <header class="head">
      <h1>Search</h1>
      <Form text={view.text} />
      {view.text !== '' && (
        <>
          <p class="meta" role="status">
            {view.hits.length === 0 ? 'Nothing found' : `${view.hits.length} ${view.hits.length === 1 ? 'article' : 'articles'}`} for{' '}
            <q dir="auto">{view.text}</q>, in English and in the originals.
          </p>
          {view.hits.length > 0 && <FeedLinks list={view.list} />}
        </>
      )}
    </header>
    {view.hits.length > 0 && (
      <ul class="voices">
        {view.hits.map((hit) => (
          <Hit hit={hit} />
        ))}
      </ul>
    )}
  </Layout>
);

/** English and originals searched at once; as a feed under `.rss`, `.atom` and `.json`. */
export const searchPage: Page = async (request) => {
  const view = await searchView(request.desk.store, request.url.searchParams.get('q') ?? '');
  const { format } = formatOf(request.url.pathname);
  return format ? feedReply(request, view.list, format) : html(<SearchDocument request={request} view={view} />);
};
