import type { Name } from '../../core/name.ts';
import type { NameMark, Segment, SegmentMark, Translated } from '../../core/translation.ts';
import { readersMarks } from '../marks.ts';
import { foldLatin } from './fold.ts';
import { unlikeness } from './likeness.ts';
import { occurrencesOf } from './occurrences.ts';
import { replaceWords, type Draft } from './replace.ts';
import { missingIn, placesOf, settleNames, wantedOf, type Range, type Wanted } from './settle.ts';
import { wordsOf } from './words.ts';

/** An engine's answer with its names as the ledger has them, and without marks for them. */
export interface Rendered extends Translated {
  /** English forms of names that were found nowhere: the engine's words were left as they are. */
  readonly missing: readonly string[];
}

const isName = (mark: SegmentMark): mark is NameMark => mark.kind === 'name';

/**
 * Puts the ledger's English in place of the words under each name mark (a possessive, an article and a preposition stay), then looks for
 * the names whose marks did not come back. `names` add known variants. Rendering twice changes nothing.
 */
export function renderNames(answer: Translated, source: Segment, names: readonly Name[] = []): Rendered {
  const known = new Map(occurrencesOf(source.text, names).map(({ name, start }) => [start, name.source]));
  const sourceNames = source.marks
    .filter(isName)
    .map(({ english, start, end }) => ({ english, source: known.get(start) ?? source.text.slice(start, end) }));
  const wanted = wantedOf(sourceNames, names);
  const { text, marks, wordScores: scores, ...rest } = answer;
  let draft: Draft = { text, marks, ...(scores ? { wordScores: scores } : {}) };
  const doubtful: string[] = [];
  for (let i = draft.marks.findLastIndex(isName); i >= 0; i = draft.marks.findLastIndex(isName)) {
    const mark = draft.marks[i] as NameMark;
    const others = draft.marks.toSpliced(i, 1);
    draft = renderOne({ ...draft, marks: others }, mark, wanted, doubtful);
  }
  draft = settleNames(draft, wanted);
  draft = renderDoubtful(draft, doubtful, wanted);
  const missing = missingIn(draft.text, wanted);
  return {
    ...rest,
    text: draft.text,
    marks: readersMarks(draft.marks),
    ...(draft.wordScores ? { wordScores: draft.wordScores } : {}),
    missing,
  };
}

function renderOne(draft: Draft, mark: NameMark, wanted: readonly Wanted[], doubtful: string[]): Draft {
  const want = wanted.find(({ english }) => english === mark.english);
  const core = coreOf(draft.text, mark, mark.english);
  if (!want || !core) return draft;
  const places = placesOf(mark.english, draft.text);
  if (places.some((place) => place.start < core.end && place.end > core.start)) return draft;
  const words = draft.text.slice(core.start, core.end);
  const isAlike = unlikeness(words, mark.english) < Infinity || want.variants.includes(words);
  // A mark on other words, where the name stands elsewhere already, was put there by mistake.
  if (places.length >= want.count && !isAlike) return draft;
  if (!/\p{Lu}/u.test(words) && !isAlike) {
    doubtful.push(words, mark.english);
    return draft;
  }
  const open = draft.marks.filter(isName);
  // Words of another name are not this one's.
  if (open.some((other) => other.english !== mark.english && other.start < core.end && other.end > core.start)) return draft;
  if (wanted.some(({ english }) => english !== mark.english && placesOf(english, words).length > 0)) return draft;
  return replaceWords(draft, core.start, core.end, mark.english) ?? draft;
}

/** Names that an engine took for common words, `lion` for Лев: replaced at last, when nothing likelier was found. */
function renderDoubtful(draft: Draft, doubtful: readonly string[], wanted: readonly Wanted[]): Draft {
  let rendered = draft;
  for (let i = 0; i < doubtful.length; i += 2) {
    const [words, english] = [doubtful[i]!, doubtful[i + 1]!];
    const [place, second] = placesOf(words, rendered.text);
    if (!place || second || placesOf(english, rendered.text).length > 0 || wordsOf(words).length > 3) continue;
    rendered = replaceWords(rendered, place.start, place.end, english) ?? rendered;
  }
  return rendered === draft ? draft : settleNames(rendered, wanted);
}

const functionWords =
  /^(?:(?:of|in|to|from|at|by|on|for|with|and|or|as|the|a|an|that|against|over|into|near|through|about|under|between)\s+)+/i;
const around = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;

/** The name's words under a mark: without articles, prepositions, possessive and punctuation, but with words of the name beside it. */
function coreOf(text: string, { start, end }: Range, english: string): Range | undefined {
  let [from, to] = [start, end];
  const words = (): string => text.slice(from, to);
  const trim = (): void => {
    const leading = /^[\s\p{P}\p{S}]+/u.exec(words())?.[0].length ?? 0;
    from += leading;
    to -= /[\s\p{P}\p{S}]+$/u.exec(words())?.[0].length ?? 0;
  };
  if (words().replace(around, '') === '') return undefined;
  trim();
  to -= /['’]s$/u.exec(words())?.[0].length ?? 0;
  const lead = functionWords.exec(words())?.[0] ?? '';
  if (lead !== '' && lead.length < words().length && !foldLatin(english).startsWith(foldLatin(lead))) from += lead.length;
  return absorb(text, { start: from, end: to }, english);
}

/** The range with the words beside it that are the name's own first or last words. */
function absorb(text: string, core: Range, english: string): Range {
  const names = wordsOf(english).map((word) => foldLatin(word.text));
  const words = wordsOf(text);
  const before = words.filter((word) => word.end <= core.start);
  const after = words.filter((word) => word.start >= core.end);
  let { start, end } = core;
  for (let k = names.length - 1; k >= 1; k--) {
    const left = before.slice(-k);
    if (left.length === k && left.every((word, i) => foldLatin(word.text) === names[i]) && isNear(text, left[0]!.start, core.start)) {
      start = left[0]!.start;
      break;
    }
  }
  for (let k = names.length - 1; k >= 1; k--) {
    const right = after.slice(0, k);
    if (
      right.length === k &&
      right.every((word, i) => foldLatin(word.text) === names[names.length - k + i]) &&
      isNear(text, core.end, right.at(-1)!.end)
    ) {
      end = right.at(-1)!.end;
      break;
    }
  }
  return { start, end };
}

const isNear = (text: string, start: number, end: number): boolean => !/[.,;:!?()"“”«»]/u.test(text.slice(start, end));
