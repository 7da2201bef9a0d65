/** Codes of DeepL's source languages but English (GET /v2/languages?type=source, 2025). */
export const documentedCodes: readonly string[] =
  'AR BG CS DA DE EL ES ET FI FR HE HU ID IT JA KO LT LV NB NL PL PT RO RU SK SL SV TH TR UK VI ZH'.split(' ');
