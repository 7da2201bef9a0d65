import { expect, test } from 'vitest';
import { sightingsIn } from './learn.ts';

const seen = (language: string, source: string, english: string): string[] =>
  sightingsIn(source, english, language).map((sighting) => `${sighting.source} = ${sighting.english}`);

// Written for this test.
test.each([
  [
    'ru',
    'Вчера министр Лаврентий Зубарев прилетел в Самарканд.',
    'Minister Lavrenty Zubarev flew to Samarkand yesterday.',
    ['Лаврентий Зубарев = Lavrenty Zubarev', 'Самарканд = Samarkand'],
  ],
  ['ru', 'Об этом говорили с Зубаревым.', 'They spoke about it with Zubarev.', ['Зубарев = Zubarev']],
  ['ru', 'Поезд идёт из Анкары в Италию.', 'The train runs from Ankara to Italy.', ['Анкара = Ankara', 'Италия = Italy']],
  [
    'uk',
    'Угоду підписали в Ізраїлі з Пашиняном.',
    'The deal was signed in Israel with Pashinyan.',
    ['Ізраїль = Israel', 'Пашинян = Pashinyan'],
  ],
  ['bg', 'Снощи в Пловдив пристигна Борисов.', 'Borisov arrived in Plovdiv last night.', ['Пловдив = Plovdiv', 'Борисов = Borisov']],
  [
    'el',
    'Χθες ο Νικόλας Παπαδάκης ήταν στην Πάτρα.',
    'Yesterday Nikolas Papadakis was in Patra.',
    ['Νικόλας Παπαδάκης = Nikolas Papadakis', 'Πάτρα = Patra'],
  ],
  ['ar', 'وصل سليم الحداد إلى برلين أمس', 'Salim Haddad arrived in Berlin yesterday', ['برلين = Berlin', 'سليم الحداد = Salim Haddad']],
  ['fa', 'رضا کرمانی به شیراز رفت', 'Reza Kermani went to Shiraz', ['رضا کرمانی = Reza Kermani', 'شیراز = Shiraz']],
  ['he', 'השר בנימין שרון נסע לברלין', 'Minister Binyamin Sharon went to Berlin', ['בנימין שרון = Binyamin Sharon', 'ברלין = Berlin']],
  ['hi', 'कल सुनील वर्मा जयपुर पहुँचे', 'Sunil Verma reached Jaipur yesterday', ['सुनील वर्मा = Sunil Verma', 'जयपुर = Jaipur']],
  [
    'ja',
    '昨日、トーマス・ミュラーがベルリンで話した。',
    'Thomas Müller spoke in Berlin yesterday.',
    ['トーマス・ミュラー = Thomas Müller', 'ベルリン = Berlin'],
  ],
])('%s: %s', (language, source, english, pairs) => {
  expect(seen(language, source, english).sort()).toEqual(pairs.toSorted());
});

test.each([
  ['a Latin script has none', 'pl', 'Wczoraj w Moskwie był Nowak.', 'Nowak was in Moscow yesterday.'],
  ['titles and loanwords are no names', 'ru', 'Вчера Президент был в Парламенте.', 'The President was in Parliament yesterday.'],
  ['a sentence begins with any word', 'ru', 'Роза пахнет.', 'A Rosa smells.'],
  ['common words are written small', 'ru', 'Вчера там рос дуб.', 'Yesterday Ross grew there.'],
  ['two that fit are not told apart', 'ru', 'Вчера был Марин.', 'Yesterday Marin and Maryn were there.'],
  ['an acronym is not spelt by sound', 'ru', 'Об этом сказали в НАТО.', 'NATO said so.'],
  ['nothing is in nothing', 'ru', '', ''],
])('%s', (_why, language, source, english) => {
  expect(seen(language, source, english)).toEqual([]);
});
