import { numberSigns, numberWords, scaleWords } from './number-words.data.ts';

interface Table {
  readonly exact: ReadonlyMap<string, readonly number[]>;
  /** Beginnings that stand for any ending, by their first letter. */
  readonly stems: ReadonlyMap<string, readonly (readonly [string, number])[]>;
}

interface Scales extends Table {
  readonly unsure: ReadonlySet<string>;
}

const alike: Readonly<Record<string, string>> = {
  hr: 'sr',
  bs: 'sr',
  gl: 'pt',
  nn: 'nb',
  sl: 'sr',
  be: 'ru',
  mk: 'bg',
  ur: 'fa',
  ms: 'id',
};
const tables = new Map<string, { words: Table; scales: Scales; signs: ReadonlyMap<string, readonly number[]> }>();

function tableOf(language: string): { words: Table; scales: Scales; signs: ReadonlyMap<string, readonly number[]> } {
  let table = tables.get(language);
  if (!table) {
    const name = alike[language] ?? language;
    table = { words: parse(numberWords[name] ?? ''), scales: parse(scaleWords[name] ?? ''), signs: parse(numberSigns[name] ?? '').exact };
    tables.set(language, table);
  }
  return table;
}

function parse(text: string): Scales {
  const exact = new Map<string, number[]>();
  const stems = new Map<string, [string, number][]>();
  const unsure = new Set<string>();
  for (const group of text.split('|').filter((part) => part.trim() !== '')) {
    const [value = '', ...forms] = group.trim().split(/\s+/);
    for (const form of forms) {
      const bare = form.replace(/[*?]$/, '');
      if (form.endsWith('?')) unsure.add(bare);
      if (form.endsWith('*')) stems.set(bare[0]!, [...(stems.get(bare[0]!) ?? []), [bare, Number(value)]]);
      else exact.set(bare, [...(exact.get(bare) ?? []), Number(value)]);
    }
  }
  return { exact, stems, unsure };
}

/** Values a word may have: by its exact form, else by the longest beginnings it has. */
function valuesOfWord(word: string, { exact, stems }: Table): readonly number[] {
  const whole = exact.get(word) ?? [];
  const found = (stems.get(word[0]!) ?? []).filter(([stem]) => word.startsWith(stem));
  const longest = Math.max(0, ...found.map(([stem]) => stem.length));
  return [...whole, ...found.filter(([stem]) => stem.length === longest).map(([, value]) => value)];
}

/** Whether figures of the language can be followed by words or signs that this module knows. */
export function knowsNumberWords(language: string): boolean {
  const { words, signs } = tableOf(language);
  return words.exact.size + words.stems.size + signs.size > 0;
}

const eastern: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
  십: 10,
  백: 100,
  천: 1e3,
  만: 1e4,
  억: 1e8,
  조: 1e12,
};
const scaled = /^\s?(\p{L}[\p{L}\p{M}.]*)/u;

/** The factor that the words right after a figure put to it (`1,5 Mio.`, `3 тыс.`, `2 mil millones`), and whether they can mean nothing else. */
export function scaleAt(after: string, language: string): { readonly factor: number; readonly sure: boolean } {
  if (language === 'zh' || language === 'ja' || language === 'ko') return easternScale(after);
  const { scales } = tableOf(language);
  let factor = 1;
  let sure = true;
  let rest = after.replace(/^\s?(?:½|de |-)/, ' ');
  for (;;) {
    const word = scaled.exec(rest);
    if (!word) return { factor, sure };
    const bare = word[1]!.toLowerCase().replaceAll('.', '');
    const value = valuesOfWord(bare, scales)[0] ?? englishScale(bare, language);
    if (value === undefined) return { factor, sure };
    factor *= value;
    sure &&= !scales.unsure.has(bare);
    rest = rest.slice(word[0].length);
  }
}

/** Papers print amounts of agencies as they come: `2.3 billion` in Hindi. */
function englishScale(word: string, language: string): number | undefined {
  return language !== 'en' && word.length > 6 ? valuesOfWord(word, tableOf('en').scales)[0] : undefined;
}

function easternScale(after: string): { readonly factor: number; readonly sure: boolean } {
  // 400多万; 제247조 is an article of a law, not 247 trillion.
  const signs = /^\s?[多余餘여]?\s?(?!조(?:에|의|를|는|가|\s?\d항))([千百十천백십]?[万萬亿億兆만억조]?|[千百천백])/u.exec(after)?.[1] ?? '';
  const factor = Array.from(signs).reduce((product, sign) => product * eastern[sign]!, 1);
  return { factor, sure: factor >= 1e4 || factor === 1 };
}

