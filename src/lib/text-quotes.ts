import { closers } from './text.data.ts';

/** Keeps count of quotes and brackets while a text is read from its start, to tell a closing mark from an opening one. */
export interface OpenQuotes {
  /** Reads on. */
  read(text: string): void;
  /** Reads the closing marks a text begins with, and the spaces before each; answers how many UTF-16 units they take. */
  readClosing(text: string): number;
}

/** Starts with nothing open. The same mark opens in one language and closes in another, so what is open decides. */
export function openQuotes(): OpenQuotes {
  const open: string[] = [];
  const openerOf = (mark: string): number => {
    const openers = closers[mark] ?? '';
    return openers === '' ? -1 : open.findLastIndex((candidate) => openers.includes(candidate));
  };
  const step = (mark: string): void => {
    const at = openerOf(mark);
    if (at >= 0) open.splice(at);
    else if (openingMarks.has(mark)) open.push(mark);
    if (open.length > 50) open.shift();
  };
  return {
    read(text) {
      for (const [mark] of text.matchAll(marks)) step(mark);
    },
    readClosing(text) {
      let length = 0;
      for (const [all, mark = ''] of text.matchAll(/\s?(\S)/gy)) {
        if (openerOf(mark) < 0) break;
        step(mark);
        length += all.length;
      }
      return length;
    },
  };
}

const openingMarks = new Set(Object.values(closers).join(''));
// Every sign but an apostrophe inside or after a word.
const marks = /(?<![\p{L}\p{N}])['‘’]|[^\p{L}\p{N}\s'‘’]/gu;
