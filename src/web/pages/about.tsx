import { countsOf } from '../../publish/front.ts';
import { numberText } from '../../publish/times.ts';
import { html, type Page } from '../exchange.ts';
import { Layout } from '../parts/layout.tsx';
import { SOURCE_NOTICE } from '../parts/footer.tsx';
import { Outward } from '../parts/texts.tsx';
import { PAPER, TAGLINE } from '../settings.ts';

/** What this is, its source code and its notices. */
export const aboutPage: Page = async (request) => {
  const { desk } = request;
  const counts = await countsOf(desk.store, desk.clock.now());
  const source = desk.settings.sourceUrl;
  return html(
    <Layout request={request} title="About">
      <header class="head">
        <h1>About {PAPER}</h1>
        <p class="stand">{TAGLINE}.</p>
      </header>
      <div class="prose text">
        <p>
          {PAPER} reads newspapers that are not written in English, translates them by machine, and prints the English beside the original,
          sentence by sentence. This copy holds {numberText(counts.articles)} articles of {counts.papers} newspapers in {counts.languages}{' '}
          languages.
        </p>
        <p>
          Articles belong to the newspapers that wrote them. Each page names the newspaper and its authors and links the original. Before
          quoting, read the original, or ask somebody who can. Whoever has rights in an article can ask that it be{' '}
          <a href="/takedown">taken down</a>.
        </p>
        <h2>Order on the front page</h2>
        <p>
          Nobody picks the articles. A rule weighs how new an article is, whether there is English and a standfirst, and takes care that
          newspapers, countries and languages are mixed.
        </p>
        <h2 id="source">Source code</h2>
        <p>
          The program is free software under the GNU Affero General Public License, version 3 or later.{' '}
          {source && source !== SOURCE_NOTICE ? (
            <>
              The source of the version that runs here is at <Outward href={source}>{source}</Outward>.
            </>
          ) : (
            'Whoever runs this copy must give you the source of the version that runs here: ask them for it. They can name its address in the settings, and it will be linked here.'
          )}
        </p>
        <h2 id="notices">Notices</h2>
        <ul class="bullets">
          <li>
            Translation engine and models of the Bergamot project and Mozilla, Mozilla Public License 2.0; the engine’s source is at{' '}
            <Outward href="https://github.com/browsermt/bergamot-translator">github.com/browsermt/bergamot-translator</Outward>.
          </li>
          <li>
            Language identification with the fastText model lid.176, Creative Commons Attribution-ShareAlike 3.0:{' '}
            <Outward href="https://fasttext.cc/docs/en/language-identification.html">fasttext.cc</Outward>.
          </li>
          <li>Typefaces Source Serif 4, Libre Franklin, Vazirmatn, Noto Naskh Arabic and Frank Ruhl Libre, SIL Open Font License 1.1.</li>
        </ul>
      </div>
    </Layout>,
  );
};
