import type { Child } from 'hono/jsx';
import { html, type Page, type PageRequest, type Reply } from '../exchange.ts';
import { Layout } from '../parts/layout.tsx';

function problem(request: PageRequest, status: Reply['status'], title: string, body: Child): Promise<Reply> {
  const page = (
    <Layout request={request} title={title}>
      <header class="head">
        <h1>{title}</h1>
      </header>
      <div class="prose text">{body}</div>
    </Layout>
  );
  return Promise.resolve(html(page, status));
}

/** 404: nothing has this address. */
export const missingPage: Page = (request) =>
  problem(
    request,
    404,
    'Not found',
    <p>
      There is nothing at this address. An article’s address ends in its twelve-character id; if that is cut off or changed, the article
      cannot be found. Try the <a href="/search">search</a>, the <a href="/archive">archive</a> or the <a href="/">front page</a>.
    </p>,
  );

/** 404: two revisions of an article that there are not, or of which one may not be shown. */
export const incomparablePage = (request: PageRequest, path: string): Promise<Reply> =>
  problem(
    request,
    404,
    'Nothing to compare',
    <p>
      There are no two revisions to compare here: the one this address asks for is the article’s first, or it or the one before it is not
      there to be shown. <a href={path}>Read the article</a>, or see what other <a href="/edits">edits</a> there are.
    </p>,
  );

/** 403: a form that did not come from this server's own page, or is too old. */
export const refusedPage: Page = (request) =>
  problem(
    request,
    403,
    'Not saved',
    <p>
      The form did not come from this server’s own page, or the server was started again since you opened it. Nothing was changed.{' '}
      <a href={request.url.pathname}>Open the form again</a>.
    </p>,
  );

/** 500: our own mistake. */
export const brokenPage: Page = (request) =>
  problem(
    request,
    500,
    'This page could not be made',
    <p>
      The program made a mistake on this page; the log says which. Other pages are not affected. Back to the <a href="/">front page</a>.
    </p>,
  );
