/** A hostile or broken feed, made when it is asked for. */
export interface StressCase {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** What must come of it: at least so many entries, or the kind of failure. */
  readonly expected: number | 'malformed' | 'too-large';
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const MiB = 1024 * 1024;
/** The largest body the fetcher lets through. */
const fullBody = 16 * MiB;

const names = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"';
const rss = (inside: string, before = '<?xml version="1.0" encoding="UTF-8"?>'): string =>
  `${before}<rss version="2.0" ${names}><channel><title>Hafenblatt</title><link>https://hafen.example/</link>${inside}</channel></rss>`;
const item = (n: number, more = ''): string =>
  `<item><title>Schiff ${n} läuft ein</title><link>https://hafen.example/${n}</link><pubDate>Thu, 05 Mar 2026 10:20:00 +0100</pubDate>${more}</item>`;
const items = (count: number): string => Array.from({ length: count }, (_, n) => item(n)).join('');
const inItem = (inside: string): string => rss(`<item><title>Ebbe</title><link>https://hafen.example/ebbe</link>${inside}</item>`);
const doctype = (entities: string): string => `<?xml version="1.0"?><!DOCTYPE rss [${entities}]>`;

/** Repeats a piece up to a size in bytes. */
const filled = (piece: string, bytes: number): string => piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));

function newsOf(bytes: number): string {
  const body = `<content:encoded><![CDATA[<p>${'Der Wind dreht, вода стоит, 港は静か. '.repeat(60)}</p>]]></content:encoded>`;
  const pieces: string[] = [];
  for (let size = 0, n = 0; size < bytes; n++) {
    const piece = item(n, body);
    size += Buffer.byteLength(piece);
    pieces.push(piece);
  }
  return rss(pieces.join(''));
}

