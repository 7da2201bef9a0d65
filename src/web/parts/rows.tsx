import type { Child, FC } from 'hono/jsx';
import type { TextView } from '../../publish/card.ts';
import type { Reading } from '../../publish/article-view.ts';
import type { RowView, SentenceView } from '../../publish/rows.ts';
import { foreign, Inlines, Outward } from './texts.tsx';

/** What a row is shown with. */
export interface Shown {
  readonly original: TextView;
  readonly reading: Reading;
}

type Tag = 'p' | 'h2' | 'h3' | 'h4' | 'blockquote' | 'figcaption';

const Unplaced: FC<{ sentence: SentenceView }> = ({ sentence }) =>
  sentence.unplaced.length === 0 ? null : (
    <small class="unplaced">
      {' '}
      [link{sentence.unplaced.length > 1 && 's'}:{' '}
      {sentence.unplaced.map(({ href, text }, i) => (
        <>
          {i > 0 && ', '}
          <Outward href={href}>
            <bdi>{text}</bdi>
          </Outward>
        </>
      ))}
      ]
    </small>
  );

const English: FC<{ sentence: SentenceView; original: TextView }> = ({ sentence, original }) => {
  if (sentence.state === 'failed' || sentence.state === 'pending')
    return (
      <span id={sentence.anchor} class="failed" {...(sentence.problem && { title: sentence.problem })}>
        <small>{sentence.state === 'failed' ? 'Not translated' : 'Not translated yet'}: </small>
        <span {...foreign(original)}>
          <Inlines nodes={sentence.original} />
        </span>{' '}
      </span>
    );
  const doubtful = sentence.flags.some(({ kind }) => kind === 'unknown-words');
  return (
    <span id={sentence.anchor} {...(doubtful && { class: 'low' })}>
      <Inlines nodes={sentence.english} />
      <Unplaced sentence={sentence} />{' '}
    </span>
  );
};

/** A row's English, sentence by sentence. */
export const englishOf = (row: RowView, original: TextView): Child =>
  row.sentences.map((sentence) => <English sentence={sentence} original={original} />);

/** A row's original; `anchored` where it stands alone. */
export const originalOf = (row: RowView, anchored: boolean): Child =>
  row.sentences.map((sentence) => (
    <span {...(anchored && { id: sentence.anchor })}>
      <Inlines nodes={sentence.original} />
    </span>
  ));

const Permalink: FC<{ row: RowView }> = ({ row }) =>
  row.number === 0 ? null : (
    <a class="pno" href={`#${row.anchor}`} aria-label={`Link to paragraph ${row.number}`}>
      ¶{row.number}
    </a>
  );

/** Content of one row: English, original, or both side by side. */
export const Sides: FC<Shown & { row: RowView; tag: Tag }> = ({ row, tag, original, reading }) => {
  const Own = tag as 'p';
  // Beside an English heading the original is a paragraph, so that the outline names everything once.
  const demoted = tag.startsWith('h') && reading === 'both';
  const Other = (demoted ? 'p' : tag) as 'p';
  return (
    <>
      {reading !== 'original' && (
        <Own>
          {englishOf(row, original)}
          <Permalink row={row} />
        </Own>
      )}
      {reading !== 'translation' && (
        <Other data-orig {...foreign(original)} {...(demoted && { class: 'as-heading' })}>
          {originalOf(row, reading === 'original')}
          {reading === 'original' && (
            <>
              {' '}
              <Permalink row={row} />
            </>
          )}
        </Other>
      )}
    </>
  );
};

/** A row of the bilingual page. */
export const Pair: FC<Shown & { row: RowView; tag: Tag; class?: string }> = ({ class: extra, ...rest }) => (
  <div class={extra ? `pair ${extra}` : 'pair'} id={rest.row.anchor}>
    <Sides {...rest} />
  </div>
);

/** The standfirst above the body. */
export const Standfirst: FC<Shown & { row: RowView }> = (props) => <Pair tag="p" class="stand" {...props} />;
