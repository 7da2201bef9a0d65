import { expect, test } from 'vitest';
import { extractHtml } from './generic.ts';
import { bodyText } from './printable.ts';

const sentence = 'Der Rat der Stadt Altenfels hat am Montag beschlossen, die alte Brücke nach langer Prüfung wieder zu öffnen.';
const prose = (count: number): string => Array.from({ length: count }, (_, i) => `<p>${sentence} Absatz ${i + 1}.</p>`).join('');

function read(article: object, body: string) {
  const node = JSON.stringify({ '@type': 'NewsArticle', headline: 'Brücke öffnet', isAccessibleForFree: false, ...article });
  const html = `<html lang="de"><head><script type="application/ld+json">${node}</script></head><body><article><h1>Brücke öffnet</h1>${body}</article></body></html>`;
  return extractHtml(html, 'https://kurier.example/a');
}

test('what a page hides behind its paywall is not used, nor the whole text in its JSON-LD', () => {
  const articleBody = Array.from({ length: 30 }, (_, i) => `${sentence} Verkauft ${i}.`).join('\n');
  const result = read({ articleBody }, `${prose(3)}<div hidden>${prose(20).replaceAll('Absatz', 'Verkauft')}</div>`);
  if (!result.ok) throw new Error(result.error.kind);
  expect(result.value).toMatchObject({ free: false, teaser: true });
  expect(bodyText(result.value.blocks)).toContain('Absatz 3');
  expect(JSON.stringify(result.value.blocks)).not.toContain('Verkauft');
});

test('a sold page without any visible text is paywalled, not empty', () => {
  expect(read({}, '<p>Jetzt abonnieren.</p>')).toEqual({ ok: false, error: { kind: 'paywalled' } });
});

test('a sold page that shows everything is read', () => {
  const result = read({}, prose(20));
  expect(result.ok && result.value.teaser).toBe(undefined);
  expect(result.ok && bodyText(result.value.blocks)).toContain('Absatz 20');
});
