import { createReadStream } from 'node:fs';
import { expect, test } from 'vitest';
import { textsOf } from '../src/core/article.ts';
import { extractHtml } from '../src/extract/generic.ts';
import { decode } from '../src/lib/charset.ts';
import { sentenceKey, sentences } from '../src/lib/text.ts';
import { importTmx } from '../src/translate/tmx.ts';
import { articlePath, printEdition } from './publisher/edition.ts';
import { readPapers } from './publisher/papers.ts';

const base = 'http://demo.invalid';
const papers = readPapers();
const printed = new Map(printEdition(papers, base, new Date('2026-11-23T18:00:00Z')).map((page) => [page.path, page]));

// Left out of their paper's memory on purpose: these are for whichever engine the machine has.
const leftToEngines = new Set(['receta-almendra', 'abeilles']);

/** Sentences of a paper's articles as the pipeline reads them, that its memory does not hold. */
async function uncovered(paper: (typeof papers)[number]): Promise<{ total: number; missing: string[] }> {
  const memory = await importTmx(createReadStream(paper.memoryFile!), {});
  if (!memory.ok) throw new Error(`${paper.id}: the memory cannot be read`);
  const known = new Set(memory.value.map((entry) => entry.key));
  const missing: string[] = [];
  let total = 0;
  for (const article of paper.articles.filter(
    ({ slug, isPrivate }) => !isPrivate && ![...leftToEngines].some((left) => slug.includes(left)),
  )) {
    const path = articlePath(paper, article);
    const page = printed.get(path)!;
    const extraction = extractHtml(decode(page.body, { contentType: page.contentType, language: paper.language }).text, base + path, {
      timeZone: paper.timeZone,
    });
    if (!extraction.ok) throw new Error(`${paper.id}/${article.slug}: ${extraction.error.kind}`);
    const { title, summary, blocks } = extraction.value;
    const texts = [title ?? '', summary ?? '', ...blocks.flatMap((block) => textsOf(block).map((text) => text.text))];
    const found = texts.flatMap((text) => sentences(text, paper.language)).filter((sentence) => /\p{L}/u.test(sentence.text));
    total += found.length;
    missing.push(
      ...found
        .filter((sentence) => !known.has(sentenceKey(sentence.text)))
        .map((sentence) => `${article.slug}: ${sentence.text.slice(0, 120)}`),
    );
  }
  return { total, missing };
}

// The hostile article has no English on purpose; its paper's other article has.
const withMemory = papers.filter((paper) => paper.memoryFile !== undefined && paper.id !== 'deltapost');

test.each(withMemory.map((paper) => [paper.id, paper] as const))('the memory of %s holds its sentences', async (_id, paper) => {
  const { total, missing } = await uncovered(paper);
  expect(total).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});

test('at least 95 % of the sentences of all papers with a memory are in it', async () => {
  const all = await Promise.all(withMemory.map(uncovered));
  const total = all.reduce((sum, paper) => sum + paper.total, 0);
  const missing = all.reduce((sum, paper) => sum + paper.missing.length, 0);
  expect(total).toBeGreaterThan(500);
  expect(1 - missing / total).toBeGreaterThanOrEqual(0.95);
});

test('the press is as large and as varied as it should be', () => {
  const articles = papers.flatMap((paper) => paper.articles);
  expect(papers.length).toBeGreaterThanOrEqual(8);
  expect(new Set(papers.map((paper) => paper.language.split('-')[0])).size).toBeGreaterThanOrEqual(8);
  expect(articles.length).toBeGreaterThanOrEqual(40);
  expect(articles.filter((article) => article.ageHours === undefined).length).toBeGreaterThanOrEqual(1);
});
