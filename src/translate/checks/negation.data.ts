/** What says no in a language. */
export interface Cues {
  /** Nearly always comes out as a negative in English, once the idioms are out of the way. */
  readonly strong: RegExp;
  /** Phrases with a negative word that English says without one: not only, no more than, whether or not, still. */
  readonly idioms: RegExp;
  /** May come out as a negative in English: prefixes, suffixes, words of lacking, refusing, forbidding, being alone or hard. */
  readonly hints: RegExp;
  /** Words that look like a hint and are none. */
  readonly plain: RegExp;
  /** The verb, and its negative with it, comes last: places in the sentence say nothing of places in the English. */
  readonly verbLast: boolean;
  /** Nouns have a capital: one inside a sentence is no sign of a name. */
  readonly capitals: boolean;
}

interface Written {
  readonly strong: string;
  readonly idioms?: string;
  readonly hints: string;
  readonly plain?: string;
  readonly verbLast?: true;
  readonly capitals?: true;
  /** Written without spaces, or with the negative inside the word: the patterns bring their own bounds. */
  readonly joined?: true;
}

const before = '(?<![\\p{L}\\p{M}])';
const after = '(?![\\p{L}\\p{M}])';
const never = '(?!)';

function cues({ strong, idioms = never, hints, plain = never, verbLast, capitals, joined }: Written): Cues {
  const whole = (forms: string): string => (joined ? forms : `${before}(?:${forms})${after}`);
  const begun = (forms: string): string => (joined ? forms : `${before}(?:${forms})`);
  // Without the flag for case where a capital tells a surname (Yılmaz) from a verb.
  const flags = joined ? 'gu' : 'giu';
  return {
    strong: new RegExp(whole(strong), flags),
    idioms: new RegExp(begun(idioms), flags),
    hints: new RegExp(`${whole(strong)}|${joined ? hints : hints.replace(/^\^/, before).replace(/\|\^/g, `|${before}`)}`, flags),
    plain: new RegExp(begun(plain), flags),
    verbLast: verbLast === true,
    capitals: capitals === true,
  };
}

/**
 * Negation cues of the languages checked. In `hints`, `^` before a form stands for the start of a word; strong forms are whole words, idioms
 * and plain words are starts of words.
 */
