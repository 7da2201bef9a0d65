/** Words before names in bylines, in lower case; "By", "Von", "Text:" and their kin. */
export const bylineLeads: readonly string[] = (
  'by|written by|words by|reported by|report by|story by|posted by|published by|author|authors|reporter|' +
  'von|text von|ein kommentar von|kommentar von|ein gastbeitrag von|gastbeitrag von|eine analyse von|analyse von|eine kolumne von|kolumne von|interview von|ein bericht von|bericht von|' +
  'es berichtet|es berichten|geschrieben von|autor|autorin|autoren|autor/in|verfasst von|text|texte|vun|' +
  'par|propos recueillis par|recueilli par|écrit par|publié par|auteur|auteure|autrice|por|escrito por|publicado por|redactado por|texto|textos|autora|autores|' +
  'di|da|a cura di|scritto da|articolo di|autore|testo|de la|de|door|geschreven door|tekst|tekst av|skrevet av|av|skriven av|af|skrevet af|tekst af|från|fra|journalist|' +
  'kirjoittaja|teksti|höfundur|eftir|autorka|autorzy|opracował|opracowała|oprac.|autoři|napsal|napsala|napísal|napísala|szerző|írta|autorii|autori|scris de|de către|' +
  'piše|napisao|napisala|автор|авторы|автори|текст|от|пише|написао|συντάκτης|γράφει ο|γράφει η|' +
  'yazan|yazar|haber|haberi|muhabir|autorius|autorė|autors|teksts|oleh|penulis|wartawan|bởi|tác giả|mwandishi|skrywer|deur|' +
  'بقلم|كتب|كتبت|كتبه|الكاتب|تحرير|نویسنده|نوشته|מאת|כתב|लेखक|द्वारा|লেখক|โดย|ผู้เขียน'
).split('|');

/** Words before names in scripts that need no blank between. */
export const unspacedLeads: readonly string[] = ['作者', '文', '撰文', '記者', '记者', '本报记者', '本報記者', '取材', '取材・文', '責任編集', '责任编辑', '責任編輯', '责编', '编辑', '編輯', '글', '취재', '기자'];

/** Who someone is, not what they are called; matched as the beginning of a word, in lower case. */
export const roles: readonly string[] = (
  'redakteur|redaktor|redaktør|redaktör|redacteur|redactor|redattor|rédact|redator|editor|éditor|reporter|repórter|reportér|korrespondent|correspond|corrispond|correspons|corresponsal|' +
  'journalist|journaliste|giornalist|jornalist|periodista|dziennikar|novinář|novinar|újságíró|ziarist|jurnalist|journalista|žurnalist|kolumnist|columnist|chroniqueur|editorialist|' +
  'chef|leiter|ressort|volontär|praktikant|autor des|autorin des|freie|freier|professor|dozent|direktor|director|staff writer|contributor|contributing|columnista|inviat|envoyé|enviad|' +
  'spécial|especial|chief|head of|senior|bureau|muhabir|editör|yazar|корреспондент|обозреватель|редактор|журналист|кореспондент|журналіст|wartawan|phóng viên|nhà báo|δημοσιογράφος|toimittaja|blaðamaður'
).split('|');

/** Who someone is, behind the name, in scripts without blanks. */
export const unspacedRoles: readonly string[] = ['記者', '记者', '特派員', '特派员', '論説委員', '編集委員', '編集長', '编辑', '編輯', '기자', '특파원', '논설위원', '앵커', '인턴기자', '선임기자'];

/** News agencies as they sign, in lower case; squashed before they are compared. */
export const agencies: ReadonlySet<string> = new Set(
  (
    'dpa|dpainfocom|deutschepresseagentur|afp|agencefrancepresse|reuters|ap|theassociatedpress|associatedpress|apa|austriapresseagentur|sda|keystonesda|ats|ansa|adnkronos|lapresse|agi|efe|agenciaefe|' +
    'europapress|lusa|agêncialusa|agencialusa|belga|anp|novum|ntb|tt|ttnyhetsbyrån|ritzau|stt|pap|ctk|čtk|tasr|sita|mti|agerpres|mediafax|bta|hina|tanjug|sta|fena|mia|ana|anampa|apeape|απεμπε|' +
    'tass|тасс|риановости|ria|interfax|интерфакс|укринформ|укрінформ|уніан|унн|aa|anadoluajansı|anadoluagency|dha|iha|kna|epd|sid|ddp|upi|pti|ians|ani|antara|bernama|xinhua|新华社|新華社|中新社|中央社|' +
    'kyodo|共同通信|共同|jiji|時事通信|時事|ロイター|yonhap|연합뉴스|뉴시스|뉴스1|bloomberg|africannewsagency|saba|elta|bns|leta|presseportal|übermedien|pressassociation|pamedia|aap|cp|thecanadianpress|lacanadienne'
  ).split('|'),
);

/** Words of those who sign for a whole newsroom; matched as the beginning of a word, in lower case. */
export const newsroomWords: readonly string[] = (
  'redaktion|redaktör i tjänst|redaksjon|redactie|rédaction|redacción|redaccion|redazione|redação|redacao|redakcja|redakce|redakcia|redakcija|redacția|redactia|redakció|редакц|ред|' +
  'newsroom|staff|newsdesk|news desk|web desk|webdesk|desk|editorial|editors|team|correspondents|admin|administrator|webmaster|agentur|agence|agencia|agenzia|agência|agencja|press release|pressemitteilung|' +
  'haber merkezi|dış haberler|toimitus|ritstjórn|tim redaksi|redaksi|ban biên tập|nachrichten|noticias|notícias|news|online|σύνταξη|newsroom|تحرير|هيئة'
).split('|');

/** The same in scripts without blanks. */
export const unspacedNewsroomWords: readonly string[] = ['編集部', '取材班', '编辑部', '編輯部', '本報', '本报', '新聞社', '新聞', '편집국', '뉴스팀', '온라인뉴스', '취재팀', '신문', '일보', '뉴스'];

/** Small words inside names, lower case. */
export const particles: ReadonlySet<string> = new Set(
  (
    'de da do dos das del della dello dei di du des d la le les el al van von der den ter ten te vom zu zum zur und y e i bin ibn bint abu ben ' +
    'af av på san santa st of the mac mc al- el- ap ó'
  ).split(' '),
);
