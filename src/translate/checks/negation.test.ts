import { expect, test } from 'vitest';
import { negation } from './negation.ts';

const doubts = (language: string, source: string, english: string): readonly string[] =>
  negation({ source, english, language }).map(({ detail }) => detail ?? '');

test.each([
  ['de', 'Sie wird das Amt nicht behalten.', 'She will hold the office.'],
  ['cs', 'Starosta smlouvu nepodepsal.', 'The mayor signed the contract.'],
  ['tr', 'Belediye anlaşmayı imzalamadı.', 'The town hall signed the agreement.'],
  ['ja', '市長は辞任しないと述べた。', 'The mayor said he would resign.'],
  ['ko', '회사는 계약하지 않았다.', 'The company signed the contract.'],
  ['zh', '警方尚未公布姓名。', 'Police have published the name.'],
  ['ar', 'لن تُغلق المدرسة هذا العام.', 'The school will close this year.'],
  ['cs', 'Starosta včera neslyšel sirénu.', 'The mayor heard the siren yesterday.'],
  ['fa', 'شهردار نامه را نپذیرفت.', 'The mayor accepted the letter.'],
  ['hu', 'Ne nyissák ki az ablakot.', 'Open the window.'],
  ['ru', 'Причина пожара неизвестна.', 'The cause of the fire has been published.'],
  ['ja', '窓を開けないように求めた。', 'They asked people to open the window.'],
  ['ko', '다리가 없지만 배는 다닌다.', 'There is a bridge and a ferry runs.'],
  ['zh', '居民听不到警报。', 'Residents could hear the alarm.'],
  ['tr', 'Pencereleri açmamaları istendi.', 'They were asked to open the windows.'],
  ['tr', 'Bu kapıyı açmayın.', 'Open this door.'],
  ['ja', 'この扉を開けないでください。', 'Please open this door.'],
  ['ko', '이 문을 열지 마세요.', 'Open this door.'],
  ['zh', '请勿打开这扇门。', 'Please open this door.'],
  ['cs', 'Tyto dveře neotvírejte.', 'Open this door.'],
  ['de', 'Er nannte keine Summe, sondern sprach vom Wetter.', 'He named a sum and spoke of the weather.'],
])('a negation of the original that the English drops is doubted: %s', (language, source, english) => {
  expect(doubts(language, source, english)).toEqual([expect.stringContaining('the original says no')]);
});

test.each([
  ['nl', 'Het huis kostte nog geen €20.000.', 'The house cost less than €20,000.'],
  ['uk', 'Витрати мають не перевищувати 36 000 гривень.', 'Costs have to stay under 36,000 hryvnias.'],
  ['de', 'Nicht nur die Schule schließt, auch der Laden.', 'Both the school and the shop are closing.'],
  ['ja', '学校だけではなく店も閉まる。', 'Both the school and the shop will close.'],
  ['ko', '학교뿐만 아니라 가게도 문을 닫는다.', 'Both the school and the shop will close.'],
  ['zh', '他们能不能来还要看天气。', 'Their coming depends on the weather.'],
  ['tr', 'Yılmaz dün basına konuştu.', 'Yılmaz spoke to the press yesterday.'],
  ['cs', 'Zápas se hraje v neděli.', 'The match is played on Sunday.'],
  ['fr', 'Il n’a pas accepté l’offre.', 'He refused the offer.'],
  ['ko', '국경 없는 기자회가 발표했다.', 'Reporters of the world published it.'],
  ['nl', 'De dijk kon het water niet tegenhouden.', 'The dyke was overtopped.'],
  ['de', 'Kurz nach dem Start brach der Motor.', 'Not long after the start the engine broke.'],
  ['es', 'El conductor salió ileso.', 'The driver was not hurt.'],
  ['tr', 'Konu daha önce konuşulmamıştı.', 'The matter had not been discussed before.'],
  ['tr', 'Bu kapıyı açmayın.', 'Do not open this door.'],
  ['tr', 'Bu kapıyı açma.', 'Do not open this door.'],
  ['ja', 'この扉を開けるな。', 'Do not open this door.'],
  ['fa', 'این در را نبندید.', 'Do not close this door.'],
  ['tr', 'Tarlada bir mayın bulundu.', 'A mine was found in the field.'],
  ['sv', 'Vem vill inte bo här?', 'Who would want to live elsewhere?'],
])('an idiom, a look-alike or an English equivalent is no doubt: %s', (language, source, english) => {
  expect(doubts(language, source, english)).toEqual([]);
});

test('a negation that only the English has is doubted, and not where a word or an affix of the original answers it', () => {
  expect(doubts('es', 'La alcaldesa aceptó la oferta.', 'The mayor did not sign the offer.')).toEqual([
    'the English says “not”, the original does not',
  ]);
  expect(doubts('ja', '無口な職人が椅子を作る。', 'The craftsman who doesn’t talk makes chairs.')).toEqual([]);
  expect(doubts('de', 'Die Lage blieb erst unklar.', 'The situation was not resolved at first.')).toEqual([]);
  expect(doubts('it', 'Il museo riapre lunedì.', 'The museum will not open until Monday.')).toEqual([]);
});

test('what answers a negation far off, in another clause of a long sentence, does not count', () => {
  const source =
    'Die Regierung weigerte sich, den Vertrag zu unterzeichnen, und erklärte, er schade der Wirtschaft, während die Nachbarn an die Ziele nicht gebunden seien.';
  const english =
    'The government refused to sign the treaty and said it harmed the economy, while the neighbours were bound by the targets.';
  expect(doubts('de', source, english)).toHaveLength(1);
  expect(doubts('de', source, english.replace('were bound', 'were not bound'))).toEqual([]);
});

test('a word that only says the opposite answers a negation near by, and not in another clause', () => {
  const source = 'Behörden bitten die Anwohner, in den Häusern zu bleiben, Zimmer zu lüften und kein Wasser zu trinken.';
  const english = 'Authorities ask residents to stay in their houses, air the rooms and drink water.';
  expect(doubts('de', source, english)).toHaveLength(1);
  expect(doubts('de', 'Er geht nicht weg.', 'He stays away.')).toEqual([]);
});

test('a name is no sign of a negative, a German noun may be', () => {
  expect(doubts('es', 'La escuela de Nepal abrió ayer.', 'The school in Nepal was not opened yesterday.')).toHaveLength(1);
  expect(doubts('de', 'Ein Mangel an Betten.', 'There were not beds.')).toEqual([]);
});

test('a language without cues stays silent', () => {
  expect(doubts('xx', 'Nicht so.', 'So it is.')).toEqual([]);
});
