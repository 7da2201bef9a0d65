/** What says no in a language. `strong` nearly always comes out as a negative in English; `any` may. */
export interface Cues {
  readonly strong: RegExp;
  readonly any: RegExp;
}

// Not only, no more than, not until, whether or not: English says them without a negative.
const turned =
  ' (?:nur|allein|bloß|zuletzt|alleen|slechts|bara|endast|kun|bare|vain|pas|seulement|solo|sólo|solamente|només|sols|solo|soltanto|só|apenas|somente|menos|más|més|più|mais|mai|numai|doar|tylko|mniej|jen|pouze|только|лише|тільки|само|менее|csak|μόνο|فقط|רק|केवल|सिर्फ|hanya|chỉ)(?![\\p{L}\\p{M}])';
const word = (forms: string): string => `(?<![\\p{L}\\p{M}])(?:${forms})(?![\\p{L}\\p{M}])(?!${turned})`;
const cues = (strong: string, any = ''): Cues => ({
  strong: new RegExp(word(strong), 'giu'),
  any: new RegExp(any === '' ? word(strong) : `${word(strong)}|${any}`, 'iu'),
});
const joined = (strong: string, any = ''): Cues => ({
  strong: new RegExp(strong, 'giu'),
  any: new RegExp(any === '' ? strong : `${strong}|${any}`, 'iu'),
});

