import { mastheadOf } from '../papers.ts';
import { appendToLastParagraph, escapeMarkup, insertAfterParagraph } from '../markup.ts';
import { directionOf, linkedData, menu, meta, openGraph, teaserItems } from './parts.ts';
import type { PageView } from './view.ts';

const style = `
body{margin:0;font:17px/1.6 Georgia,serif;color:#222;background:#fff}
.top{background:#12355b;color:#fff;padding:.6rem 1rem}.top a{color:#fff;margin-inline-end:1rem}
.page{display:grid;grid-template-columns:minmax(0,42rem) 18rem;gap:2rem;max-width:64rem;margin:auto;padding:1rem}
h1{font-size:2rem;line-height:1.2}.kicker{color:#b3261e;text-transform:uppercase;font-size:.85rem}
.lead{font-weight:bold}.created,.author,.tools{font-size:.85rem;color:#555}
.also,.letter{background:#eef2f6;padding:.6rem 1rem;margin:1rem 0}figcaption{font-size:.85rem;color:#555}`;

/** A regional daily's page: everything said three times, boxes in the middle of the text. */
export function classic(view: PageView): string {
  const { paper, article, words, url, homepage, publishedAt } = view;
  const title = escapeMarkup(article.title);
  const also = `<div class="teaser-box also"><strong>${words.alsoRead}</strong><ul>
${teaserItems(view.teasers.slice(0, 2))}
</ul></div>`;
  const letter = `<div class="newsletter letter"><h3>${words.newsletterTitle}</h3><p>${words.newsletterPrompt}</p><form><input type="email" name="mail"><button>${words.newsletterButton}</button></form></div>`;
  const signed = paper.sign ? appendToLastParagraph(article.body, `<span class="agency-sign">(${paper.sign})</span>`) : article.body;
  const text = insertAfterParagraph(insertAfterParagraph(signed, 4, letter), 2, also);
  return `<!DOCTYPE html>
<html lang="${paper.language}" dir="${directionOf(paper.language)}">
<head>
<meta charset="${paper.charset}">
<title>${title} | ${escapeMarkup(mastheadOf(paper))}</title>
${meta('name', 'description', article.summary)}${openGraph(view)}<link rel="canonical" href="${escapeMarkup(url)}">
${linkedData(view)}
<style>${style}</style>
</head>
<body>
<div class="cookie-banner" role="dialog"><p>${words.cookies}</p><button>${words.accept}</button></div>
<header class="top"><a class="brand" href="${escapeMarkup(homepage)}">${escapeMarkup(mastheadOf(paper))}</a><nav>${menu(view)}</nav></header>
<div class="sticky-title">${title}</div>
<div class="page">
<main>
<nav class="breadcrumb"><a href="${escapeMarkup(homepage)}">${words.home}</a> › <a href="${escapeMarkup(homepage)}">${escapeMarkup(article.section ?? words.region)}</a></nav>
<article class="story">
<header>
<span class="kicker">${escapeMarkup(article.section ?? words.region)}</span>
<h1>${title}</h1>
<p class="created">${publishedAt ? `${words.created}: <time datetime="${publishedAt.iso}">${publishedAt.printed}</time>` : ''}</p>
<p class="author">${article.author ? `${words.by}: <a rel="author" href="${escapeMarkup(homepage)}">${escapeMarkup(article.author)}</a>` : ''}</p>
<p class="tools"><a href="#comments">${words.comments}</a><button>${words.share}</button><button>${words.print}</button></p>
</header>
<p class="headline-repeat">${title}</p>
${article.summary ? `<p class="lead">${escapeMarkup(article.summary)}</p>` : ''}
${text}
<div class="share-bar"><button>${words.share}</button> <button>${words.print}</button></div>
</article>
<section id="comments"><h2>${words.comments}</h2><p>${words.commentPrompt}</p></section>
</main>
<aside><h2>${words.mostRead}</h2><ol>
${teaserItems(view.teasers)}
</ol></aside>
</div>
<footer><p>© ${escapeMarkup(mastheadOf(paper))}. ${words.allRights}.</p><a href="${escapeMarkup(homepage)}">${words.imprint}</a> <a href="${escapeMarkup(homepage)}">${words.privacy}</a></footer>
</body>
</html>
`;
}
