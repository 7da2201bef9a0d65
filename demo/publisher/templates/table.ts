import { mastheadOf } from '../papers.ts';
import { escapeMarkup } from '../markup.ts';
import { directionOf, menu, meta, teaserItems } from './parts.ts';
import type { PageView } from './view.ts';

const style = `body{background:#d8dee4;font:14px Verdana,sans-serif}.main{background:#fff;width:960px}
.left{width:160px;background:#eef}.head{font-size:24px;font-weight:bold}.small{font-size:11px;color:#666}`;

/** A content system of long ago: layout tables within tables, no heading element, metadata in meta tags only. */
export function table(view: PageView): string {
  const { paper, article, words, homepage, publishedAt } = view;
  const by = article.author ? `${words.by} ${escapeMarkup(article.author)}` : '';
  return `<html lang="${paper.language}" dir="${directionOf(paper.language)}">
<head>
<meta http-equiv="content-type" content="text/html; charset=${paper.charset}">
<title>${escapeMarkup(article.title)}</title>
${meta('name', 'description', article.summary)}${meta('name', 'author', article.author)}${meta('name', 'DC.date.issued', publishedAt?.iso)}${meta('property', 'og:title', article.title)}<style>${style}</style>
</head>
<body>
<table class="main" align="center" cellpadding="8">
<tr><td colspan="3"><table width="100%"><tr><td class="head">${escapeMarkup(mastheadOf(paper))}</td><td align="right" class="small"><form>${words.search} <input name="q" size="12"></form></td></tr></table></td></tr>
<tr><td class="left" valign="top"><div class="nav">${menu(view, '<br>')}</div><div class="ad small">${words.advert}</div></td>
<td valign="top">
<table width="100%"><tr><td>
<div class="artikel">
<div class="rubrik small">${escapeMarkup(article.section ?? words.region)}</div>
<div class="head">${escapeMarkup(article.title)}</div>
<div class="small">${[publishedAt && `${words.created}: ${publishedAt.printed}`, by].filter(Boolean).join(' / ')}</div>
${article.summary ? `<div class="vorspann"><b>${escapeMarkup(article.summary)}</b></div>` : ''}
<div class="inhalt"><div><div>
${article.body}
</div></div></div>
<div class="small"><a href="#">${words.print}</a> | <a href="#">${words.share}</a></div>
</div>
</td></tr></table>
</td>
<td class="left" valign="top"><b>${words.mostRead}</b><ul class="small">
${teaserItems(view.teasers)}
</ul><p class="small">${words.newsletterPrompt}</p></td></tr>
<tr><td colspan="3" class="small" align="center">© ${escapeMarkup(mastheadOf(paper))} | ${words.allRights} | <a href="${escapeMarkup(homepage)}">${words.imprint}</a></td></tr>
</table>
</body>
</html>
`;
}
