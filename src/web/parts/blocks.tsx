import type { Child, FC } from 'hono/jsx';
import type { BlockView, RowView } from '../../publish/rows.ts';
import { Notes } from './notes.tsx';
import { englishOf, originalOf, Pair, Sides, type Shown } from './rows.tsx';
import { foreign } from './texts.tsx';

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

const Table: FC<Shown & { block: Extract<BlockView, { kind: 'table' }> }> = ({ block, ...shown }) => {
  const { original, reading } = shown;
  const number = block.rows[0]?.[0]?.number ?? 0;
  return (
    <div class="pair">
      {reading !== 'original' && (
        <Grid block={block} anchored label={`Table at paragraph ${number}`} cell={(row) => englishOf(row, shown)} />
      )}
      {reading !== 'translation' && (
        <div data-orig {...foreign(original)}>
          <Grid
            block={block}
            anchored={reading === 'original'}
            label={`Original table at paragraph ${number}`}
            cell={(row) => originalOf(row, reading)}
          />
        </div>
      )}
      {reading !== 'original' && <Notes rows={block.rows.flat()} {...shown} />}
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
