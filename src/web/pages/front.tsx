import type { FC } from 'hono/jsx';
import { frontView, type FrontView } from '../../publish/front.ts';
import { clockText, countText, dateText } from '../../publish/times.ts';
import { html, type Page, type PageRequest } from '../exchange.ts';
import { Card, Lead, RailLine, Voice } from '../parts/cards.tsx';
import { Layout } from '../parts/layout.tsx';
import { NEWSPAPERS } from '../parts/press-form.tsx';
import { MutedNote } from '../parts/wishing.tsx';
import { mutesFor, readerOf, type ReaderView } from '../reader.ts';

const Empty: FC<{ fills: boolean }> = ({ fills }) => (
  <div class="plain notice">
    <p>
      <strong>No articles yet.</strong> The newspapers are read in the background; the first articles appear here within minutes. See{' '}
      <a href="/sources">which papers are read</a>
      {fills && (
        <>
          {' '}
          and <a href={`${NEWSPAPERS}/progress`}>how the newspaper fills</a>
        </>
      )}
      .
    </p>
  </div>
);

/** Sections with one or two articles stand two abreast, after the full ones; a last one without a neighbour is wide. */
function bandsOf(rows: FrontView['rows']): readonly (FrontView['rows'][number] & { readonly wide: boolean })[] {
  const full = rows.filter(({ cards }) => cards.length > 2).map((row) => ({ ...row, wide: true }));
  const small = rows.filter(({ cards }) => cards.length <= 2);
  return [...full, ...small.map((row, i) => ({ ...row, wide: i === small.length - 1 && i % 2 === 0 }))];
}

const Front: FC<{ request: PageRequest; view: FrontView; reader: ReaderView | undefined }> = ({ request, view, reader }) => {
  const { counts } = view;
  const updated = view.updatedAt === undefined ? '' : `Updated ${clockText(view.updatedAt)} UTC · `;
  const status = `${updated}${countText(counts.today, 'article')} today · ${countText(counts.papers, 'paper')} · ${countText(counts.languages, 'language')}`;
  return (
    <Layout
      request={request}
      title="front page"
      current="/"
      status={status}
      links={[
        { rel: 'alternate', href: '/latest.atom', type: 'application/atom+xml' },
        { rel: 'alternate', href: '/latest.json', type: 'application/feed+json' },
      ]}
    >
      <h1 class="hidden">Front page, {dateText(request.desk.clock.now())}</h1>
      {view.lead ? (
        <div class="grid front">
          <article class="lead">
            <Lead card={view.lead} />
            {view.voices.length > 0 && (
              <ol class="voices">
                {view.voices.map((card) => (
                  <Voice card={card} />
                ))}
              </ol>
            )}
          </article>
          {view.latest.length > 0 && (
            <section class="rail">
              <div class="sect">
                <h2>Latest</h2>
                <a class="meta" href="/latest">
                  All articles
                </a>
              </div>
              <ul class="list">
                {view.latest.map((card) => (
                  <RailLine card={card} />
                ))}
              </ul>
            </section>
          )}
        </div>
      ) : view.hidden > 0 ? (
        <p>What is new is muted.</p>
      ) : (
        <Empty fills={request.desk.press !== undefined} />
      )}
      <MutedNote request={request} reader={reader} hidden={view.hidden} />
      <div class="grid bands">
        {bandsOf(view.rows).map(({ name, path, cards, wide }) => (
          <section class={wide ? 'band wide' : 'band'}>
            <div class="sect">
              <h2>
                <a href={path}>{name}</a>
              </h2>
              <a class="meta" href={path}>
                All of {name}
              </a>
            </div>
            <div class="grid row">
              {cards.map((card) => (
                <Card card={card} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </Layout>
  );
};

/** The front page, edited by rule. */
export const frontPage: Page = async (request) => {
  // Not text/plain, which may be kept: the next look is another page.
  if (request.desk.press?.waiting()) return html(<a href={NEWSPAPERS}>Choose newspapers</a>, 303, { Location: NEWSPAPERS });
  const reader = await readerOf(request);
  const view = await frontView(request.desk.store, request.desk.clock.now(), mutesFor(reader));
  return html(<Front request={request} view={view} reader={reader} />);
};
