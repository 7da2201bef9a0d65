import { enginesSeen } from '../../publish/directory.ts';
import { doubtWords } from '../../publish/doubts.data.ts';
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
          <strong>Every translation here is made by a machine and checked by nobody, unless it names who corrected it.</strong> Machines get
          names, numbers, dates, irony and the word “not” wrong, and the wrong sentence often reads well. That is why the original stands
          beside the English.
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
            <b>English</b>: point at a sentence, tap it or reach it with the keyboard, and its original appears.
          </li>
          <li>
            <b>Dotted lines and ?1, ?2 …</b>: the sentence raises a doubt; a note under its paragraph says which. The doubts are listed
            below.
          </li>
          <li>
            <b>Waits for its turn</b>: headlines come first, then the text; the engine’s model may still be on its way, or its budget used
            up. The English appears by itself.
          </li>
          <li>
            <b>Not translated</b>: the engine failed on this sentence, so the original is shown in its place.
          </li>
          <li>
            <b>From memory</b>: the sentence was translated before, for another article, or came with a translation memory file.
          </li>
          <li>
            <b>Corrected by</b>: a person wrote this sentence, and is named. Everyone may: by <i>Report</i> at a paragraph.
          </li>
        </ul>
        <h2 id="doubts">What may be doubted</h2>
        <p>
          Every sentence is compared with its original by program. What it finds is not always a mistake, and not every mistake is found.
        </p>
        <ul class="bullets">
          {Object.values(doubtWords).map(({ name, clause }) => (
            <li>
              <b>{name}</b>: {clause}.
            </li>
          ))}
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
