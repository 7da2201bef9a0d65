import type { LanguageTag } from '../core/language.ts';
import { TARGET } from '../core/language.ts';
import type { MemoryEntry, Segment, Translated } from '../core/translation.ts';
import { sha256 } from '../lib/hash.ts';
import { normaliseSentence, sentenceKey } from '../lib/text.ts';
import { memoryPair } from './languages.ts';
import { readersMarks, type Cut } from './marks.ts';
import type { Route } from './route.ts';
import { spansOf, type Span } from './spans.ts';

/** Engines of people: their sentences go before any machine's, and serve whatever the marks. */
export const people = ['editor', 'tmx'] as const;

/** Whether a person wrote it, so that it is kept under its words alone. */
export const isByPeople = (engine: string): boolean => people.some((one) => one === engine);

/**
 * Key of a sentence in the memory, SHA-256 (hex): of its text alone where it has no marks, else of its text and where its marks stand, so
 * that a link in another place is another sentence to an engine. Addresses do not count.
 */
export function memoryKey({ text, marks }: Segment): string {
  const seen = readersMarks(marks);
  if (seen.length === 0) return sentenceKey(text);
  return sha256(JSON.stringify([normaliseSentence(text), seen.map(({ kind, start, end }) => [kind, start, end])]));
}

/** The keys under which a sentence may be remembered: with its marks, and by its words alone. */
export function memoryKeys(segment: Segment): readonly string[] {
  return [...new Set([memoryKey(segment), sentenceKey(segment.text)])];
}

/**
 * What of the memory serves a sentence: a person's words first, then an engine's for the same text and marks. What an engine made of the
 * words alone knows no places for marks: it serves only where no engine can be asked, with the links listed after it.
 */
export function remembered(memory: ReadonlyMap<string, MemoryEntry>, { segment }: Cut, canAsk: boolean): MemoryEntry | undefined {
  const plain = memory.get(sentenceKey(segment.text));
  if (plain && isByPeople(plain.engine)) return { ...plain, spans: spansHere(plain, segment) };
  const exact = memory.get(memoryKey(segment));
  if (exact) return exact;
  return plain && !canAsk ? { ...plain, spans: [] } : undefined;
}

/** The spans of a sentence kept under its words alone, for the marks it has here. */
function spansHere({ spans, places }: MemoryEntry, { marks }: Segment): readonly Span[] {
  if (!places) return spans;
  const turns = new Map<string, number>();
  return marks.flatMap(({ start, end }, mark) => {
    const alike = places.flatMap((place, index) => (place.start === start && place.end === end ? [index] : []));
    const turn = turns.get(`${start} ${end}`) ?? 0;
    turns.set(`${start} ${end}`, turn + 1);
    const known = alike[Math.min(turn, alike.length - 1)];
    return spans.filter((span) => span.mark === known).map((span) => ({ ...span, mark }));
  });
}

/**
 * Whether an engine's sentence serves on this way: not what a fallback wrote when the first choice was not there to be asked, or on
 * another way, lest a better engine that comes be never used.
 */
export function serves({ engine, instead }: MemoryEntry, { order, candidates: [first] }: Route): boolean {
  if (!first) return true;
  const { id } = first.translator;
  return engine === id || instead === id || order.indexOf(engine) < order.indexOf(id);
}

/** An answer as the memory keeps it; names are rendered and their marks gone. `first`: the engine that was the first choice. */
export function entryOf(
  segment: Segment,
  answer: Translated,
  { from, engine, first }: { readonly from: LanguageTag; readonly engine: string; readonly first?: string | undefined },
): MemoryEntry {
  const source = { text: segment.text, marks: readersMarks(segment.marks) };
  const { text, model, score, wordScores, unknown } = answer;
  return {
    key: memoryKey(source),
    source: segment.text,
    pair: memoryPair(from, TARGET),
    engine,
    model,
    text,
    spans: spansOf(source, { marks: readersMarks(answer.marks) }),
    ...(source.marks.length > 0 && { places: source.marks.map(({ kind, start, end }) => ({ kind, start, end })) }),
    ...(score === undefined ? {} : { score }),
    ...(wordScores === undefined ? {} : { wordScores }),
    ...(unknown === undefined ? {} : { unknown }),
    ...(first === undefined || first === engine ? {} : { instead: first }),
  };
}
