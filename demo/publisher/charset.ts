import iconv from 'iconv-lite';

// WHATWG Encoding Standard: the label iso-8859-1 means windows-1252, and papers rely on it for their quotation marks.
const codecs: Readonly<Record<string, string>> = { 'iso-8859-1': 'windows-1252' };

/** Encodes markup in a paper's charset; what the charset cannot hold becomes a numeric character reference. */
export function encodeMarkup(markup: string, charset: string): Buffer {
  const codec = codecs[charset.toLowerCase()] ?? charset;
  if (codec.toLowerCase() === 'utf-8') return Buffer.from(markup, 'utf8');
  const known = new Map<string, boolean>();
  const isKnown = (character: string): boolean => {
    const seen = known.get(character) ?? iconv.decode(iconv.encode(character, codec), codec) === character;
    known.set(character, seen);
    return seen;
  };
  const safe = markup.replace(/[^\u0000-\u007f]/gu, (character) => (isKnown(character) ? character : `&#${character.codePointAt(0)};`));
  return iconv.encode(safe, codec);
}

/** Decodes what `encodeMarkup` wrote, character references aside. */
export function decodeMarkup(bytes: Uint8Array, charset: string): string {
  return iconv.decode(Buffer.from(bytes), codecs[charset.toLowerCase()] ?? charset);
}
