import type { Block } from '../core/article.ts';
import { coversAll } from './finish.ts';
import { consentPhrases, consentWords, noticePhrases, playerLabels, sourceOpenings } from './notices.data.ts';
import { anyOf, squash } from './wording.ts';

const consentPhrase = anyOf(consentPhrases);
const consentWord = new RegExp(consentWords.map((word) => word.replaceAll(' ', '\\s+')).join('|'), 'iu');
const notice = anyOf(noticePhrases);
const longestNotice = 1500;

/** True for the placeholder of an embedded post or video that asks for the reader's consent. */
export function isEmbedConsent(text: string): boolean {
  return text.length <= longestNotice && consentPhrase.test(text) && consentWord.test(text);
}

/** True for words to readers about the page, its comments or their browser; `closing`: no prose stands behind them. */
export function isReaderNotice(text: string, closing: boolean): boolean {
  return text.length <= (closing ? longestNotice : 120) && notice.test(text);
}

const players = playerLabels.map(squash);

/** True for the label of a player or of a part for screen readers, which stands alone. */
export function isPlayerLabel(text: string): boolean {
  if (text.length > 80) return false;
  const own = squash(text);
  return players.some((label) => own === label || (label.length >= 10 && own.startsWith(label)));
}

const sourceOpening = new RegExp(`^[\\s(\\[]*(?:${anyOf(sourceOpenings).source})\\s*(?:[:：]|(?=\\p{Lu})|\\s|$)`, 'iu');

// Agencies whose names press in many languages gives as its sources.
const agencies =
  /(?<![\p{L}])(?:AFP|AP|dpa|epd|KNA|SID|APA|SDA|Reuters|EFE|ANSA|Lusa|ANP|Belga|NTB|TT|Ritzau|STT|PAP|ČTK|MTI|Agerpres|TASS|RIA|Interfax|Xinhua|Kyodo|Yonhap|Antara|PTI|ANI|PA|UPI|CP)(?![\p{L}])/gu;

/** True for the last line where it names the sources, or is the paper's own name beside others: "Courier / Reuters". */
export function isSourceLine(text: string, siteName: string | undefined): boolean {
  if (text.length <= 400 && sourceOpening.test(text) && (text.match(agencies)?.length ?? 0) >= 2) return true;
  if (text.length > 120 || /[.!?。]["”»」]?$/u.test(text.replace(/(?<!\p{L})\p{L}{1,3}\.$/u, ''))) return false;
  if (sourceOpening.test(text)) return true;
  const site = squash(siteName ?? '');
  const parts = text.split(/\s*[/|,·•]\s*/u);
  return (
    site !== '' &&
    parts.length > 1 &&
    parts.length <= 4 &&
    parts.some((part) => squash(part) === site || (site.startsWith(squash(part)) && squash(part).length >= 4))
  );
}

const mostBeforeName = 40;
// Parts of addresses of pages on a paper's writers, in the languages that name them so.
const writersPage =
  /\/(?:authors?|autor(?:en|in|a|es|i|e)?|auteurs?|auteur|redaktion|redaktor|journalists?|journaliste|journalist|profile?s?|people|staff|writers?|kolumnist|yazar(?:lar)?|avtor|avtory|penulis|forfatter|skribent|toimittaja|firma)\//i;

/**
 * True for a closing note on who wrote: it opens with the name of a known author, or is all in italics or names the paper as well.
 * Only names of two words and more, as a single one may be anybody's.
 */
export function isAuthorNote(text: string, block: Block, known: { authors: readonly string[]; siteName?: string | undefined }): boolean {
  if (block.kind !== 'paragraph' || text.length > 700) return false;
  const plain = squash(text);
  const start = known.authors
    .filter((name) => /\p{L}[\s.]+\p{L}/u.test(name))
    .map((name) => plain.indexOf(squash(name)))
    .filter((index) => index >= 0)
    .sort((a, b) => a - b)[0];
  const leads = block.marks.some((mark) => mark.kind === 'link' && writersPage.test(mark.href));
  if (leads && text.length < 400 && (start !== undefined || block.marks.some((mark) => coversAll(mark, text)))) return true;
  if (start === undefined || start > mostBeforeName) return false;
  const site = squash(known.siteName ?? '');
  return start === 0 || block.marks.some((mark) => coversAll(mark, text)) || (site.length >= 3 && plain.includes(site));
}
