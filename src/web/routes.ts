import type { Page, PageRequest } from './exchange.ts';
import { aboutPage } from './pages/about.tsx';
import { archivePage } from './pages/archive.tsx';
import { atlasPage } from './pages/atlas.tsx';
import { inspectPage, inspectRaw } from './pages/admin/inspect.tsx';
import { adminNamesPage, saveName } from './pages/admin/names.tsx';
import { newspapersPage, saveNewspapers } from './pages/admin/newspapers.tsx';
import { progressPage } from './pages/admin/progress.tsx';
import { adminRightsPage, saveRights } from './pages/admin/rights.tsx';
import { adminTranslationPage, closeReport } from './pages/admin/translation.tsx';
import { articlePage, articleVariant } from './pages/article.tsx';
import { changesPage } from './pages/changes.tsx';
import { citePage } from './pages/cite.tsx';
import { editsPage } from './pages/edits.tsx';
import { feedsPage } from './pages/feeds.tsx';
import { followingPage } from './pages/following.tsx';
import { frontPage } from './pages/front.tsx';
import { laterPage } from './pages/later.tsx';
import { countryPage, dayPage, languagePage, latestPage, sectionPage, sourcePage } from './pages/lists.tsx';
import { healthPage, robotsPage } from './pages/machines.ts';
import { preferencesPage, savePreferences } from './pages/preferences.tsx';
import { privacyPage } from './pages/privacy.tsx';
import { readingListPage, saveReadingList } from './pages/reading-list.tsx';
import { searchPage } from './pages/search.tsx';
import { saveSentence, sentencePage } from './pages/sentence.tsx';
import { sourcesOpml } from './pages/sources-opml.ts';
import { sourcesPage } from './pages/sources.tsx';
import { saveStar, starPage } from './pages/star.tsx';
import { saveTakedown, takedownPage } from './pages/takedown.tsx';
import { trendsPage } from './pages/trends.tsx';
import { translationPage } from './pages/translation.tsx';
import { NEWSPAPERS } from './parts/press-form.tsx';
import { READING_LIST } from './parts/wishing.tsx';
import { readerVariant } from './reader.ts';

/** One line of the table: `keep` pages are rendered once per data version. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly keep: boolean;
  readonly page: Page;
  /** What a kept page depends on beside address, colours and data. */
  readonly variant?: (request: PageRequest) => string | Promise<string>;
  /** Its owner's alone: a public edition has no such address. */
  readonly owner?: true;
}

const kept = (path: string, page: Page): Route => ({ method: 'GET', path, keep: true, page });
const live = (path: string, page: Page, method: Route['method'] = 'GET'): Route => ({ method, path, keep: false, page });
/** A page with forms, and what takes them. */
const form = (path: string, page: Page, save: Page): readonly Route[] => [live(path, page), live(path, save, 'POST')];
/** A kept page that shows what its reader mutes and follows. */
const read = (path: string, page: Page): Route => ({ ...kept(path, page), variant: readerVariant });
/** Pages that are their owner's alone. */
const owned = (...own: readonly Route[]): readonly Route[] => own.map((route) => ({ ...route, owner: true }));
/** A list: the page, and its feeds under the same address. */
const list = (path: string, page: Page): readonly Route[] => ['', '.rss', '.atom', '.json'].map((suffix) => read(`${path}${suffix}`, page));

/** Every address of the paper. Addresses are a contract with the web and never change; lists with a parameter take `.rss`, `.atom` and `.json` in it. */
export const routes: readonly Route[] = [
  read('/', frontPage),
  ...list('/latest', latestPage),
  read('/section/:slug', sectionPage),
  { ...kept('/a/:day/:name', articlePage), variant: articleVariant },
  ...owned(...form('/a/:day/:name/star', starPage, saveStar)),
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
  read('/source/:id', sourcePage),
  read('/country/:code', countryPage),
  read('/language/:tag', languagePage),
  ...list('/search', searchPage),
  ...list('/trends', trendsPage),
  live('/edits', editsPage),
  ...owned(live('/following', followingPage), live('/later', laterPage), ...form(READING_LIST, readingListPage, saveReadingList)),
  kept('/feeds', feedsPage),
  kept('/about', aboutPage),
  kept('/translation', translationPage),
  kept('/privacy', privacyPage),
  ...form('/takedown', takedownPage, saveTakedown),
  ...form('/preferences', preferencesPage, savePreferences),
  ...owned(...form(NEWSPAPERS, newspapersPage, saveNewspapers), live(`${NEWSPAPERS}/progress`, progressPage)),
  ...owned(
    ...form('/admin/translation', adminTranslationPage, closeReport),
    ...form('/admin/names', adminNamesPage, saveName),
    ...form('/admin/rights', adminRightsPage, saveRights),
    live('/admin/inspect/:id', inspectPage),
    live('/admin/inspect/:id/raw', inspectRaw),
  ),
  live('/robots.txt', robotsPage),
  live('/healthz', healthPage),
];