export const negationCues: Readonly<Record<string, Cues>> = {
  de: cues({
    capitals: true,
    strong: 'unklar|unbekannt|unmöglich|nirgends|nirgendwo|ohne (?:\\p{L}+ ){0,4}?zu|nicht|nie|niemals|kein|keine|keinen|keinem|keiner|keines|niemand|niemanden|niemandem|nichts',
    idioms: 'kein(?:en)? zweifel|(?:nicht|kein\\p{L}*) (?:nur|allein|bloß|zuletzt|wahr|mehr als|weniger|länger als|anders als)|nichts (?:anderes )?als|noch (?:nicht|kein\\p{L}*) (?:mal )?(?:€ ?)?\\d|oder nicht',
    hints:
      '^(?:schlecht|mangelh)|^un(?!d|s|t|i|klä)|^(?:ohne|weder|kaum|nirgend|nein|verweiger|weiger|verneint|erst(?!\\p{L})|ablehn|abgelehn|lehnt|fehl|verbot|verbiet|unter(?:lass|sag|blieb)|verhinder|vermeid|ausgeschloss|ausschl|aufhör|gestoppt|scheiter|stopp|statt|anstatt|leugn|dement|vergeblich|verpass|kein|nie(?!der))|losen?(?!\\p{L})|mangel|verbot|fehl|^(?:schwer|schwierig|selten|leer|wenig|kaputt|falsch|vergess|vergiss|verlor|verlier|gegenteil|hüte|vorsicht|bloß|spar|tabu|fern|untersagt|verzicht|ersetz|ersatz)|frei(?!\\p{L})',
    plain: 'unf[aä]ll|unabh|ungar|ungef|unklarh|fehlbar|nieder|statt(?:f|g|d)|untern|unterst',
  }),
  nl: cues({
    strong: 'onduidelijk|onbekend|onmogelijk|zonder (?:\\p{L}+ ){0,4}?te|niet|nooit|geen|niemand|niets|niks|nergens',
    idioms: 'nog (?:geen|niet)(?= [\\d€$£]| de helft| eens| een)|(?:niet|geen) (?:alleen|slechts|enkel|meer dan|minder|langer dan|anders dan|in de laatste plaats|zomaar)|niets (?:anders )?dan|of niet|nog lang niet',
    hints:
      '^slecht|^on(?!der|ze|s(?!\\p{L})|tw|ts|tm|tv|t(?:d|h|g|k|p|w)|ge?veer|line)|^(?:zonder|noch|nauwelijks|nee|pas|weiger|gewei|ontken|afwijz|wees|verbo[de]|verbied|voorkom|vermij|stop|gestop|uit(?:ge)?sl|in plaats|ontbr|faal|mislukt|gebrek)|loo[sz]|loze|gebrek|^(?:moeilijk|zelden|leeg|weinig|kapot|fout|vals|verge(?:et|ten)|verlo(?:or|ren)|tegendeel|voorzichtig|afgeraden|zeldza|laat staan|behalve|buiten)|vrij(?!\\p{L})',
    plain: 'onion|onlangs|ongeluk|onwee|ongeacht|ondanks|enkele|neef|onafh|ontst|ontw|ontv|ontm|ontd|onth|ontz|pass',
  }),
  sv: cues({
    strong: 'oklart|oklara|okänt|okända|omöjligt|ingenstans|utan att|inte|aldrig|ingen|inget|inga|ingenting|ej|icke',
    idioms: '(?:inte|ej|icke|ingen|inget|inga)(?: \\p{L}+){0,2}? (?:bara|endast|minst|enbart|mer än|fler än|mindre|förrän|längre än|annat än)|om inte|eller inte',
    hints:
      '^dålig|^(?:utan(?!för)|varken|knappt|neka|förnek|om[öo]j|o[bdfgklmnsväöo]|oav|oan|oacc|oer|otr|otil|oid|oin|orim|först(?!\\p{L})|vägra|avvis|avslog|avst|förbj|förbud|hindra|undvik|stopp|förutom|miss|i stället|ställ|brist|sakna)|lös|brist|sakna|^(?:svår|sällan|tomt?(?!\\p{L})|få(?!\\p{L})|lite(?!\\p{L})|falsk|fel(?!\\p{L})|glöm|förlor|undant|slipp|tveksam|avråd|tappa|slut(?:a|ade)(?!\\p{L}))',
    plain: 'of(?!ö)|onion|ovech|os(?!\\p{L})|oslo|misstän|ställning|oblig|omsätt|förstör|första|förstat|oljes|oljeb|observ|och|om(?!\\p{L})|områ|olja|oktob|offentl|offic|ofta|också|ord|oss|offer|offr|olik|olym|omkr|ondag|onsdag|observ',
  }),
  da: cues({
    strong: 'uklart|ukendt|umuligt|intetsteds|uden at|ikke|aldrig|ingen|intet|ingenting',
    idioms: 'ikke(?: \\p{L}+){0,2}? (?:kun|bare|mindst|alene|mere end|mindre|før|længere end|andet end)|eller ej|om ikke',
    hints:
      '^u(?!d|ge|nder|nive|ng|kraine|ltra|rban|r(?!e|i))|^(?:uden(?!for)|udelad|udeluk|hverken|næppe|først|nægt|afvis|afsl|forb|forhind|undg|stop|undtag|miss|mislyk|i stedet|mangl)|løs|mangl',
  }),
  nb: cues({
    strong: 'uklart|ukjent|umulig|ingensteds|uten å|ikke|aldri|ingen|intet|ingenting',
    idioms: 'ikke(?: \\p{L}+){0,2}? (?:kun|bare|minst|alene|mer enn|mindre|før|lenger enn|annet enn)|eller ikke|om ikke',
    hints:
      '^u(?!k[ea]|t(?!en(?!f))|nder|nive|ng|kraina|ltra|rban|r(?!e|i))|^(?:uten(?!for)|utelat|uteluk|verken|neppe|først|nekt|avvis|avsl|forb|forhind|unngå|stopp|unntat|miss|mislyk|i stedet|mangl)|løs|mangl',
  }),
  fi: cues({
    strong: 'ei|eivät|en|emme|ette|et|eikä|eivätkä|älä',
    idioms: '(?:ei|eivät)(?: \\p{L}+){0,2}? (?:vain|ainoastaan|pelkästään|vähiten|muuta kuin|enempää)|vai ei',
    hints:
      't[oö]n(?!\\p{L})|ttom|ttöm|matta(?!\\p{L})|mättä(?!\\p{L})|maton|mätön|^(?:ilman|epä|ennen|vasta|kiel|tuskin|puut|estä|lakk|hyl|epäon|sijaan|paitsi|tyhj|vapa)|kiel|vastoin',
  }),
  fr: cues({
    strong:
      "n['’] ?ait pas|guère|nulle part|impossible|et non(?!-)|mais non(?!-)|, non(?!-)|, pas|sans (?:\\p{L}+ ){0,2}?\\p{L}{2,}(?:er|ir|oir|ndre|ttre)|ne (?:\\p{L}+['’ ]){1,3}?(?:pas|jamais|rien|personne|aucun|aucune|plus)|n['’](?:\\p{L}+['’ ]){1,3}?(?:pas|jamais|rien|personne|aucun|aucune|plus)|(?:ne|n['’]) ?(?:pas|jamais|rien)",
    idioms: "(?:ne|n['’])[^.,;]{0,30} aucun doute|(?:ne|n['’])[^.,;]{0,30} (?:pas|rien)(?: \\p{L}+){0,2}? (?:seulement|uniquement|moins|plus de|d['’]autre que)|n['’]est-ce pas|n['’]empêche|(?:ne|n['’])[^.,;]{0,30} plus (?:de|d['’]|que) \\d",
    hints:
      "^(?:indemn|inconnu|mauvais)|^(?:ne|n['’]|pas|non|sans|ni|aucun|jamais|in(?:acc|ad|app|att|cap|cert|conn|conv|corr|cro|dép|dispo|éga|é[vg]|eff|exp|ex|just|sat|suf|sup|sta|util|va|vi)|imp(?:os|re|ar|ro|u|ra)|irr|inno|ill[ée]g|mal(?:gré|h)|dé(?:sac|sap|men|pou|nu)|ignor|refus|rejet|manqu|empêch|sauf|inter(?:dit|di)|évit|cess|exclu|exempt|échou|échec|ni(?:er|é|ai)|lieu de|absen|dépourvu|faute|suspen|annul|renonc)(?!tern|ort|lu)|pénur|^(?:difficil|rare|vide|peu(?!\\p{L})|faux|fausse|oubli|perd|seul|guère|moindre|loin|défend|déconseill|abst|hors|privé|dépass)",
    plain: 'neurot|nerf|nez|instal|nettement|néan|nom|non-|nouv|neuf|neveu|négo|nerv|niveau|nic|nig|seulement|nid|imprim|invest|pas(?:s|t)|contre-|refuge|niche',
  }),
  es: cues({
    strong: 'imposible|imposibilidad|desconoce|desconocen|desconocido|desconocida|desconocidos|desconocidas|sin (?:\\p{L}+ ){0,1}?\\p{L}{2,}(?:ar|er|ir)(?:l[aeo]s?|se)?|no|nunca|jamás|ningún|ninguna|ninguno|nadie|tampoco',
    idioms: 'sin fronteras|no (?:hay|cabe|había) (?:la menor )?duda|no (?:obstante|(?:\\p{L}+ ){0,2}?(?:sólo|solo|solamente|únicamente|más|menos)|bien(?= )|[^.]*sino(?!\\p{L}))|a no ser|o no|si no',
    hints:
      '^(?:iles|indemn|desconoc|inca|conf[uú])|^(?:sin(?!o|t|g|d|c)|ni|nada|neg[aóou]|falt|care[cn]|impi?d|impos|incap|in(?:acc|ad|apr|cier|com|con[st]|corr|des|dep|disc|efi|esp|est|exp|exi|evi|freq|frec|jus|mor|nec|neg|sat|seg|suf|ú|út|val|vi)|irr|ileg|rehus|rechaz|recus|prohib|veda|evit|dej[aó]|ces[aóe]|excep|salvo|fracas|escas|ausen|abst|suspen|cancel|anul)|^(?:difícil|rar[ao]|vací|poc[oa]|fals[oa]|olvid|perd|solo|sólo|solamente|ajen|lejos|dej[aóe]|des(?:acon|con|apar|cart|ocup)|ausen|excluy|exclu)',
    plain: 'negoc|sola(?:r|mente )|contrat|nivel|nin(?:gún de)|ni[ñe]|nic|independ|inst|contrib|sindic|incom|industr|vid|libre[rt]|solu|soli',
  }),
  pt: cues({
    strong: 'impossível|impossibilidade|desconhece|desconhecid[oa]s?|sem (?:\\p{L}+ ){0,1}?\\p{L}{2,}(?:ar|er|ir)|não|nunca|jamais|nenhum|nenhuma|ninguém|tampouco',
    idioms: 'não[- ](?:cadeirant|fumant)\\p{L}*|(?:não|nunca) (?:(?:\\p{L}+ ){0,2}?(?:só|somente|apenas|mais|menos|unicamente)|obstante)|a não ser|ou não|se não',
    hints:
      '^(?:iles|incólum|desconh)|^(?:sem(?!an|in|el|p)|nem|nada|neg[aoo]|falt|care[cn]|imped|imposs|incap|in(?:ac|ad|apr|cert|com|cons|corr|des|dep|ef|esp|est|exp|ex|ev|fre|jus|mor|nec|sat|seg|suf|út|val|vi)|irr|ileg|recus|rejeit|proib|veda|evit|cess|exce[tpç]|salvo|vez de|fracass|escass|ausên|abst|suspen|cancel|anul)|^(?:difícil|rar[ao]|vazi|pouc[oa]|fals[oa]|esquec|perd|só(?!\\p{L})|somente|alhei|longe|deix|des(?:acon|con|apar|cart|ocup)|exclu)',
    plain: 'negoc|contrat|independ|inst|contrib|comp|indústr|incl|livr[oa](?!\\p{L}*e)|despes|desen',
  }),
  ca: cues({
    strong: 'impossible|impossibilitat|desconeix|desconeixen|desconegu[td]\\p{L}*|sense (?:\\p{L}+ ){0,1}?\\p{L}{2,}(?:ar|er|ir|re)|no|ningú',
    idioms: 'sense fronteres|no (?:obstant|(?:\\p{L}+ ){0,2}?(?:només|sols|solament|únicament|més|menys)|[^.]*sinó)|si no|o no|a no ser',
    hints:
      '^(?:il·les|indemn|desconeg|desconei)|^(?:mai(?!\\p{L})|cap(?=[ .,] ?(?!a|al|als|el|de))|sense|ni|tampoc|neg[aàu]|man[cq]|impe?d|impos|incap|in(?:ac|ad|ap|cert|com|cons|corr|dep|efi|esp|est|exp|ex|ev|freq|just|mor|nec|sat|seg|suf|út|val|vi)|irr|il·leg|refus|rebutj|prohib|evit|cess|except|excl|fracass|absèn|abst|suspen|cancel|anul|desagrad)|^(?:difícil|rar[ae]|buit|poc[as]?(?!\\p{L})|fals|oblid|perd|només|lluny|deix|des(?:acon|con|apar|cart|ocup)|exclo|lliure de)',
    plain: 'negoc|contract|independ|inst|contrib|comp|cap a|indústr|incl|nit|nivell|nin|nic|nig|llibre',
  }),
  it: cues({
    strong: 'impossibile|impossibilità|senza (?:\\p{L}+ ){0,2}?\\p{L}{2,}(?:are|ere|ire)(?:ne|l[aeio])?|non|nessun|nessuno|nessuna',
    idioms: 'senza frontiere|non (?:vedent|udent)\\p{L}*|non (?:appena|(?:\\p{L}+ ){0,2}?(?:solo|soltanto|solamente|unicamente|più|meno))|a meno che[^,.]* non|se non|o no|prima che non',
    hints:
      '^(?:illes|incolum|indenn|inadegu|oscur|sconosc)|^(?:senza|mai(?!\\p{L})|né|nulla|niente|neanche|nemmeno|neppure|neg[ao]|man[cq]|impos|incap|in(?:ac|ad|app|at|cert|comp|con[st]|corr|dip|eff|esp|est|evi|giu|suff|ut|val|vis|sod|sic)|irr|illeg|dis(?:ap|acc|ag)|s(?:fort|piac)|rifiut|respin|proib|viet|evit|smett|smess|cess|eccett|tranne|salvo|vuot|fall|scars|assen|asten|sospe|annull|imped)|^(?:difficil|rar[aoi](?!\\p{L})|raramente|poc[oahi](?!\\p{L})|fals[oai]|diment|pers[oa](?!\\p{L})|perd|solo(?!\\p{L})|soltanto|lontan|priv[oai](?!\\p{L})|lasci|sconsigl|smi[st]|esclu|invece|tutt.altro|affatto)',
    plain: 'negoz|contratt|contrib|indipend',
  }),
  ro: cues({
    strong: 'imposibil\\p{L}*|necunoscut\\p{L}*|nicăieri|n-ați|n-ai|fără să|fără a|nu|niciodată|nimeni|nici un|nici o|niciun|nicio|nimic|n-a|n-au|n-am|n-ar',
    idioms: 'nu (?:(?:\\p{L}+ ){0,2}?(?:numai|doar|mai mult|mai puțin))|sau nu|până (?:când |ce )?nu|dacă nu|decât[^,.]* nu|a nu ieși',
    hints:
      '^(?:teaf|necunosc)|^(?:fără|nici|ne(?!ce|gr|gu|vo|v[ao]i|rv|u|l|t|b)|imp(?:os|ar)|inc(?:ap|or|er|om)|in(?:ac|ad|ef|ex|sp|suf|ut|va|vi)|il[ei]g|lips|refuz|resping|respins|interz|interzi|evit|împied|înc[eă]t|except|eșu|eșec|absen|ab[țt]in|suspen|anul|n-|dez(?:ac|ap)|scutit|scăpa|ferit)|^(?:dificil|greu(?!\\p{L})|rar(?!\\p{L})|gol(?!\\p{L})|goală|puțin|fals|uit[aăe]|pierd|doar|numai|departe|exclu|niciun|nimic)',
    plain: 'neces|nego|nerv',
  }),
  pl: cues({
    strong: 'żaden|żadnej|żadną|żadnymi|żadnemu|nikomu|nikim|niczego|niczym|nigdzie|niejasn\\p{L}*|nieznan\\p{L}*|niemożliw\\p{L}*|nie|nigdy|nikt|nikogo|nic|żaden|żadna|żadne|żadnych|żadnego|żadnej|żadnym',
    idioms: 'nie min\\p{L}+ (?:\\p{L}+ )?(?:godzin|minut|dni|rok|lat|tydz)|nie mia\\p{L}+ wątpl|nie ma wątpl|nie (?:(?:\\p{L}+ ){0,2}?(?:tylko|mniej|więcej|jedynie|licząc|ma co|sposób nie))|(?:omal|mało)[^,.]{0,20} nie|(?:czy|lub|albo) nie',
    hints: '^źle|^(?:bez(?!p)|ani|nie|brak|żad|nic|odm[aóo]|odrzuc|zakaz|zabr|unik|przest|oprócz|zaprzecz|niedo|wstrzym|zawie|odwoł|zapobie|poniech|wolny|pozbaw|anul)|^(?:trudn|rzadk|pust[aey]|mało|fałsz|zapom|strac|utrac|tylko|dalek|zamiast|wyklucz|pozbaw|lecz|zaledwie)',
    plain:
      'niej|nie(?:go|m(?:u|al|iec|ców|cz)|dziel|któr|zwykl|b[oi]|co(?!\\p{L})|dawn|opodal|rucho|którz|bezpiecz|kiedy|miec)|nich|nim(?!\\p{L})|wolno(?:ś)|odmi',
  }),
  cs: cues({
    joined: true,
    strong:
      '(?<!\\p{L})(?:[Nn]e(?!ust|boli|smysl|utr|dosp|závis|vlád|chva|chal|sl[aoiy]?(?!\\p{L})|sen|děl[ie]|j|prod|přít|přát|hod[ay]|mocni|mov)\\p{L}{2,}(?:l[aioy]?|uje|ují|ěl[aioy]?|[dtvk]á|ají|ejí|ějí|[aeu]jte)|[Nn]ení|[Nn]ejsou|[Nn]ejsem|[Nn]ejde|[Nn]emá|[Nn]emají|[Nn]elze|[Nn]ebud\\p{L}+|[Nn]emůž\\p{L}+|[Nn]emoh\\p{L}+|[Nn]echc\\p{L}+|[Nn]echtě\\p{L}+|[Nn]eví|[Nn]evědí|[Nn]esmí|[Nn]esmě\\p{L}+|[Nn]eznamená|[Nn]ezná|[Nn]evede|[Nn]edělá|[Nn]epatří|[Nn]eplatí|[Nn]estačí|[Nn]epomůže|[Nn]ezlepší|[Nn]ehodlá|[Nn]eříká|[Nn]esouhlasí|[Nn]etuší|[Nn]eodpovídá|[Nn]eočekává|[Nn]epředpokládá|[Nn]ikdy|[Nn]ikdo|[Nn]ikoliv?|nikoho|[Nn]ic|[Žž]ádn\\p{L}*)(?!\\p{L})',
    idioms: '[Nn]e(?:jen(?:om)?|méně|toliko)(?!\\p{L})|než [^,.]{0,40}ne\\p{L}+|(?:či|nebo) n(?:e|ikoliv?)(?!\\p{L})|nic (?:jiného )?než',
    hints:
      '(?<!\\p{L})(?:[Nn]e|[Bb]ez|[Aa]ni|[Nn]ik|[Nn]ic|odm[íi]|zamít|zák|zabr|vyh[ýn]|zast|kromě|vylou|zříd|popř|selh|nedo|zruš|přest|postr|chyb)|(?<!\\p{L})(?:těžk|obtížn|zřídk|vzácn|prázdn|málo|faleš|zapom|ztrat|jen(?!\\p{L})|pouze|dalek|místo|vyluč|sotva)',
    plain:
      '(?<!\\p{L})(?:nicm|přest(?:o|up)|neust|nemov|nerv|Nick|Nik|než|zastř|nez[áa]vis|bezpr|nej(?!sou|sem|si(?!l)|sme|ste|de(?!l)|dou|ed|ev)|ne(?:děl|bo|b[ei](?!\\p{L})|boť|sl[aoiy]?(?!\\p{L})|sen|st|chal|mocn|hod|přát|přít|bezpe|prve|jen|ch(?!ce|tě)|mec|předs|uro|vad)|Nej(?!sou|sem)|Ne(?:w|vad|pál|vil|gev)|zákon|zákl|zákaz|zástup|protož|proti(?:kl)|jen(?:ž|o)|proto)',
  }),
  ru: cues({
    strong: 'никому|никем|никакая|никакое|никакие|никаким|никакими|никакую|нигде|некому|нечего|неизвестн\\p{L}+|невозможн\\p{L}+|неясн\\p{L}+|отсутству\\p{L}+|не|нет|никогда|никто|никого|ничего|никаких|никакой|нельзя|неизвестно|невозможно',
    idioms: 'нет сомнени|не (?:(?:\\p{L}+ ){0,2}?(?:только|лишь|менее|более|меньше|больше|позднее|позже|иначе|столько|считая|раз(?!\\p{L})|один|одна|одно|без|сомнева|превы[шс]\\p{L}*)|(?:мог|могла|могли|может) не)|(?:чуть|едва|тех пор,? пока|того,? пока)[^,.]{0,20} не|или не[т]?|нет-нет|что иное|как нельзя|не принимая|тем не менее|не исключ|во что бы',
    hints:
      '^плохо|^(?:без(?!оп)|бес(?!ед)|ни(?!ж|к[ое]л|д|т)|не|отказ|отверг|откло|запре|избе|прекра|перест|кроме|опроверг|отриц|отсут|отмен|приостан|предотвр|помеш|воздерж|провал|вряд|едва|отстран)|^(?:трудн|сложно|редк|пуст(?:[оаы]|ой)(?!\\p{L})|мало(?!\\p{L})|ложн|забы|потер|лишь|лишён|лишен|далек|вместо|исключ|вне(?!\\p{L}))',
    plain:
      'нес(?:коль|ём|[ёе]т|ти)|недел|недав|некот|некие|некий|нек(?:ого|ую)|неф|неб[оае]|небос|нем(?:ец|ц|ного)|него|ней(?!т)|неё|нему|нём|независ|немедл|необх|негр|неож|нет[тв]|нейро|нервн|низк|нич(?:ь)|ник(?:о)?лас|ним|них|ник(?!\\p{L}|то|ог|ак)|нит|нига|нид|беспл|непоср|непр[её]р|несмот|противо|против(?!\\p{L})|лишн|свобода|бесп(?:ил)',
  }),
  uk: cues({
    strong: 'нікому|ніким|нічому|ніде|ніякий|ніякого|ніяких|ніякої|неможлив\\p{L}+|невідом\\p{L}+|неясн\\p{L}+|відсутн\\p{L}+|не|немає|ніколи|ніхто|нікого|нічого|жодн\\p{L}*|нема|неможливо|ні|невідомо',
    idioms: 'нема\\p{L}* сумнів|не (?:(?:\\p{L}+ ){0,2}?(?:тільки|лише|лиш|менше?|більше?|пізніше|інакше|стільки|раз(?!\\p{L})|один|одна|без|сумніва|переви[щш]\\p{L}*|брати до уваги|враховуючи|зважаючи|рахуючи)|(?:міг|могла|могли|може) не)|(?:мало|ледь|ледве)[^,.]{0,20} не|(?:чи|або) н[іе]|тим не менш|не виключ',
    hints:
      '^погано|^(?:без(?!п)|ні(?!м|ж|ч(?!о)|дер|г(?!д))|не|жод|відмо|відхил|забор|уник|припин|переста|крім|окрім|спрост|запереч|відсут|позбав|скасув|призупин|запобіг|завад|утрим|провал|навряд|ледь|ледв)|^(?:важко|складно|рідк|порожн|мало(?!\\p{L})|хибн|забу|втрат|лише(?!\\p{L})|тільки|далек|замість|виключ|поза(?!\\p{L}))',
    plain:
      'незадов|несуть|неминуч|небудь|ніс(?!\\p{L})|Нева|ніко(?!л|г|м)|недав|недал|незалеж|негайн|необх|нещод|неділ|неб[оаі]|нею|ней(?!м)|нем(?:овля)|нервов|нев(?:елик)|непод|нес(?:ти|е)|незваж|нерух|не[йо]|нафт|вільн(?:ий час)|безпе|проти(?:ст|д)|ніч|ніб',
  }),
  bg: cues({
    strong: 'няма\\p{L}+|никъде|никого|невъзможн\\p{L}+|неизвестн\\p{L}+|неясн\\p{L}+|без да|не|няма|никога|никой|никакв\\p{L}*|нямат|нямаше|нямал\\p{L}*|нито|нищо',
    idioms: 'няма\\p{L}* съмнение|не (?:(?:\\p{L}+ ){0,2}?(?:само|по-малко|повече|по-късно|веднъж|един|се съмнявай|без|надвиш\\p{L}*))|или не|дали[^,.]* не',
    hints:
      '^лошо|^(?:без(?!оп)|ни(?!во|[ек](?!\\p{L})|в|м)|не|ня|отказ|отхв|забра|избяг|избег|прекра|освен|опров|отрич|отрече|лип[ср]|отмен|преустан|предотвр|попреч|възпре|въздърж|провал|неусп)|^(?:трудно|рядко|праз[не]|малко(?!\\p{L})|фалш|забрав|загуб|само(?!\\p{L})|едва|далеч|вместо|изключ|извън)',
    plain: 'него|негов|нея|неин|нейн|недел|неотд|независ|необх|небе|небос|неф|нев(?:роло|рото)|ние|ник(?:о)?лас|няк|нис|неща|нещо|непоср|нев[еа](?:рв)?д|свобода|едва ли не|противо',
  }),
  sr: cues({
    strong: 'ne|nije|nisu|nema|nikada|nikad|nitko|niko|neće|nisam|ništa|не|није|нису|нема|никада|никад|нико|неће|нисам|ништа',
    idioms:
      '(?:ne|не) (?:samo|manje|više|мање|више)|(?:nije|nisu|није|нису) (?:samo|само)|(?:dok|док|da li|да ли)[^,.]* (?:ne|не)|(?:ili|или) (?:ne|не)|(?:ne|nije|nisu|не|није|нису) [^.]*(?:već|nego|већ|него)(?!\\p{L})',
    hints:
      '^(?:bez|ni|ne|без|ни|не|odbi|одби|zabran|забран|sprij?eč|спреч|izb[je]|избе|prestal|престал|osim|осим|само|um[ij]esto|уместо|izost|изост|otkaz|отказ)',
    plain: 'nek[aoeiu]|нек[аоеиу]|nedelj|nedjelj|недељ|neb[oa]|небо|nezavis|независ|neph|неоп|neop|nedav|недав|nj|nivo|ниво|nis?k|ниск',
  }),
  tr: cues({
    joined: true,
    verbLast: true,
    strong:
      '(?<!\\p{L})(?:[Dd]eğil\\p{L}*|[Yy]ok|[Yy]oktu\\p{L}*|[Hh]içbir\\p{L}*|[Aa]sla|[Kk]imse)(?!\\p{L})|(?<!\\p{L})(?!namaz|tamam|temm|elma|dolma|kıyma|sarma|asma|yazma|çalışma|açıklama|uygulama|mahkeme|malzeme)\\p{Ll}\\p{L}+(?:m[ae]d[ıi](?:m|n|k|n[ıi]z|l[ae]r\\p{L}*|ğ\\p{L}*)?|m[ıiuü]yor\\p{L}*|m[ae]m[ıi]ş\\p{L}*|(?<![ae])m[ae]m[ıi]ş|[ae]m[ae]z\\p{L}*|m[ae]y[ae]c[ae]\\p{L}*|m[ae]z|m[ae]zken|m[ae]zl[ae]r\\p{L}*|m[ae]y[ae]n\\p{L}*|m[ae]m[ae]l[ıi]\\p{L}*|m[ae]m[ae]y[ae]|m[ae]m[ae]s[ıi]\\p{L}*|m[ae]m[ae]l[ae]r\\p{L}*|m[ae]m[ae]k\\p{L}*|m[ae]s[ıi]n|m[ae]y[ıi]n(?:[ıi]z)?|m[ae]m[ae]kt\\p{L}*)(?!\\p{L})',
    idioms: '(?:[Ss]adece|[Yy]alnızca|[Yy]alnız)[^,.]{0,60}değil|değil mi|\\p{L}+ olup olmad\\p{L}+|(?<stem>\\p{L}{2,}?)[ıiuü]p \\k<stem>\\p{L}*m[ae]d[ıi]ğ\\p{L}+|(?<base>\\p{L}{2,}?)[ıiuüae]r \\k<base>m[ae]z(?!\\p{L})|[Kk]açınılmaz\\p{L}*|\\p{L}+madıkça|\\p{L}+medikçe|[Hh]iç (?:değilse|olmazsa)|(?:başka|dışında|haricinde)[^,.]{0,40}(?:yok|değil)\\p{L}*|m[ae]m[ae]k (?:mümkün|elde) değil|[Yy]ılmaz|[Kk]orkmaz|(?:kural|yasa|kanun)\\p{L}* (?:çiğne|ihlal et)me\\p{L}+',
    hints:
      'm[ae]m[ıi]ş|m[ae]m[ae]l[ae]r|m[ae]y[ıi]n(?:[ıi]z)?(?!\\p{L})|\\p{L}{2}m[ae](?=[.!])|[Yy]ara almadan|[Kk]ötü|(?<=\\p{L}{2})s[ıiuü]z(?!ı?nt|dır|[ae]n)|m[ae]d[ıi](?!r)|[Hh]iç|(?<!na)m[ae]z(?!ba)|m[ae]y[ae](?:c|n|bil)|m[ae]yıp|meyip|m[ıiuü]yor|m[ae]m[ae]|m[ae]d[ae]n|(?<!\\p{L})(?:[Rr]e[td]d|engel|yasak|[Kk]aç[ıi]n|inkar|hariç|dışında|gayri|[Nn]e (?:\\p{L}+ )+ne|aksi|başar[ıi]s)|(?<!\\p{L})(?:[Zz]or(?!un|\\p{L}*la)|nadir|boş|yerine|yalan|yanlış|unut|kayb|ancak|[Yy]alnızca|uzak|iptal|olanaks|kesil|son ver)',
    plain: '(?<!\\p{L})(?:zam[ae]n|tamam|karşıla(?!şm[ae]m)|durum|durak|namaz|mahkeme|malzeme|ekonomi)\\p{L}*',
  }),
  hu: cues({
    strong: 'ne|se|nincsen|nincsek|sincs|sincsenek|sincsen|sehova|senkit|senkinek|semmit|semmi|semelyik|lehetetlen\\p{L}*|ismeretlen\\p{L}*|nem|nincs|nincsenek|sem|soha|senki|sosem|semmi|semmilyen|sehol',
    idioms: 'nem(?: \\p{L}+){0,2}? (?:csak|csupán|utolsósorban|kevesebb|több|egyszer|kevés|más(?!\\p{L})|igaz(?!\\p{L})|haladja)|vagy (?:nem|sem)|egyáltalán nem|szinte nem|nem olyan régen',
    hints:
      '^rossz|^(?:ne(?!k|m[a-záéíóöőúüű]|h|gy|ve|ge|u|w|vad|ves)|sem(?!p)|sen(?!i)|anélkül|nélkül|kivé|tilt|tilos|tagad|cáf|elutas|visszaut|megtag|megaka|elker|abba|megsz[uű]|mentes|lemond|elves|sikerte|aligha|alig)|tlan|tlen|talan|telen|nélkül|hián|mentes|megtilt|betilt|képtel|^(?:nehé|ritk|üres|kev[eé]s|hamis|téved|elfelej|elvesz|csak|csupán|távol|helyett|kizár|sosem|alig)|helyett',
    plain: 'nev|tilt?akoz|abban|neigh|csupán|nemz|ellenőr|ellenz|hely(?:i|sz|z|en|r)|csaknem|ellenf',
  }),
  el: cues({
    strong: 'μηδέ|ουδείς|κανέναν|κανενός|καμιά|κανένα|πουθενά|αδύνατ\\p{L}+|άγνωστ\\p{L}+|ασαφ\\p{L}+|δεν|μην|μη|κανείς|κανένας|καμία|όχι|τίποτα|τίποτε|ούτε',
    idioms: '(?:όχι|δεν|μην)(?: \\p{L}+){0,3}? (?:μόνο|απλώς|απλά|λιγότερο|περισσότερο|πάνω από|παρά|άλλο|ξεπερν\\p{L}+)|ή (?:όχι|μη)|αν μη|μη κυβερνητ\\p{L}+|μακράν',
    hints:
      '^(?:χωρίς|ποτέ|δε(?!\\p{L})|μη(?!\\p{L})|δίχως|α(?:δυν|νίκ|πίθ|κατ[αά]λ|π[οό]τ?[υύ]χ|πορρ|ρν|γν[οώ]|συν[ηή]|ό?ρατ|νεπ|ναπ|διαν|νώνυμ|σαφ|στήρ|βάσ|κυρ|νήθ|π[έε]φ|ποφ|παγ|ποκλ|νυπ)|κανέν|κανεν|ουδ|εκτός|πλην|εμπόδ|σταμ|παύ|έπαυ|άδει|έλλειψ|διαψ|ακύρ|αναστ|αποτρ|στερ|αδιέ)|^(?:δύσκολ|σπάνι|κεν[όά]|λίγ|ψευδ|λάθος|ξέχα|ξεχ|έχασ|μόνο|μακρι|αντί|εξαιρ|αποκλ|πλην|ελάχιστ)',
  }),
  ar: cues({
    strong: '[وفب]*ل?[بل]?عدم|[وفبل]*غير(?! (?:أن|أنه|أنها))(?= )|[وف]?(?:لسنا|لسن|لستم|ليسا|ليستا)|[وف]?[بل]?دون أن|[وف]?[يت]ستحيل|استحال\\p{L}+|مستحيل\\p{L}*|[وف]?(?:لم|لن|ليس|ليست|ليسوا|لا)|[بل]?عدم|أ?لستُ?',
    idioms: '(?:الكسب|الربح|الإثراء) غير (?:ال)?مشروع|[وف]?(?:لا|لم|ما|ليس|ليست) ?(?:[يت]?زال\\p{L}*|[يت]زل\\p{L}*|سيما|داعي|بد(?!\\p{L})|شك|محالة|مانع|بأس|يتجاوز|تتجاوز|يزيد|تزيد|يقل|تقل)|[وف]?لا(?:يزال|سيما)|[وف]?(?:لا|لم|لن|ليس|ليست)(?: \\p{L}+){0,4}? (?:فقط|فحسب|إلا|سوى|وحد\\p{L}+|بل|أقل|أكثر)|[وف]?(?:لم|لا|لن|ليس|ليست) [^.]*(?:إلا|سوى|بل)(?!\\p{L})|(?:أم|أو) لا|ما لم|غير (?:ذلك|مسبوق)|وغير\\p{L}*',
    hints:
      '^[وفبلي]*(?:ال)?(?:غياب|غائب|[يت]?عجز|منع|مانع|تعذر|فشل|سوء)|^[وف]?(?:لا|لم|لن|ما(?= (?:كان|هو|من|له|لي))|إلا|كلا|سوى|ليس\\p{L}{0,3})(?!\\p{L})|^[وفبلك]{0,2}(?:غير|دون|بدون|عدم|رفض|يرفض|ترفض|منع|يمنع|تمنع|فشل|يفشل|تفشل|نفى|نفي(?!\\p{L})|ينفي|نفت|حظر|يحظر|تحظر|محظور|ممنوع|توقف|أوقف|تجنب|يتجنب|امتنع|استبعد|مستحيل|انعدم|افتقر|يفتقر|تفتقر|ألغ|إلغ|تعذر|عجز|استثن|منفي)|انعدام|^[وفبلك]{0,2}(?:ال)?(?:صعب|نادر|فارغ|قليل|كاذب|خاطئ|نسي|فقد|فقط|بعيد|بدلا|باستثناء|خارج|مجرد|خال|لاس[ي]|استحال|انقطع|امتناع|ممتنع|حرم|ضئيل|خلاف)',
  }),
  fa: cues({
    verbLast: true,
    strong:
      'ن(?:می‌?)?(?:شد|کرد|بود|داشت|دار|خواه|باید|توانست|توان|داد|دید|رسید|گرفت|گفت|باش|شو|یافت|یاب|رفت|خورد|خور|نوش|ماند|گذاشت|گذار|خواست|دانست|دان|ساخت|پذیرفت|پذیر|شنید|شناخت|کن|ده|گیر|یامد)(?:م|د|یم|ید|ند|ه|ه[‌ ]?(?:است|اند|بود))|نگذاشت|نپذیرفت|نیافت|نرفت|نخورد|نماند|نخواست|ندانست|نساخت|نشنید|نشناخت|نه|نیست|نیستند|نبود|نبودند|ندارد|ندارند|نداشت|نداشتند|نمی\\p{L}*|نمی‌\\p{L}*|هیچ|هرگز|نشده|نشد|نشدند|نکرد|نکرده|نکردند|نکند|نکنند|نخواهد|نخواهند|نباید|نتوانست|نتوانستند|نداد|ندادند|نداده|ندید|ندیده|نرسیده?|نگرفت|نگرفته|نگفت|نباشد|نباشند|نشود|نشوند|نیامد|نیامده|نبوده',
    idioms: 'نه[^،.]{0,40}(?:بلکه)|نه[ \u200c]?(?:تنها|فقط)|یا (?:نه|خیر)|هیچ کس جز|(?:جز|مگر)[^،.]{0,60}(?:ن\\p{L}+)|تا زمانی که[^،.]*|قبل از آنکه[^،.]*|نمی‌?توان[^،.]*ن\\p{L}+|نمونه|چیزی نمانده',
    hints:
      '^ن\\p{L}{2,5}ید(?!\\p{L})|^ن(?:گذاشت|گذار|پذیر|یافت|یاب|رفت|خور|نوش|ماند|خواست|دان|ساخت|شنید|شناخت)|^مانع|^سالم|^آسیب|^(?:نه(?!\\p{L})|نا(?!م(?!ط|ش|م)|ح|ش|پ(?:ل)|گ|ت|دا|و|ب(?!و|ر)|س|ر|ظ|ف|ی)|نمی|نی(?!ز|و|م|ر|ا|ک|جر|س)|نش[دو]|نکر|نکن|نبود|ندا|نخو|نبا|نتو|نرس|نگرفت|نگفت|نده|نشن|نیام|نپ|ندی|بی‌|بی(?!\\p{L})|بدون|غیر|عدم|هیچ|ممنوع|جلوگیری|خودداری|امتناع|تکذیب|انکار|توقف|متوقف|فاقد|محروم|کمبود|نفی|مگر)|نکرد|نشد|نیست|نداشت|نمی|^(?:سخت|دشوار|ندرت|خالی|دروغ|اشتباه|فراموش|فقط|تنها|دور(?!ا|ه)|به جای|جز|مگر|کم(?!\\p{L})|محروم|رد(?!\\p{L})|لغو|شکست|نادر|بلکه)',
  }),
  he: cues({
    strong: '[ושהכ]{0,2}בלתי|מבלי|איני|אינך|אינכם|[ושהכ]{0,2}(?:לא|אין|אינו|אינה|אינם|אינן|איננו|איננה|מעולם)|אף אחד|שום',
    idioms: 'ה?כלא|[ושה]{0,2}(?:לא|אין)(?: \\p{L}+){0,2}? (?:רק|פחות|יותר|מעט|אחת|פעם|אלא|עול\\p{L}*)|[ושה]{0,2}(?:לא|אין|אינו|אינה) [^.]*(?:אלא|כי אם)(?!\\p{L})|עד ש?לא|עד אשר לא|אם לא|או לא|(?:האם|אם)[^,.]* או לא|[ובל]*ללא ספק|אין ספק|יותר מ[^,.]*מעולם',
    hints:
      'בלי|ללא|(?<!\\p{L})[ושהכ]{0,2}(?:לא|אל|אי|בלתי|אינ\\p{L}*|טרם|נטול|חסר\\p{L}*|היעדר|העדר|מבלי|אסור\\p{L}*|איסור|נמנע\\p{L}*|מנע\\p{L}*|למנוע|להימנע|הפסיק\\p{L}*|חדל\\p{L}*|למעט|נדיר\\p{L}*|נכשל\\p{L}*|כישלון|כשל\\p{L}*|דחה|דחו|דחתה|ביטל\\p{L}*|בוטל\\p{L}*)(?!\\p{L})|אין(?!\\p{L})|סירב|לסרב|סירוב|הכחיש|הכחש|מכחיש|אוסר|ביטול|(?<!\\p{L})[ושהבכל]{0,2}(?:קשה|נדיר|ריק|מעט|שקר|כוזב|שגוי|שכח\\p{L}*|אבד\\p{L}*|רק|רחוק\\p{L}*|במקום|מלבד|חוץ|בניגוד|פחות|אפס|שולל|שלילי\\p{L}*)(?!\\p{L})',
  }),
  hi: cues({
    verbLast: true,
    strong: '(?:न|ना|मत)|(?<!ही )नहीं',
    idioms: '(?:न|ना) (?:केवल|सिर्फ|सिर्फ़|मात्र)|(?:केवल|सिर्फ|सिर्फ़|ही)[^।,]{0,40} नहीं|नहीं तो|या नहीं|(?:जब तक|तब तक)[^।,]* (?:नहीं|न)|(?:के अलावा|के सिवा)[^।]{0,40} नहीं|नहीं,? बल्कि|नहीं [^।]*बल्कि',
    hints:
      '^(?:न|ना|मत|गैर|ग़ैर|बिना|बगैर|सिवाय|मना|इंकार|खारिज|विफल|असफल|नाकाम|प्रतिबंध|निषेध|वंचित|रद्द|अभाव)(?![\\p{L}\\p{M}])|नहीं|इनकार|^(?:अन|अस|अव|अप|अनि|अन्)(?:ुचित|म्भव|ंभव|ैध|िश्च|ुपस्थित|फल|मर्थ|र्याप्त|सुरक्ष|ज्ञात|जान)|रहित(?![\\p{L}\\p{M}])|हीन(?![\\p{L}\\p{M}])|^(?:मुश्किल|कठिन|दुर्लभ|खाली|झूठ|गलत|भूल|खो|सिर्फ|केवल|दूर|बजाय|छोड़कर|कम|रोक|बंद|अलावा)(?![\\p{L}\\p{M}])|अ(?:संभव|सफल|वैध|ज्ञात|नुपस्थित|नुचित|समर्थ|योग्य|परिवर्तित|ज्ञान)',
  }),
  bn: cues({
    joined: true,
    verbLast: true,
    strong: '(?<!\\p{L})(?:না|নেই|নয়|নি|কখনো)(?![\\p{L}\\p{M}])|নি(?![\\p{L}\\p{M}])',
    idioms: '(?:শুধু|কেবল)[^,।]{0,40} (?:না|নয়)|কি না|না হলে|না পর্যন্ত',
    hints: 'না|নেই|নয়|অ|বিনা|ছাড়া',
  }),
  id: cues({
    strong: 'tidak|bukan|belum|tak|tanpa|jangan',
    idioms: '(?:tidak|bukan|tak) (?:hanya|cuma|sekadar|saja|kurang|lebih|lain|lama)|atau tidak|sebelum[^,.]* tidak',
    hints: '^(?:tak|non|kurang|gagal|tiada|tolak|menolak|larang|melarang|dilarang|cegah|mencegah|henti|berhenti|hanya|sulit|jarang|kecuali|kosong|bebas|bantah|membantah|batal|hilang|menghindari|nir|anti)',
  }),
  vi: cues({
    strong: 'không|chưa|chẳng|đừng',
    idioms:
      'không (?:chỉ|những|quân|gian|khí|ngừng|lâu|ít|kém|phải chỉ)|hàng không|(?:cho đến khi|trước khi)[^,.]* (?:không|chưa)|(?:hay|có) không|chưa (?:đến|đầy)|không [^.]*mà(?!\\p{L})',
    hints: 'không|chưa|chẳng|thiếu|vô|phi|cấm|từ chối|ngăn|tránh|ngừng|dừng|chỉ|khó|hiếm|thay vì|trừ|ngoại trừ|bác bỏ|phủ nhận|thất bại|mất|hủy',
  }),
  th: cues({
    joined: true,
    strong: 'ไม่',
    idioms: 'ไม่(?:เพียง|ใช่แค่|ว่า|น้อย|นาน|เกิน|กี่)|หรือไม่',
    hints: 'ไม่|มิ|ไร้|ปราศจาก|ห้าม|เลิก|ขาด|ปฏิเสธ|หยุด|ยกเลิก|เพียง|ยาก|แทน|ยกเว้น|ป้องกัน|หลีก|ล้มเหลว',
  }),
  zh: cues({
    joined: true,
    strong:
      '[请請切]勿|不[到清][^，。]{0,3}|[听聽看见見找做达達想买買说說受认認得]不[到清见見了出完起]|[没沒](?:听|聽|看|见|見|收|做|想|说|說|去|来|來|人|受|得)|不(?:在场|在場|像|同意|支持|承认|承認|接受|包括|属于|屬於|足|够|夠|受(?!欢|歡)|希望|应|應|该|該|属|屬|意味|适|適|利于|相信|明(?!显|顯|智)|清楚|符|具|代表)|而非|而不(?!断|斷)|，非|并非|並非|不是|没有|沒有|(?<!能)不能|(?<!会|會)不[会會]|(?<!是)不是|并不|並不|并未|並未|尚未|从未|從未|不再|不得(?!不|了|已)|无法|無法|不[应應]|(?<!要)不要|(?<!想)不想|(?<!可)不可(?!避|或|思|估|缺|逆)|未能|不允[许許]|不知道|不准|不曾|(?<!愿|願)不[愿願]|不需要|不存在|不确定|不確定|什么也[^，。]{1,4}不|什麼也[^，。]{1,4}不|绝不|絕不|从不|從不|没能|未(?:受|送|达|達|被|获|獲|得到)',
    idioms:
      '有[没沒]有|[没沒]有[^，。]{0,12}(?:之前|以前|就)|[没沒]多久|不仅|不僅|不但|不只|不光|不得不|不能不|不可不|不[过過][^，。]{0,2}|是否|不是[^。]*而是|不要[^。]*而|要不是|(?:除了|除非|直到)[^。，]*[，]?[^。，]*|无论|無論|不管|不[应應]低|不足[^，。]{0,6}[0-9０-９]|不[应應][^，。]{0,6}超|不能[^。，]*不|[会會]不[会會]|能不能|是不是|恨不得|巴不得|[没沒]有[^，。]{0,10}不|[没沒]有比',
    hints:
      '不(?!断|斷|久|少|同|过|過|仅|僅|但|光)|没|沒|无(?!论|论|锡|線|线)|無(?!論|線)|未(?!来|來|婚)|否|拒|禁|并非|並非|莫|别(?!的|人|墅|是)|非(?!常|洲|裔)|暂缓|暫緩|避免|防止|阻止|缺乏|缺少|取消|[难難]以|才能|要到|直到|少有|毫|困[难難]|罕|少有|很少|[错錯]|失去|只有|才(?=[能会會]|有)|代替|而非|除了|[远遠]离|停止|失[败敗]|放[弃棄]|反[对對]|勿|排除|例外',
  }),
  ja: cues({
    joined: true,
    verbLast: true,
    strong:
      'ないで(?:くださ|下さ)|[てで]は(?:ならない|いけない|いけません|なりません)|不可能|[まらかさたなわがばいべけせえれき]ないよう|(?<!だけ|ばかり|わけ)ではなく|不可(?!欠|避)|ではありませんでした|(?:(?<!だけ|ばかり|わけ)ではない(?!か|で)|(?<!だけ|のみ|ばかり)ではなく|ていない|(?<!に違い)なかった|(?<!なければな|かもし?れ|かもしれ|すみ|なら)(?<!な[りら]|しかあり)ません|できない|(?:に|で)きません|(?<!で)はない(?!か|で)|(?<!違い|仕方|しょう)がない(?!か)|られない|(?<!かもし|かも知)れない|(?<!か)わない|(?<!少な)くない|えない|さない|かない|(?<!な|か|つま|くだ|た)らない|[てで](?:お|い)らず|せず(?!に|とも)|しない(?!か|と(?!述|発表|言|語|明|の|い[うい]|して|し、|主張|見|伝|決))|ない(?=こと|という|唯一)|なく、|何も[^、。]{1,6}[えずなれ]ず|めない|いないのに)|不明(?=で|だ|。|な)|(?:破損|被害|影響|問題|証拠|変化)はなく',
    idioms:
      'ないよう(?:です|だ|で、)|(?:だけ|のみ|ばかり)(?:では|じゃ|で)?な[くいか]|のみならず|なければ(?:なら|いけ)(?:ない|ません|なかった)|ざるを得な[いか]|しか[^、。]{0,16}(?:ない|ません|なかった|なく)|かもしれない|かもしれません|に違いない|に(?:ほか|他)ならない|にすぎない|に過ぎない|[間ま]もなく|少なく|ではないか|ではないでしょうか|ないだろうか|ないでしょうか|かどうか|ないうちに|までもな[くい]|すみません|申し訳(?:ない|ありません|ございません)|(?:するまで|まで)[^、。]{0,20}ない|ないと(?:いけ|なら|だめ)ない?|以外[^、。]{0,20}ない|変わらない|絶え間な',
    hints:
      'ない|[うくぐすつぬぶむる]な(?=[。！」]|$)|なく|なかっ|なけれ|なし|不|えず|まず(?!は)|せず|れず|らず|わず|かず|ませ?ん|まい(?=。|」|と)|禁|無|未(?!来)|非(?!常)|否|拒|難い|ぬ(?!く)|のみ|あらず|抜き|ざる|難し|稀|まれ|空っぽ|嘘|誤[りっ]|忘れ|失[いわっ]|だけ(?=で)|しか|代わり|除[いく]|避け|防[ぐい止]|止め|やめ|断[っりわ]|失敗|欠[けい如]|以外|反対|初めて',
  }),
  ko: cues({
    joined: true,
    verbLast: true,
    strong:
      '없(?:지|고|으[며나]|기|음|어|을|던|거나|습)|[이가] 아닌|지 말|지 마[세십라시]|지는 말|불가(?:능|하)|못(?:하|해|할|합)|[은는] 아니|[은는] 아닌|(?:지 않|지는 않|지도 않|지 못|지는 못|지도 못|(?<!밖에 )수 없|수가 없|[이가] 아니(?!라)|아닙니다|없었|없다|없습니다|없는|못했|못한|않은|않았|않는|않을|[서어]는 안 ?[되된돼]|면 안 ?[되된돼]|알려지지 않|모르[지는])',
    idioms:
      '국경 없는|뿐만? ?(?:이)? ?아니라|뿐(?:만)? 아니|지 않으면 안|밖에 없|밖에[^,.]{0,16}(?:없|않|못)|수밖에|지 않을까|지 않나요|다름 아닌|다름없|틀림없|끊임없|상관없|관계없|변함없|어김없|문제없|아무렇지 않|뿐이[^,.]{0,6}없|만이 아니라|[이가] 아니라|아니냐|않고서는|더할 나위|까지는?[^,.]{0,16}않|기 전까지|얼마 (?:지나지|되지) 않|머지않|적지 않|못지않|유례없|하지 않는 한|없[이는]+ 한',
    hints:
      '않|없|못|아니|아닌|아닙|모르|모른|안 ?[되된돼됐]|(?<![가-힣])안 |거부|거절|부인|금지|실패|부족|결여|제외|어렵|어려[운워]|힘들|드물|드문|비어|거짓|잘못|잊|잃|대신|제외|멈[추췄]|중단|그만|막[았는을기]|피[하해했]|취소|반대|불[가법명확안분허]|무[관단시소효]|밖에|말[라고아]|마세요|마십',
  }),
};

