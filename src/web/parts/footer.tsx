import type { FC } from 'hono/jsx';
import type { WebSettings } from '../settings.ts';

/** Where readers get the source code when the operator names no address. */
export const SOURCE_NOTICE = '/about#source';

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
          <li>
            <a href="/about">About</a>
          </li>
          <li>
            <a href="/translation">How translation works</a>
          </li>
          <li>
            <a href="/feeds">Feeds</a>
          </li>
          <li>
            <a href="/preferences">Light or dark</a>
          </li>
          <li>
            <a href="/privacy">Privacy</a>
          </li>
          <li>
            <a href={settings.sourceUrl ?? SOURCE_NOTICE}>Source code</a>
          </li>
          <li>
            <a href="/about#notices">Notices</a>
          </li>
        </ul>
      </nav>
    </div>
  </footer>
);
