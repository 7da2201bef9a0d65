import { cursorFrom } from '../../publish/lists.ts';
import { followingView, type FollowedCard } from '../../publish/following.ts';
import { dateText } from '../../publish/times.ts';
import { html, type Page } from '../exchange.ts';
import { ListLine } from '../parts/cards.tsx';
import { Layout } from '../parts/layout.tsx';
import { ReaderNav } from '../parts/reader-nav.tsx';
import { MutedNote, READING_LIST } from '../parts/wishing.tsx';
import { mutesFor, readerOf } from '../reader.ts';

/** Cards by their day, in the order they come. */
function byDay(cards: readonly FollowedCard[]): readonly (readonly [day: string, cards: readonly FollowedCard[]])[] {
  const days = new Map<string, FollowedCard[]>();
  for (const one of cards) days.set(one.card.day, [...(days.get(one.card.day) ?? []), one]);
  return [...days];
}

/** What a reader follows, newest first, each article with why it is there; never kept. */
export const followingPage: Page = async (request) => {
  const reader = await readerOf(request);
  const before = cursorFrom(request.url.searchParams.get('before') ?? undefined);
  const view = await followingView(request.desk.store, before, mutesFor(reader));
  return html(
    <Layout request={request} title="Following" current="/following">
      <header class="head">
        <h1>Following</h1>
        <ReaderNav current="/following" />
        <MutedNote request={request} reader={reader} hidden={view.hidden} />
      </header>
      {view.broken.map((sentence) => (
        <p class="notice">
          <bdi>{sentence}</bdi>
        </p>
      ))}
      {view.follows.length === 0 && (
        <p>
          Nothing is followed yet. Sections and countries have a button for it on their pages, as have their articles, a search can be
          saved, and <a href={READING_LIST}>your reading list</a> has them all.
        </p>
      )}
      {view.follows.length > 0 && view.cards.length === 0 && <p>No articles here yet.</p>}
      {byDay(view.cards).map(([day, cards]) => (
        <section>
          <h2 class="group">
            <time datetime={day}>{dateText(day)}</time>
          </h2>
          <ul class="voices">
            {cards.map(({ card, why }) => (
              <ListLine card={card} section>
                because of{' '}
                {why.map(({ name, path = READING_LIST }, i) => (
                  <>
                    {i > 0 && ', '}
                    <a href={path}>
                      <bdi>{name}</bdi>
                    </a>
                  </>
                ))}
              </ListLine>
            ))}
          </ul>
        </section>
      ))}
      {view.older !== undefined && (
        <p class="plain older">
          <a href={`/following?${view.older}`} rel="next">
            Older articles
          </a>
        </p>
      )}
    </Layout>,
  );
};
