import { describe, expect, test } from 'vitest';
import type { Segment } from '../../core/translation.ts';
import { stemOf } from './forms.ts';
import { nameMarks, namesIn, withNames } from './mark.ts';
import { name } from './name.fixture.ts';

/** The source words under each name mark. */
const found = (language: string, source: string, text: string): string[] =>
  nameMarks(text, [name(language, source, 'English')]).map(({ start, end }) => text.slice(start, end));

describe('a name is found in its forms', () => {
  test.each([
    ['ru', 'Путин', 'Вчера Путина видели с Путиным.', ['Путина', 'Путиным']],
    ['ru', 'Москва', 'Из Москвы в Москву, МОСКВА', ['Москвы', 'Москву', 'МОСКВА']],
    ['ru', 'Владимир Зеленский', 'с Владимиром Зеленским', ['Владимиром Зеленским']],
    ['ru', 'Павел', 'вместе с Павлом', ['Павлом']],
    ['uk', 'Рига', 'у Ризі та з Ригою', ['Ризі', 'Ригою']],
    ['pl', 'Warszawa', 'w Warszawie i pod Warszawą', ['Warszawie', 'Warszawą']],
    ['cs', 'Praha', 'v Praze, do Prahy', ['Praze', 'Prahy']],
    ['sr', 'Београд', 'у Београду', ['Београду']],
    ['el', 'Μητσοτάκης', 'τον Μητσοτάκη και του Μητσοτάκη', ['Μητσοτάκη', 'Μητσοτάκη']],
    ['fi', 'Helsinki', 'Helsingissä ja Helsinkiin', ['Helsinkiin']],
    ['fi', 'EU', 'EU:n ja EU', ['EU:n', 'EU']],
    ['hu', 'Budapest', 'Budapesten, Budapestről', ['Budapesten', 'Budapestről']],
    ['tr', 'Erdoğan', 'Erdoğan’ın sözleri, Erdoğan', ['Erdoğan’ın', 'Erdoğan']],
    ['tr', 'İzmir', 'İZMİR ve İzmir', ['İZMİR', 'İzmir']],
    ['kk', 'Тоқаев', 'Тоқаевтың сөзі', ['Тоқаевтың']],
    ['ar', 'بوتين', 'قال بوتين لبوتين وبوتين', ['بوتين', 'بوتين', 'بوتين']],
    ['ar', 'الكرملين', 'أعلن الكرملين، وبالكرملين', ['الكرملين', 'الكرملين']],
    ['he', 'פוטין', 'ופוטין אמר', ['פוטין']],
    ['fa', 'ترامپ', 'ترامپ گفت', ['ترامپ']],
    ['ka', 'თბილისი', 'თბილისში', ['თბილისში']],
    ['hy', 'Փաշինյան', 'Փաշինյանի հետ', ['Փաշինյանի']],
    ['ko', '윤석열', '윤석열은 말했다', ['윤석열은']],
    ['zh', '习近平', '国家主席习近平在北京', ['习近平']],
    ['ja', 'トランプ', 'トランプ大統領とトランプ氏', ['トランプ', 'トランプ']],
    ['th', 'ทักษิณ', 'นายทักษิณกล่าว', ['ทักษิณ']],
    ['hi', 'मोदी', 'मोदी ने कहा', ['मोदी']],
    ['de', 'Merkel', 'Merkels Rede', ['Merkels']],
  ])('%s %s', (language, source, text, words) => {
    expect(found(language, source, text)).toEqual(words);
  });
});

describe('another word is not a name', () => {
  test.each([
    ['ru', 'Лев', 'лев и левый'],
    ['ru', 'Иван', 'Иванов сказал'],
    ['ru', 'Рим', 'Римма пришла'],
    ['ru', 'Мали', 'Малина, Мало'],
    ['ja', 'カン', 'カンガルーがいる'],
    ['tr', 'Ali', 'Alihan geldi'],
    ['zh', '马', '马上'],
    ['de', 'Rom', 'Romane'],
    ['ar', 'علي', 'تعليم'],
    ['ru', 'НАТО', 'натощак Натова'],
  ])('%s %s', (language, source, text) => {
    expect(found(language, source, text)).toEqual([]);
  });
});

test('the longest name wins, rejected ones are none, each is told once', () => {
  const ledger = [
    name('ru', 'Путин', 'Putin'),
    name('ru', 'Владимир Путин', 'Vladimir Putin'),
    name('ru', 'Сочи', 'Sochi', { state: 'rejected' }),
  ];
  const text = 'Владимир Путин в Сочи. Путин и Путин.';
  expect(nameMarks(text, ledger).map(({ english }) => english)).toEqual(['Vladimir Putin', 'Putin', 'Putin']);
  expect(namesIn(text, ledger).map(({ english }) => english)).toEqual(['Vladimir Putin', 'Putin']);
});

test('marks are added to a segment in order, but never across one of its own', () => {
  const ledger = [name('ru', 'Владимир Путин', 'Vladimir Putin'), name('ru', 'Сочи', 'Sochi')];
  const text = 'Владимир Путин в Сочи';
  const linked: Segment = { text, marks: [{ kind: 'link', start: 0, end: text.length, href: 'https://x.example/' }] };
  expect(withNames(linked, ledger).marks.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ['link', 0, 21],
    ['name', 0, 14],
    ['name', 17, 21],
  ]);
  const crossing: Segment = { text, marks: [{ kind: 'bold', start: 9, end: 16 }] };
  expect(withNames(crossing, ledger).marks.map(({ kind }) => kind)).toEqual(['bold', 'name']);
  expect(withNames(linked, [])).toBe(linked);
});

test('the stem of a name stands in its forms, for finding the articles that hold one', () => {
  const stems = [
    stemOf('Анкара', 'ru'),
    stemOf('Владимир Зеленский', 'ru'),
    stemOf('Рига', 'uk'),
    stemOf('НАТО', 'ru'),
    stemOf('北京', 'zh'),
  ];
  expect(stems).toEqual(['Анкар', 'Зеленск', 'Риг', 'НАТО', '北京']);
  expect(stemOf('…', 'ru')).toBe('…');
});
