import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../src/core/source.ts';
import { printEdition, sourceOf } from './edition.ts';
import { readPapers } from './papers.ts';

/** Origin of the addresses in a replay folder. */
export const replayBase = 'http://demo.invalid';

/**
 * Writes all the publisher would answer into a folder (made where needed), with one line `{url, file, contentType, feed?}`
 * for each in `index.jsonl`, and returns the papers at those addresses.
 */
export function writeReplay(folder: string, now: Date, papersFolder?: string): readonly Source[] {
  const papers = readPapers(papersFolder);
  mkdirSync(folder, { recursive: true });
  const lines = printEdition(papers, replayBase, now).map(({ path, contentType, body, isFeed }, index) => {
    const file = `${String(index).padStart(3, '0')}-${path.replace(/[^a-z0-9.]+/gi, '-').replace(/^-|-$/g, '')}`;
    writeFileSync(join(folder, file), body);
    return JSON.stringify({ url: replayBase + path, file, contentType, ...(isFeed && { feed: true }) });
  });
  writeFileSync(join(folder, 'index.jsonl'), `${lines.join('\n')}\n`);
  return papers.map((paper) => sourceOf(paper, replayBase));
}
