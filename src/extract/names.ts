import { plainLine } from '../lib/html.ts';
import {
  agencies,
  bylineLeads,
  newsroomWords,
  particles,
  roles,
  unspacedLeads,
  unspacedNewsroomWords,
  unspacedRoles,
} from './names.data.ts';
import { squash } from './wording.ts';

const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|');

// A colon or a blank must follow; where words stand without blanks, a mark or the name itself.
const lead = new RegExp(
  `^(?:(?:${alternatives(bylineLeads)})(?:\\s*[:：]\\s*|\\s+)|(?:${alternatives(unspacedLeads)})(?:\\s*[:：／/|｜・]\\s*|\\s+))+`,
  'iu',
);
// "par" and "y" and the like join only what could stand alone on both sides.
const marks = /\s*(?:;|\||\/|／|•|·|、|，|&|\+|\n)\s*|\s*,\s+/u;
const words = /\s+(?:and|und|et|y|e|i|a|og|och|ja|en|ve|и|і|та|и|oraz|és|și|dan|và|na|و|ו|και|with|mit|avec|con|com|med|mit)\s+/iu;
// Long ones also end compounds, as in "Wirtschaftskorrespondentin".
const role = new RegExp(`(?<![\p{L}])(?:${alternatives(roles)})|(?:${alternatives(roles.filter((word) => word.length >= 8))})`, 'iu');
const unspacedRole = new RegExp(`[\\s（(【]*(?:${alternatives(unspacedRoles)})[)）】]*$`, 'u');
const newsroom = new RegExp(`(?<![\\p{L}])(?:${alternatives(newsroomWords)})|(?:${alternatives(unspacedNewsroomWords)})`, 'iu');
const credit =
  /^(?:foto|fotos|photo|photos|bild|bilder|photograph\w*|video|grafik|kamera|illustration|fotograf\w*|fotó|zdjęci\w*|фото|fotoğraf|写真|사진|صور)(?![\p{L}])/iu;
const mostWords = 7;
const longestText = 400;

/** True for a text that opens with a word such as "By" and goes on with a name. */
export const leadsToNames = (text: string): boolean => lead.test(text) && /^\P{N}*\p{L}/u.test(text.replace(lead, ''));

// Words that also begin names: "De Standaard" stays, "Di Anna Rossi" is by Anna Rossi.
const ambiguous = /^(?:de|da|di|fra|en|af|av|na)\s+\S+$/iu;

/** The text without "By", "Von" and the like before it. */
export const withoutLead = (text: string): string => (ambiguous.test(text) ? text : text.replace(lead, ''));

/** A text with one or several names, taken apart and cleaned: no addresses, roles, credits or doubles; in the order of the text. */
export function namesOf(raw: readonly string[], siteName: string | undefined): readonly string[] {
  const seen = new Set<string>();
  const names: string[] = [];
  for (const part of raw.slice(0, 40).flatMap((text) => partsOf(plainLine(text.slice(0, 4000)), siteName))) {
    const name = trimmed(part);
    const key = keyOf(name);
    if (!isName(name) || seen.has(key)) continue;
    seen.add(key);
    names.push(name);
  }
  return names.slice(0, 30);
}

/** What two spellings of a name have in common: case, accents and punctuation do not count. */
export const keyOf = (name: string): string => squash(name.normalize('NFD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, ''));

/** True for an outlet, an agency or a newsroom: whoever signs for people. */
export function isCollective(name: string, siteName: string | undefined): boolean {
  const own = squash(name);
  return isOutlet(name, siteName) || agencies.has(own) || newsroom.test(name) || /^\S+\.\p{L}{2,8}$/u.test(name);
}

/** True for the outlet's own name, with or without "Redaktion", "online" or its domain's ending. */
export function isOutlet(name: string, siteName: string | undefined): boolean {
  const bare = (text: string): string => squash(text.replace(/\.\p{L}{2,4}$/u, '')).replace(/(?:redaktion|online|digital|news)$/u, '');
  const [own, site] = [bare(name), bare(siteName ?? '')];
  return site !== '' && (own === site || squash(name) === squash(siteName!));
}

/** True for what is written like a person's name: capitals and small words between, or a few signs of a script without capitals. */
export function looksLikePerson(name: string): boolean {
  if (/[\p{N}@_:;!?"“”«»…]/u.test(name) || name.length > 60) return false;
  if (!/[\p{Lu}\p{Ll}]/u.test(name)) return name.length <= 24 && name.split(/\s+/).length <= 4;
  const parts = name.split(/\s+/);
  const own = parts.filter((part) => !particles.has(part.toLowerCase()));
  return (
    parts.length <= 6 &&
    own.length >= 2 &&
    own.every((part) => /^(?:['’(]?\p{Lu}|al-|el-|d['’]|O['’])/u.test(part)) &&
    !particles.has(parts[0]!.toLowerCase())
  );
}

function partsOf(text: string, siteName: string | undefined): readonly string[] {
  // An address is no name, and taken apart it would look like several.
  const told = text.slice(0, longestText).replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, ' ');
  if (/https?:|www\.|[@{}<>]|\.(?:html?|php|txt)\b/i.test(told)) return [];
  const [first = '', ...others] = withoutLead(told.trim())
    .split(marks)
    .filter((part) => part.trim() !== '');
  // "Anna Muster, professor of history at the university": what follows is who she is.
  const named = [first, ...others.filter((part) => part.split(/\s+/).length <= mostWords - 2 && !role.test(part))];
  return named.flatMap((part) => apart(part, siteName));
}

/** "A and B" as A and B where either could stand alone; "Paper and Agency" and a double surname stay whole. */
function apart(text: string, siteName: string | undefined): readonly string[] {
  const parts = text.split(words).map((part) => part.trim());
  if (parts.length === 1 || parts.some((part) => part === '') || isOutlet(parts[0]!, siteName)) return [text];
  const alone = (part: string): boolean =>
    part.split(/\s+/).length > 1 || agencies.has(squash(part)) || /[^\p{Script=Latin}\s.'’-]/u.test(part);
  return parts.every(alone) || parts.every((part) => part.split(/\s+/).length === 1) ? parts : [text];
}

function trimmed(part: string): string {
  let name = withoutLead(part.trim());
  name = name.replace(/\s*[(（【[][^)）】\]]*[)）】\]]?\s*$/u, '').replace(/\s+[–—-]\s+.*$/u, '');
  const before = name.replace(unspacedRole, '');
  if (before.trim() !== '') name = before;
  return name.replace(/^[\s,;:.–—\-*•]+|[\s,;:–—\-*•]+$/gu, '');
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > 80 || !/\p{L}/u.test(text) || /^\//u.test(text)) return false;
  return (
    !credit.test(text) &&
    text.split(/\s+/).length <= mostWords &&
    !/^(?:null|undefined|none|n\/a|author|autor|unknown|anonymous)$/i.test(text)
  );
}
