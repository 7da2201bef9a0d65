import { abbreviations, ambiguous, ordinalDots, quotatives } from './text.data.ts';

/**
 * Whether a sentence goes on although Unicode's rules see an end: `before` is its last 80 characters (or all of it), `after` what follows.
 */
export function goesOn(before: string, after: string, language: string): boolean {
  if (/\n\s*$/.test(before)) return false;
  if (!/[\p{L}\p{N}]/u.test(before)) return true;
  const next = after.trimStart();
  if (/^\p{Ll}/u.test(next)) return true;
  if (/[」』”]$/u.test(before) && quotatives[language]?.some((word) => next.startsWith(word))) return true;
  const word = /(\S+)\s*$/u.exec(before)?.[1]?.replace(/^[([{«»„“”"'‘’‚¿¡—–-]+/u, '') ?? '';
  if (!word.endsWith('.')) return false;
  return isInitial(word) || isOrdinal(word, before, language) || isAbbreviation(word, before, language);
}

// `J.`, `J.-P.`, `J.R.`; a small letter only where it cannot be a word, as in `z. B.`
const initial = /^(?:\p{Lu}\.-?)+$|^[bcdfghjklmnpqrstvwxz]\.$|^[бвгджклмнпрстфхцчшщ]\.$/u;

function isInitial(word: string): boolean {
  return initial.test(word);
}

function isOrdinal(word: string, before: string, language: string): boolean {
  if (/^\d{1,3}\.$/.test(before.trim())) return true;
  return ordinalDots.has(language) && /^(?:\d{1,2}|[IVX]{1,5})\.$/.test(word);
}

function isAbbreviation(word: string, before: string, language: string): boolean {
  const lower = word.toLowerCase();
  if (listed(abbreviations, language).has(lower) || listed(abbreviations, 'any').has(lower)) return true;
  return listed(ambiguous, language).has(lower) && before.length < 80 && before.trim().split(/\s+/).length <= 4;
}

const lists = new Map<object, Map<string, ReadonlySet<string>>>();

function listed(table: Readonly<Record<string, string>>, language: string): ReadonlySet<string> {
  let byLanguage = lists.get(table);
  if (!byLanguage) lists.set(table, (byLanguage = new Map<string, ReadonlySet<string>>()));
  let set = byLanguage.get(language);
  if (!set) byLanguage.set(language, (set = new Set(Object.hasOwn(table, language) ? table[language]!.split(' ') : [])));
  return set;
}
