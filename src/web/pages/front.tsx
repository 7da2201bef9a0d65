import type { FC } from 'hono/jsx';
import { frontView, type FrontView } from '../../publish/front.ts';
import { clockText, dateText } from '../../publish/times.ts';
import { html, type Page, type PageRequest } from '../exchange.ts';
import { Card, Lead, RailLine, Voice } from '../parts/cards.tsx';
import { Layout } from '../parts/layout.tsx';

const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const Empty: FC = () => (
  <div class="plain notice">
    <p>
      <strong>No articles yet.</strong> The newspapers are read in the background; the first articles appear here within minutes. See{' '}
      <a href="/sources">which papers are read</a>.
    </p>
  </div>
);

const Front: FC<{ request: PageRequest; view: FrontView }> = ({ request, view }) => {
  const { counts } = view;
  const updated = view.updatedAt === undefined ? '' : `Updated ${clockText(view.updatedAt)} UTC · `;
  const status = `${updated}${counted(counts.today, 'article')} today · ${counted(counts.papers, 'paper')} · ${counted(counts.languages, 'language')}`;
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
      ) : (
        <Empty />
      )}
      {view.rows.map(({ name, path, cards }) => (
        <section class="band">
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
    </Layout>
  );
};

/** The front page, edited by rule. */
export const frontPage: Page = async (request) =>
  html(<Front request={request} view={await frontView(request.desk.store, request.desk.clock.now())} />);
