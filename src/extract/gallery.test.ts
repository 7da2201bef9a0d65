import { expect, test } from 'vitest';
import { extractHtml } from './generic.ts';

const figure = (n: number, more = ''): string =>
  `<figure><img src="/bild-${n}.jpg" alt="Bild ${n}" width="800"><figcaption>Das ${n}. Boot des Umzugs trägt die Farben seines Dorfes und eine Mannschaft in alter Tracht. <small>Foto: Bo Lind</small></figcaption></figure>${more}`;
const page = (body: string): string => `<html lang="de"><head><title>Der Umzug der Boote</title></head><body>${body}</body></html>`;
const read = (body: string) => extractHtml(page(body), 'https://bote.example/1');
const kinds = (body: string): readonly string[] => {
  const result = read(body);
  return result.ok ? result.value.blocks.map(({ kind }) => kind) : [result.error.kind];
};

test('a gallery is an article: its pictures in order, with captions and credits', () => {
  const body = `<nav><a href="/">Start</a></nav><main><h1>Der Umzug der Boote</h1><p>Am Sonntag zogen die Boote durch die Stadt.</p><div class="slides">${[1, 2, 3, 4, 5, 6].map((n) => figure(n)).join('')}</div></main>`;
  const result = read(body);
  if (!result.ok) throw new Error(result.error.kind);
  const figures = result.value.blocks.filter((block) => block.kind === 'figure');
  expect(figures.map(({ src }) => src)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `https://bote.example/bild-${n}.jpg`));
  expect(figures[1]).toMatchObject({ credit: 'Bo Lind', caption: { text: expect.stringContaining('Das 2. Boot') as string } });
});

test('a picture that is shown twice is one', () => {
  const body = `<main><h1>Der Umzug der Boote</h1>${[1, 2, 3, 4, 1, 2].map((n) => figure(n)).join('')}</main>`;
  expect(kinds(body)).toEqual(['figure', 'figure', 'figure', 'figure']);
});

test('an article with some pictures, and cards with pictures, are no gallery', () => {
  const line = (n: number): string =>
    `<p>Das ${n}. Dorf schickte wie jedes Jahr sein größtes Boot, und wieder stritten die Alten darüber, wer voranfahren darf und wer folgen muss.</p>`;
  const story = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => line(n) + (n <= 4 ? figure(n) : '')).join('');
  expect(kinds(`<main><article><h1>Der Umzug der Boote</h1>${story}</article></main>`).filter((kind) => kind === 'paragraph')).toHaveLength(
    8,
  );
  const cards = [1, 2, 3, 4, 5].map((n) => `<a href="/andere-${n}">${figure(n)}</a>`).join('');
  expect(kinds(`<main><h1>Der Umzug der Boote</h1>${cards}</main>`)).toEqual(['not-article']);
});
