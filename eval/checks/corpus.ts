import { decodeHTML } from 'entities';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A set of sentences that every pair of the corpus has. */
export type CorpusSet = 'flores-dev-300' | 'flores-test-300';

/** A sentence of the corpus with an English one: a reference, or a machine's. */
export interface Sentence {
  readonly set: CorpusSet;
  /** Folder of the pair, as `de-en`. */
  readonly pair: string;
  readonly language: string;
  /** Line in its file, from 0: the same sentence in every language. */
  readonly line: number;
  readonly source: string;
  readonly english: string;
}

/** Every sentence of one side of a set over all languages of `<shared>/corpus/mt`, in the order of the languages. */
export function readCorpus(shared: string, set: CorpusSet, side: 'ref' | 'bergamot' | 'google'): readonly Sentence[] {
  const root = `${shared}/corpus/mt`;
  return readdirSync(root)
    .sort()
    .flatMap((folder) => {
      const file = `${root}/${folder}/${set}`;
      if (!existsSync(`${file}.${side}`)) return [];
      const english = lines(`${file}.${side}`);
      return lines(`${file}.src`).map((source, line) => ({
        set,
        pair: folder,
        language: folder.split('-')[0]!,
        line,
        source,
        english: decodeHTML(english[line] ?? ''),
      }));
    });
}

function lines(file: string): readonly string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}
