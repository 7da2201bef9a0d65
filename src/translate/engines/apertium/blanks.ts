/** A piece of an answer with the pieces of the source it comes from: none where the engine lost its blank, or put the words in itself. */
export interface Piece {
  readonly text: string;
  readonly from: readonly number[];
}

const isWord = ({ text }: Piece): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * Where Apertium makes one chunk of several words, their blanks all end up on its first: these are dealt out again, in their order, to the
 * words within the blank and the bare ones behind it. What is over stays together on the last.
 */
export function dealBlanks(pieces: readonly Piece[]): readonly Piece[] {
  const dealt = pieces.flatMap(({ text, from }) => text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/).map((part): Piece => ({ text: part, from })));
  for (let i = 0; i < dealt.length; i++) {
    const { from } = dealt[i]!;
    if (from.length < 2) continue;
    const end = dealt.findIndex((piece, k) => k > i && piece.from !== from && piece.from.length > 0);
    const takers = [...dealt.keys()].slice(i, end < 0 ? undefined : end).filter((k) => isWord(dealt[k]!));
    for (const k of [...dealt.keys()].slice(i, end < 0 ? undefined : end)) {
      const turn = takers.findLastIndex((taker) => taker <= k);
      // Words behind the last of them are the engine's own.
      const given = turn === takers.length - 1 ? from.slice(turn) : from.slice(turn, turn + 1);
      if (isWord(dealt[k]!) || dealt[k]!.from === from) dealt[k] = { text: dealt[k]!.text, from: turn < 0 ? from : given };
    }
    i = (takers.at(-1) ?? i) > i ? takers.at(-1)! : i;
  }
  return dealt;
}
