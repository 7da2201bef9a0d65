import type { FC } from 'hono/jsx';
import { progressView, type ProgressView } from '../../../publish/press-progress.ts';
import { countText, momentText, numberText } from '../../../publish/times.ts';
import { html, type Page } from '../../exchange.ts';
import { DeskNav } from '../../parts/desk-nav.tsx';
import { ModelTable, Scrolled } from '../../parts/engine-tables.tsx';
import { Layout } from '../../parts/layout.tsx';
import { NEWSPAPERS } from '../../parts/press-form.tsx';

const HERE = `${NEWSPAPERS}/progress`;
const EVERY_SECONDS = 5;

const Steps: FC<{ view: ProgressView }> = ({ view: { steps } }) => (
  <Scrolled label="Work" columns={['Step', 'Done', 'Under way', 'Waiting', 'Given up or for a person']}>
    {steps.map(({ name, done, underWay, waiting, given }) => (
      <tr>
        <th scope="row">{name}</th>
        {[done, underWay, waiting, given].map((count) => (
          <td>{numberText(count)}</td>
        ))}
      </tr>
    ))}
  </Scrolled>
);

const Troubles: FC<{ view: ProgressView }> = ({ view: { troubles } }) =>
  troubles.length === 0 ? (
    <p>Nothing went wrong so far.</p>
  ) : (
    <ul class="voices">
      {troubles.map(({ what, sentence, remedy, count, at }) => (
        <li>
          <div class="meta">
            <time datetime={at}>{momentText(at)}</time>
            {count > 1 && (
              <>
                <br />
                {countText(count, 'time')}
              </>
            )}
          </div>
          <div>
            <h3>
              <bdi>{what}</bdi>
            </h3>
            <p>
              <bdi>{sentence}</bdi>
            </p>
            <p class="meta">{remedy}</p>
          </div>
        </li>
      ))}
    </ul>
  );

/** How the newspaper fills: feeds, models, articles, and whatever went wrong. The browser asks again by itself; no script is needed. */
export const progressPage: Page = async (request) => {
  const { store, translation, clock, press } = request.desk;
  const view = await progressView(store, translation, clock.now());
  const still = request.url.searchParams.has('still');
  const { feeds } = view;
  return html(
    <Layout request={request} title="How the newspaper fills">
      <header class="head">
        <h1>How the newspaper fills</h1>
        <p role="status">
          {press?.waiting()
            ? 'Nothing is read yet: no newspapers are chosen.'
            : `${countText(view.papers, 'newspaper')}: ${numberText(feeds.answered)} of ${countText(feeds.all, 'feed')} answered${feeds.failing > 0 ? `, ${numberText(feeds.failing)} failed at the last poll` : ''}. ${countText(view.published, 'article')} published so far.`}
          {view.settled && !press?.waiting() && ' Nothing is under way at this moment.'}
        </p>
        <p class="meta plain">
          {still ? (
            <a href={HERE}>Renew this page every {EVERY_SECONDS} seconds</a>
          ) : (
            <>
              This page renews itself every {EVERY_SECONDS} seconds. <a href={`${HERE}?still`}>Keep it as it is</a>
            </>
          )}{' '}
          · <a href="/">To the front page</a> · <a href={NEWSPAPERS}>Change the choice</a>
        </p>
        <DeskNav current={NEWSPAPERS} />
      </header>
      <h2>Work</h2>
      <Steps view={view} />
      <h2>Translation models</h2>
      {view.models.length === 0 ? (
        <p>No model is here or on its way yet. Each is fetched when the first article in its language comes.</p>
      ) : (
        <ModelTable models={view.models} />
      )}
      <h2>What went wrong</h2>
      <Troubles view={view} />
    </Layout>,
    200,
    still ? {} : { Refresh: String(EVERY_SECONDS) },
  );
};
