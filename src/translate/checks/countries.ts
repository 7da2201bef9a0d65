import { foldLatin } from '../names/fold.ts';

/** Countries and tongues as one language names them (CLDR, through Intl), folded: name → ISO 3166 code, or BCP 47 code. */
interface Known {
  readonly countries: ReadonlyMap<string, string>;
  readonly tongues: ReadonlySet<string>;
}

const known = new Map<string, Known>();
const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const codes = letters.flatMap((a) => letters.map((b) => a + b));
// Codes of what is no country: unions, and codes of old that CLDR still names.
const none = /^(?:EU|EZ|UN|QO|XA|XB|ZZ|SU|DD|YU|CS|TP|BU|FX|NT|YD|ZR|AN|QU|UK|AC|CP|DG|EA|IC|TA)$/;

function knownIn(language: string): Known {
  let found = known.get(language);
  if (!found) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    const tongues = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
    const countries = new Map<string, string>();
    for (const code of codes.map((each) => each.toUpperCase())) {
      const name = none.test(code) ? undefined : regions.of(code);
      if (name) countries.set(foldLatin(name), code);
    }
    found = { countries, tongues: new Set(codes.map((code) => foldLatin(tongues.of(code) ?? '')).filter((name) => name.length >= 4)) };
    known.set(language, found);
  }
  return found;
}

const stems = new Map<string, readonly string[]>();

function stemsOf(language: string): readonly string[] {
  let list = stems.get(language);
  if (!list) {
    const { countries, tongues } = knownIn(language);
    const words = [...countries.keys(), ...tongues].flatMap((name) => name.match(/[\p{L}\p{M}]{4,}/gu) ?? []);
    list = [...new Set(words.map((word) => word.slice(0, Math.max(4, word.length - (word.length > 6 ? 2 : 1)))))];
    stems.set(language, list);
  }
  return list;
}

/** Peoples that English names by the beginning of their country, or by its whole with an ending: Afghan, Thai, Pakistani. */
function isOfCountryInEnglish(word: string): boolean {
  const { countries, tongues } = knownIn('en');
  const whole = word.replace(/(?:i|n|an|er)$/, '');
  return [...countries.keys(), ...tongues].some((name) => name === whole || name.startsWith(word) || name.includes(` ${word}`));
}

const asked = new Map<string, boolean>();

/** Whether a word is of a country, a people or a tongue, in any form that the language makes of it: `Afghans`, `katalanische`. */
export function isOfCountry(word: string, language: string): boolean {
  const folded = foldLatin(word);
  const key = `${language} ${folded}`;
  let answer = asked.get(key);
  if (answer === undefined) {
    answer =
      language === 'en'
        ? isOfCountryInEnglish(folded.replace(/s$/, ''))
        : stemsOf(language).some((stem) => folded.startsWith(stem) && folded.length <= stem.length + (stem.length > 4 ? 4 : 2));
    // Each word of a language is asked for again and again, but memory has an end.
    if (asked.size > 20_000) asked.clear();
    asked.set(key, answer);
  }
  return answer;
}

// Names that are also words, persons, cities, parts of others, or that a country shares.
const shared =
  /^(?:GE|JO|TD|TR|ML|NE|NG|GN|GW|GQ|PG|CG|CD|DM|DO|JE|IE|GB|US|KR|KP|SD|SS|WS|AS|IN|IO|ID|LU|MX|PA|SG|GT|SV|CU|OM|MC|SM|MO|HK|TW|PS|IL|VA|AQ|NL|CH|RE|CW|GG|IM|NU|PE|TG|PR)$/;
// Peoples that English does not name by the first three letters of their country.
const peoples: Readonly<Record<string, string>> = {
  CN: 'Sino',
  DE: 'Berlin',
  FR: 'Fren',
  MM: 'Burm',
  PH: 'Fil',
  RU: 'Sovi',
  UA: 'Kyiv',
  IR: 'Pers',
  GR: 'Hell',
  LK: 'Lank',
  TH: 'Siam',
};

/** Codes of the countries that words name, each as the whole name of the country. */
const countriesNamed = (words: readonly string[], language: string): ReadonlySet<string> => {
  const { countries } = knownIn(language);
  return new Set(words.flatMap((word) => countries.get(foldLatin(word)) ?? []));
};

/** The country that the English names in place of the only one of the original, where neither side has any word like the other's. */
export function anotherCountry(
  source: string,
  english: string,
  language: string,
): { readonly original: string; readonly english: string } | undefined {
  const spoken = english.match(/(?<!\p{L})\p{Lu}\p{Ll}{3,}(?!\p{L})/gu) ?? [];
  const [there, ...others] = countriesNamed(spoken, 'en');
  if (there === undefined || others.length > 0 || shared.test(there)) return undefined;
  const [here, ...more] = countriesNamed(source.match(/[\p{L}\p{M}]{4,}/gu) ?? [], language);
  if (here === undefined || more.length > 0 || here === there || shared.test(here)) return undefined;
  const regions = (locale: string): Intl.DisplayNames => new Intl.DisplayNames([locale], { type: 'region' });
  const [name, other] = [regions('en').of(here) ?? '', regions('en').of(there) ?? ''];
  const begin = foldLatin(regions(language).of(there) ?? '').slice(0, 3);
  const people = peoples[here];
  const isSaid = english.includes(name.slice(0, 3)) || (people !== undefined && english.includes(people));
  return isSaid || foldLatin(source).includes(begin) ? undefined : { original: name, english: other };
}
