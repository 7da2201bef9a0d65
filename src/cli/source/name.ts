import { parseDocument, textLine } from '../../lib/html.ts';

/** Where an outlet's name may stand. */
export interface NameWitnesses {
  readonly html?: string | undefined;
  readonly feedTitle: string;
  readonly host: string;
}

const longest = 60;

/** An outlet's name: what its page calls the site, else the first part of its feed's or page's title, else its host without `www.`. */
export function outletName({ html, feedTitle, host }: NameWitnesses): string {
  const document = html === undefined ? undefined : parseDocument(html);
  const meta = (selector: string): string => (document?.ok && document.value.querySelector(selector)?.getAttribute('content')) || '';
  const title = document?.ok ? (document.value.querySelector('title')?.textContent ?? '') : '';
  const names = [meta('meta[property="og:site_name"]'), meta('meta[name="application-name"]'), firstPart(feedTitle), firstPart(title)];
  return names.map(textLine).find((name) => name !== '' && name.length <= longest) ?? host.replace(/^www\./, '');
}

// Titles of pages and feeds go on: “Die Seepost – Nachrichten vom See | Startseite”.
const firstPart = (title: string): string => title.split(/\s[-–—|·:»]+\s|\s?\|\s?|::/)[0]!;
