import type { Page, PageRequest } from './exchange.ts';
import { aboutPage } from './pages/about.tsx';
import { archivePage } from './pages/archive.tsx';
import { atlasPage } from './pages/atlas.tsx';
import { inspectPage, inspectRaw } from './pages/admin/inspect.tsx';
import { adminNamesPage, saveName } from './pages/admin/names.tsx';
import { adminRightsPage, saveRights } from './pages/admin/rights.tsx';
import { adminTranslationPage, closeReport } from './pages/admin/translation.tsx';
import { articlePage, articleVariant } from './pages/article.tsx';
import { changesPage } from './pages/changes.tsx';
import { citePage } from './pages/cite.tsx';
import { editsPage } from './pages/edits.tsx';
import { feedsPage } from './pages/feeds.tsx';
import { frontPage } from './pages/front.tsx';
import { countryPage, dayPage, languagePage, latestPage, sectionPage, sourcePage } from './pages/lists.tsx';
import { healthPage, robotsPage } from './pages/machines.ts';
import { preferencesPage, savePreferences } from './pages/preferences.tsx';
import { privacyPage } from './pages/privacy.tsx';
import { searchPage } from './pages/search.tsx';
import { saveSentence, sentencePage } from './pages/sentence.tsx';
import { sourcesOpml } from './pages/sources-opml.ts';
import { sourcesPage } from './pages/sources.tsx';
import { saveStar, starPage } from './pages/star.tsx';
import { saveTakedown, takedownPage } from './pages/takedown.tsx';
import { trendsPage } from './pages/trends.tsx';
import { translationPage } from './pages/translation.tsx';

/** One line of the table: `keep` pages are rendered once per data version. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly keep: boolean;
  readonly page: Page;
  /** What a kept page depends on beside address, colours and data. */
  readonly variant?: (request: PageRequest) => string;
}

const kept = (path: string, page: Page): Route => ({ method: 'GET', path, keep: true, page });
const live = (path: string, page: Page, method: Route['method'] = 'GET'): Route => ({ method, path, keep: false, page });
/** A page with forms, and what takes them. */
const form = (path: string, page: Page, save: Page): readonly Route[] => [live(path, page), live(path, save, 'POST')];
/** A list: the page, and its feeds under the same address. */
const list = (path: string, page: Page): readonly Route[] => ['', '.rss', '.atom', '.json'].map((suffix) => kept(`${path}${suffix}`, page));

/** Every address of the paper. Addresses are a contract with the web and never change; lists with a parameter take `.rss`, `.atom` and `.json` in it. */
export const routes: readonly Route[] = [
  kept('/', frontPage),
  ...list('/latest', latestPage),
  kept('/section/:slug', sectionPage),
  { ...kept('/a/:day/:name', articlePage), variant: articleVariant },
  ...form('/a/:day/:name/star', starPage, saveStar),
  ...form('/a/:day/:name/sentence/:anchor', sentencePage, saveSentence),
  ...['/cite', '/:file{cite\\.(?:bib|json)}'].map((below) => kept(`/a/:day/:name${below}`, citePage)),
  live('/a/:day/:name/changes', changesPage),
  kept('/:year{[0-9]{4}}/:month{[0-9]{2}}/:day', dayPage),
  kept('/:year{[0-9]{4}}/:month{[0-9]{2}}', archivePage),
  kept('/:year{[0-9]{4}}', archivePage),
  kept('/archive', archivePage),
  kept('/atlas', atlasPage),
  kept('/sources', sourcesPage),
  kept('/sources.opml', sourcesOpml),
  kept('/source/:id', sourcePage),
  kept('/country/:code', countryPage),
  kept('/language/:tag', languagePage),
  ...list('/search', searchPage),
  ...list('/trends', trendsPage),
  live('/edits', editsPage),
  kept('/feeds', feedsPage),
  kept('/about', aboutPage),
  kept('/translation', translationPage),
  kept('/privacy', privacyPage),
  ...form('/takedown', takedownPage, saveTakedown),
  ...form('/preferences', preferencesPage, savePreferences),
  ...form('/admin/translation', adminTranslationPage, closeReport),
  ...form('/admin/names', adminNamesPage, saveName),
  ...form('/admin/rights', adminRightsPage, saveRights),
  live('/admin/inspect/:id', inspectPage),
  live('/admin/inspect/:id/raw', inspectRaw),
  live('/robots.txt', robotsPage),
  live('/healthz', healthPage),
];
