import type { FC } from 'hono/jsx';

const rooms = [
  ['Newspapers', '/admin/newspapers'],
  ['Translation', '/admin/translation'],
  ['Names', '/admin/names'],
  ['Rights', '/admin/rights'],
] as const;

/** The ways between the pages of whoever runs this copy. */
export const DeskNav: FC<{ current: (typeof rooms)[number][1] }> = ({ current }) => (
  <nav class="plain" aria-label="Desk">
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