/** Every value that a text's number words may stand for: each word's, and those of the words taken together. */
export function wordValues(text: string, language: string): Set<number> {
  const { words, scales, signs } = tableOf(language);
  const values = new Set<number>();
  roman(text, values);
  if (signs.size > 0) {
    easternValues(text, values);
    for (const [sign, value] of signs) if (text.includes(sign)) value.forEach((v) => values.add(v));
    if (language !== 'th') return values;
  }
  let run: number[] = [];
  const close = (): void => {
    if (run.length > 1) together(run).forEach((value) => values.add(value));
    run = [];
  };
  for (const token of text
    .toLowerCase()
    .replace(/quatre-vingt/g, 'quatrevingt')
    .replace(/['’ʼ](?=\p{L})/gu, language === 'uk' ? '' : ' ')
    .match(/[\p{L}\p{M}\u200c]+/gu) ?? []) {
    const found = bare(token, language).flatMap((form) => [...valuesOfWord(form, words), ...valuesOfWord(form, scales)]);
    const pieces = found.length > 0 && token.length < 8 ? [] : compound(token, words, scales);
    if (pieces.length > 1) together(pieces).forEach((value) => values.add(value));
    found.forEach((value) => values.add(value));
    const next = pieces.length > 1 ? pieces : found.slice(0, 1);
    if (next.length > 0) run.push(...next);
    else if (!joining.has(token)) close();
    if (dual.test(token) && language === 'ar') values.add(2);
    if (/^[והבלמשכ]*.+יים$/.test(token) && language === 'he') values.add(2);
  }
  close();
  return values;
}

const joining = new Set(['and', 'und', 'en', 'et', 'y', 'e', 'i', 'și', 'och', 'og', 'ja', 'και', 'و', 'и', 'és', 'a', 'of', 'de']);
const dual = /(?:ان|ين|تا|تي)$/;
const prefixes: Readonly<Record<string, RegExp>> = { ar: /^(?:[وفبلك]{0,2}ال|لل|[وفبلك])/, he: /^[והבלמשכ]/ };

function bare(token: string, language: string): readonly string[] {
  const prefix = prefixes[language];
  if (!prefix?.test(token)) return [token];
  const once = token.replace(prefix, '');
  return [token, once, once.replace(prefix, '')];
}

/** The number words that a word is composed of, as in `achtundzwanzig` and `tweehonderd`; none where anything else is left over. */
function compound(word: string, words: Table, scales: Table): number[] {
  if (word.length < 6 || word.length > 40) return [];
  const pieces: number[] = [];
  let rest = word;
  while (rest !== '') {
    // Czech may say units first: třiapadesát; Slavic adjectives join with a vowel: двадцатипятилетний.
    const joined = /^(?:und|en|ën|och|og|[иіi]|[a-zřě]{0,3}a(?=dvac|třic|čtyřic|pades|šedes|sedmdes|osmdes|devades))/.exec(rest)?.[0];
    const piece = longest(rest, words) ?? longest(rest, scales);
    if (piece) {
      pieces.push(piece[1]);
      rest = rest.slice(piece[0]);
    } else if (joined && pieces.length > 0) rest = rest.slice(joined.length);
    else return rest.length <= (pieces.length > 1 ? 8 : 4) ? pieces : [];
  }
  return pieces;
}

function longest(rest: string, { exact, stems }: Table): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  for (const [stem, value] of stems.get(rest[0]!) ?? [])
    if (value >= 1 && rest.startsWith(stem) && stem.length > (best?.[0] ?? 1)) best = [stem.length, value];
  for (let length = Math.min(rest.length, 14); length > (best?.[0] ?? 1); length--) {
    const value = exact.get(rest.slice(0, length))?.[0];
    if (value !== undefined && value >= 1) return [length, value];
  }
  return best;
}

/** What a run of number words comes to: `two hundred thirty-five thousand`; also what smaller runs within it come to. */
function together(run: readonly number[]): Set<number> {
  const values = new Set<number>();
  for (let start = 0; start < run.length; start++) {
    let [total, current, last] = [0, 0, 0];
    for (const value of run.slice(start, start + 8)) {
      if (value >= 1000 && current === 0 && total > 0 && last >= 1000) total *= value;
      else if (value >= 1000) [total, current] = [total + Math.max(1, current) * value, 0];
      else if (value === 100) current = Math.max(1, current) * 100;
      else if (value < 1 && value > 0 && current > 1) values.add(current * value);
      else {
        // Two dozen, three decades.
        if ((value === 12 || value === 10 || value === 20) && current > 1 && current < 10) values.add(current * value);
        current += value;
      }
      last = value;
      values.add(total + current);
    }
  }
  return values;
}

function roman(text: string, values: Set<number>): void {
  for (const numeral of text.match(/(?<!\p{L})(?:[IVXLCDMХІ]+(?!\p{L})|[IVX]{1,6}(?=(?:e|er|ème)(?!\p{L})))/gu) ?? []) {
    const signs = Array.from(numeral.replaceAll('Х', 'X').replaceAll('І', 'I')).map(
      (sign) => ({ I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 })[sign] ?? 0,
    );
    values.add(signs.reduce((sum, sign, i) => sum + (sign < (signs[i + 1] ?? 0) ? -sign : sign), 0));
  }
}

const kanji: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  칠: 7,
  팔: 8,
  구: 9,
};

/** Numbers in the signs of Chinese, Japanese and Korean, alone or with digits: 二十三, 3億5000万, 1万2천. */
export function easternValues(text: string, values: Set<number>): void {
  for (const run of text.match(
    /(?:[〇零一二两兩三四五六七八九十百千万萬亿億兆일이삼사오육칠팔구십백천만억조]|\d[\d,.]*)(?:\s?(?:[〇零一二两兩三四五六七八九十百千万萬亿億兆일이삼사오육칠팔구십백천만억조]|\d[\d,.]*))+/gu,
  ) ?? []) {
    const tokens = run.match(/\d[\d,.]*|[^\s\d]/g) ?? [];
    if (tokens.every((token) => token in kanji)) values.add(Number(tokens.map((token) => kanji[token]).join('')));
    let [total, section, current] = [0, 0, 0];
    for (const token of tokens) {
      const unit = eastern[token];
      if (unit === undefined) current = kanji[token] ?? Number(token.replaceAll(',', '').replace(/\.$/, ''));
      else if (unit < 1e4) [section, current] = [section + Math.max(current, 1) * unit, 0];
      else [total, section, current] = [total + Math.max(section + current, 1) * unit, 0, 0];
      values.add(total + section + current);
    }
  }
}
