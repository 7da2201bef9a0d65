/** Codes of the languages LibreTranslate 1.6 documents models for, but English (GET /languages of the public instance, 2025). */
export const documentedCodes: readonly string[] =
  'ar az bg bn ca cs da de el eo es et eu fa fi fr ga gl he hi hu id it ja ko ky lt lv ms nb nl pb pl pt ro ru sk sl sq sv th tl tr uk ur vi zh zt'.split(
    ' ',
  );

/** Its codes that are no language tags. */
export const tagOfCode: Readonly<Record<string, string>> = { zh: 'zh-Hans', zt: 'zh-Hant', pb: 'pt-BR' };
