import type { FC } from 'hono/jsx';

/** The name of a page and its path. */
export type Way = readonly [name: string, path: string];

/** Links side by side, the page one is on marked. */
export const Ways: FC<{ ways: readonly Way[]; current: string | undefined; class?: string }> = ({ ways, current, class: look }) => (
  <ul {...(look !== undefined && { class: look })}>
    {ways.map(([name, path]) => (
      <li>
        <a href={path} {...(path === current && { 'aria-current': 'page' as const })}>
          {name}
        </a>
      </li>
    ))}
  </ul>
);