/** Negation cues of the languages checked. */
export const negationCues: Readonly<Record<string, Cues>> = {
  de: cues('nicht|nie|niemals|kein|keine|keinen|keinem|keiner|keines|niemand|niemanden|nichts', '(?<!\\p{L})(?:ohne|unm|unk|unb|unz|ung|weder|kaum|nirgend|nein|verweiger|verneint|erst|ablehn|lehnt)|losen?(?!\\p{L})|mangel|verbot|fehl'),
  nl: cues('niet|nooit|geen|niemand|niets', '(?<!\\p{L})(?:zonder|onm|onb|onv|noch|nauwelijks|nergens|nee|niks|pas)|loos|loze|gebrek'),
  sv: cues('inte|aldrig|ingen|inget|inga|ej|icke', '(?<!\\p{L})(?:utan|varken|knappt|neka|om[öo]j|ok[äa]n|ov|ogil|först)|lös|brist|sakna'),
  da: cues('ikke|aldrig|ingen|intet', '(?<!\\p{L})(?:uden|um|uk|hverken|næppe|først)|løs|mangl'),
  nb: cues('ikke|aldri|ingen|intet', '(?<!\\p{L})(?:uten|um|uk|verken|neppe|først)|løs|mangl'),
  fi: cues('ei|eivät|en|emme|ette|et|eikä|eivätkä|älä', 'ton|tön|mättä|matta|ilman'),
  fr: cues("ne (?:\\p{L}+['’ ]){1,3}?(?:pas|jamais|rien|personne|aucun|aucune)|n['’](?:\\p{L}+['’ ]){1,3}?(?:pas|jamais|rien|personne|aucun|aucune)|(?:ne|n['’]) ?(?:pas|jamais|rien)", "(?<!\\p{L})(?:ne|n['’]|pas|non|sans|ni|aucun|jamais|inc|imp|irr|inn|ignor|refus|manqu|peu|empêch|sauf)(?!tern|ort|lu)"),
  es: cues('no(?! obstante)|nunca|jamás|ningún|ninguna|ninguno|nadie', '(?<!\\p{L})(?:sin|ni|nada|tampoco|neg|falt|carec|impid|imposi|incap)'),
  pt: cues('não|nunca|jamais|nenhum|nenhuma|ninguém', '(?<!\\p{L})(?:sem|nem|nada|tampouco|neg|falt|carec|imped|imposs|incap)'),
  ca: cues('no(?! obstant)|ningú', 'mai|(?<!\\p{L})cap(?!\\p{L})|(?<!\\p{L})(?:sense|ni|res|tampoc|neg|manc|imped|imposs|incap)'),
  it: cues('non|nessun|nessuno|nessuna', '(?<!\\p{L})(?:senza|né|mai|nulla|niente|neanche|nemmeno|impos|incap|neg|manc|imped|viet|vuot)'),
  ro: cues('nu|niciodată|nimeni|nici un|nici o|niciun|nicio|n-a|n-au|n-am', '(?<!\\p{L})(?:fără|nici|ne|imp|inc|lips|refuz|n-)'),
  pl: cues('nie|nigdy|nikt|żaden|żadna|żadne|żadnych|żadnego|żadnej', '(?<!\\p{L})(?:bez|ani|nie|brak|żad|nic|odm)'),
  cs: joined(
    '(?<!\\p{L})(?:ne(?!ust|chva|s[le]|slou)\\p{L}{2,}(?:l|la|lo|li|ly|jí|uje|ují)|není|nejsou|nemá|nelze|nebud\\p{L}+|nemůž\\p{L}+|nechc\\p{L}+|neví|nesmí|nikdy|nikdo|žádn\\p{L}*)(?!\\p{L})', '(?<!\\p{L})(?:ne|bez|ani|ni|odm[íi])'),
  ru: cues('не|нет|никогда|никто|никаких|никакой', '(?<!\\p{L})(?:без|ни|не)'),
  uk: cues('не|немає|ніколи|ніхто|жодн\\p{L}*|нема', '(?<!\\p{L})(?:без|ні|не|жод)'),
  bg: cues('не|няма|никога|никой|никакв\\p{L}*|нямат|нямаше|нито', '(?<!\\p{L})(?:без|ни|не|ня)'),
  sr: cues('ne|nije|nisu|nema|nikada|nikad|nitko|niko|neće|nisam|не|није|нису|нема|никада|неће', '(?<!\\p{L})(?:bez|ni|ne|без|ни|не)'),
  tr: joined('(?<!\\p{L})(?:değil\\p{L}*|yok|yoktu\\p{L}*|hiçbir\\p{L}*|asla)(?!\\p{L})|\\p{L}{2,}(?:m[ae]d[ıi](?:m|n|k|n[ıi]z|l[ae]r\\p{L}*|ğ\\p{L}*)?|mıyor\\p{L}*|miyor\\p{L}*|muyor\\p{L}*|müyor\\p{L}*|m[ae]mış\\p{L}*|m[ae]miş\\p{L}*|[ae]m[ae]z\\p{L}*|m[ae]y[ae]c[ae]\\p{L}*|m[ae]z)(?!\\p{L})', 's[ıiuü]z|m[ae]d[ıi]|hiç|m[ae]z|m[ae]y|m[ıiuü]yor|m[ae]m'),
  hu: cues('nem|nincs|nincsenek|sem|soha|senki|sosem|semmi', '(?<!\\p{L})(?:ne|sem|sen|anélkül)|(?:tlan|tlen|talan|telen|nélkül|hián)'),
  el: cues('δεν|μην|κανείς|κανένας|καμία|ποτέ|όχι', '(?<!\\p{L})(?:χωρίς|δε(?!\\p{L})|μη(?!\\p{L})|ούτε|δίχως|αδυν|κανέν|ουδ|τίποτ|όχι)'),
  ar: cues('[وفأ]?(?:لم|لن|ليس|ليست|ليسوا|لا|لايزال)', '(?<!\\p{L})[وفب]?(?:غير|دون|بدون|عدم|لا|ما|لم|لن|رفض|منع|سوى|فشل|نفى|إلا)(?!\\p{L})|ليس'),
  fa: cues('نیست|نیستند|نبود|نبودند|ندارد|ندارند|نداشت|نداشتند|نمی\\p{L}*|نمی‌\\p{L}*|هیچ|هرگز|نشده|نشد|نکرد|نکرده|نکردند|نخواهد|نخواهند|نباید|نتوانست', '(?<!\\p{L})(?:نه?(?!\\p{L})|نمی|نی|نشد|نکر|نبود|ندا|نخو|نبا|نتو|نرس|نگر|نده|بی‌|بدون|غیر|عدم|هیچ)'),
  he: cues('[וש]{0,2}(?:לא|אין|אינו|אינה|אינם|אינן|איננו|מעולם)', 'בלי|ללא|(?<!\\p{L})[ושהכ]?(?:לא|אל|אי|בלתי|אינ)(?!\\p{L})|אין|סירב|הכחיש'),
  hi: cues('(?<!ही )नहीं', '(?<![\\p{L}\\p{M}])(?:न|ना|मत|गैर|बिना)(?![\\p{L}\\p{M}])|नहीं|इनकार'),
  bn: joined('(?<!\\p{L})(?:না|নেই|নয়|নি|কখনো)(?![\\p{L}\\p{M}])|নি(?![\\p{L}\\p{M}])', 'না|নেই|নয়|অ|বিনা|ছাড়া'),
  id: cues('tidak|bukan|belum|tak|tanpa|jangan', '(?<!\\p{L})(?:tanpa|tak|non|kurang|gagal|tiada)'),
  vi: cues('không|chưa|chẳng|đừng', 'không|chưa|chẳng|thiếu|vô|phi'),
  th: joined('ไม่', 'ไม่|มิ|ไร้|ปราศจาก|ห้าม|เลิก|ขาด'),
  zh: joined('没有|不能|不会|不是|并不|并未|尚未|从未|不再|不得|无法|不应|不要|不想|不可|未能|沒有|不會|無法|從未|並不|並未', '不|没|沒|无|無|未|否|拒|禁|并非|莫'),
  ja: joined('(?:ではない(?!か)|ではなく|ていない|なかった|(?<!なければな|かもし?れ|かもしれ)(?<!な[りら]|しかあり)ません|できない|はない(?!か)|がない|られない|(?<!かもし)れない|わない|くない|えない|さない|かない|(?<!な|か)らない|せず|おらず)', 'ない|なく|なかっ|なけれ|なし|不可|不明|えず|まず(?!は)|せず|れず|らず|ません|まい|禁'),
  ko: joined('(?:지 않|지는 않|지도 않|지 못|수 없|이 아니|가 아니|아닙니다|없었|없다|없습니다|없는|못했|못한|않은|않았|않는|않을)', '않|없|못|아니|아닌|모르|안된|안 |불가|거부'),
};

