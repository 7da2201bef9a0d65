import type { FC } from 'hono/jsx';
import { Ways } from './ways.tsx';

const rooms = [
  ['Following', '/following'],
  ['Read later', '/later'],
  ['Reading list', '/reading-list'],
  ['How I read', '/preferences'],
] as const;

/** The ways between the pages that are their reader's own. */
export const ReaderNav: FC<{ current: (typeof rooms)[number][1] }> = ({ current }) => (
  <nav class="plain" aria-label="My reading">
    <Ways ways={rooms} current={current} class="chips" />
  </nav>
);
