/** Letters by the consonants they stand for: 1 b f p v, 2 c g j k s z, 3 d t, 4 l, 5 m n, 6 r; `-` for none. A coarse Soundex (Russell, 1918) for all scripts. */
export const consonants: Readonly<Record<string, string>> = {
  '1': 'bfpvбвпфβπφυبفپוبפףבپڤबभपफवপফবভぱぴぷぺぽばびぶべぼふふァパピプペポバビブベボフヴㅂㅍㅃ',
  '2': 'cgjkqsxzßгґжзкхцчшщсѕђћџјγζκξσςχجخزژسشصغقكکگچحזחכךסצץקשגज़खगघचछजझशषसकক খগজচসশষকゥカキクケコガギグゲゴサシスセソザジズゼゾチツヂヅㄱㄲㅋㅅㅆㅈㅉㅊ',
  '3': 'dtþðдтδτθدتطضذظثדטתडढटठतथदधতটদডথタテトダデドㄷㅌㄸ',
  '4': 'lłлљλلלलলラリルレロㄹ',
  '5': 'mnмнњμνمنמםנןमनणंँমনণংマミムメモナニヌネノンㅁㄴ',
  '6': 'rрρرרरড়ऱর',
};
