import { archiveView } from '../../publish/archive.ts';
import { countText, dayOfMonthText } from '../../publish/times.ts';
import { html, redirect, type Page } from '../exchange.ts';
import { Layout } from '../parts/layout.tsx';
import { missingPage } from './problems.tsx';

/** Days with articles, by month. */
export const archivePage: Page = async (request) => {
  const months = await archiveView(request.desk.store);
  return html(
    <Layout request={request} title="Archive" current="/archive">
      <header class="head">
        <h1>Archive</h1>
        <p class="meta">Articles are filed under the UTC day of their publication; undated ones under the day they were first seen.</p>
      </header>
      {months.length === 0 && <p>The archive is empty.</p>}
      {months.length > 1 && (
        <nav aria-label="Months">
          <ul class="chips">
            {months.map(({ month, name }) => (
              <li>
                <a href={`#${month}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {months.map(({ month, name, count, days }) => (
        <section>
          <h2 class="group" id={month}>
            {name} <span class="meta">{countText(count, 'article')}</span>
          </h2>
          <ul class="chips">
            {days.map(({ day, path, count: articles }) => (
              <li>
                <a href={path}>
                  <time datetime={day}>{dayOfMonthText(day)}</time>
                </a>{' '}
                <span class="meta">{articles.toLocaleString('en')}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Layout>,
  );
};

/** `/2026/03` and `/2026` lead to their place in the archive, so that an address can be cut from its end. */
export const archiveJump: Page = async (request) => {
  const { year, month } = request.params;
  const asked = month === undefined ? `${year}-` : `${year}-${month}`;
  const found = (await archiveView(request.desk.store)).find((one) => one.month.startsWith(asked));
  return found ? redirect(`/archive#${found.month}`, 303) : missingPage(request);
};
