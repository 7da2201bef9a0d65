import type { Child, FC } from 'hono/jsx';
import type { TextView } from '../../publish/card.ts';
import type { Reading } from '../../publish/article-view.ts';
import type { BlockView, RowView, SentenceView } from '../../publish/rows.ts';
import { foreign, Inlines, Outward } from './texts.tsx';

interface Shown {
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
  const doubtful = sentence.flags.includes('unknown-words');
  return (
    <span id={sentence.anchor} {...(doubtful && { class: 'low' })}>
      <Inlines nodes={sentence.english} />
      <Unplaced sentence={sentence} />{' '}
    </span>
  );
};

const englishOf = (row: RowView, original: TextView): Child =>
  row.sentences.map((sentence) => <English sentence={sentence} original={original} />);

const originalOf = (row: RowView, anchored: boolean): Child =>
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
const Sides: FC<Shown & { row: RowView; tag: Tag }> = ({ row, tag, original, reading }) => {
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

const Pair: FC<Shown & { row: RowView; tag: Tag; class?: string }> = ({ class: extra, ...rest }) => (
  <div class={extra ? `pair ${extra}` : 'pair'} id={rest.row.anchor}>
    <Sides {...rest} />
  </div>
);

const List: FC<Shown & { block: Extract<BlockView, { kind: 'list' }> }> = ({ block, ...shown }) => {
  const items = block.rows.map((row) => (
    <li class="pair" id={row.anchor}>
      <Sides row={row} tag="p" {...shown} />
    </li>
  ));
  return block.ordered ? <ol class="items">{items}</ol> : <ul class="items">{items}</ul>;
};

const Grid: FC<{ block: Extract<BlockView, { kind: 'table' }>; cell: (row: RowView) => Child; anchored: boolean; label: string }> = (
  props,
) => {
  const { block, cell, anchored, label } = props;
  const [head, body] = block.header ? [block.rows[0], block.rows.slice(1)] : [undefined, block.rows];
  return (
    <div class="scroll" role="region" aria-label={label} tabindex={0}>
      <table>
        {head && (
          <thead>
            <tr>
              {head.map((row) => (
                <th scope="col" {...(anchored && { id: row.anchor })}>
                  {cell(row)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {body.map((cells) => (
            <tr>
              {cells.map((row) => (
                <td {...(anchored && { id: row.anchor })}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Table: FC<Shown & { block: Extract<BlockView, { kind: 'table' }> }> = ({ block, original, reading }) => {
  const number = block.rows[0]?.[0]?.number ?? 0;
  return (
    <div class="pair">
      {reading !== 'original' && (
        <Grid block={block} anchored label={`Table at paragraph ${number}`} cell={(row) => englishOf(row, original)} />
      )}
      {reading !== 'translation' && (
        <div data-orig {...foreign(original)}>
          <Grid
            block={block}
            anchored={reading === 'original'}
            label={`Original table at paragraph ${number}`}
            cell={(row) => originalOf(row, reading === 'original')}
          />
        </div>
      )}
    </div>
  );
};

const Figure: FC<Shown & { block: Extract<BlockView, { kind: 'figure' }> }> = ({ block, ...shown }) => {
  if (!block.row && block.alt === '' && !block.credit) return null;
  return (
    <figure>
      <p class="meta">
        Picture, not shown here
        {!block.row && block.alt !== '' && (
          <>
            : <span {...foreign(shown.original)}>{block.alt}</span>
          </>
        )}
        {block.credit && (
          <>
            {' '}
            · Credit: <span {...foreign(shown.original)}>{block.credit}</span>
          </>
        )}
      </p>
      {block.row && <Pair row={block.row} tag="p" class="caption" {...shown} />}
    </figure>
  );
};

/** One block of an article's body. */
export const BodyBlock: FC<Shown & { block: BlockView }> = ({ block, ...shown }) => {
  switch (block.kind) {
    case 'paragraph':
      return <Pair row={block.row} tag="p" {...shown} />;
    case 'quote':
      return <Pair row={block.row} tag="blockquote" {...shown} />;
    case 'heading':
      return <Pair row={block.row} tag={`h${block.level}`} {...shown} />;
    case 'list':
      return <List block={block} {...shown} />;
    case 'figure':
      return <Figure block={block} {...shown} />;
    case 'table':
      return <Table block={block} {...shown} />;
  }
};

/** The standfirst above the body. */
export const Standfirst: FC<Shown & { row: RowView }> = (props) => <Pair tag="p" class="stand" {...props} />;
