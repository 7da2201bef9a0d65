import { mastheadOf } from '../papers.ts';
import { escapeMarkup } from '../markup.ts';
import { directionOf, menu, meta, teaserItems } from './parts.ts';
import type { PageView } from './view.ts';

const style = 'body{max-width:40em;margin:1em auto;font:1em/1.5 serif}h1{font-size:1.6em}.fuss{color:#666;font-size:.9em}';

/** A small weekly's hand-made page: few classes, no linked data, no boxes. */
export function plain(view: PageView): string {
  const { paper, article, words, homepage, publishedAt } = view;
  const byline = [article.author && `${words.by} ${escapeMarkup(article.author)}`, publishedAt?.printed].filter(Boolean).join(', ');
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html lang="${paper.language}" dir="${directionOf(paper.language)}">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${paper.charset}">
<title>${escapeMarkup(mastheadOf(paper))} - ${escapeMarkup(article.title)}</title>
${meta('name', 'author', article.author)}${meta('name', 'description', article.summary)}${meta('name', 'date', publishedAt?.iso)}<style type="text/css">${style}</style>
</head>
<body>
<p class="fuss">${menu(view, ' | ')}</p>
<hr>
<h1>${escapeMarkup(article.title)}</h1>
${byline ? `<p class="fuss">${byline}</p>` : ''}
${article.summary ? `<p><b>${escapeMarkup(article.summary)}</b></p>` : ''}
<div id="text">
${article.body}
</div>
<hr>
<h3>${words.alsoRead}</h3>
<ul>
${teaserItems(view.teasers)}
</ul>
<p class="fuss">${words.allRights} - <a href="${escapeMarkup(homepage)}">${words.imprint}</a> - <a href="${escapeMarkup(homepage)}">${words.privacy}</a></p>
</body>
</html>
`;
}
