import type { FC } from 'hono/jsx';

const rooms = [
  ['Following', '/following'],
  ['Read later', '/later'],
  ['Reading list', '/reading-list'],
  ['How I read', '/preferences'],
] as const;

/** The ways between the pages that are their reader's own. */
export const ReaderNav: FC<{ current: (typeof rooms)[number][1] }> = ({ current }) => (
  <nav class="plain" aria-label="My reading">
    <ul class="chips">
      {rooms.map(([name, path]) => (
        <li>
          <a href={path} {...(path === current && { 'aria-current': 'page' as const })}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
