import { describe, expect, test } from 'vitest';
import type { Block } from '../core/article.ts';
import { isAuthorNote, isEmbedConsent, isPlayerLabel, isReaderNotice, isSourceLine } from './notices.ts';

const paragraph = (text: string, italic = false): Block => ({
  kind: 'paragraph',
  text,
  marks: italic ? [{ kind: 'italic', start: 0, end: text.length }] : [],
});

describe('consent to embedded things', () => {
  test.each([
    'Um eingebettete Inhalte anzuzeigen, ist Ihre Einwilligung nötig, da Dritte sie anbieten. Sie können sie jederzeit widerrufen.',
    'This third-party content needs your consent. Allow cookies to see the video.',
    'Pour afficher ce contenu externe, vous devez accepter les cookies.',
    'Para ver este contenido externo debes aceptar cookies.',
    'Внешний контент: нажмите, если вы согласны с передачей данных.',
    '外部コンテンツを表示するには同意が必要です。',
  ])('%s', (text) => expect(isEmbedConsent(text)).toBe(true));

  test.each([
    'The council agreed on cookies for everybody, and the mayor gave her consent.',
    'Das Museum zeigt externe Inhalte aus drei Jahrhunderten.',
  ])('not: %s', (text) => expect(isEmbedConsent(text)).toBe(false));
});

describe('notices to readers', () => {
  const rules = `Bitte achten Sie darauf, dass Ihre Kommentare beim Thema bleiben. ${'Der Ton bleibt freundlich. '.repeat(12)}`;
  test.each([
    'Your comment will be read before it is shown.',
    'Reklam engelleyici kullanıyorsunuz.',
    'Оставить комментарий',
    'Vos commentaires',
  ])('%s', (text) => expect(isReaderNotice(text, false)).toBe(true));
  test('long ones only behind the article', () => {
    expect(isReaderNotice(rules, true)).toBe(true);
    expect(isReaderNotice(rules, false)).toBe(false);
    expect(isReaderNotice('The mayor had no comment on the bridge.', true)).toBe(false);
  });
});

describe('labels of players', () => {
  test.each([
    'Video starten, abbrechen mit Escape',
    'Listen to this article',
    'Écouter cet article',
    'この記事を聴く',
    'Haberi dinle',
    'Ende der weiteren Informationen',
  ])('%s', (text) => expect(isPlayerLabel(text)).toBe(true));
  test.each([
    'Listen to this article of faith, said the miller, and went on for an hour about the bridge.',
    'Loading bay closed',
    'Anhören wollte er das nicht.',
  ])('not: %s', (text) => expect(isPlayerLabel(text)).toBe(false));
});

describe('the last line that says where the news came from', () => {
  test.each([
    'Courier / Última Luz',
    'Quelle: Landratsamt Altenfels',
    'With reports from La Luz and El Puente',
    'Avec AFP',
    'Con información de La Luz',
    'Kaynak: Köprü',
    '出典：橋新聞',
  ])('%s', (text) => expect(isSourceLine(text, 'Courier')).toBe(true));
  test('a sentence of it where it names agencies', () => {
    const text = 'Mit Informationen unserer Korrespondentin sowie der Agenturen AFP, dpa und Reuters. Nicht alles ließ sich prüfen.';
    expect(isSourceLine(text, undefined)).toBe(true);
    expect(isSourceLine(text.replace('AFP, dpa und Reuters', 'des Landes'), undefined)).toBe(false);
  });
  test.each(['The source said that it would rain.', 'Sources of the river lie in Altenfels.', 'The Courier was there.', 'Bridge / Mill'])(
    'not: %s',
    (text) => expect(isSourceLine(text, 'Courier')).toBe(false),
  );
});

describe('a closing note on who wrote', () => {
  const known = { authors: ['Anna Muster', 'Bo'], siteName: 'Courier' };
  test.each([
    ['Anna Muster has written on bridges since 2009.', false],
    ['Unsere Korrespondentin Anna Muster berichtet für den Courier aus Altenfels.', false],
    ['Redakteurin Anna Muster schreibt über Brücken.', true],
  ])('%s', (text, italic) => expect(isAuthorNote(text, paragraph(text, italic), known)).toBe(true));

  test.each([
    'The miller agreed with what Anna Muster had written of the bridge.',
    'Bo is a name that many people in Altenfels have.',
    'Die Brücke ist offen, schrieb Anna Muster.',
  ])('not: %s', (text) => expect(isAuthorNote(text, paragraph(text), known)).toBe(false));

  test('a note in bold that leads to the page of its writer', () => {
    const text = 'Korrespondentin im Norden, zuständig für Brücken. Ihre Artikel finden Sie hier.';
    const marks = (href: string): Block => ({
      kind: 'paragraph',
      text,
      marks: [
        { kind: 'bold', start: 0, end: text.length },
        { kind: 'link', start: text.length - 5, end: text.length - 1, href },
      ],
    });
    expect(isAuthorNote(text, marks('https://courier.example/autor/anna-muster/'), known)).toBe(true);
    expect(isAuthorNote(text, marks('https://courier.example/bruecken/'), known)).toBe(false);
  });

  test('not a heading', () => {
    expect(isAuthorNote('Anna Muster', { kind: 'heading', level: 2, text: 'Anna Muster', marks: [] }, known)).toBe(false);
  });
});
