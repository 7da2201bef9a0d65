import { expect, test } from 'vitest';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decode, undoDoubleEncoding } from './charset.ts';

/** Charset, the language whose press wrote in it, and a title that needs it. */
const charsets: [string, string, string][] = [
  ['windows-1251', 'ru', 'Привет, мир — «новости»'],
  ['koi8-r', 'ru', 'Привет, мир новости'],
  ['gb18030', 'zh', '你好，世界新闻 𠀀'],
  ['gb2312', 'zh', '你好世界新闻'],
  ['big5', 'zh-Hant', '你好世界新聞'],
  ['euc-kr', 'ko', '안녕하세요 똠방각하 뉴스'],
  ['shift_jis', 'ja', 'こんにちは①髙島 ニュース'],
  ['euc-jp', 'ja', 'こんにちは ニュース'],
  ['iso-8859-9', 'tr', 'Türkçe haber İıŞşĞğ'],
  ['windows-1254', 'tr', 'Türkçe haber İıŞşĞğ “x”'],
  ['iso-8859-2', 'pl', 'Zażółć gęślą jaźń'],
  ['windows-1250', 'cs', 'Příliš žluťoučký – „kůň“'],
  ['windows-1252', 'fr', 'L’été – “déjà” €5'],
  ['windows-1253', 'el', 'Καλημέρα κόσμε'],
  ['windows-1255', 'he', 'שלום עולם חדשות'],
  ['windows-1256', 'ar', 'مرحبا بالعالم أخبار پچ'],
  ['windows-874', 'th', 'สวัสดีชาวโลก ข่าว'],
  ['windows-1257', 'lt', 'Labas rytas ąčęėįšųūž'],
  ['windows-1258', 'vi', 'Tin tư\u0301c Viê\u0323t'],
];

const feed = (declared: string | undefined, title: string): string => {
  const encoding = declared === undefined ? '' : ` encoding="${declared}"`;
  return `<?xml version="1.0"${encoding}?><rss version="2.0"><channel><title>${title}</title><item><title>${title} 1</title><description>${title} d 1</description></item></channel></rss>`;
};

interface Case {
  name: string;
  bytes: Buffer;
  contentType: string;
  language: string;
  title: string;
}

const cases: Case[] = charsets.flatMap(([charset, language, title]) => {
  const made = (name: string, declared: string | undefined, contentType = 'text/xml', encoding = charset): Case => ({
    name: `${charset} ${name}`,
    bytes: iconv.encode(feed(declared, title), encoding),
    contentType,
    language,
    title,
  });
  return [
    made('declared rightly', charset, 'application/rss+xml'),
    made('declared as UTF-8', 'UTF-8'),
    made('declared as UTF-8, rightly by HTTP', 'UTF-8', `text/xml; charset=${charset}`),
    made('not declared', undefined),
    made('wrongly declared for UTF-8', charset, 'text/xml', 'utf-8'),
    made('called UTF-8 by HTTP', charset, 'text/xml; charset=utf-8'),
    made('called latin-1 by HTTP', charset, 'text/xml; charset=iso-8859-1'),
  ];
});
for (const charset of ['utf-16le', 'utf-16be'])
  for (const addBOM of [true, false]) {
    const title = 'Привет 你好 สวัสดี';
    const bytes = iconv.encode(feed('utf-16', title), charset, { addBOM });
    cases.push({ name: `${charset} ${addBOM ? 'with' : 'without'} mark`, bytes, contentType: 'text/xml', language: 'ru', title });
  }

const reads = (text: string, title: string): boolean => text.normalize('NFC').includes(`<item><title>${title.normalize('NFC')} 1</title>`);

test.each(cases)('$name', ({ bytes, contentType, language, title }) => {
  expect(reads(decode(bytes, { contentType, language }).text, title)).toBe(true);
});

test('most charsets need no language hint', () => {
  expect(cases.filter(({ bytes, contentType, title }) => reads(decode(bytes, { contentType }).text, title)).length).toBeGreaterThanOrEqual(
    115,
  );
});

test('a page declares its charset in a meta element', () => {
  const html = iconv.encode(
    '<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>Погода',
    'koi8-r',
  );
  expect(decode(html)).toMatchObject({ charset: 'koi8-r', how: 'declared' });
  expect(decode(html).text).toContain('Погода');
});

test('latin-1 is read as windows-1252: 0x80 to 0x9F are letters and quotes, not controls', () => {
  const { text } = decode(Buffer.from([0x3c, 0x70, 0x3e, 0x93, 0xe9, 0x94]), { contentType: 'text/html; charset=iso-8859-1' });
  expect(text).toBe('<p>“é”');
});

test('a cut UTF-8 document stays UTF-8', () => {
  const bytes = Buffer.from('Новости сегодня и завтра, и послезавтра', 'utf8');
  expect(decode(bytes.subarray(0, -1), { contentType: 'text/xml; charset=windows-1251' })).toMatchObject({
    charset: 'utf-8',
    how: 'nearly-utf-8',
  });
});

test('ISO-2022-JP is told by its escapes', () => {
  const bytes = Buffer.from('\u001b$B$3$s\u001b(B', 'latin1');
  expect(decode(bytes)).toEqual({ text: 'こん', charset: 'iso-2022-jp', how: 'escape' });
});

test('labels nobody knows are ignored', () => {
  const bytes = Buffer.from('<?xml version="1.0" encoding="__proto__"?><a>caf\u00e9</a>', 'latin1');
  expect(decode(bytes, { contentType: 'text/xml; charset=nonsense' }).text).toContain('café');
});

test('double encoding is undone, and only that', () => {
  expect(undoDoubleEncoding('Le CafÃ© dâ€™Ã‰tÃ©')).toBe('Le Café d’Été');
  expect(undoDoubleEncoding('São Tomé é “â”')).toBe('São Tomé é “â”');
  expect(undoDoubleEncoding('Ã€ propos — 中文')).toBe('Ã€ propos — 中文');
});

test('any bytes decode', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.string(),
      fc.constantFrom('ru', 'ja', 'xx', 'zh-Hant', ''),
      (bytes, contentType, language) => {
        expect(typeof decode(bytes, { contentType, language }).text).toBe('string');
      },
    ),
  );
});

test('UTF-8 comes back as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 4 }), (text) => {
      fc.pre(!/[\0\u001b\ufeff]/.test(text));
      expect(decode(Buffer.from(text, 'utf8')).text).toBe(text);
    }),
  );
});
