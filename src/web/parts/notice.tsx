import type { FC } from 'hono/jsx';
import type { ArticleView } from '../../publish/article-view.ts';
import type { AuthorshipView, EngineView } from '../../publish/engines.ts';
import { clockText, dateText } from '../../publish/times.ts';
import { Sentence } from './texts.tsx';

function byline(engine: EngineView): string {
  const count = engine.fresh + engine.remembered;
  const sentences = `${count} ${count === 1 ? 'sentence' : 'sentences'}`;
  if (engine.id === 'tmx') return `memory: ${sentences} from memory, imported translation`;
  const model = engine.models.length > 0 ? ` (${engine.models.join(', ')})` : '';
  const memory = engine.remembered === 0 ? '' : engine.fresh === 0 ? ', from memory' : `, ${engine.remembered} of them from memory`;
  return `${engine.name}${model}: ${sentences}${memory}`;
}

const Doubts: FC<{ authorship: AuthorshipView }> = ({ authorship }) => (
  <>
    {authorship.roughGist && (
      <>
        {' '}
        <strong>This is a rough gist</strong>: expect wrong words and broken grammar.
      </>
    )}
    {authorship.test && (
      <>
        {' '}
        <strong>The engine “fake” is for tests</strong>: its words are not a translation.
      </>
    )}
    {authorship.flags.some(({ flag }) => flag === 'unknown-words') && ' Sentences with dotted lines hold words the engine did not know.'}
    {authorship.failed > 0 &&
      ` ${authorship.failed} ${authorship.failed === 1 ? 'sentence' : 'sentences'} could not be translated and ${authorship.failed === 1 ? 'is' : 'are'} shown in the original.`}
  </>
);

const Translated: FC<{ view: ArticleView; authorship: AuthorshipView }> = ({ view, authorship }) => (
  <p>
    <strong>Machine translation from {view.card.languageName}.</strong> Made
    {view.translatedAt && (
      <>
        {' '}
        on{' '}
        <time datetime={view.translatedAt}>
          {dateText(view.translatedAt)}, {clockText(view.translatedAt)} UTC
        </time>
      </>
    )}{' '}
    by {authorship.engines.length > 0 ? authorship.engines.map(byline).join('; ') : 'no engine, as nothing needed translating'}. Checked by
    nobody.
    <Doubts authorship={authorship} /> <a href="/translation">How translation works</a>
  </p>
);

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
