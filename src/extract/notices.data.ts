/** Asking leave to show what others host: the words of placeholders where posts, videos and maps would stand. */
export const consentPhrases: readonly string[] = [
  'eingebettete inhalte', 'eingebetteter inhalte', 'externe inhalte', 'externer inhalt', 'externen inhalt', 'externen inhalte', 'externer inhalte', 'inhalte von drittanbietern', 'personenbezogene daten an drittplattformen', 'personenbezogenen daten an drittanbieter',
  'embedded content', 'third-party content', 'third party content', 'external content', 'content is provided by', 'please accept cookies', 'accept cookies to view', 'cookie preferences', 'cookie settings',
  'contenus externes', 'contenu externe', 'contenu tiers', 'accepter les cookies', 'accepter tous les cookies', 'contenido externo', 'contenido de terceros', 'aceptar cookies', 'aceptar las cookies', 'contenuto esterno', 'contenuti esterni', 'accetta i cookie',
  'conteúdo externo', 'conteúdos externos', 'externe inhoud', 'externe content', 'cookies accepteren', 'eksternt innhold', 'eksternt indhold', 'externt innehåll', 'inbäddat innehåll', 'ulkoinen sisältö', 'upotettu sisältö', 'treści zewnętrzne', 'zewnętrzne treści',
  'externí obsah', 'externý obsah', 'külső tartalom', 'conținut extern', 'vanjski sadržaj', 'внешний контент', 'зовнішній вміст', 'външно съдържание', 'εξωτερικό περιεχόμενο', 'harici içerik', 'konten eksternal', 'nội dung bên ngoài', 'محتوى خارجي', '外部コンテンツ', '外部内容', '외부 콘텐츠',
];

/** What consent is about; one of these beside a phrase above makes a placeholder of a text. */
export const consentWords: readonly string[] = [
  'cookie', 'einwilligung', 'zustimmung', 'zustimmen', 'einverstanden', 'drittanbieter', 'datenschutz', 'anzeigen', 'consent', 'agree', 'privacy', 'allow', 'provided by', 'consentement', 'autoriser', 'consentimiento', 'acept', 'privacidad', 'consenso', 'accett', 'consentimento', 'aceit', 'privacidade', 'toestemming', 'accepteren',
  'samtykke', 'samtyck', 'godkänn', 'godta', 'suostumus', 'hyväksy', 'zgod', 'akceptuj', 'souhlas', 'súhlas', 'hozzájárul', 'consimțământ', 'acord', 'pristan', 'suglas', 'соглас', 'згод', 'съглас', 'συγκατάθεση', 'onay', 'persetujuan', 'đồng ý', 'موافق', '同意', '동의',
];

/** To readers about the page, not about the news: ad blockers, rules for comments, bots, audio that a machine reads. */
export const noticePhrases: readonly string[] = [
  'ad block', 'ad-block', 'adblock', 'werbeblocker', 'bloqueur de publicité', 'bloqueador de anuncios', 'bloqueador de publicidad', 'annonceblokker', 'annonsblockerare', 'reklam engelleyici', 'блокировщик рекламы', '広告ブロック',
  'ihre kommentare', 'ihren kommentar', 'deine kommentare', 'deinen kommentar', 'kommentarfunktion', 'kommentarregeln', 'netiquette', 'your comment', 'your comments', 'post a comment', 'comments are closed', 'comment policy', 'community guidelines', 'house rules', 'vos commentaires', 'votre commentaire', 'charte de modération',
  'tus comentarios', 'su comentario', 'tu comentario', 'normas de participación', 'i tuoi commenti', 'tuo commento', 'seu comentário', 'seus comentários', 'uw reactie', 'reageren op dit artikel', 'din kommentar', 'kommentarfeltet', 'kommentarsfältet', 'twój komentarz', 'dodaj komentarz', 'váš komentář', 'оставить комментарий', 'правила комментирования',
  'залишити коментар', 'yorumunuz', 'yorum yaz', 'yorum yapmak', 'コメント欄', '发表评论', '댓글을',
  'recaptcha', 'google privacy policy', 'automatisch generiert', 'maschinell vorgelesen', 'ki-generierte stimme', 'ki-generiert', 'read aloud by', 'automated voice', 'voix de synthèse',
];

