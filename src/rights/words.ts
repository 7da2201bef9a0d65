/** Words of a publisher as a signal keeps them: on one line, at most 200 characters. */
export const asFound = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .replace(/\p{Surrogate}/gu, '');
