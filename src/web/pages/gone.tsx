import { takedownView } from '../../publish/takedown-view.ts';
import { dateText } from '../../publish/times.ts';
import { idAt } from '../article-address.ts';
import { html, type Page } from '../exchange.ts';
import { Layout } from '../parts/layout.tsx';
import { Outward } from '../parts/texts.tsx';
import { missingPage } from './problems.tsx';

/** What stands at an article's address where there is no article: 410 with the reason where it was taken down, else 404. */
export const absentPage: Page = async (request) => {
  const id = idAt(request);
  const gone = id === undefined ? undefined : await takedownView(request.desk.store, id);
  if (!gone) return missingPage(request);
  const { outlet, reason, at, originalUrl } = gone;
  return html(
    <Layout request={request} title="Taken down">
      <header class="head">
        <h1>This article was taken down</h1>
        <p class="meta plain">
          An article of{' '}
          <a href={`/source/${outlet.id}`}>
            <bdi>{outlet.name}</bdi>
          </a>
          , taken down on <time datetime={at}>{dateText(at)}</time>.
        </p>
      </header>
      <div class="prose text">
        <p>
          <strong>Why:</strong> <bdi>{reason}</bdi>
        </p>
        <p>
          Its text and its translation are no longer kept here. Only this notice and the original’s address are.
          {originalUrl !== undefined && (
            <>
              {' '}
              The original was at <Outward href={originalUrl}>{originalUrl}</Outward>, where its newspaper’s own rules apply.
            </>
          )}
        </p>
        <p>
          <a href="/takedown">How articles are taken down</a>
        </p>
      </div>
    </Layout>,
    410,
  );
};
