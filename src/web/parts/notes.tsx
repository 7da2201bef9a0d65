import type { FC } from 'hono/jsx';
import type { ReasonView } from '../../publish/doubts.ts';
import type { RowView, SentenceView } from '../../publish/rows.ts';
import type { Shown } from './rows.tsx';
import { foreign, Inlines } from './texts.tsx';

/** The sign after a doubted sentence, which leads to its note. */
export const DoubtMark: FC<{ sentence: SentenceView }> = ({ sentence: { doubt } }) =>
  doubt ? (
    <a class="dm" href={`#d${doubt.number}`} aria-label={`Doubt ${doubt.number}`}>
      ?{doubt.number}
    </a>
  ) : null;

/** Why a sentence is doubted, a sentence a kind. */
export const Reasons: FC<{ reasons: readonly ReasonView[] }> = ({ reasons }) => (
  <>
    {reasons.map(({ name, clause, detail }) => (
      <>
        <b>{name}</b>: {clause}
        {detail !== undefined && (
          <>
            : <bdi>{detail}</bdi>
          </>
        )}
        .{' '}
      </>
    ))}
  </>
);

const Note: FC<{ sentence: SentenceView; shown: Shown }> = ({ sentence, shown: { id, original, reading } }) => (
  <p id={`d${sentence.doubt!.number}`}>
    <a class="dm" href={`#${sentence.anchor}`} aria-label={`Doubt ${sentence.doubt!.number}: back to the sentence`}>
      ?{sentence.doubt!.number}
    </a>{' '}
    <Reasons reasons={sentence.doubt!.reasons} />
    {reading === 'translation' && (
      <q {...foreign(original)}>
        <Inlines nodes={sentence.original} />
      </q>
    )}{' '}
    <a href={`${id}/sentence/${sentence.anchor}`}>Report or correct</a>
  </p>
);

const Gist: FC<{ row: RowView; shown: Shown }> = ({ row, shown: { original } }) => (
  <p>
    <b>Rough gist</b> of:{' '}
    <q {...foreign(original)}>
      {row.sentences.map((sentence) => (
        <Inlines nodes={sentence.original} />
      ))}
    </q>
  </p>
);

/** What is doubted in some rows, in words, with the originals where they do not stand beside. */
export const Notes: FC<Shown & { rows: readonly RowView[] }> = ({ rows, ...shown }) => {
  const doubted = rows.flatMap((row) => row.sentences.filter(({ doubt }) => doubt));
  const rough = shown.reading === 'translation' ? rows.filter((row) => row.sentences.some((sentence) => sentence.rough)) : [];
  if (doubted.length === 0 && rough.length === 0) return null;
  return (
    <div class="notes">
      {rough.map((row) => (
        <Gist row={row} shown={shown} />
      ))}
      {doubted.map((sentence) => (
        <Note sentence={sentence} shown={shown} />
      ))}
    </div>
  );
};