/** English that says no outright. */
export const englishNegative = /\b(?:not|no|non|nor|never|none|nobody|nothing|neither|nowhere|cannot|without)\b|n['’]t\b|\bnon-/i;

const equivalents = [
  'few|fewer|fewest|little|minim\\w+|degenerate|halt\\w*|be out|sack\\w*|frivolous|agnostic\\w*|minors?|underag\\w+|recent\\w*',
  'lack\\w*|fail\\w*|den(?:y|ied|ies|ying|ials?)|refus\\w+|reject\\w*|declin\\w*|prevent\\w*|avoid\\w*|absen\\w+',
  'miss(?:ing|ed|es)?|prohibit\\w*|ban(?:ned|s|ning)?|forb[ai]d\\w*|stop(?:s|ped|ping)?|ceas\\w+|abandon\\w*',
  'neglect\\w*|ignor\\w+|doubt\\w*|cancel\\w*|abort\\w*|exclu\\w+|exempt\\w*|except\\w*|escap\\w+|evad\\w+',
  'elud\\w+|refrain\\w*|withh\\w+|withdr\\w+|resist\\w*|oppos\\w+|block\\w*|hamper\\w*|hinder\\w*|contradict\\w*',
  'omit\\w*|omission|depriv\\w+|devoid|forget|forgot\\w*|overlook\\w*|dismiss\\w*|disput\\w+|restrain\\w*',
  'postpon\\w+|give up|gave up|given up|hardly|barely|unless|instead|otherwise',
  'apart from|aside from|other than|rather|unlike|contrary|opposite|anymore|out of|far from|yet to',
  'free (?:of|from)|off limits|too \\w+ to|short of|false\\w*|wrong\\w*|zero',
  'dis(?:a(?:bl|dvant|gre|llow|ppear|ppoint|pprov|rm|vow)|band|bel|card|charg|claim|comfort|connect|continu|contin|courag|credit|employ|engag|grac|hon|infect|interest|integr|like|loy|miss|mount|obe|ord|own|parit|pens|pers|place|pleas|proof|proportion|prov|qualif|regard|rupt|satisf|similar|sol|suad|trust|us)\\w*|mis(?!s(?!p)|er|t(?!ak|rust|reat)|ch)\\w{4,}|(?:il|ir|im)(?:legal|legib|legitim|liter|logic|licit|radic|rational|reconc|recover|redeem|reduc|refut|regular|relev|relig|remov|repar|replac|repress|reproach|resist|resol|respect|respons|rever|revoc|balanc|mater|matur|measur|mobil|moder|modest|mora|mort|movab|mun|partial|passab|passiv|patien|peccab|penetr|percept|perfect|perman|permeab|permiss|person|pertin|plaus|polite|poss|potent|practic|precis|probab|prop|prud|pur)\\w*',
  'in(?:abil|access|accura|acti|adequa|admiss|advert|advis|alien|animat|applicab|appropria|articul|attent|audib|auspic|calculab|capab|capac|coher|combust|compar|compat|compet|complet|comprehens|conceiv|conclus|congru|consequen|consider|consisten|consol|conspic|constan|contest|contin|controvert|conven|correct|corrig|corrupt|credib|credul|curab|decen|decis|decor|defatig|defens|defin|delib|delic|depend|describ|destruct|determin|differ|digest|direct|discern|discip|discre|discrim|dispens|disput|distin|divid|doc|edible|effect|effic|elig|elegan|ept|equal|equit|erad|escap|evit|exact|excus|exhaust|exor|expens|exper|explic|extric|fallib|famous|fertil|finit|firm|flex|form[ai]l|frequ|grat|hospit|human|imit|just|nocen|numerab|offens|operab|operat|opportune|oper|ordin|organic|satiab|secur|sensi|separab|signific|sincer|solub|solven|somn|stabil|subord|substan|suffer|suffic|support|surmount|tangib|temper|toler|vali[dn]|valuab|variab|visib|volunt|vulner)\\w*|impasse|un(?!der|dou|it|ion|iver|iq|til\\b|ic|if|anim|cles?\\b|veil|fold|load|leash|cover)[a-z]{4,}|de(?:activ|centr|compos|nuc|mobil|regul|rail|ment)\\w*|anti-?\\w+|counter\\w+',
];

/** English that answers a negation of the original without a negative: of lacking, refusing, forbidding, and words with un-, in-, dis-, -less. */
export const englishEquivalent = new RegExp(`\\b(?:${equivalents.join('|')})\\b|[a-z]less(?:ly|ness)?\\b|[a-z]-free\\b`, 'gi');

const loose = [
  'remain\\w*|stay\\w*|pending|reluctan\\w+',
  'quit|lose|loses|losing|lost|loss|rare|rarely|seldom|scarce\\w*|less|lesser',
  'least|sole|solely|exclusive\\w*|besides|differ\\w*|despite|in spite|regardless|whether|hard|harder',
  'hardest|difficult\\w*|trouble\\w*|until|till|freely|shortly|at most|exceed\\w*|only|standing|sitting',
  '(?:stay|keep|kept|remain)\\w* (?:\\w+ ){0,4}?(?:under|below|within|away|off|low)|more (?!than)[^.]{1,30} than',
  'long before|as (?:low|little) as|(?:trouble|problems?) \\w+ing|fairly recent|secret\\w*|empty|blank',
  'vacant|vacuum|error|mistak\\w+|worse|worst|weak\\w*|sick|ill|deaf|blind|mute|dumb|bare',
  'naked|strange\\w*|assur\\w+|opaque|obscur\\w*|vague\\w*|ambigu\\w+|anonym\\w+|beware|all but',
  'surely|certainly|prefer\\w*|amateur\\w*|skip\\w*|constantly|unhurt|poor(?:ly)?|bad(?:ly)?',
  'impair\\w*|low(?:er)?|minor|die[ds]?|dying|kill\\w*|over(?:top|flow|whelm|look)\\w*|collaps\\w*|broke\\w*',
  'safeguard\\w*|protect\\w*|secur\\w+|guard\\w*|against|proof|criticis\\w+|criticiz\\w+|normal\\w*|end|ends|ended',
];

/** English that may answer a negation near by, by saying the opposite: little, hard, other, still, bad. */
export const englishLoose = new RegExp(`\\b(?:${loose.join('|')})\\b`, 'gi');

// What other languages often say with one positive word after a negative: forget, easy, many, allowed.
const positive =
  'properly|adequately|sufficiently|only|just|merely|simply|least|to mention|unlike|until|far|long|guilty|few|fewer|uncommon|unusual|many|much|enough|forget|worry|miss|hesitate|fail|mind|matter|bother|stop|exceed|last|differ|finish|succeed|survive|clear|yet|necessarily|every\\w*|always';

/** English that says no outright, and not before a word that other languages turn into its opposite instead. */
export const englishNot = new RegExp(
  `(?:\\b(?:not|never|cannot)\\b|n['’]t\\b)(?! (?:be )?(?:${positive})\\b)(?<!\\bnever(?= before))|\\b(?:nobody|no one|neither)\\b`,
  'gi',
);

/** Turns with a negative that other languages often say without one: not … until, whether or not, tags of questions. */
export const englishTurn =
  /(?:\bnot\b|n['’]t\b|\bnever\b|\bno one\b|\bnobody\b|\bcannot\b)[^.;]{0,80}\b(?:until|till|unless)\b|\b(?:or|if|why) not\b|n['’]t (?:it|they|we|you|he|she)\b[^.]*\?/i;
