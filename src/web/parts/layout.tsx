import type { Child, FC } from 'hono/jsx';
import { sections } from '../../core/article.ts';
import type { LinkRelation } from '../../publish/linked-data.ts';
import { ROBOTS } from '../../publish/linked-data.ts';
import { longDateText } from '../../publish/times.ts';
import type { Sheet } from '../assets.ts';
import type { PageRequest } from '../exchange.ts';
import { PAPER, TAGLINE } from '../settings.ts';
import { Footer } from './footer.tsx';
import { Ways, type Way } from './ways.tsx';

interface LayoutProps {
  readonly request: PageRequest;
  /** Of the document; the paper's name is added. */
  readonly title: string;
  /** Path of the navigation entry this page belongs to. */
  readonly current?: string;
  readonly links?: readonly LinkRelation[];
  readonly description?: string;
  /** Right side of the line above the title. */
  readonly status?: string;
  /** Styles beside those of every page. */
  readonly sheet?: Exclude<Sheet, 'site'>;
  readonly children?: Child;
}

const entries: readonly Way[] = [
  ['Front page', '/'],
  ['Latest', '/latest'],
  ...Object.entries(sections).map(([slug, { name }]) => [name, `/section/${slug}`] as const),
  ['Trends', '/trends'],
  ['Papers', '/sources'],
  ['Archive', '/archive'],
  ['Search', '/search'],
];

const Navigation: FC<{ current: string | undefined }> = ({ current }) => (
  <nav class="main-nav" aria-label="Sections">
    <Ways ways={entries} current={current} />
  </nav>
);

/** Every page: head, masthead, navigation, content and footer. */
export const Layout: FC<LayoutProps> = ({ request, title, current, links = [], description, status, sheet, children }) => {
  const { desk } = request;
  const { theme, size, measure } = request.preferences;
  const front = current === '/';
  return (
    <html
      lang="en"
      {...(theme && { 'data-theme': theme })}
      {...(size && { 'data-size': size })}
      {...(measure && { 'data-measure': measure })}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        <meta name="robots" content={ROBOTS} />
        <title>{front ? `${PAPER}: ${title}` : `${title} · ${PAPER}`}</title>
        {description && <meta name="description" content={description} />}
        <link rel="stylesheet" href={desk.assets.css.site} />
        {sheet && <link rel="stylesheet" href={desk.assets.css[sheet]} />}
        <link rel="icon" href={desk.assets.icon} type="image/svg+xml" />
        {links.map((link) => (
          <link {...link} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <header class="page">
          <div class="util">
            <span>{longDateText(desk.clock.now())}</span>
            {status && <span>{status}</span>}
          </div>
          <div class={front ? 'plate' : 'plate small'}>
            <a href="/">{PAPER}</a>
            <p>{TAGLINE}</p>
          </div>
          <Navigation current={current} />
        </header>
        <main id="main" class="page">
          {children}
        </main>
        <Footer settings={desk.settings} />
      </body>
    </html>
  );
};
