import { parseArticle, type DemoPaper } from './papers.ts';

/** A small paper for tests, with one dated and one undated article. */
export function examplePaper(changes: Partial<DemoPaper> = {}): DemoPaper {
  return {
    id: 'probe',
    name: 'Die Probe & Co',
    city: 'Probstadt',
    country: 'de',
    language: 'de',
    charset: 'utf-8',
    feed: 'rss',
    timeZone: 'Europe/Berlin',
    template: 'classic',
    fullTextFeed: false,
    summaryOnlyFeed: false,
    articles: [
      parseArticle(
        'deich',
        `<!--
title: Der Deich „hält“ & schweigt
author: Ute Beispiel
ageHours: 5
section: Region
summary: Ein Satz über den Deich.
-->
<p>Erster Absatz.</p>
<blockquote><p>Ein Zitat.</p></blockquote>
<p>Zweiter Absatz mit ]]> darin.</p>
<figure><img src="/img/deich.jpg" alt="Deich"><figcaption>Der Deich. <span class="credit">Foto: Beispiel</span></figcaption></figure>
<p>Dritter Absatz.</p>
<p>Letzter Absatz.</p>
`,
      ),
      parseArticle('ohne-datum', '<!--\ntitle: Ohne Datum\nageHours: none\naccess: private\n-->\n<p>Nur ein Absatz.</p>\n'),
    ],
    ...changes,
  };
}
