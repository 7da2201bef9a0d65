import type { FC } from 'hono/jsx';
import type { ArticleView } from '../../publish/article-view.ts';
import { doubtWords } from '../../publish/doubts.data.ts';
import { placeText } from '../../publish/sentence-view.ts';
import { momentText } from '../../publish/times.ts';

/** How the page came to be, for those who want to know. */
export const ProvenanceBox: FC<{ view: ArticleView; inspected: boolean }> = ({ view, inspected }) => {
  const { authorship, extraction, card } = view;
  return (
    <details class="provenance">
      <summary>Provenance</summary>
      <dl>
        <dt>Read</dt>
        <dd>
          <time datetime={extraction.at}>{momentText(extraction.at)}</time>, revision {view.revision}
        </dd>
        <dt>Extracted by</dt>
        <dd>
          {extraction.tool}, {extraction.reasons === 0 ? 'no' : extraction.reasons} recorded{' '}
          {extraction.reasons === 1 ? 'reason' : 'reasons'}
        </dd>
        <dt>Language</dt>
        <dd>
          {card.languageName} <code>{card.language}</code>
        </dd>
        {authorship && (
          <>
            <dt>Sentences</dt>
            <dd>
              {authorship.fresh} by engine, {authorship.remembered} from memory, {authorship.kept} kept as they are, {authorship.waiting}{' '}
              waiting, {authorship.failed} failed
            </dd>
          </>
        )}
        {authorship?.engines.map((engine) => (
          <>
            <dt>{engine.name}</dt>
            <dd>
              <bdi>{engine.models.join(', ') || 'no model named'}</bdi>
            </dd>
          </>
        ))}
        {authorship && authorship.flags.length > 0 && (
          <>
            <dt>Doubts</dt>
            <dd>{authorship.flags.map(({ flag, count }) => `${doubtWords[flag].name.toLowerCase()} (${count})`).join(', ')}</dd>
          </>
        )}
        {view.leastSure.length > 0 && (
          <>
            <dt>Least certain</dt>
            <dd>
              {view.leastSure.map(({ anchor, percent }, i) => (
                <>
                  {i > 0 && '; '}
                  <a href={`#${anchor}`}>{placeText(anchor)}</a> ({percent} % a word, by the engine’s own account)
                </>
              ))}
            </dd>
          </>
        )}
        <dt>Rights</dt>
        <dd>{view.rights}</dd>
        {inspected && (
          <>
            <dt>Why like this</dt>
            <dd>
              <a href={`/admin/inspect/${card.id}`}>Inspect</a>
            </dd>
          </>
        )}
        <dt>For machines</dt>
        <dd>
          <a href={`${card.path}.jsonld`}>JSON-LD</a>
        </dd>
      </dl>
    </details>
  );
};
