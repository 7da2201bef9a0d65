import type { Flag } from '../../core/translation.ts';
import { functionWords } from './function-words.data.ts';
import { scriptOfLanguage } from './length.ts';
import { wordsOf, type Reading } from './text.ts';

/** Lower-case words in a row that must stand in both before they count as left over. */
const run = 4;

const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+|[@#]\S+/g;

/** Words of the original left as they were: another script, a run of its words, or its function words among the English. */
export function untranslated({ source, english: written, language }: Reading): readonly Flag[] {
  const english = written.replace(addresses, '');
  const left =
    otherScript(source, english) ??
    verbatim(source, english) ??
    (scriptOfLanguage(language) === 'Latn' ? foreign(source, english, language) : undefined);
  return left === undefined ? [] : [{ kind: 'untranslated', detail: `“${left}” is not translated` }];
}

const foreignWord = /[\p{L}\p{M}]+/gu;
const latin = /\p{Script=Latin}/u;

function otherScript(source: string, english: string): string | undefined {
  if (/^[\u0000-\u024f\u1e00-\u1eff\u2000-\u2bff]*$/.test(english)) return undefined;
  const letters = english.match(/\p{L}/gu)?.length ?? 0;
  const odd = (english.match(foreignWord) ?? []).filter((word) => !latin.test(word));
  const kept = odd.filter((word) => word.length >= 2 && source.includes(word));
  const share = odd.join('').length / Math.max(1, letters);
  return kept.length > 2 || share > 0.1 || odd.some((word) => word.length >= 4 && source.includes(word)) ? (kept[0] ?? odd[0]) : undefined;
}

// Words that join the English names of bodies and works, which other languages keep: `Royal Society for the Prevention of Cruelty to Animals`.
const joiners = new Set(['of', 'the', 'for', 'and', 'to', 'on', 'at', 'by', 'from', 'with']);
const lower = /^[\p{Ll}’'-]+$/u;
const pieces = /[\p{L}\p{M}\p{N}’'-]+|[^\s\p{L}]/gu;

function verbatim(source: string, english: string): string | undefined {
  const sourceWords = wordsOf(source);
  const known = new Set(sourceWords);
  const words = english.match(pieces) ?? [];
  if (words.filter((word) => counts(word) && wordsOf(word).every((part) => known.has(part))).length < run) return undefined;
  const inSource = ` ${sourceWords.join(' ')} `;
  const found: string[] = [];
  for (const word of words) {
    if (/^[,;:]$/.test(word)) continue;
    found.push(word);
    while (found.length > 0 && !inSource.includes(` ${wordsOf(found.join(' ')).join(' ')} `)) found.shift();
    if (found.filter(counts).length >= run) return found.join(' ');
  }
  return undefined;
}

const counts = (word: string): boolean => lower.test(word) && !joiners.has(word);

function foreign(source: string, english: string, language: string): string | undefined {
  const list = functionWords[language];
  if (!list) return undefined;
  const own = wordsOf(source);
  const inSource = new Set(own.filter((word) => list.has(word)));
  if (inSource.size === 0) return undefined;
  const words = wordsOf(english);
  const kept = words.filter((word) => inSource.has(word));
  return kept.length >= 2 && kept.length / words.length > 0.1 ? kept.slice(0, 4).join(' … ') : undefined;
}
