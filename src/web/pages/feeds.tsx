import { sections } from '../../core/article.ts';
import { feedFormats } from '../../publish/feeds.ts';
import { html, type Page } from '../exchange.ts';
import { Layout } from '../parts/layout.tsx';

const lists: readonly (readonly [string, string])[] = [
  ['Latest', '/latest'],
  ...Object.entries(sections).map(([slug, { name }]) => [name, `/section/${slug}`] as const),
];

/** The feeds, and how every other list has one. */
export const feedsPage: Page = (request) =>
  Promise.resolve(
    html(
      <Layout request={request} title="Feeds">
        <header class="head">
          <h1>Feeds</h1>
        </header>
        <div class="prose text">
          <p>
            Every list of this paper is also a feed: add <code>.rss</code>, <code>.atom</code> or <code>.json</code> to its address. That
            holds for sections, <a href="/sources">newspapers, countries and languages</a>, days and searches, such as{' '}
            <a href="/search.atom?q=water">/search.atom?q=water</a>. Every item names the original’s headline, newspaper and address, and
            the engine that translated it.
          </p>
          <div class="scroll" role="region" aria-label="Feeds by section" tabindex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">List</th>
                  {Object.values(feedFormats).map(({ name }) => (
                    <th scope="col">{name}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lists.map(([name, path]) => (
                  <tr>
                    <th scope="row">{name}</th>
                    {Object.entries(feedFormats).map(([suffix, format]) => (
                      <td>
                        <a href={`${path}.${suffix}`} aria-label={`${name} as ${format.name}`}>
                          {suffix}
                        </a>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </Layout>,
    ),
  );
