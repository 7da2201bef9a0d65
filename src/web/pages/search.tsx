import type { FC } from 'hono/jsx';
import { searchView, type SearchView, type Snippet } from '../../publish/search.ts';
import { textView, type TextView } from '../../publish/card.ts';
import { html, type Page, type PageRequest } from '../exchange.ts';
import { LanguageTagBox, StateNote, When } from '../parts/cards.tsx';
import { FeedLinks, feedRelations } from '../parts/feed-links.tsx';
import { Layout } from '../parts/layout.tsx';
import { WishButtons } from '../parts/wishing.tsx';
import { readerOf, type ReaderView } from '../reader.ts';
import { SearchForm } from '../parts/search-form.tsx';
import { foreign, Original, spoken } from '../parts/texts.tsx';
import { feedReply, formatOf } from './lists.tsx';

const Runs: FC<{ snippet: Snippet }> = ({ snippet }) => <>{snippet.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>;

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

const Found: FC<{ view: SearchView }> = ({ view: { asked, hits, within, first, otherOrder } }) => (
  <p class="meta" role="status">
    {hits.length === 0
      ? first === 1
        ? 'Nothing found'
        : 'Nothing more'
      : first === undefined
        ? `${hits.length} older ${hits.length === 1 ? 'article' : 'articles'}`
        : hits.length === 1
          ? `Article ${first}`
          : `Articles ${first} to ${first + hits.length - 1}`}
    {asked.text !== '' && (
      <>
        {' '}
        for <q dir="auto">{asked.text}</q>
      </>
    )}
    {within !== '' && (
      <>
        {' '}
        <bdi>{within}</bdi>
      </>
    )}
    {asked.text === '' ? ', newest first.' : `, in English and in the originals, ${asked.sort} first.`}
    {otherOrder !== undefined && hits.length > 0 && (
      <>
        {' '}
        <a href={`/search?${otherOrder}`}>{asked.sort === 'best' ? 'Newest first' : 'Best first'}</a>
      </>
    )}
  </p>
);

const Pages: FC<{ view: SearchView }> = ({ view: { asked, older, newer } }) =>
  older === undefined && newer === undefined ? null : (
    <nav class="plain older" aria-label="Pages of results">
      <ul class="chips">
        {newer !== undefined && (
          <li>
            <a href={`/search?${newer}`} rel="prev">
              {asked.sort === 'best' && asked.page > 2 ? 'Better results' : 'First results'}
            </a>
          </li>
        )}
        {older !== undefined && (
          <li>
            <a href={`/search?${older}`} rel="next">
              {asked.sort === 'best' ? 'More results' : 'Older results'}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );

const SearchDocument: FC<{ request: PageRequest; view: SearchView; reader: ReaderView | undefined }> = ({ request, view, reader }) => (
  <Layout request={request} title={view.list.title} current="/search" links={view.any ? feedRelations(view.list) : []}>
    <header class="head">
      <h1>Search</h1>
      <SearchForm view={view} />
      {[...view.asked.leftOut, ...view.asked.asWords].map((sentence) => (
        <p class="notice">
          <bdi>{sentence}</bdi>
        </p>
      ))}
      {view.any && (
        <>
          <Found view={view} />
          <p class="meta">Keep this search: a feed reader that has one of these addresses shows what it finds from now on.</p>
          <FeedLinks list={view.list} />
          {reader && view.asked.leftOut.length === 0 && (
            <div class="star">
              <WishButtons
                request={request}
                reader={reader}
                offers={[{ kind: 'follow-search', value: view.list.query, name: view.list.title }]}
              />
            </div>
          )}
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
    <Pages view={view} />
  </Layout>
);

/** English and originals searched at once, with filters; as a feed of the newest hits under `.rss`, `.atom` and `.json`. */
export const searchPage: Page = async (request) => {
  const { format } = formatOf(request.url.pathname);
  const view = await searchView(request.desk.store, request.url.searchParams, format ? 'feed' : 'page');
  return format
    ? feedReply(request, view.list, format)
    : html(<SearchDocument request={request} view={view} reader={await readerOf(request)} />);
};
