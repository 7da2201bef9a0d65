import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frenchWords } from '../../demo/model/french.data.ts';

/** What a made-up press of one language holds. */
export interface Press {
  readonly articles: number;
  readonly sentences: number;
  /** Different sentences among them, headlines included: what translating costs. */
  readonly distinct: number;
}

const sentencesAnArticle = 20;
// Every fifth article is a wire report that several papers print.
const wireEvery = 5;

const words = (flag: 'N' | 'A'): readonly string[] => frenchWords.filter((word) => word[2] === flag).map(([source]) => source);
const nouns = words('N');
const adjectives = words('A');
const ends = ['a annoncé une loi', 'a ouvert le port', 'a vu la maison', 'est contre le marché'];

/** Writes papers in French as a replay folder: `sentences` sentences, of which a fifth stand in wire reports printed by up to five papers. */
export function writePress(folder: string, sentences: number, random: () => number): Press {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)]!;
  const sentence = (number: number): string =>
    `Le ${pick(nouns)} ${pick(adjectives)} ${pick(ends)} pour le ${pick(nouns)} ${number}, selon le ${pick(nouns)}.`;
  mkdirSync(folder, { recursive: true });
  const articles = Math.ceil(sentences / sentencesAnArticle);
  const lines: string[] = [];
  const all = new Set<string>();
  let number = 0;
  let wire: { headline: string; body: readonly string[]; left: number } | undefined;
  for (let i = 0; i < articles; i++) {
    const isWire = i % wireEvery === 0;
    if (isWire && (wire === undefined || wire.left === 0)) wire = { ...report(() => sentence(number++)), left: 5 };
    const { headline, body } = isWire ? wire! : report(() => sentence(number++));
    if (isWire) wire!.left -= 1;
    for (const one of [headline, ...body]) all.add(one);
    const file = `${i}.html`;
    writeFileSync(join(folder, file), page(headline, body));
    lines.push(JSON.stringify({ url: `https://paper${i % 10}.invalid/${i}`, file, contentType: 'text/html; charset=utf-8' }));
  }
  writeFileSync(join(folder, 'index.jsonl'), `${lines.join('\n')}\n`);
  return { articles, sentences: articles * sentencesAnArticle, distinct: all.size };
}

function report(sentence: () => string): { headline: string; body: readonly string[] } {
  return { headline: sentence().replace(/\.$/, ''), body: Array.from({ length: sentencesAnArticle - 1 }, sentence) };
}

/** Every third sentence has a bold word, every fifth a link. */
function page(headline: string, body: readonly string[]): string {
  const marked = body.map((text, i) => {
    const [le, noun, ...rest] = text.split(' ');
    const word = i % 5 === 0 ? `<a href="https://paper.invalid/about/${i}">${noun!}</a>` : i % 3 === 0 ? `<b>${noun!}</b>` : noun!;
    return [le, word, ...rest].join(' ');
  });
  const paragraphs = Array.from({ length: Math.ceil(marked.length / 4) }, (_, i) => `<p>${marked.slice(i * 4, i * 4 + 4).join(' ')}</p>`);
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${headline}</title>
<meta property="article:published_time" content="2026-03-12T07:00:00Z"></head>
<body><main><article><h1>${headline}</h1>${paragraphs.join('\n')}</article></main></body></html>`;
}