/** Words of players for sound and pictures, whole lines. */
export const playerLabels: readonly string[] = [
  'video starten', 'audio starten', 'video abspielen', 'audio abspielen', 'video anhören', 'artikel anhören', 'beitrag anhören', 'anhören', 'zum video', 'video ansehen', 'play video', 'play audio', 'watch video', 'watch the video', 'listen to this article', 'listen to article', 'listen to the article', 'listen to this story',
  'loading', 'loading video', 'your browser does not support', 'écouter cet article', 'écouter l\'article', 'lire la vidéo', 'voir la vidéo', 'votre navigateur ne', 'escuchar artículo', 'escuchar este artículo', 'escucha este artículo', 'ver vídeo', 'ver video', 'reproducir', 'tu navegador no', 'su navegador no', 'ascolta l\'articolo', 'ascolta questo articolo',
  'guarda il video', 'ouça este artigo', 'ouvir artigo', 'ouça a notícia', 'assista ao vídeo', 'luister naar', 'beluister dit artikel', 'bekijk de video', 'lytt til artikkelen', 'lyt til artiklen', 'lyssna på artikeln', 'spela video', 'kuuntele artikkeli', 'posłuchaj artykułu', 'obejrzyj wideo', 'přehrát video', 'poslechnout článek', 'přehrát',
  'слушать', 'смотреть видео', 'прослушать', 'ваш браузер не', 'haberi dinle', 'videoyu izle', 'dengarkan', 'putar video', 'nghe bài viết', 'nghe đọc bài', 'استمع', 'この記事を聴く', '音声で聴く', '動画を再生', '播放', '收听', '기사 듣기', '동영상',
  'ende der weiteren informationen', 'weitere informationen', 'ende des audiobeitrags', 'ende des videobeitrags', 'ende der bildergalerie', 'videobeitrag', 'audiobeitrag', 'bild in lightbox öffnen', 'link wurde kopiert', 'link copied', 'lien copié', 'enlace copiado',
];

/** How the last line begins that says where the news came from. */
export const sourceOpenings: readonly string[] = [
  'quelle', 'quellen', 'mit material', 'mit informationen', 'mit agenturmaterial', 'source', 'sources', 'with reports from', 'with reporting by', 'with files from', 'with information from', 'with inputs from', 'additional reporting by', 'additional reporting from', 'translated by', 'translated from', 'aus dem englischen', 'aus dem französischen', 'übersetzung', 'traduit de', 'traduit par', 'traducción de', 'traducido por', 'tradotto da', 'traduzione di', 'traduzido por', 'vertaald door', 'перевод', 'reporting by', 'editing by', 'edited by', 'written by', 'inputs from',
  'avec afp', 'avec les agences', 'avec agences', 'avec reuters', 'fuente', 'fuentes', 'con información de', 'con informacion de', 'con datos de', 'fonte', 'fonti', 'fontes', 'com informações de', 'com informações da', 'com agências', 'bron', 'bronnen', 'kilde', 'kilder', 'källa', 'källor', 'lähde', 'lähteet', 'heimild',
  'źródło', 'źródła', 'zdroj', 'zdroje', 'forrás', 'sursa', 'surse', 'izvor', 'izvori', 'vir', 'источник', 'источники', 'джерело', 'източник', 'πηγή', 'πηγές', 'kaynak', 'sumber', 'nguồn', 'chanzo', 'المصدر', 'منبع', 'מקור', 'स्रोत', 'ที่มา', '来源', '來源', '责编', '責編', '编辑', '編輯', '责任编辑', '記者', '记者', '出典', '출처', '자료',
];
