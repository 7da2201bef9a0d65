/** A font file and where the style sheet uses it. Ranges make a face cost nothing until a character needs it. */
export interface FontFace {
  readonly family: string;
  /** File of an `@fontsource-variable` package. */
  readonly module: string;
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  readonly range: string;
}

const latin = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212';
const latinExt = 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0';
const cyrillic = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116';
const greek = 'U+0370-03FF';
const arabic = 'U+0600-06FF,U+0750-077F,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC';
const hebrew = 'U+0307-0308,U+0590-05FF,U+200C-2010,U+20AA,U+FB1D-FB4F';

const serif = (script: string, style: 'normal' | 'italic', range: string): FontFace => ({
  family: 'Source Serif 4',
  module: `@fontsource-variable/source-serif-4/files/source-serif-4-${script}-wght-${style}.woff2`,
  weight: '200 900',
  style,
  range,
});

export const fontFaces: readonly FontFace[] = [
  serif('latin', 'normal', latin),
  serif('latin', 'italic', latin),
  serif('latin-ext', 'normal', latinExt),
  serif('cyrillic', 'normal', cyrillic),
  serif('greek', 'normal', greek),
  { family: 'Libre Franklin', module: '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2', weight: '100 900', style: 'normal', range: latin },
  { family: 'Libre Franklin', module: '@fontsource-variable/libre-franklin/files/libre-franklin-latin-ext-wght-normal.woff2', weight: '100 900', style: 'normal', range: latinExt },
  { family: 'Vazirmatn', module: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2', weight: '100 900', style: 'normal', range: arabic },
  { family: 'Noto Naskh Arabic', module: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2', weight: '400 700', style: 'normal', range: arabic },
  { family: 'Frank Ruhl Libre', module: '@fontsource-variable/frank-ruhl-libre/files/frank-ruhl-libre-hebrew-wght-normal.woff2', weight: '300 900', style: 'normal', range: hebrew },
];
