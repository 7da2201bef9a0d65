import type { FC } from 'hono/jsx';
import { Ways } from './ways.tsx';

const rooms = [
  ['Newspapers', '/admin/newspapers'],
  ['Translation', '/admin/translation'],
  ['Names', '/admin/names'],
  ['Rights', '/admin/rights'],
] as const;

/** The ways between the pages of whoever runs this copy. */
export const DeskNav: FC<{ current: (typeof rooms)[number][1] }> = ({ current }) => (
  <nav class="plain" aria-label="Desk">
    <Ways ways={rooms} current={current} class="chips" />
  </nav>
);
