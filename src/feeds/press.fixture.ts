import iconv from 'iconv-lite';

/** A feed of an invented paper, with what a reader of it must find. */
export interface FeedFixture {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: 'rss' | 'rdf' | 'atom' | 'json';
  readonly title: string;
  /** Titles and addresses of the entries, in order. */
  readonly items: readonly (readonly [title: string, url: string])[];
  /** False: a strict reader need not manage it. */
  readonly wellFormed: boolean;
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

const seepost = (inside: string, before = '<?xml version="1.0" encoding="UTF-8"?>'): string =>
  `${before}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Seepost</title><link>https://seepost.example/</link><description>Vom Ufer</description><language>de-CH</language>${inside}</channel></rss>`;

const ferry = `<item><title>Fähre wieder im Dienst</title><link>https://seepost.example/faehre</link><guid isPermaLink="false">sp-1</guid><pubDate>Thu, 05 Mar 2026 10:20:00 +0100</pubDate><dc:creator>Lena Abt</dc:creator><category>Verkehr</category><description>Nach sechs Wochen.</description><content:encoded><![CDATA[<p>Nach sechs Wochen fährt sie <b>wieder</b>.</p>]]></content:encoded><media:content url="https://seepost.example/f.jpg" medium="image"/></item>`;
const lake = `<item><title>Der See steigt &amp; steigt</title><link>https://seepost.example/see</link><guid>https://seepost.example/see</guid><pubDate>Wed, 04 Mar 2026 08:00:00 GMT</pubDate><description>&lt;p&gt;Um zehn Zentimeter.&lt;/p&gt;</description></item>`;
const seepostItems = [
  ['Fähre wieder im Dienst', 'https://seepost.example/faehre'],
  ['Der See steigt & steigt', 'https://seepost.example/see'],
] as const;

const severny = `<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><title>Северный вестник</title><link>https://vestnik.example/</link><description>Новости</description><item><title>«Мост открыт» — мэр</title><link>https://vestnik.example/most</link><description>Движение началось утром.</description></item></channel></rss>`;

/** Feeds as the press makes them, right and wrong. */
export const fixtures: readonly FeedFixture[] = [
  { name: 'RSS 2.0', bytes: utf8(seepost(ferry + lake)), format: 'rss', title: 'Seepost', items: seepostItems, wellFormed: true },
  {
    name: 'RSS in windows-1251',
    bytes: iconv.encode(severny, 'windows-1251'),
    format: 'rss',
    title: 'Северный вестник',
    items: [['«Мост открыт» — мэр', 'https://vestnik.example/most']],
    wellFormed: true,
  },
  {
    name: 'RSS 0.91',
    bytes: utf8(
      `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>La Ribera</title><link>https://ribera.example/</link><description>d</description><language>es</language><item><title>Vuelve el mercado</title><link>https://ribera.example/mercado</link></item></channel></rss>`,
    ),
    format: 'rss',
    title: 'La Ribera',
    items: [['Vuelve el mercado', 'https://ribera.example/mercado']],
    wellFormed: true,
  },
  {
    name: 'RSS 1.0 (RDF)',
    bytes: utf8(
      `<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://minato.example/rss"><title>みなと新報</title><link>https://minato.example/</link><description>港のニュース</description><dc:language>ja</dc:language><items><rdf:Seq><rdf:li rdf:resource="https://minato.example/1"/></rdf:Seq></items></channel><item rdf:about="https://minato.example/1"><title>灯台が百周年</title><link>https://minato.example/1</link><dc:date>2026-03-05T10:20:00+09:00</dc:date></item></rdf:RDF>`,
    ),
    format: 'rdf',
    title: 'みなと新報',
    items: [['灯台が百周年', 'https://minato.example/1']],
    wellFormed: true,
  },
  {
    name: 'Atom 1.0 with XHTML',
    bytes: utf8(
      `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Le Phare</title><id>tag:phare.example,2026:1</id><updated>2026-03-05T10:20:00Z</updated><link rel="self" href="https://phare.example/atom"/><link href="https://phare.example/"/><entry xml:base="https://phare.example/mer/"><title type="html">L&amp;rsquo;&amp;eacute;t&amp;eacute; &lt;b&gt;arrive&lt;/b&gt;</title><id>tag:phare.example,2026:2</id><link rel="alternate" href="ete.html"/><updated>2026-03-05T09:00:00Z</updated><published>2026-03-05T08:00:00Z</published><author><name>Odile Bras</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Il fait <em>beau</em> &amp; chaud.</p></div></content></entry></feed>`,
    ),
    format: 'atom',
    title: 'Le Phare',
    items: [['L’été arrive', 'https://phare.example/mer/ete.html']],
    wellFormed: true,
  },
  {
    name: 'Atom 0.3 with a prefix of its own',
    bytes: utf8(
      `<?xml version="1.0"?><a:feed version="0.3" xmlns:a="http://purl.org/atom/ns#"><a:title>Il Molo</a:title><a:link rel="alternate" type="text/html" href="https://molo.example/"/><a:entry><a:title mode="escaped" type="text/html">Torna &amp;quot;La Rosa&amp;quot;</a:title><a:link rel="alternate" type="text/html" href="https://molo.example/rosa"/><a:id>m1</a:id><a:issued>2026-03-05T10:20:00+01:00</a:issued></a:entry></a:feed>`,
    ),
    format: 'atom',
    title: 'Il Molo',
    items: [['Torna "La Rosa"', 'https://molo.example/rosa']],
    wellFormed: true,
  },
  {
    name: 'JSON Feed',
    bytes: utf8(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Ostsjø Avis',
        home_page_url: 'https://ostsjo.example/',
        language: 'no',
        items: [
          {
            id: '1',
            url: 'https://ostsjo.example/1',
            title: 'Ny bro åpnet',
            content_html: '<p>I dag.</p>',
            date_published: '2026-03-05T10:20:00Z',
          },
        ],
      }),
    ),
    format: 'json',
    title: 'Ostsjø Avis',
    items: [['Ny bro åpnet', 'https://ostsjo.example/1']],
    wellFormed: true,
  },
  {
    name: 'a PHP warning before the document',
    bytes: utf8(`<br />\n<b>Warning</b>:  date() in <b>/srv/x.php</b> on line <b>3</b><br />\n${seepost(ferry + lake)}`),
    format: 'rss',
    title: 'Seepost',
    items: seepostItems,
    wellFormed: false,
  },
  {
    name: 'bare ampersands and HTML entities',
    bytes: utf8(seepost('<item><title>Brot & K&auml;se &#8211; heute</title><link>https://seepost.example/a?b=1&c=2</link></item>')),
    format: 'rss',
    title: 'Seepost',
    items: [['Brot & Käse – heute', 'https://seepost.example/a?b=1&c=2']],
    wellFormed: false,
  },
  {
    name: 'a cut document',
    bytes: utf8(seepost(ferry + lake).slice(0, -60)),
    format: 'rss',
    title: 'Seepost',
    items: seepostItems,
    wellFormed: false,
  },
  {
    name: 'a cut CDATA section',
    bytes: utf8(
      seepost(`${lake}<item><title>Neue Brücke</title><link>https://seepost.example/b</link><description><![CDATA[<p>Sie steht`).replace(
        '</channel></rss>',
        '',
      ),
    ),
    format: 'rss',
    title: 'Seepost',
    items: [seepostItems[1], ['Neue Brücke', 'https://seepost.example/b']],
    wellFormed: false,
  },
  {
    name: 'undeclared prefixes, leading blanks and control characters',
    bytes: utf8(
      `\n\n ${seepost(`<media:group><media:title>X</media:title></media:group><item><media:title>Bild</media:title><title>Fähre\u0008 wieder im Dienst</title><foo:bar>1</foo:bar><link>https://seepost.example/faehre</link></item>`).replace(/ xmlns:\w+="[^"]*"/g, '')}`,
    ),
    format: 'rss',
    title: 'Seepost',
    items: [seepostItems[0]],
    wellFormed: false,
  },
  {
    name: 'titles in CDATA, encoded twice',
    bytes: utf8(seepost('<item><title><![CDATA[Caf&eacute; &amp;quot;Rosa&amp;quot; <i>neu</i>]]></title><link>/rosa</link></item>')),
    format: 'rss',
    title: 'Seepost',
    items: [['Café "Rosa" neu', 'https://seepost.example/rosa']],
    wellFormed: false,
  },
  {
    name: 'UTF-8 encoded twice',
    bytes: utf8(seepost(ferry).replaceAll('ä', 'Ã¤')),
    format: 'rss',
    title: 'Seepost',
    items: [seepostItems[0]],
    wellFormed: false,
  },
];
