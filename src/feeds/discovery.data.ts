/** Media types a page declares its feeds with, and the type they mean. */
export const feedTypes: Readonly<Record<string, string>> = {
  'application/rss+xml': 'application/rss+xml',
  'application/rss': 'application/rss+xml',
  'application/x-rss+xml': 'application/rss+xml',
  'text/rss+xml': 'application/rss+xml',
  'text/rss': 'application/rss+xml',
  'application/xml': 'application/rss+xml',
  'text/xml': 'application/rss+xml',
  'application/rdf+xml': 'application/rdf+xml',
  'application/atom+xml': 'application/atom+xml',
  'text/atom+xml': 'application/atom+xml',
  'application/feed+json': 'application/feed+json',
  'application/json': 'application/feed+json',
};

/** Paths at which sites keep their feed without saying so, the most usual first. */
export const usualPaths: readonly string[] = ['/feed', '/rss', '/rss.xml', '/atom.xml', '/feed.xml', '/index.xml', '/feeds'];

/** Words in an address or title that show that a feed is not the paper's own news: readers' comments, one search, one tag, one person. */
export const besidesTheNews: readonly string[] = [
  'comment', 'kommentar', 'commentaire', 'comentari', 'comentário', 'coment%C3%A1rio', 'commenti', 'komentar', 'komentář', 'komentarz',
  'комментари', 'коментар', 'σχόλια', 'yorum', 'تعليقات', 'نظرات', 'תגובות', 'コメント', '评论', '評論', '댓글', 'bình luận', 'kommentit',
  'reacties', 'hozzászólás', 'search', 'oembed', 'wp-json', '/tag/', '/author/', 'podcast',
];

/** Hosts that read feeds for people or count their readers' clicks: links there lead to no feed. */
export const readerHosts: readonly string[] = [
  'feedly.com', 'inoreader.com', 'netvibes.com', 'newsblur.com', 'theoldreader.com', 'bloglovin.com', 'facebook.com', 'twitter.com', 'x.com',
  'google.com', 'yahoo.com', 'apple.com', 'spotify.com', 'wikipedia.org', 'rssboard.org', 'w3.org',
];
