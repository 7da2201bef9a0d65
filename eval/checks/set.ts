/** A sentence of our own with its right English, and the same English with one error in it. */
export interface Entry {
  readonly language: string;
  /** The check that should see the error. */
  readonly kind: string;
  readonly source: string;
  readonly clean: string;
  readonly broken: string;
}

/** Reads lines of `language|kind|original|English|English with one error`. */
export function parse(text: string): readonly Entry[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [language = '', kind = '', source = '', clean = '', broken = ''] = line.split('|');
      return { language, kind, source, clean, broken };
    });
}
