// V8's iterator over a segmented text takes time by the text's length at every step (measured: 0.25 MB of sentences take ten seconds), so a
// long text is read in windows.
const windowLength = 4096;
// What follows may move an end (UAX 29, SB8: a lower-case letter after signs and digits): none is taken this near to a window's end.
const lookahead = 256;

/** The offsets at which Unicode's rules (UAX 29) end sentences, in order; the last is the text's length. Takes time by the length of the text. */
export function* sentenceEnds(text: string, language: string): Generator<number> {
  const segmenter = segmenterOf(language);
  let start = 0;
  let length = windowLength;
  while (start < text.length) {
    const stop = Math.min(text.length, start + length);
    const from = start;
    for (const { index, segment } of segmenter.segment(text.slice(from, stop))) {
      const end = from + index + segment.length;
      if (stop < text.length && end > stop - lookahead) break;
      yield end;
      start = end;
    }
    length = start === from ? 2 * length : windowLength;
  }
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    const known = Intl.Segmenter.supportedLocalesOf([isTag(language) ? language : 'en']);
    segmenter = new Intl.Segmenter(known[0] ?? 'en', { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}
