import type { FC } from 'hono/jsx';
import { feedFormats } from '../../publish/feeds.ts';
import type { LinkRelation } from '../../publish/linked-data.ts';
import type { ListView } from '../../publish/lists.ts';

function feedsOf({
  path,
  query,
}: Pick<ListView, 'path' | 'query'>): readonly { readonly name: string; readonly href: string; readonly type: string }[] {
  return Object.entries(feedFormats).map(([suffix, { name, type }]) => ({
    name,
    href: `${path}.${suffix}${query === '' ? '' : `?${query}`}`,
    type: type.split(';')[0]!,
  }));
}

/** A list's feeds, for feed readers that look at the page's head. */
export function feedRelations(list: ListView): readonly LinkRelation[] {
  return feedsOf(list).map(({ href, type }) => ({ rel: 'alternate', href, type }));
}

/** A list's feeds, for people. */
export const FeedLinks: FC<{ list: Pick<ListView, 'path' | 'query'> }> = ({ list }) => (
  <p class="meta feeds">
    {feedsOf(list).map(({ name, href }) => (
      <>
        <a href={href}>{name}</a>{' '}
      </>
    ))}
  </p>
);
