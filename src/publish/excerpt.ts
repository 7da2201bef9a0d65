import { textsOf, type Article } from '../core/article.ts';
import { englishOf, type SegmentTranslation, type Translation } from '../core/translation.ts';
import { without } from '../lib/without.ts';

/** How much of a text an excerpt may hold. */
export interface ExcerptLimit {
  readonly words: number;
  /** Most characters, where the publisher sets a limit. */
  readonly characters?: number | undefined;
}

// Words are counted in scripts without spaces too.
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** No sentence of a news text is longer; what follows is not looked at. */
const longestLooked = 20_000;

/** The beginning of a text, cut after a word, with an ellipsis where something is missing. */
export function excerptOf(text: string, { words, characters = Infinity }: ExcerptLimit): string {
  const end = endOf(text, { words, characters });
  if (end >= text.length) return text;
  // The ellipsis and the space before it count too.
  const kept = text.slice(0, endOf(text, { words, characters: characters - 2 })).trimEnd();
  return kept === '' ? '' : `${kept} …`;
}

/** Where the part of a text ends that fits; its whole length where all of it does. */
function endOf(text: string, { words, characters = Infinity }: ExcerptLimit): number {
  if (words <= 0 || characters <= 0) return 0;
  let count = 0;
  let end = 0;
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(0, longestLooked))) {
    if (isWordLike && ++count > words) return end;
    if (index + segment.length > characters) return end;
    end = index + segment.length;
  }
  return end;
}

/** An article and its English, cut to headline and excerpt: its standfirst, or else the beginning of its first paragraph. */
export interface Cut {
  readonly article: Article;
  readonly translation?: Translation;
}

/** Cuts an article and its English; without a limit nothing but the headline is left. The English is cut to the same sentences. */
export function cutTo(limit: ExcerptLimit | undefined, article: Article, translation?: Translation): Cut {
  const { text, sentences } = beginningOf(article, translation);
  const excerpt = limit && excerptOf(text, limit);
  return {
    article: { ...without(article, 'summary', 'image', 'nextPage'), ...(excerpt && { summary: excerpt }), blocks: [] },
    ...(translation && {
      translation: { ...translation, summary: limit && excerpt ? sentencesWithin(limit, excerpt.length, sentences) : [], blocks: [] },
    }),
  };
}

function beginningOf(article: Article, translation?: Translation): { text: string; sentences: readonly SegmentTranslation[] } {
  if (article.summary) return { text: article.summary, sentences: translation?.summary ?? [] };
  const first = article.blocks.findIndex(({ kind }) => kind === 'paragraph');
  const block = article.blocks[first];
  return { text: (block && textsOf(block)[0]?.text) ?? '', sentences: translation?.blocks[first]?.[0] ?? [] };
}

/** Sentences of what is left of the original; their English together is no longer than the limit either. */
function sentencesWithin(limit: ExcerptLimit, length: number, sentences: readonly SegmentTranslation[]): readonly SegmentTranslation[] {
  const kept: SegmentTranslation[] = [];
  for (const sentence of sentences) {
    if (sentence.start >= length) break;
    const before = englishOf(kept);
    const whole = before === '' ? sentence.text : `${before} ${sentence.text}`;
    const fitting = excerptOf(whole, limit);
    const end = Math.min(sentence.end, length);
    if (fitting === whole && end === sentence.end) {
      kept.push(sentence);
      continue;
    }
    const text = fitting === whole ? sentence.text : fitting.slice(before === '' ? 0 : before.length + 1);
    // Marks and doubts are of words that may be gone.
    kept.push({ ...without(sentence, 'wordScores'), end, text, marks: [], unplaced: [], flags: [] });
    if (fitting !== whole) break;
  }
  return kept;
}
