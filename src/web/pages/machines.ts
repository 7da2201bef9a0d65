import { text, type Page } from '../exchange.ts';

/** Nothing here is for crawlers: it is other people's text. */
export const robotsPage: Page = () => Promise.resolve(text('User-agent: *\nDisallow: /\n'));

/** Alive, and the store answers. */
export const healthPage: Page = async (request) => {
  await request.desk.store.articles.dataVersion();
  return text('ok\n');
};
