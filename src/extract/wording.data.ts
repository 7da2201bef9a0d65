/** How pointers to other articles begin. */
export const labels: readonly string[] = [
  'lesen sie auch', 'lesen sie hier', 'lesen sie dazu', 'lesen sie mehr', 'lesen sie weiter', 'lies auch', 'lies mehr', 'auch interessant', 'mehr zum thema', 'mehr dazu',
  'mehr zu diesem thema', 'zum thema', 'weitere artikel', 'weitere informationen zum thema', 'passend dazu', 'siehe auch', 'das könnte sie auch interessieren',
  'das könnte dich auch interessieren', 'hier geht es', 'hier finden sie', 'lesetipp', 'empfohlener externer inhalt', 'empfohlener redaktioneller inhalt',
  'read also', 'also read', 'read more', 'read next', 'see also', 'related articles', 'related stories', 'related', 'more on this story', 'more from', 'recommended', 'don\'t miss',
  'you may also like', 'watch', 'listen', 'editor\'s picks', 'most read', 'trending', 'sign up', 'subscribe',
  'lire aussi', 'à lire aussi', 'a lire aussi', 'à lire également', 'lire également', 'lire la suite', 'voir aussi', 'à voir aussi', 'sur le même sujet', 'pour aller plus loin',
  'lea también', 'leer también', 'lee también', 'leé también', 'te puede interesar', 'le puede interesar', 'más información', 'noticias relacionadas', 'también te puede interesar', 'relacionado',
  'leggi anche', 'leggi tutto', 'vedi anche', 'approfondisci', 'potrebbe interessarti', 'ti potrebbe interessare',
  'leia também', 'leia mais', 'veja também', 'saiba mais', 'leia ainda', 'lees ook', 'lees meer', 'lees verder', 'bekijk ook',
  'les også', 'les mer', 'læs også', 'læs mere', 'läs också', 'läs även', 'läs mer', 'lue myös', 'se også', 'lesið einnig', 'lesa meira',
  'czytaj też', 'czytaj także', 'czytaj więcej', 'zobacz też', 'zobacz także', 'przeczytaj także', 'przeczytaj też', 'čtěte také', 'čtěte též', 'čítajte aj', 'přečtěte si',
  'olvasd el', 'citește și', 'citeste si', 'vezi și', 'pročitajte', 'pročitaj i', 'preberite tudi', 'прочетете', 'вижте още', 'читайте также', 'читайте еще', 'смотрите также', 'по теме',
  'читайте також', 'ilgili haber', 'ilginizi çekebilir', 'bunu da oku', 'ayrıca oku', 'διαβάστε επίσης', 'διαβάστε ακόμη', 'skaityk taip pat', 'skaitykite taip pat', 'taip pat skaitykite', 'baca juga', 'simak juga', 'lihat juga',
  'xem thêm', 'đọc thêm', 'tin liên quan', 'اقرأ أيضا', 'اقرأ أيضًا', 'إقرأ أيضا', 'بیشتر بخوانید', 'קראו גם', 'यह भी पढ़ें', 'ये भी पढ़ें', 'อ่านเพิ่มเติม', 'อ่านข่าว', 'soma pia',
  '関連記事', 'あわせて読みたい', '相关阅读', '相关新闻', '延伸阅读', '延伸閱讀', '相關新聞', '관련기사', '관련 기사',
];

