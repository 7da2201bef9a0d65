import type { FC } from 'hono/jsx';
import { atlasView, type AtlasView } from '../../publish/atlas.ts';
import { countText, momentText } from '../../publish/times.ts';
import { html, type Page } from '../exchange.ts';
import { DayColumns } from '../parts/day-columns.tsx';
import { Layout } from '../parts/layout.tsx';
import { ShareTable } from '../parts/share-table.tsx';
import { WorldMap } from '../parts/world-map.tsx';

const Pictures: FC<{ view: AtlasView }> = ({ view: { until, current, total, countries, languages, days } }) => (
  <>
    <p class="meta">
      {countText(total, 'article')} from {countText(countries.length, 'country', 'countries')} in {countText(languages.length, 'language')},{' '}
      {current ? 'in the last 24 hours.' : `in the 24 hours to ${momentText(until)}; nothing came since.`}
    </p>
    <figure class="figure">
      <WorldMap
        countries={countries}
        title={`The world, with a dot on each of ${countText(countries.length, 'country', 'countries')} that was read`}
      />
      <figcaption class="meta">Where the newspapers are that were read; the larger the dot, the more articles.</figcaption>
    </figure>
    <div class="grid bands">
      <section>
        <h2>By country</h2>
        <ShareTable of="Country" shares={countries} />
      </section>
      <section>
        <h2>By language</h2>
        <ShareTable of="Language" shares={languages} />
      </section>
    </div>
    <section class="figure">
      <h2>Day by day</h2>
      <DayColumns days={days} />
      <p class="meta plain">
        Articles of the last {days.length} days, UTC. <a href="/archive">The archive has each of them.</a>
      </p>
    </section>
  </>
);

/** The day's press in pictures: where, in which languages, how much. */
export const atlasPage: Page = async (request) => {
  const { store, clock } = request.desk;
  const view = await atlasView(store, clock.now());
  return html(
    <Layout request={request} sheet="figures" title="Atlas" current="/archive">
      <header class="head">
        <h1>Atlas</h1>
      </header>
      {view ? <Pictures view={view} /> : <p>No articles here yet.</p>}
    </Layout>,
  );
};
