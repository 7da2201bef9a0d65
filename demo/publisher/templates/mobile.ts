import { mastheadOf } from '../papers.ts';
import { escapeMarkup, insertAfterParagraph } from '../markup.ts';
import { directionOf, meta, openGraph, teaserItems } from './parts.ts';
import type { PageView } from './view.ts';

const style = `body{margin:0;font:16px/1.7 sans-serif}.bar{position:sticky;top:0;background:#fff;display:flex;justify-content:space-between;padding:.5rem}
.wrap{padding:0 .8rem}.card{border:1px solid #ddd;border-radius:8px;padding:.6rem;margin:1rem 0}.dim{color:#777;font-size:.8rem}`;

/** A page made for telephones: sections instead of an article element, cards, everything in divs, Open Graph only. */
export function mobile(view: PageView): string {
  const { paper, article, words, homepage, publishedAt } = view;
  const card = `<div class="card related"><div class="dim">${words.alsoRead}</div><ul>
${teaserItems(view.teasers.slice(0, 3))}
</ul></div>`;
  return `<!doctype html>
<html lang="${paper.language}" dir="${directionOf(paper.language)}">
<head>
<meta charset="${paper.charset}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeMarkup(article.title)}</title>
${meta('name', 'description', article.summary)}${meta('name', 'author', article.author)}${openGraph(view)}<style>${style}</style>
</head>
<body>
<div class="bar"><a href="${escapeMarkup(homepage)}">${escapeMarkup(mastheadOf(paper))}</a><span>${words.search}</span></div>
<div class="wrap">
<section class="head">
<div class="dim">${escapeMarkup(article.section ?? words.region)}</div>
<h1>${escapeMarkup(article.title)}</h1>
<div class="dim">${publishedAt ? `<time datetime="${publishedAt.iso}">${publishedAt.printed}</time>` : ''}</div>
<div class="dim">${article.author ? `${words.by}: ${escapeMarkup(article.author)}` : ''}</div>
</section>
<section class="text">
${article.summary ? `<div class="summary"><p>${escapeMarkup(article.summary)}</p></div>` : ''}
${insertAfterParagraph(article.body, 2, card)}
</section>
<div class="card"><p>${words.newsletterPrompt}</p><button>${words.newsletterButton}</button></div>
<div class="card comments"><div>${words.comments} (0)</div><div class="dim">${words.commentPrompt}</div></div>
<div class="card"><div>${words.mostRead}</div><ol>
${teaserItems(view.teasers)}
</ol></div>
</div>
<div class="dim">© ${escapeMarkup(mastheadOf(paper))} ${words.allRights}</div>
</body>
</html>
`;
}
