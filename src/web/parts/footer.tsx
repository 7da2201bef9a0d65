import type { FC } from 'hono/jsx';
import type { WebSettings } from '../settings.ts';

/** Where readers get the source code when the operator names no address. */
export const SOURCE_NOTICE = '/about#source';

const ways = [
  ['About', '/about'],
  ['How translation works', '/translation'],
  ['Atlas', '/atlas'],
  ['Edits', '/edits'],
  ['Feeds', '/feeds'],
  ['Reading', '/preferences'],
  ['Privacy', '/privacy'],
  ['Take down an article', '/takedown'],
] as const;

/** Ways that only a copy for its owner has. */
const own = [
  ['Following', '/following'],
  ['Read later', '/later'],
  ['Reading list', '/reading-list'],
  ['Desk', '/admin/translation'],
] as const;

/** The declaration and the ways to everything that is not news. */
export const Footer: FC<{ settings: WebSettings }> = ({ settings }) => (
  <footer class="page">
    <div>
      <p>
        Every English article here is a machine translation that nobody has checked, unless it says otherwise. The original stands beside it
        and is linked at its top. Text and copyright belong to the newspapers named.
      </p>
      <nav aria-label="About this paper">
        <ul>
          {[
            ...(settings.edition === 'public' ? [] : own),
            ...ways,
            ['Source code', settings.sourceUrl ?? SOURCE_NOTICE],
            ['Notices', '/about#notices'],
          ].map(([name, path]) => (
            <li>
              <a href={path}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  </footer>
);