const laughs = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n} "${n === 0 ? 'ha' : `&l${n - 1};`.repeat(10)}">`).join('');
const whole = rss(items(30));
const json = (inside: string): string => `{"version":"https://jsonfeed.org/version/1.1","title":"Hafenblatt","items":[${inside}]}`;
const page = '<!DOCTYPE html><html><head><title>Einen Moment</title></head><body><p>Sind Sie ein Mensch?<br></body></html>';

/** The cases of the research's stress table, made anew, each at the size it names and again at the size of the largest body. */
export const stressCases: readonly StressCase[] = [
  { name: 'billion laughs', make: () => utf8(rss(item(1, '<description>&l9;</description>'), doctype(laughs))), expected: 1 },
  {
    name: 'quadratic blow-up',
    make: () => utf8(rss(item(1, `<description>${'&a;'.repeat(20_000)}</description>`), doctype(`<!ENTITY a "${'A'.repeat(60_000)}">`))),
    expected: 1,
  },
  {
    name: 'quadratic blow-up, short entity, 5 million times',
    make: () => utf8(rss(item(1, `<description>${'&a;'.repeat(5_000_000)}</description>`), doctype(`<!ENTITY a "${'A'.repeat(199)}">`))),
    expected: 1,
  },
  {
    name: 'external entity',
    make: () => utf8(rss(item(1, '<description>&x;</description>'), doctype('<!ENTITY x SYSTEM "file:///etc/passwd">'))),
    expected: 1,
  },
  {
    name: '100,000 nested elements',
    make: () => utf8(inItem(`<description>${'<a>'.repeat(100_000)}x${'</a>'.repeat(100_000)}</description>`)),
    expected: 1,
  },
  { name: '16 MB of nested elements', make: () => utf8(inItem(filled('<a>', fullBody - MiB))), expected: 1 },
  { name: '16 MB of unmatched end tags', make: () => utf8(inItem(filled('</a>', fullBody - MiB))), expected: 1 },
  {
    name: '100,000 attributes',
    make: () => utf8(rss(`<item ${Array.from({ length: 100_000 }, (_, n) => `a${n}="v"`).join(' ')}><title>Flut</title></item>`)),
    expected: 1,
  },
  {
    name: '1.5 million attributes (16 MB)',
    make: () => utf8(rss(`<item ${Array.from({ length: 1_450_000 }, (_, n) => `a${n}=""`).join(' ')}><title>Flut</title></item>`)),
    expected: 1,
  },
  {
    name: 'one attribute of 16 MB',
    make: () => utf8(rss(`<item a="${'x'.repeat(fullBody - MiB)}"><title>Flut</title></item>`)),
    expected: 1,
  },
  { name: 'one tag name of 16 MB', make: () => utf8(inItem(`<${'x'.repeat(fullBody - MiB)}/>`)), expected: 1 },
  { name: '200,000 bare <', make: () => utf8(inItem(`<description>${'<'.repeat(200_000)}</description>`)), expected: 1 },
  { name: '16 MB of bare <', make: () => utf8(inItem(`<description>${'<'.repeat(fullBody - MiB)}`)), expected: 1 },
  { name: '200,000 bare &', make: () => utf8(inItem(`<description>${'&'.repeat(200_000)}</description>`)), expected: 1 },
  { name: '16 MB of bare &', make: () => utf8(inItem(`<description>${'&'.repeat(fullBody - MiB)}`)), expected: 1 },
  { name: '16 MB of references', make: () => utf8(inItem(`<description>${filled('&eacute;', fullBody - MiB)}`)), expected: 1 },
  { name: '16 MB of empty CDATA', make: () => utf8(inItem(`<description>${filled('<![CDATA[]]>', fullBody - MiB)}`)), expected: 1 },
  { name: '16 MB of comments', make: () => utf8(inItem(filled('<!---->', fullBody - MiB))), expected: 1 },
  { name: '16 MB of namespaces', make: () => utf8(inItem(filled('<a xmlns:b="https://c.example/"/>', fullBody - MiB))), expected: 1 },
  { name: '16 MB of words in one category list', make: () => utf8(inItem(`<media:keywords>${filled('a,', fullBody - MiB)}`)), expected: 1 },
  { name: 'open CDATA', make: () => utf8(rss(`${item(1)}<item><title><![CDATA[Abc</title></item>`)), expected: 2 },
  { name: 'cut in an item', make: () => utf8(whole.slice(0, Math.floor(whole.length * 0.6))), expected: 17 },
  { name: 'cut in a tag', make: () => utf8(whole.slice(0, whole.indexOf('</link>', 2500) + 3)), expected: 14 },
  {
    name: 'PHP warning before <?xml',
    make: () => utf8(`<br />\n<b>Warning</b>:  f() in <b>/x.php</b> on line <b>3</b><br />\n${whole}`),
    expected: 30,
  },
  { name: 'blank lines before <?xml', make: () => utf8(`\n\n  ${whole}`), expected: 30 },
  { name: 'two byte order marks', make: () => utf8(`\ufeff\ufeff${whole}`), expected: 30 },
  { name: 'control characters', make: () => utf8(whole.replace('Schiff 3 ', 'Schiff\u000b\u0000\u001f 3 ')), expected: 30 },
  { name: 'two documents', make: () => utf8(whole + whole), expected: 30 },
  {
    name: 'undeclared prefixes',
    make: () => utf8('<rss><channel><item><dc:title>x</dc:title><content:encoded>y</content:encoded></item></channel></rss>'),
    expected: 1,
  },
  { name: '__proto__ as a name', make: () => utf8(inItem('<__proto__><polluted>1</polluted></__proto__>')), expected: 1 },
  { name: 'HTML instead of XML', make: () => utf8(page), expected: 'malformed' },
  { name: '16 MB of HTML', make: () => utf8(page + filled('<p>Moment', fullBody - MiB)), expected: 'malformed' },
  { name: '16 MB of blanks', make: () => utf8(' '.repeat(fullBody - MiB)), expected: 'malformed' },
  { name: '16 MB of zeros', make: () => Buffer.alloc(fullBody), expected: 'malformed' },
  { name: '16 MB of high bytes', make: () => Buffer.alloc(fullBody, 0xb5), expected: 'malformed' },
  { name: '16 MB of half UTF-8', make: () => Buffer.concat([utf8(inItem('')), Buffer.alloc(fullBody - MiB, 0xc3)]), expected: 1 },
  { name: 'empty', make: () => utf8(''), expected: 'malformed' },
  { name: '50 MB of news', make: () => utf8(newsOf(50 * MiB)), expected: 'too-large' },
  { name: '16 MB of news', make: () => utf8(newsOf(fullBody - MiB)), expected: 2000 },
  { name: '50 MB in one text', make: () => utf8(inItem(`<description>${'x'.repeat(50 * MiB)}`)), expected: 'too-large' },
  { name: '16 MB in one text', make: () => utf8(inItem(`<description>${'x'.repeat(fullBody - MiB)}`)), expected: 1 },
  { name: '16 MB in one CDATA', make: () => utf8(inItem(`<description><![CDATA[${'ж'.repeat(fullBody / 2 - MiB)}`)), expected: 1 },
  { name: '7 million empty items', make: () => utf8(rss('<item/>'.repeat(7_000_000))), expected: 'too-large' },
  { name: '2.1 million empty items (16 MB)', make: () => utf8(rss(filled('<item/>', fullBody - MiB))), expected: 2000 },
  {
    name: '16 MB of entries with 2 MB each',
    make: () => utf8(rss(filled(`<item>${`<description>${'x'.repeat(500_000)}</description>`.repeat(4)}</item>`, fullBody - MiB))),
    expected: 7,
  },
  { name: 'JSON Feed, 100,000 deep', make: () => utf8(json('['.repeat(100_000))), expected: 'malformed' },
  { name: 'JSON Feed, 16 MB of empty items', make: () => utf8(json(`${filled('{},', fullBody - MiB)}{}`)), expected: 'malformed' },
  {
    name: 'JSON Feed, one text of 15 MB',
    make: () => utf8(json(`{"id":"1","content_html":"${'x'.repeat(fullBody - MiB)}"}`)),
    expected: 1,
  },
  {
    name: 'sitemap of 50,000 pages',
    make: () =>
      utf8(`<urlset>${Array.from({ length: 50_000 }, (_, n) => `<url><loc>https://hafen.example/${n}</loc></url>`).join('')}</urlset>`),
    expected: 0,
  },
];
