import { textsOf, type Article, type Change } from '../core/article.ts';
import { typewritten, wordsKey } from '../lib/same-words.ts';
import { sentences } from '../lib/text.ts';
import type { Draft } from './article.ts';
import { correctionPhrases } from './corrections.data.ts';
import { anyOf } from './wording.ts';

type Text = Pick<Article, 'title' | 'blocks'>;

/** Whether two readings say the same: the sentences of the body, in whatever order, and the title. How they are set does not count. */
export function sameText(a: Text, b: Text): boolean {
  if (wordsKey(a.title) !== wordsKey(b.title)) return false;
  const [one, other] = [textKeys(a), textKeys(b)];
  if (one.join('') === other.join('')) return true;
  const difference = compared(sentencesOf(a), sentencesOf(b));
  return difference.removed.length === 0 && difference.added.length === 0;
}

/**
 * How a new reading differs from the revision before it. Undefined where the paper did not change it and only more of it was read, or less:
 * the page instead of the feed's words, a further page.
 */
export function changeSince(previous: Article, draft: Draft): Change | undefined {
  if (previous.extent !== draft.extent || (previous.nextPage !== undefined && previous.nextPage !== draft.nextPage)) return undefined;
  const language = draft.declaredLanguage;
  const { removed, added } = compared(sentencesOf(previous, language), sentencesOf(draft, language));
  return {
    kind: isDeclared(previous, draft) ? 'declared' : 'silent',
    titleChanged: wordsKey(previous.title) !== wordsKey(draft.title),
    removed: removed.length,
    added: added.length,
  };
}

const correction = anyOf(correctionPhrases);

/** A later time of change, a notice that was not there before; a live blog says by what it is that it changes. */
function isDeclared(previous: Article, draft: Draft): boolean {
  if (draft.live) return true;
  if (draft.modifiedAt !== undefined && (previous.modifiedAt === undefined || draft.modifiedAt > previous.modifiedAt)) return true;
  const known = new Set(saidIn(previous.blocks, previous.provenance.reasons).map(wordsKey));
  return [draft.title, ...saidIn(draft.blocks, draft.reasons)].some((text) => isNotice(text) && !known.has(wordsKey(text)));
}

// A notice is a few sentences, and says what it is at its beginning or is short.
const isNotice = (text: string): boolean => correction.test(text.slice(0, text.length <= 300 ? 300 : 80));

/** What a page says in its text, and what was left out of it as none of the article's. */
const saidIn = (blocks: Article['blocks'], reasons: Draft['reasons']): readonly string[] => [
  ...blocks.flatMap((block) => textsOf(block).map(({ text }) => text)),
  ...reasons.flatMap(({ detail }) => detail ?? []),
];

interface Compared {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Sentences as often as one side has them more than the other. */
function compared(before: readonly string[], after: readonly string[]): Compared {
  const counts = new Map<string, number>();
  for (const key of before) counts.set(key, (counts.get(key) ?? 0) + 1);
  const added = after.filter((key) => {
    const left = counts.get(key) ?? 0;
    if (left > 0) counts.set(key, left - 1);
    return left === 0;
  });
  return { added, removed: [...counts].flatMap(([key, count]) => Array<string>(count).fill(key)) };
}

const prose = ({ blocks }: Text): readonly string[] =>
  blocks.filter(({ kind }) => kind !== 'figure').flatMap((block) => textsOf(block).map(({ text }) => text));

const textKeys = (text: Text): readonly string[] => prose(text).map(wordsKey);

const sentencesOf = (text: Text, language = 'und'): readonly string[] =>
  prose(text)
    .flatMap((one) => sentences(typewritten(one), language))
    .map((sentence) => wordsKey(sentence.text))
    .filter((key) => key !== '');
