import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const paperFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** As an English reader finds it. */
  name: z.string().min(1),
  /** As its masthead has it, where that differs. */
  nativeName: z.string().optional(),
  city: z.string().min(1),
  /** ISO 3166-1 alpha-2, lower case. */
  country: z.string().regex(/^[a-z]{2}$/),
  /** BCP 47. */
  language: z.string().min(2),
  /** WHATWG label the pages and the feed declare, and are encoded in. */
  charset: z.string(),
  feed: z.enum(['rss', 'atom', 'rdf', 'json']),
  /** IANA name. */
  timeZone: z.string(),
  template: z.enum(['classic', 'plain', 'table', 'modern', 'mobile']),
  fullTextFeed: z.boolean().default(false),
  summaryOnlyFeed: z.boolean().default(false),
  /** Agency sign at the end of the text, as in `(mb)`. */
  sign: z.string().optional(),
  /** What the HTTP header claims where it contradicts the document, as real servers do. */
  httpCharset: z.string().optional(),
});

/** One article as it lies on disk: front matter and a clean HTML fragment. */
export interface DemoArticle {
  readonly slug: string;
  readonly title: string;
  readonly author?: string;
  /** Hours before the edition's start; absent for an undated article. */
  readonly ageHours?: number;
  /** In the paper's own words. */
  readonly section?: string;
  readonly summary?: string;
  /** Served below /private/, which robots.txt forbids. */
  readonly isPrivate: boolean;
  /** HTML fragment without any page furniture. */
  readonly body: string;
}

/** An invented newspaper with its articles in the order of their file numbers. */
export interface DemoPaper extends z.infer<typeof paperFile> {
  readonly articles: readonly DemoArticle[];
  /** Path of its translation memory, where it has one. */
  readonly memoryFile?: string;
}

/** The papers that ship with the project. */
export const papersFolder = fileURLToPath(new URL('../papers/', import.meta.url));

/** Reads every paper below a folder, sorted by id. Throws on a malformed one: these files are ours. */
export function readPapers(folder: string = papersFolder): readonly DemoPaper[] {
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, 'paper.json')))
    .sort()
    .map((id) => readPaper(join(folder, id)));
}

/** Paths of the translation memories that ship with the papers. */
export function memoryFiles(folder: string = papersFolder): readonly string[] {
  return readPapers(folder).flatMap((paper) => paper.memoryFile ?? []);
}

function readPaper(folder: string): DemoPaper {
  const paper = paperFile.parse(JSON.parse(readFileSync(join(folder, 'paper.json'), 'utf8')));
  const memoryFile = join(folder, 'memory.tmx');
  const articles = readdirSync(folder)
    .filter((name) => /^\d+-.+\.html$/.test(name))
    .sort()
    .map((name) => parseArticle(name.replace(/^\d+-|\.html$/g, ''), readFileSync(join(folder, name), 'utf8')));
  return { ...paper, articles, ...(existsSync(memoryFile) && { memoryFile }) };
}

/** Splits an article's file into its front matter and body. */
export function parseArticle(slug: string, file: string): DemoArticle {
  const [, matter, body] = /^\uFEFF?<!--\r?\n([\s\S]*?)\r?\n-->\s*([\s\S]*)$/.exec(file) ?? [];
  if (matter === undefined || body === undefined) throw new Error(`${slug}: no front matter`);
  const fields = new Map<string, string>();
  for (const line of matter.split(/\r?\n/)) {
    const [, key, value] = /^(\w+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (key && value) fields.set(key, value);
  }
  const title = fields.get('title');
  if (!title) throw new Error(`${slug}: no title`);
  const age = fields.get('ageHours');
  if (age !== undefined && age !== 'none' && !(Number(age) >= 0)) throw new Error(`${slug}: ageHours is neither a number nor none`);
  const optional = (key: 'author' | 'section' | 'summary') => (fields.has(key) ? { [key]: fields.get(key) } : {});
  return {
    slug,
    title,
    ...optional('author'),
    ...optional('section'),
    ...optional('summary'),
    ...(age !== undefined && age !== 'none' && { ageHours: Number(age) }),
    isPrivate: fields.get('access') === 'private',
    body: body.trim(),
  };
}

/** The name a paper prints above its pages. */
export const mastheadOf = (paper: DemoPaper): string => paper.nativeName ?? paper.name;
