import { html, type Page } from '../exchange.ts';
import { Layout } from '../parts/layout.tsx';

/** What is and is not kept of readers. */
export const privacyPage: Page = (request) =>
  Promise.resolve(
    html(
      <Layout request={request} title="Privacy">
        <header class="head">
          <h1>Privacy</h1>
        </header>
        <div class="prose text">
          <p>
            Pages hold no script, no counters and nothing from other servers: typefaces and styles come from this machine, pictures are not
            loaded at all. What you read and search is not recorded.
          </p>
          <p>
            Two cookies exist: one that protects forms, from when you open the first page with a form, and one that holds your choices of
            colours, type, width and languages, from when you make them in <a href="/preferences">Reading</a>. Reading alone sets none.
          </p>
          <p>
            A report of a mistake is kept with your words and no more. A corrected sentence is kept and shown with the name you give; give
            any you like. A request to <a href="/takedown">take down an article</a> is kept with the name and the way to reach you that you
            give; whoever runs this copy sees them, readers do not.
          </p>
          <p>
            Articles come from outside sources and are translated by the engines named on each page. Links to originals lead to the
            newspapers’ own sites, whose rules apply there; your browser is told not to say where you came from.
          </p>
        </div>
      </Layout>,
    ),
  );
