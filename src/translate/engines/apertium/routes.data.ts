/**
 * Chains of Apertium modes that end in English, best first, for the languages whose output can be understood (BLEU 11 to 21 on FLORES-200;
 * Serbo-Croatian, Slovene, Bulgarian, Icelandic and Swedish exist but lose negations).
 */
export const apertiumRoutes: Readonly<Record<string, readonly (readonly string[])[]>> = {
  es: [['spa-eng']],
  ca: [['cat-eng']],
  gl: [['gl-en'], ['gl-es', 'spa-eng']],
  fr: [['fr-es', 'spa-eng']],
  it: [['ita-spa', 'spa-eng']],
  pt: [['pt-es', 'spa-eng']],
  ro: [['ro-es', 'spa-eng']],
};
