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
  de: cues('nicht|nie|niemals|kein|keine|keinen|keinem|keiner|keines|niemand|niemanden|nichts', '(?<!\\p{L})(?:ohne|un|weder|kaum|nirgend|nein|miss|abge|verweiger|verneint)|los(?:e[nmrs]?)?(?!\\p{L})|mangel|verbot|fehl'),
  nl: cues('niet|nooit|geen|niemand|niets', '(?<!\\p{L})(?:zonder|on|noch|nauwelijks|nergens|nee)|loos|loze|gebrek'),
  sv: cues('inte|aldrig|ingen|inget|inga|ej|icke', '(?<!\\p{L})(?:utan|o|varken|knappt|neka)|lös|brist|sakna'),
  da: cues('ikke|aldrig|ingen|intet', '(?<!\\p{L})(?:uden|u|hverken|næppe)|løs|mangl'),
  nb: cues('ikke|aldri|ingen|intet', '(?<!\\p{L})(?:uten|u|verken|neppe)|løs|mangl'),
  fi: cues('ei|eivät|en|emme|ette|et|eikä|eivätkä|älä', 'ton|tön|mättä|matta|ilman'),
  fr: cues("ne (?:\\p{L}+['’ ]){1,3}?(?:pas|jamais|rien|personne|aucun|aucune)|n['’](?:\\p{L}+['’ ]){1,3}?(?:pas|jamais|rien|personne|aucun|aucune)|(?:ne|n['’]) ?(?:pas|jamais|rien)", "(?<!\\p{L})(?:ne|n['’]|pas|non|sans|ni|aucun|jamais|in|im|ir|dé|refus|manqu|peu|empêch|hors|sauf)"),
  es: cues('no|nunca|jamás|ningún|ninguna|ninguno|nadie', '(?<!\\p{L})(?:sin|ni|nada|tampoco|in|im|des|neg|falt|carec|impid)'),
  pt: cues('não|nunca|jamais|nenhum|nenhuma|ninguém', '(?<!\\p{L})(?:sem|nem|nada|tampouco|in|im|des|neg|falt|carec|imped)'),
  ca: cues('no|mai|ningú', '(?<!\\p{L})cap(?!\\p{L})|(?<!\\p{L})(?:sense|ni|res|tampoc|in|im|des|neg|manc|imped)'),
  it: cues('non|nessun|nessuno|nessuna', '(?<!\\p{L})(?:senza|né|mai|nulla|niente|neanche|nemmeno|in|im|ir|dis|s|neg|manc|imped)'),
  ro: cues('nu|niciodată|nimeni|nici un|nici o|niciun|nicio|n-a|n-au|n-am', '(?<!\\p{L})(?:fără|nici|ne|in|im|de|lips|refuz|n-)'),
  pl: cues('nie|nigdy|nikt|żaden|żadna|żadne|żadnych|żadnego|żadnej', '(?<!\\p{L})(?:bez|ani|nie|brak|żad|nic|odm|wyk)'),
  cs: joined('(?<!\\p{L})(?:není|nejsou|nebyl\\p{L}*|nebud\\p{L}*|nemá\\p{L}*|nemě\\p{L}*|nemoh\\p{L}*|nemůž\\p{L}*|nikdy|nikdo|žádn\\p{L}*|nelze|nechc\\p{L}*|nechtě\\p{L}*|nesmí\\p{L}*|nedok\\p{L}*|nevěd\\p{L}*|neví\\p{L}*|nepotvrd\\p{L}*|nezn\\p{L}*|neexist\\p{L}*|nepodař\\p{L}*|neposkyt\\p{L}*|neuved\\p{L}*)(?!\\p{L})', '(?<!\\p{L})(?:ne|bez|ani|ni|od)'),
  ru: cues('не|нет|никогда|никто|никаких|никакой', '(?<!\\p{L})(?:без|ни|не|от)'),
  uk: cues('не|немає|ніколи|ніхто|жодн\\p{L}*|нема', '(?<!\\p{L})(?:без|ні|не|від|жод)'),
  bg: cues('не|няма|никога|никой|никакв\\p{L}*|нямат|нямаше|нито', '(?<!\\p{L})(?:без|ни|не|ня|от)'),
  sr: cues('ne|nije|nisu|nema|nikada|nikad|nitko|niko|neće|nisam|не|није|нису|нема|никада|неће', '(?<!\\p{L})(?:bez|ni|ne|без|ни|не)'),
  tr: joined('(?<!\\p{L})(?:değil\\p{L}*|yok|yoktu\\p{L}*|hiçbir\\p{L}*|asla)(?!\\p{L})|\\p{L}{2,}(?:m[ae]d[ıiuü]\\p{L}{0,4}|mıyor\\p{L}*|miyor\\p{L}*|muyor\\p{L}*|müyor\\p{L}*|m[ae]mış\\p{L}*|m[ae]miş\\p{L}*|[ae]m[ae]z\\p{L}*|m[ae]y[ae]c[ae]\\p{L}*|m[ae]z)(?!\\p{L})', 's[ıiuü]z|m[ae]d|m[ae]k?s|hiç|ne |m[ae][zym]|m[ae]n|[ae]m[ae]'),
  hu: cues('nem|nincs|nincsenek|sem|soha|senki|sosem|semmi', '(?<!\\p{L})(?:ne|se|nél|anélkül)|(?:tlan|tlen|talan|telen|nélkül|hián)'),
  el: cues('δεν|μην|κανείς|κανένας|καμία|ποτέ|όχι', '(?<!\\p{L})(?:χωρίς|δε|μη|ούτε|δίχως|α|αν|κάν|κανέν|ουδ|τίποτ)'),
  ar: cues('[وفأ]?(?:لم|لن|ليس|ليست|ليسوا|لا|لايزال)', 'غير|دون|بدون|عدم|لا|ما|لم|لن|ليس|نف|رفض|منع|سوى|فشل'),
  fa: cues('نیست|نیستند|نبود|نبودند|ندارد|ندارند|نداشت|نداشتند|نمی\\p{L}*|نمی‌\\p{L}*|هیچ|هرگز|نشده|نشد|نکرد|نکرده|نکردند|نخواهد|نخواهند|نباید|نتوانست', '(?<!\\p{L})(?:ن|بی|بدون|غیر|عدم|نا)'),
  he: cues('[ושהכ]{0,2}(?:לא|אין|אינו|אינה|אינם|אינן|איננו|מעולם|אף)', 'בלי|ללא|לא|אי|אל|בלתי|חסר|מבלי|אין|סיר|הכחיש|נמנע'),
  hi: cues('नहीं', 'न|मत|बिना|गैर|ग़ैर|अन|नहीं|न |इनकार|अ'),
  bn: joined('(?<!\\p{L})(?:না|নেই|নয়|নি|কখনো)(?![\\p{L}\\p{M}])|নি(?![\\p{L}\\p{M}])', 'না|নেই|নয়|অ|বিনা|ছাড়া'),
  id: cues('tidak|bukan|belum|tak|tanpa|jangan', '(?<!\\p{L})(?:tanpa|tak|non|kurang|gagal|tiada)'),
  vi: cues('không|chưa|chẳng|đừng', 'không|chưa|chẳng|thiếu|vô|phi'),
  th: joined('ไม่', 'ไม่|มิ|ไร้|ปราศจาก|ห้าม|เลิก|ขาด'),
  zh: joined('没有|不能|不会|不是|并不|并未|尚未|从未|不再|不得|无法|不应|不要|不想|不可|未能|沒有|不會|無法|從未|並不|並未', '不|没|沒|无|無|未|非|否|拒|禁|别|莫|缺|失'),
  ja: joined('(?:ではない|ではなく|ていない|なかった|ません|できない|はない|がない|られない|れない|わない|くない|えない|さない|かない|らない|せず|おらず)', 'ない|なく|なか|なけ|なし|無|不|非|未|ず|ぬ|否|禁|ません|まい|なる'),
  ko: joined('(?:지 않|지는 않|지도 않|지 못|수 없|이 아니|가 아니|아닙니다|없었|없다|없습니다|없는|못했|못한|않은|않았|않는|않을)', '않|없|못|아니|안 |무|불|비|미|부'),
};