/** English that carries a negative sense in any way: enough to answer a negation of the original. */
export const englishNegative =
  /\b(?:not|no|non|nor|never|none|nobody|nothing|neither|nowhere|cannot|without|hardly|barely|rarely|seldom|scarcely|unless|instead|lack\w*|fail\w*|den(?:y|ied|ies|ying|ial)|refus\w*|reject\w*|declin\w*|prevent\w*|avoid\w*|absen\w*|missing|missed|prohibit\w*|ban(?:ned|s)?|forbid\w*|forbade|stop(?:s|ped)?|ceas\w*|far from|free of|neglect\w*|ignor\w*|doubt\w*|otherwise|disqualif\w*|disabl\w*|degenerate|minimal\w*|notorious|be out|shortly after|long before|loss|inaccess\w*|empty|worst|regardless|few|little|only until|only after|anymore|abort\w*|cancel\w*|devoid|hampered|contradict\w*|opposed|ruled? out|short of|too \w+ to|rather than|in spite|other than|out of|off limits|dis(?:agree|allow|approv|connect|continu|like|obe|regard|satisf|trust)\w*|(?:il|ir|im)(?:legal|legitimate|regular|relevant|responsible|reversibl|possibl|perfect|proper|mature|mobile|moral|practical)\w*|in(?:abilit|accura|active|adequa|appropria|capab|complet|consisten|correct|decis|definit|differen|direct|effect|efficien|eligib|equal|evitab|experienc|explicab|flexib|frequen|secur|sensitiv|significan|stabilit|sufficien|toleran|valid|visibl)\w*|un(?!der|dou|it|ion|iver|iqu|til|ic|if|ear|cles?\b|animo|load|til)[a-z]{4,})\b|n['’]t\b|[a-z]less\b|\bnon-/i;

/** English that says no outright. */
export const englishNot = /\b(?:not(?! only)|never|cannot|nobody|no one|neither)\b|n['’]t\b/i;
