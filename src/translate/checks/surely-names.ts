import { monthsOf, weekdaysOf } from './calendar.ts';
import { isOfCountry } from './countries.ts';
import { englishCapitals, exonyms } from './english-capitals.data.ts';
import { editDistance } from '../../lib/edits.ts';

const exact = new Set(englishCapitals.filter((word) => !word.endsWith('*')));
const beginnings = englishCapitals.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
/** Endings of words that English makes or of peoples and creeds: never a name that is carried. */
const made =
  /(?:tion|ment|ness|ship|ity|ism|ist|ists|ings?|ians?|ese|ish|ican|icans|ical|ology|ologist|ance|ence|ful|ous|able|ive|cy|or|al|ic|est|ean|idae|[a-z]{3}ly|[a-z]{3}istant|lander)s?$/;
const plainEnding = /^(?:e?s|ed|d|er|ers|r|rs|ing|ings|al|ly|y|n|an|ans|i|ic|tic|cy|ies|m|t|ty|cal|ist|ism)?$/;
const long = [...exact, 'january', 'february', 'september', 'october', 'november', 'december'].filter((word) => word.length >= 7);

const asked = new Map<string, boolean>();

function isCarried(name: string): boolean {
  let answer = asked.get(name);
  if (answer === undefined) {
    answer = isNoEnglishWord(name);
    // The same words come again and again, but memory has an end.
    if (asked.size > 20_000) asked.clear();
    asked.set(name, answer);
  }
  return answer;
}

function isNoEnglishWord(name: string): boolean {
  const lower = name.toLowerCase();
  if (exact.has(lower) || exonyms.has(lower) || made.test(lower) || exact.has(lower.replace(/s$/, ''))) return false;
  if (beginnings.some((stem) => lower.startsWith(stem) && (stem.length >= 6 || plainEnding.test(lower.slice(stem.length))))) return false;
  // Long words are misspelt at times.
  if (lower.length >= 7 && long.some((word) => word[0] === lower[0] && editDistance(word, lower, 1) <= 1)) return false;
  return !isOfCountry(name, 'en') && monthsOf(name, 'en').size === 0 && weekdaysOf(name, 'en').size === 0;
}

// Not the first word, nor that of a speech after a comma, which have their capital from their place; initials and titles end in a full stop.
// What follows `The` is a title, whose words languages translate.
const inside =
  /(?<! The )(?<=(?:[\p{L}\p{N},;)]|(?<!\p{L})(?:\p{Lu}|Mr|Mrs|Ms|Dr|St)\.) \(?|[\p{L}\p{N}] ["“«„])\p{Lu}\p{Ll}{3,}(?!\p{L}|-\p{Ll})/gu;

// A title in French or German words, which other languages translate: Médecins Sans Frontières.
const foreignTitle = /\p{Lu}\p{L}+ (?:[Ss]ans|[Pp]our|[Ff]ür|et|und|des|degli) \p{Lu}\p{L}+/gu;

/** Words of an English sentence that are surely names that languages carry over, each once. */
export function namesInEnglish(english: string): readonly string[] {
  return [...new Set(english.replace(foreignTitle, '').match(inside) ?? [])].filter(isCarried);
}

/** Names that the English writes in a way of its own, each once: one may stand for a word of the original that resembles it in nothing. */
export function exonymsIn(english: string): readonly string[] {
  return [...new Set(english.match(/\p{Lu}\p{Ll}{3,}/gu) ?? [])].filter((word) => exonyms.has(word.toLowerCase()));
}

// French, Catalan and Italian write their articles before a name.
const insideSource = /(?<=(?:[\p{L}\p{N},;)]|(?<!\p{L})\p{Lu}\p{Ll}{0,2}\.) (?:["“«„(]|\p{L}{1,2}['’])?)\p{Lu}\p{Ll}{2,}(?!\p{L})/gu;
const firstInSource = /(?<=^|[.!?] )\p{Lu}\p{Ll}{3,}(?!\p{L})/gu;

/** Words of an original in a script with capitals that are surely names: a capital inside the sentence, no month, people or tongue. */
export function namesInSource(source: string, language: string): readonly string[] {
  return maybeNames(source.match(insideSource) ?? [], language);
}

/** Words that begin a sentence of an original, and may be names. */
export function firstWords(source: string, language: string): readonly string[] {
  return maybeNames(source.match(firstInSource) ?? [], language);
}

function maybeNames(words: readonly string[], language: string): readonly string[] {
  return [...new Set(words)].filter(
    (word) => !isOfCountry(word, language) && monthsOf(word, language).size === 0 && weekdaysOf(word, language).size === 0,
  );
}
