import { keptFrom, laterView } from '../../publish/later.ts';
import { countText, dateText } from '../../publish/times.ts';
import type { Page } from '../exchange.ts';
import { ListLine } from '../parts/cards.tsx';
import { formPage, PostForm, tokenFor } from '../parts/form.tsx';
import { Layout } from '../parts/layout.tsx';
import { ReaderNav } from '../parts/reader-nav.tsx';
import { READING_LIST } from '../parts/wishing.tsx';

/** What is kept to be read later, newest kept first, each with a button that takes it off; never kept. */
export const laterPage: Page = async (request) => {
  const view = await laterView(request.desk.store, keptFrom(request.url.searchParams.get('before')));
  const token = tokenFor(request);
  return formPage(
    <Layout request={request} title="Read later" current="/later">
      <header class="head">
        <h1>Read later</h1>
        <p class="meta">{countText(view.count, 'article')}, newest kept first.</p>
        <ReaderNav current="/later" />
      </header>
      {view.count === 0 && <p>Nothing is kept. Every article has a button “Read later”.</p>}
      <h2 class="hidden">Articles</h2>
      <ul class="voices">
        {view.cards.map(({ card, keptAt }) => (
          <ListLine card={card} section>
            kept <time datetime={keptAt}>{dateText(keptAt)}</time>
            <PostForm action={READING_LIST} token={token} fields={{ act: 'keep', article: card.id, on: 'no', back: '/later' }}>
              <button type="submit" aria-label={`Take off the list: ${card.title.text}`}>
                Take off the list
              </button>
            </PostForm>
          </ListLine>
        ))}
      </ul>
      {view.older !== undefined && (
        <p class="plain older">
          <a href={`/later?${view.older}`} rel="next">
            Kept before
          </a>
        </p>
      )}
    </Layout>,
    token,
  );
};
