import type { Child, FC } from 'hono/jsx';
import type { Reading } from '../../publish/article-view.ts';
import type { TextView } from '../../publish/card.ts';
import type { RowView, SentenceView } from '../../publish/rows.ts';
import { DoubtMark, Notes } from './notes.tsx';
import { foreign, Inlines, Outward, Sentence as Told } from './texts.tsx';

/** What a row is shown with. */
export interface Shown {
  /** The article's id: all that the address of a sentence's page needs. */
  readonly id: string;
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

const labels: Partial<Record<SentenceView['state'], string>> = {
  failed: 'Not translated',
  waiting: 'Waits for its turn',
  pending: 'Not translated yet',
};

const isBare = ({ english }: SentenceView): boolean => english.length === 0;

const Label: FC<{ sentence: SentenceView }> = ({ sentence: { state, problem } }) => (
  <small>
    <b>{labels[state] ?? 'No English'}.</b>{' '}
    {problem !== undefined && (
      <>
        <Told text={problem} />{' '}
      </>
    )}
  </small>
);

const Bare: FC<Shown & { sentence: SentenceView; labelled: boolean }> = ({ sentence, original, labelled }) => (
  <span id={sentence.anchor} class="failed">
    {labelled && <Label sentence={sentence} />}
    <span {...foreign(original)}>
      <Inlines nodes={sentence.original} />
    </span>
    <DoubtMark sentence={sentence} />{' '}
  </span>
);

/** The original of a sentence, shown when it is pointed at, focused or tapped. */
const Source: FC<Shown & { sentence: SentenceView }> = ({ sentence, original, id }) => (
  <span class="src">
    <span {...foreign(original)}>
      <Inlines nodes={sentence.original} />
    </span>{' '}
    <a href={`${id}/sentence/${sentence.anchor}`}>Report or correct</a>
  </span>
);

const English: FC<Shown & { sentence: SentenceView; rough: boolean }> = ({ sentence, rough, ...shown }) => (
  <span id={sentence.anchor} {...(sentence.doubt && { class: 'low' })} {...(shown.reading === 'translation' && { tabindex: 0 })}>
    <Inlines nodes={sentence.english} />
    <Unplaced sentence={sentence} />
    {rough && sentence.rough && <small class="gist"> [rough gist]</small>}
    <DoubtMark sentence={sentence} /> {shown.reading === 'translation' && <Source sentence={sentence} {...shown} />}
  </span>
);

/** A row's English, sentence by sentence; what has none stands there in the original, or is only told of where that stands beside. */
export function englishOf(row: RowView, shown: Shown): Child {
  const wholly = row.sentences.every(isBare);
  if (wholly && shown.reading === 'both')
    return (
      <span class="failed">
        <Label sentence={row.sentences[0]!} />
        {row.sentences.map((sentence) => (
          <DoubtMark sentence={sentence} />
        ))}
      </span>
    );
  const mixed = row.sentences.some(({ rough }) => !rough);
  return row.sentences.map((sentence, i) =>
    isBare(sentence) ? (
      <Bare sentence={sentence} labelled={!wholly || i === 0} {...shown} />
    ) : (
      <English sentence={sentence} rough={mixed} {...shown} />
    ),
  );
}

/** A row's original; it has the anchors where no English has them. */
export function originalOf(row: RowView, reading: Reading): Child {
  const anchored = reading === 'original' || row.sentences.every(isBare);
  return row.sentences.map((sentence) => (
    <span {...(anchored && { id: sentence.anchor })}>
      <Inlines nodes={sentence.original} />
    </span>
  ));
}

const Permalink: FC<{ row: RowView }> = ({ row }) =>
  row.number === 0 ? null : (
    <a class="pno" href={`#${row.anchor}`} aria-label={`Link to paragraph ${row.number}`}>
      ¶{row.number}
    </a>
  );

/** The way to the page of a row's first sentence, from which its others are reached. */
const ReportLink: FC<{ row: RowView; id: string }> = ({ row, id }) => (
  <a
    class="pno"
    href={`${id}/sentence/${row.sentences[0]!.anchor}`}
    aria-label={`Report a mistake in ${row.number === 0 ? 'the standfirst' : `paragraph ${row.number}`}`}
  >
    Report
  </a>
);

/** Content of one row: English, original, or both side by side, with the notes on its doubts. */
export const Sides: FC<Shown & { row: RowView; tag: Tag }> = ({ row, tag, ...shown }) => {
  const { original, reading } = shown;
  const Own = tag as 'p';
  const isHeading = tag.startsWith('h');
  // Beside an English heading the original is a paragraph, so that the outline names everything once.
  const demoted = isHeading && reading === 'both';
  const Other = (demoted ? 'p' : tag) as 'p';
  const rough = row.sentences.every((sentence) => sentence.rough);
  return (
    <>
      {reading !== 'original' && (
        <Own>
          {englishOf(row, shown)}
          {rough && <small class="gist">rough gist </small>}
          <Permalink row={row} />
          {!isHeading && <ReportLink row={row} id={shown.id} />}
        </Own>
      )}
      {reading !== 'translation' && (
        <Other data-orig {...foreign(original)} {...(demoted && { class: 'as-heading' })}>
          {originalOf(row, reading)}
          {reading === 'original' && (
            <>
              {' '}
              <Permalink row={row} />
            </>
          )}
        </Other>
      )}
      {reading !== 'original' && <Notes rows={[row]} {...shown} />}
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