/** Asking for something: subscriptions, shares, comments, follows, consent, an app. */
export const callsToAction: readonly string[] = [
  'newsletter', 'newsletters', 'nyhedsbrev', 'nyhetsbrev', 'nieuwsbrief', 'newslettera', 'boletín de noticias', 'bülten', 'рассылку', 'hírlevél', 'uutiskirje',
  'abonnieren sie', 'jetzt abonnieren', 'jetzt anmelden', 'hier anmelden', 'jetzt registrieren', 'jetzt testen', 'kostenlos testen', 'jetzt weiterlesen', 'zum weiterlesen', 'mit plus weiterlesen', 'folgen sie uns', 'folge uns', 'auf whatsapp',
  'whatsapp-kanal', 'whatsapp kanal', 'whatsapp channel', 'auf google folgen', 'artikel teilen', 'artikel drucken', 'artikel merken', 'diesen artikel', 'kommentar schreiben', 'kommentare anzeigen', 'zur startseite', 'schreiben sie uns', 'schreiben sie an', 'feedback an die redaktion',
  'externen inhalt', 'externe inhalte', 'externer inhalt', 'personenbezogene daten an drittplattformen', 'datenschutzerklärung', 'an dieser stelle finden sie', 'cookie-einstellungen', 'alle rechte vorbehalten', 'nachdruck verboten',
  'subscribe to our', 'subscribe now', 'subscribe for', 'sign up for', 'sign up to', 'sign up here', 'follow us', 'join our', 'download our app', 'download the app', 'share this article', 'get in touch', 'click here', 'tap here', 'support our journalism', 'become a member', 'become a subscriber',
  'send us your', 'email us', 'leave a comment', 'join the conversation', 'all rights reserved', 'advertisement', 'article continues below', 'story continues below', 'terms of use', 'privacy policy', 'privacy notice', 'this article was originally published', 'this article first appeared', 'dieser artikel ist zuerst', 'dieser artikel erschien zuerst', 'dieser text ist zuerst', 'dieser beitrag ist zuerst', 'dieser text erschien zuerst', 'cet article a été initialement publié', 'cet article est paru', 'este artículo fue publicado originalmente', 'este artículo se publicó originalmente', 'questo articolo è stato pubblicato', 'este artigo foi publicado originalmente', 'dit artikel verscheen eerder', 'for more stories like this', 'check our news page', 'got a story', 'we ask you to support', 'making a contribution',
  'abonnez-vous', 'inscrivez-vous', 'suivez-nous', 'je m\'abonne', 'partager cet article', 'tous droits réservés', 'réagir à cet article', 'il vous reste', 'déjà abonné',
  'suscríbete', 'suscríbase', 'síguenos', 'síganos', 'regístrate', 'compartir en', 'todos los derechos reservados', 'únete a', 'comentarios',
  'iscriviti', 'abbonati', 'seguici', 'riproduzione riservata', 'condividi', 'tutti i diritti riservati', 'assine', 'inscreva-se', 'siga-nos', 'siga o', 'compartilhe', 'todos os direitos reservados',
  'abonneer je', 'schrijf je in', 'volg ons', 'abonner på', 'meld deg på', 'tilmeld dig', 'følg oss', 'følg os', 'prenumerera på', 'följ oss', 'dela artikeln', 'tilaa',
  'zapisz się', 'subskrybuj', 'obserwuj nas', 'dołącz do', 'wszelkie prawa zastrzeżone', 'prenumeruokite', 'sekite mus', 'předplaťte', 'sledujte nás', 'подпишитесь', 'подписывайтесь', 'подписаться', 'підписуйтесь', 'підписатися', 'присоединяйтесь',
  'abone ol', 'abone olun', 'takip edin', 'takip et', 'εγγραφείτε', 'ακολουθήστε', 'berlangganan', 'ikuti kami', 'đăng ký nhận', 'اشترك', 'تابعونا', 'हमें फॉलो', 'jiunge', 'tufuate',
  '会員登録', '無料会員', 'ログイン', '無断転載', '有料会員', 'メールマガジン', '関注我们', '关注我们', '扫码', '责任编辑', '責任編輯', '版权所有', '무단전재', '무단 전재', '구독', 'ติดตามข่าว',
];

/** Words around dates; months and weekdays come from Unicode CLDR. */
export const dateWords: ReadonlySet<string> = new Set(
  ('stand uhr aktualisiert veröffentlicht erstellt zuletzt letzte aktualisierung am um vom min minuten lesezeit lesedauer vor stunden update published updated last modified on at am pm edt est gmt utc cet bst ist ' +
    'first posted min read minutes minute hours ago publié mis à jour le heures modifié temps de lecture lecture pubblicato aggiornato il alle ore lettura minuti publicado actualizado actualización el las hora horas atualizado em às há ' +
    'gepubliceerd bijgewerkt om uur laatst gewijzigd publisert oppdatert sist publiceret opdateret kl publicerad uppdaterad senast opublikowano aktualizacja godz publikováno aktualizováno zveřejněno čtení publicat actualizat közzétéve frissítve ' +
    'julkaistu päivitetty yayınlanma yayın güncelleme güncellenme tarihi giriş son saat okuma süresi опубликовано обновлено в дата г мск опубліковано оновлено о публикувано обновена δημοσίευση ενημέρωση στις ώρα ' +
    'dipublikasikan diperbarui wib cập nhật lúc giờ phút نُشر آخر تحديث الساعة منتشر شده ساعت פורסם עודכן प्रकाशित अपडेट बजे บันทึก เผยแพร่ น 公開 更新 配信 発表 掲載 公開日 更新日 分 時 年 月 日 发布 发表 时间 來源 来源 発信 입력 수정 등록 승인 오전 오후 ' +
    'ilichapishwa ilisasishwa skelbta atnaujinta birt uppfært st nd rd th de of der den').split(/\s+/),
);

/** Navigation that stands alone. */
export const breadcrumbs: ReadonlySet<string> = new Set(
  ('startseite|home|homepage|accueil|inicio|início|portada|start|forside|forsíða|etusivu|strona główna|hlavní stránka|főoldal|anasayfa|ana sayfa|главная|головна|αρχική|beranda|trang chủ|الرئيسية|صفحه اصلی|होम|หน้าแรก|トップ|ホーム|首页|首頁|홈|' +
    'kommentare|kommentieren|comments|comment|commentaires|commenti|teilen|share|partager|condividi|compartir|drucken|print|merken|vorlesen|anhören|hören|listen|écouter|ascolta|anzeige|werbung|advertisement|publicité|pubblicità|publicidad|annonse|annonce|annons|reklama|reklam|reklāma|реклама|広告|广告|광고|' +
    'foto|photo|bild|video|audio|facebook|twitter|whatsapp|telegram|e-mail|email|mail|linkedin|x|pinterest|instagram|copy link|link kopieren|copiar enlace|menu|menü|suche|search|login|anmelden|mehr|more|plus|weiterlesen').split('|'),
);