/** English that carries a negative sense in any way: enough to answer a negation of the original. */
export const englishNegative =
  /\b(?:not|no|non|nor|never|none|nobody|nothing|neither|nowhere|cannot|without|hardly|barely|rarely|seldom|scarcely|unless|until|except|instead|lack\w*|fail\w*|den(?:y|ied|ies|ying|ial)|refus\w*|reject\w*|declin\w*|unable|unlike\w*|prevent\w*|avoid\w*|absen\w*|miss(?:ing|ed)|prohibit\w*|ban(?:ned|s)?|forbid\w*|forbade|impossib\w*|little|few|fewer|only|nearly|rather|yet|too|stop\w*|ceas\w*|far from|free of|off|neglect\w*|ignor\w*|doubt\w*|unknown|otherwise|regardless|despite|merely|just|simply|else|less|beyond|lost|lose|out|ended|other than|any(?:more|thing|one)?|abort\w*|cancel\w*|devoid|hamper\w*|assured?|contradict\w*|opposed|against|stayed|remain\w*|rule[sd]? out|short of|minor|low)\b|n['’]t\b|\b(?:un|non-|dis|in|im|il|ir)(?=[a-z]{4})[a-z]+|[a-z]less\b/i;

/** English that says no outright. */
export const englishNot = /\b(?:not(?! only)|never|cannot|nobody|no one|neither)\b|n['’]t\b/i;
