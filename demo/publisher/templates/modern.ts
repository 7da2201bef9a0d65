import { mastheadOf } from '../papers.ts';
import { escapeMarkup, insertAfterParagraph } from '../markup.ts';
import { directionOf, linkedData, menu, meta, openGraph, teaserItems } from './parts.ts';
import type { PageView } from './view.ts';

const style = `:root{--ink:#16181d;--rule:#e3e5e9}body{margin:0;font:18px/1.65 system-ui,sans-serif;color:var(--ink)}
.c-nav{display:flex;gap:1rem;border-bottom:1px solid var(--rule);padding:1rem}.c-article{max-width:44rem;margin:2rem auto;padding:0 1rem}
.c-title{font-size:2.4rem;line-height:1.1}.c-deck{font-size:1.2rem;color:#444}.c-meta,.c-share{font-size:.85rem;color:#666}
.c-ad{background:#f3f4f6;text-align:center;padding:2rem;font-size:.7rem}.c-related{border-top:3px solid;display:grid}`;

/** A recent site: components, advertising slots within the text, a template element, consent layer, linked data. */
export function modern(view: PageView): string {
  const { paper, article, words, url, homepage, publishedAt } = view;
  const advert = `<div class="c-ad" data-slot="inline" aria-hidden="true"><span>${words.advert}</span></div>`;
  const also = `<aside class="c-inline-related"><p>${words.alsoRead}</p><ul>
${teaserItems(view.teasers.slice(0, 1))}
</ul></aside>`;
  const text = insertAfterParagraph(insertAfterParagraph(article.body, 3, also), 1, advert);
  const byline = article.author
    ? `<span class="c-author">${words.by} <span itemprop="name">${escapeMarkup(article.author)}</span></span>`
    : '';
  return `<!doctype html>
<html lang="${paper.language}" dir="${directionOf(paper.language)}">
<head>
<meta charset="${paper.charset}">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(article.title)} · ${escapeMarkup(mastheadOf(paper))}</title>
${meta('name', 'description', article.summary)}${openGraph(view)}<link rel="canonical" href="${escapeMarkup(url)}">
${linkedData(view)}
<template id="consent"><div><p>${words.cookies}</p></div></template>
<style>${style}</style>
</head>
<body>
<nav class="c-nav"><a href="${escapeMarkup(homepage)}"><b>${escapeMarkup(mastheadOf(paper))}</b></a>${menu(view)}<a href="${escapeMarkup(homepage)}">${words.subscribe}</a></nav>
<main>
<article class="c-article">
<p class="c-section"><a href="${escapeMarkup(homepage)}">${escapeMarkup(article.section ?? words.region)}</a></p>
<h1 class="c-title">${escapeMarkup(article.title)}</h1>
${article.summary ? `<p class="c-deck">${escapeMarkup(article.summary)}</p>` : ''}
<div class="c-meta">${byline}${publishedAt ? `<time datetime="${publishedAt.iso}">${publishedAt.printed}</time>` : ''}<span>${words.readingTime.replace('{n}', String(view.readingMinutes))}</span></div>
<ul class="c-share"><li><button>${words.share}</button></li><li><button>${words.comments}</button></li></ul>
<div class="c-body">
${text}
</div>
<div class="c-newsletter"><h2>${words.newsletterTitle}</h2><p>${words.newsletterPrompt}</p><button>${words.newsletterButton}</button></div>
</article>
<section class="c-related"><h2>${words.mostRead}</h2><ul>
${teaserItems(view.teasers)}
</ul></section>
</main>
<footer><small>© ${escapeMarkup(mastheadOf(paper))} · ${words.allRights} · <a href="${escapeMarkup(homepage)}">${words.privacy}</a></small></footer>
<script>document.documentElement.dataset.ready = 'yes';</script>
</body>
</html>
`;
}