/** What stands before a colon in front of a picture's maker or owner. */
export const creditLabels: readonly string[] = [
  'foto', 'fotos', 'foto\'s', 'fotograf', 'fotografin', 'fotocredit', 'bild', 'bilder', 'bildquelle', 'bildrechte', 'bildnachweis', 'symbolfoto', 'symbolbild', 'archivfoto', 'archivbild', 'grafik', 'karte', 'quelle',
  'photo', 'photos', 'photo by', 'photo credit', 'photograph', 'photograph by', 'photographer', 'photography', 'picture', 'picture by', 'pictures', 'image', 'images', 'image credit', 'image source', 'file photo', 'graphic', 'credit', 'credits', 'source', 'copyright',
  'crédit', 'crédits', 'crédit photo', 'crédits photo', 'photographie', 'photographe', 'infographie', 'imagen', 'imágenes', 'fotografía', 'fotógrafo', 'crédito', 'créditos', 'fuente', 'imagem', 'imagens', 'fotografia', 'reprodução', 'fonte', 'crèdit', 'imatge', 'immagine', 'fotografo', 'crediti',
  'beeld', 'bron', 'fotograaf', 'kuva', 'kuvat', 'kuvaaja', 'bilde', 'billede', 'kilde', 'källa', 'ljósmynd', 'mynd', 'zdjęcie', 'fot.', 'fot', 'źródło', 'autor', 'autor foto', 'zdroj', 'snímek', 'fotka', 'fotó', 'forrás', 'kép', 'sursa', 'sursa foto', 'sursă', 'izvor', 'vir', 'foto autor', 'nuotrauka', 'nuotr', 'allikas', 'avots',
  'fotoğraf', 'fotoğraflar', 'görsel', 'kaynak', 'фото', 'фотография', 'изображение', 'источник', 'світлина', 'джерело', 'снимка', 'снимки', 'източник', 'слика', 'извор', 'φωτογραφία', 'φωτο', 'φωτό', 'πηγή', 'εικόνα',
  'sumber', 'gambar', 'dok', 'ảnh', 'nguồn', 'picha', 'chanzo', 'صورة', 'الصورة', 'تصوير', 'المصدر', 'عکس', 'عکاس', 'منبع', 'تصویر', 'צילום', 'תמונה', 'מקור', 'קרדיט', 'फोटो', 'तस्वीर', 'स्रोत', 'ছবি', 'সূত্র', 'ภาพ', 'ที่มา', 'ภาพจาก',
  '写真', '撮影', '画像', '提供', '出典', '图片', '图片来源', '图源', '摄影', '摄', '来源', '圖片', '圖片來源', '圖', '攝影', '來源', '사진', '사진 제공', '사진제공', '출처', '자료사진',
];

/** How pages call the time it takes to read them; beginnings of words. */
export const readingTimeWords: readonly string[] = [
  'lesezeit', 'lesedauer', 'min read', 'minute read', 'minutes read', 'reading time', 'temps de lecture', 'minutes de lecture', 'min de lecture', 'tempo di lettura', 'min di lettura', 'minuti di lettura', 'tiempo de lectura', 'min de lectura', 'minutos de lectura',
  'tempo de leitura', 'min de leitura', 'leestijd', 'min lezen', 'læsetid', 'lesetid', 'lästid', 'min läsning', 'min lesing', 'lukuaika', 'czas czytania', 'min czytania', 'doba čtení', 'čas čtení', 'olvasási idő', 'timp de citire', 'okuma süresi', 'время чтения', 'мин чтения', 'час читання',
  'χρόνος ανάγνωσης', 'waktu baca', 'thời gian đọc', 'وقت القراءة', 'دقائق قراءة', 'זמן קריאה', 'पढ़ने का समय', 'この記事は約', '阅读时间', '읽는 시간',
];

/** What links say for people who hear pages, behind their words. */
export const newWindowNotes: readonly string[] = [
  'öffnet im neuen fenster', 'öffnet in neuem fenster', 'öffnet in einem neuen fenster', 'öffnet sich in neuem fenster', 'öffnet in neuem tab', 'externer link', 'opens in new window', 'opens in a new window', 'opens in new tab', 'opens in a new tab', 'external link',
  'nouvelle fenêtre', 's\'ouvre dans une nouvelle fenêtre', 'ouvre un nouvel onglet', 'lien externe', 'se abre en una ventana nueva', 'se abre en una nueva ventana', 'abre en una nueva pestaña', 'enlace externo', 'si apre in una nuova finestra', 'abre numa nova janela', 'abre em nova janela', 'opent in nieuw venster', 'opent in een nieuw venster',
  'åpnes i nytt vindu', 'åbner i nyt vindue', 'öppnas i nytt fönster', 'avautuu uuteen ikkunaan', 'otwiera się w nowym oknie', 'otevře se v novém okně', 'yeni pencerede açılır', 'откроется в новом окне', 'відкриється в новому вікні', '新しいウィンドウで開く', '새 창에서 열림',
];
