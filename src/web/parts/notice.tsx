import type { FC } from 'hono/jsx';
import type { ArticleView } from '../../publish/article-view.ts';
import { englishBy, type AuthorshipView } from '../../publish/engines.ts';
import { momentText } from '../../publish/times.ts';
import { Sentence } from './texts.tsx';

const sentencesAre = (count: number): string => (count === 1 ? '1 sentence is' : `${count} sentences are`);
// U+2060 keeps the sign and its number on one line. A list of links to every doubt helps while a reader can take it in.
const LISTED = 12;

const Doubted: FC<{ doubted: ArticleView['doubted'] }> = ({ doubted }) => {
  const numbers = doubted.map(({ doubt }) => doubt!.number);
  return (
    <p>
      <strong>{numbers.length === 1 ? '1 sentence raises doubts' : `${numbers.length} sentences raise doubts`}</strong>: see{' '}
      {numbers.slice(0, LISTED).map((number, i) => (
        <>
          {i > 0 && ', '}
          <a href={`#d${number}`}>{`?\u2060${number}`}</a>
        </>
      ))}
      {numbers.length > LISTED && ' and the signs after'}. Dotted lines mark them, and a note under each says why.
    </p>
  );
};

const Missing: FC<{ authorship: AuthorshipView; view: ArticleView }> = ({ authorship: { failed, waiting }, view: { whyWaiting } }) => (
  <>
    {waiting > 0 && ` ${sentencesAre(waiting)} not translated yet and shown in the original until then.`}
    {waiting > 0 && whyWaiting !== undefined && (
      <>
        {' '}
        <Sentence text={whyWaiting} />
      </>
    )}
    {failed > 0 && ` ${sentencesAre(failed)} not translated, as the engine failed, and shown in the original.`}
  </>
);

const Rough: FC<{ authorship: AuthorshipView; wholly: boolean }> = ({ authorship: { rough, test }, wholly }) => (
  <>
    {rough > 0 && (
      <>
        {' '}
        {!wholly && <strong>{sentencesAre(rough)} a rough gist.</strong>}
        {!wholly && ' '}
        Expect wrong words and broken grammar{!wholly && ' there'}.
      </>
    )}
    {test && (
      <>
        {' '}
        <strong>The engine “fake” is for tests</strong>: its words are not a translation.
      </>
    )}
  </>
);

const Translated: FC<{ view: ArticleView; authorship: AuthorshipView }> = ({ view, authorship }) => {
  const wholly = authorship.rough > 0 && authorship.rough === authorship.fresh + authorship.remembered;
  return (
    <>
      <p>
        <strong>
          {wholly ? 'Rough gist by machine' : 'Machine translation'} from {view.card.languageName}.
        </strong>{' '}
        {englishBy(authorship)}
        {view.translatedAt && (
          <>
            , <time datetime={view.translatedAt}>{momentText(view.translatedAt)}</time>
          </>
        )}
        . {authorship.corrected > 0 ? 'Beyond the corrections, checked by nobody.' : 'Checked by nobody.'}
        <Rough authorship={authorship} wholly={wholly} />
        <Missing authorship={authorship} view={view} /> <a href="/translation">How translation works</a>
      </p>
      {view.doubted.length > 0 && <Doubted doubted={view.doubted} />}
      <p>
        Report a mistake: <a href={`${view.card.id}/sentence/title1`}>in the headline</a>, or by <i>Report</i> at its paragraph.
      </p>
    </>
  );
};

const labels: Record<ArticleView['card']['state'], string> = {
  translated: 'Translated by machine.',
  waiting: 'Not translated yet.',
  failed: 'Translation failed.',
  original: 'In the original only.',
  english: 'Written in English, not translated.',
};

/** What a reader must know before reading: who made the English, or why there is none. */
export const Notice: FC<{ view: ArticleView }> = ({ view }) => (
  <aside class="notice" aria-label="About this text">
    {view.authorship ? (
      <Translated view={view} authorship={view.authorship} />
    ) : (
      <p>
        <strong>{labels[view.card.state]}</strong> {view.why && <Sentence text={view.why} />}
        {view.card.state === 'waiting' && ' The original is below; the English appears here by itself.'}
      </p>
    )}
    {view.cut && (
      <p>
        <strong>Only {view.cut === 'excerpt' ? 'an excerpt' : 'the headline'} is shown here.</strong> The whole article is at the newspaper.
      </p>
    )}
    {view.feedOnly && (
      <p>
        <strong>From the newspaper’s feed only.</strong> {view.withheld && <Sentence text={view.withheld} />} The full text is at the
        newspaper.
      </p>
    )}
    {view.revision < view.newest && (
      <p>
        <strong>This is revision {view.revision}.</strong> The newspaper changed the article since:{' '}
        <a href={view.card.path}>read revision {view.newest}</a>.
      </p>
    )}
  </aside>
);
