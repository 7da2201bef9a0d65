import type { FC } from 'hono/jsx';
import { countText } from '../../publish/times.ts';
import { trendsView, type TrendsView, type TrendView } from '../../publish/trends-view.ts';
import { html, type Page, type PageRequest } from '../exchange.ts';
import { RailLine } from '../parts/cards.tsx';
import { FeedLinks, feedRelations } from '../parts/feed-links.tsx';
import { Layout } from '../parts/layout.tsx';
import { breadthText, Sparkline } from '../parts/trends.tsx';
import { feedReply, formatOf } from './lists.tsx';

/** How it was reckoned, or why it was not. */
function explained({ kind, articles, before, days }: TrendsView): string {
  if (kind === 'rising')
    return `Names and words that more papers write about than in the seven days before: ${countText(articles, 'article')} of the last 24 hours beside ${countText(before, 'article')}. Copies of one report count once.`;
  const span = days > 1 ? 'seven days' : '24 hours';
  return `This desk has read too little to tell what rises: ${countText(articles, 'article')} of the last ${span}, ${countText(before, 'article')} before. Shown instead is what several papers write about.`;
}

const TrendSection: FC<{ trend: TrendView }> = ({ trend }) => (
  <section class="band">
    <div class="sect">
      <h2>
        <a href={trend.path}>{trend.label}</a>
      </h2>
      <Sparkline days={trend.days} />
    </div>
    <p class="meta">
      {countText(trend.reports, 'report')} in {breadthText(trend)}
      {trend.also.length > 0 && ` · also: ${trend.also.join(', ')}`}
    </p>
    <ul class="list">
      {trend.cards.map((card) => (
        <RailLine card={card} section />
      ))}
    </ul>
  </section>
);

const TrendsDocument: FC<{ request: PageRequest; view: TrendsView }> = ({ request, view }) => (
  <Layout request={request} title={view.list.title} current="/trends" links={feedRelations(view.list)}>
    <header class="head">
      <h1>{view.list.title}</h1>
      <p class="meta">{explained(view)}</p>
      <FeedLinks list={view.list} />
    </header>
    {view.trends.length === 0 && <p>{view.kind === 'rising' ? 'Nothing rises at present.' : 'No two papers write about the same yet.'}</p>}
    <div class="grid bands">
      {view.trends.map((trend) => (
        <TrendSection trend={trend} />
      ))}
    </div>
  </Layout>
);

/** What rises in 24 hours; its feeds hold the headlines. */
export const trendsPage: Page = async (request) => {
  const { store, clock } = request.desk;
  const view = await trendsView(store, clock.now());
  const { format } = formatOf(request.url.pathname);
  return format ? feedReply(request, view.list, format) : html(<TrendsDocument request={request} view={view} />);
};
