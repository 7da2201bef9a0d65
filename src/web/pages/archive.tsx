import { archiveView } from '../../publish/directory.ts';
import { html, type Page } from '../exchange.ts';
import { Layout } from '../parts/layout.tsx';

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
      {months.map(({ name, days }) => (
        <section>
          <h2 class="group">{name}</h2>
          <ul class="chips">
            {days.map(({ day, path, count }) => (
              <li>
                <a href={path}>
                  <time datetime={day}>{day}</time>
                </a>{' '}
                <span class="meta">{count}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Layout>,
  );
};
