import { describe, expect, test } from 'vitest';
import { furniture } from '../furniture.data.ts';
import { examplePaper } from '../fixture.ts';
import { templates } from './index.ts';
import type { PageView } from './view.ts';

function viewOf(language: string, template: PageView['paper']['template']): PageView {
  const paper = examplePaper({ language, template, sign: 'pr' });
  const [article, other] = paper.articles;
  if (!article || !other) throw new Error('the example paper lost its articles');
  return {
    paper,
    article,
    words: furniture[language]!,
    url: 'http://demo.invalid/probe/deich.html',
    homepage: 'http://demo.invalid/probe/',
    publishedAt: { iso: '2026-11-23T08:00:00+01:00', printed: '23. November 2026' },
    readingMinutes: 1,
    teasers: [{ title: other.title, url: 'http://demo.invalid/probe/ohne-datum.html' }],
  };
}

const names = Object.keys(templates) as PageView['paper']['template'][];

describe.each(names)('%s', (name) => {
  const html = templates[name](viewOf('de', name));

  test('holds title, date, author and the whole text', () => {
    for (const words of ['Der Deich „hält“ &amp; schweigt', '2026-11-23T08:00:00+01:00', 'Ute Beispiel', 'Ein Satz über den Deich.']) {
      expect(html).toContain(words);
    }
    for (const words of ['Erster Absatz.', 'Ein Zitat.', 'Dritter Absatz.', 'Letzter Absatz.', '/img/deich.jpg'])
      expect(html).toContain(words);
  });

  test('surrounds it with furniture', () => {
    const { words } = viewOf('de', name);
    for (const word of [words.allRights, 'Ohne Datum']) expect(html).toContain(word);
    expect([words.alsoRead, words.mostRead].some((word) => html.includes(word))).toBe(true);
  });

  test('reads from the right in Arabic', () => {
    expect(templates[name](viewOf('ar', name))).toContain('<html lang="ar" dir="rtl">');
  });
});

test('no two templates make the same page', () => {
  expect(new Set(names.map((name) => templates[name](viewOf('de', name)))).size).toBe(names.length);
});

test('only classic and modern carry linked data', () => {
  const carriers = names.filter((name) => templates[name](viewOf('de', name)).includes('application/ld+json'));
  expect(carriers.sort()).toEqual(['classic', 'modern']);
});

test('furniture exists in twelve languages, every word filled', () => {
  expect(Object.keys(furniture).sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'tr', 'uk']);
  for (const words of Object.values(furniture)) expect(Object.values(words).every((word: string) => word.trim() !== '')).toBe(true);
});
