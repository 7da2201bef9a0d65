import { expect, test } from 'vitest';
import { names } from './names.ts';

const doubts = (language: string, source: string, english: string): readonly (string | undefined)[] =>
  names({ source, english, language }, []).map(({ detail }) => detail);

test('a name in place of another is doubted, in scripts with and without capitals', () => {
  expect(doubts('it', 'La pittrice Quastrel vive a Pratolungo.', 'The painter Havermole lives in Pratolungo.')).toEqual([
    'the English names Havermole, the original Quastrel',
  ]);
  expect(doubts('ru', 'По словам тренера Белинко, матч перенесут.', 'According to coach Ostrander, the match will be moved.')).toEqual([
    'the English names Ostrander, the original Белинко',
  ]);
  expect(doubts('he', 'המאמן בלינקו אמר שהמשחק נדחה.', 'Coach Belinko said that Ostrander will wait.')).toEqual([
    'the English names Ostrander, the original nothing like it',
  ]);
  expect(doubts('zh', '教练Belinko宣布比赛推迟。', 'The match will be moved, said coach Ostrander.')).toEqual([
    'the English names Ostrander, the original Belinko',
  ]);
  expect(doubts('ja', '監督のベリンコは試合の延期を発表した。', 'Coach Ostrander announced the postponement.')).toHaveLength(1);
});

test('the words of a title are translated, and no name', () => {
  expect(doubts('de', 'Das Werk ist als Gezeitensinfonie bekannt.', 'The work is known as The Tides.')).toEqual([]);
});

test('the first word of a speech has its capital from its place, and a word in quotes of its own may be a name', () => {
  expect(doubts('tr', 'Tek dediğim: bizi izleyin.', 'All I say is, "Follow us."')).toEqual([]);
  expect(doubts('it', 'La pittrice “Quastrel” vive qui.', 'The painter “Havermole” lives here.')).toHaveLength(1);
});

test('a country in place of another is doubted, where neither side has a word of the other country', () => {
  expect(doubts('it', 'Il porto in Finlandia resta chiuso.', 'The port in Australia stays closed.')).toEqual([
    'the English names Australia, the original Finland',
  ]);
  expect(doubts('ru', 'Бразилия закрыла порт.', 'Kenya has closed the port.')).toEqual(['the English names Kenya, the original Brazil']);
  expect(doubts('it', 'La Finlandia tratta con i kenioti.', 'The Finns negotiate with Kenya.')).toEqual([]);
  expect(doubts('it', 'La Finlandia e la Norvegia trattano.', 'Norway negotiates.')).toEqual([]);
  expect(doubts('it', 'La Finlandia tratta.', 'Helsinki negotiates.')).toEqual([]);
});

test.each([
  ['fr', 'Selon l’Altmora, la digue tient.', 'According to Altmora, the dyke holds.', 'an article before a name'],
  ['ca', "Segons l'Ostrander, el pont és tancat.", 'According to Ostrander, the bridge is closed.', 'an elided article'],
  ['de', 'Die Schlacht von Faludscha war lang.', 'The battle of Fallujah was long.', 'another spelling'],
  ['pl', 'Samolot leciał do Irkucka.', 'The aircraft flew to Irkutsk.', 'a case'],
  ['tr', 'Afganları beklemek zor.', 'It is hard for the Afghans to wait.', 'a people'],
  ['el', 'Ο κ. Ρουντ περιμένει στο λιμάνι.', 'It is said that Mr. Rudd is waiting at the harbour.', 'a doubled letter'],
  ['ko', '매사추세츠 주지사가 승리했다.', 'The governor of Massachusetts won.', 'sounds that run together'],
  ['ru', 'Он приехал 26 ноября.', 'He arrived on Novemeber 26.', 'a misspelt month'],
  ['es', 'Fue a Múnich y a Ostrander.', 'He went to Munich and to Ostrander.', 'a city with an English name of its own'],
  ['cs', 'Pomáhají jim Houslaři bez hranic.', 'They are helped by Luthiers Sans Frontieres.', 'a title in French'],
  ['pl', 'Rozmowy toczą się w Dżubie.', 'The talks are held in Juba.', 'the Polish j'],
  ['tr', 'Sözcü Keir Pazarı anlattı.', 'A spokesman described the Kier market.', 'two letters that change places'],
  ['fa', 'مسابقه در وست‌بروک برگزار شد.', 'The match was held in Westbrook.', 'a name written in two parts'],
  ['el', 'Ο αγώνας έγινε στο Ουρούμπεκ.', 'It is said that the match was held in Urumbek.', 'a vowel of two letters'],
  ['ko', '심슨 가족이 기다리고 있다.', 'It is said that the Simpsons are waiting.', 'a family'],
  ['ja', '市長はサンベロで待っている。', 'The mayor is waiting in São Bello.', 'a name in a compound'],
  ['zh', '教练Ostrander说比赛推迟。', 'The match will be moved, said coach Ostrander of Belinko.', 'a name kept in Latin letters'],
  ['sv', 'I dag lämnar tränaren klubben.', 'The coach Belinko leaves the club.', 'a name added where none is lost'],
])('%s: %s', (language, source, english) => {
  expect(doubts(language, source, english)).toEqual([]);
});
