import { directoryView } from '../../publish/directory.ts';
import { numberText } from '../../publish/times.ts';
import { html, type Page } from '../exchange.ts';
import { Layout } from '../parts/layout.tsx';

/** Every newspaper by country, and every language. */
export const sourcesPage: Page = async (request) => {
  const { countries, languages } = await directoryView(request.desk.store);
  const more = (request.desk.settings.catalogue ?? 0) - countries.reduce((sum, { papers }) => sum + papers.length, 0);
  return html(
    <Layout request={request} title="Papers" current="/sources">
      <header class="head">
        <h1>Papers</h1>
        <p class="meta">The newspapers read here, by country, and the languages they are written in.</p>
        <p class="meta plain">
          Do you publish one of them, or write for it, and want an article taken down? <a href="/takedown">Ask for it here</a>; a person
          reads it, and no account is needed.
        </p>
        {countries.length > 0 && (
          <p class="meta">
            {more > 0 && `${numberText(more)} more are known and can be switched on. `}
            <a href="/sources.opml">This list for a feed reader (OPML)</a>
          </p>
        )}
      </header>
      {languages.length > 0 && (
        <section>
          <h2 class="group">Languages</h2>
          <ul class="chips">
            {languages.map(({ name, path, count }) => (
              <li>
                <a href={path}>{name}</a> <span class="meta">{count}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {countries.map(({ name, path, papers }) => (
        <section>
          <h2 class="group">
            <a href={path}>{name}</a>
          </h2>
          <ul class="chips">
            {papers.map((paper) => (
              <li>
                <a href={paper.path}>
                  <bdi>{paper.name}</bdi>
                </a>{' '}
                <span class="meta">
                  {paper.languages && `${paper.languages} · `}
                  {paper.count}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {countries.length === 0 && <p>No newspapers are configured yet.</p>}
    </Layout>,
  );
};
