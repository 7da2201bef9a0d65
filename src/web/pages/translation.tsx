import { enginesSeen } from '../../publish/directory.ts';
import { html, type Page } from '../exchange.ts';
import { Layout } from '../parts/layout.tsx';

/** How the English comes about, and which engines wrote it. */
export const translationPage: Page = async (request) => {
  const engines = await enginesSeen(request.desk.store);
  return html(
    <Layout request={request} title="How translation works">
      <header class="head">
        <h1>How translation works</h1>
      </header>
      <div class="prose text">
        <p>
          <strong>Every translation here is made by a machine and checked by nobody.</strong> Machines get names, numbers, dates, irony and
          the word “not” wrong, and the wrong sentence often reads well. That is why the original stands beside the English.
        </p>
        <p>
          An article is cut into sentences, each sentence is translated, and links and emphasis are put back on the words they belong to.
          Where a link found no word it is listed after its sentence. A sentence that was translated before, in any newspaper, is taken from
          memory and says so.
        </p>
        <h2>What the marks mean</h2>
        <ul class="bullets">
          <li>
            <b>Side by side</b>: English and original in rows; point at a sentence and its other half lights up. ¶ links a paragraph, and{' '}
            <code>#p3s2</code> the second sentence of the third.
          </li>
          <li>
            <b>Dotted lines</b>: the sentence holds words the engine did not know.
          </li>
          <li>
            <b>Not translated</b>: the engine failed on this sentence, so the original is shown in its place.
          </li>
          <li>
            <b>Rough gist</b>: written by Apertium, a rule-based engine; good enough to know what it is about.
          </li>
          <li>
            <b>From memory, an imported translation</b>: the sentence came with a translation memory file, not from an engine here.
          </li>
          <li>
            <b>Not translated yet</b>: the engine’s model is missing or its budget is used up; the page says which and how to get it.
          </li>
        </ul>
        <h2>Engines seen</h2>
        {engines.length === 0 ? (
          <p>No article has been translated yet.</p>
        ) : (
          <div class="scroll" role="region" aria-label="Engines seen" tabindex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Engine</th>
                  <th scope="col">Articles among the newest 500</th>
                </tr>
              </thead>
              <tbody>
                {engines.map(({ name, articles }) => (
                  <tr>
                    <th scope="row">{name}</th>
                    <td>{articles}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </Layout>,
  );
};
