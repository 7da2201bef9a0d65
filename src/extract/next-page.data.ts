/** What a link to the next page of an article says, whole, in lower case and without arrows. */
export const nextPageWords: ReadonlySet<string> = new Set(
  (
    'next|next page|continue|continue reading|go to next page|weiter|nächste seite|nächste|auf der nächsten seite|weiter auf seite 2|zur nächsten seite|page suivante|suivant|suivante|lire la suite|siguiente|página siguiente|siguiente página|' +
    'próxima|próxima página|página seguinte|seguinte|següent|pàgina següent|successiva|pagina successiva|prossima pagina|avanti|continua|volgende|volgende pagina|næste|næste side|neste|neste side|nästa|nästa sida|seuraava|seuraava sivu|næsta síða|' +
    'następna|następna strona|dalej|další|další strana|další stránka|ďalšia strana|ďalej|következő|következő oldal|tovább|următoarea|pagina următoare|sljedeća|sljedeća stranica|sledeća strana|naslednja stran|toliau|kitas puslapis|nākamā lapa|järgmine|' +
    'далее|следующая|следующая страница|далі|наступна|наступна сторінка|следваща страница|επόμενη|επόμενη σελίδα|sonraki|sonraki sayfa|devamı|halaman selanjutnya|selanjutnya|halaman berikutnya|trang sau|trang tiếp|tiếp theo|ukurasa unaofuata|' +
    'التالي|الصفحة التالية|صفحه بعد|بعدی|הבא|הבאה|העמוד הבא|अगला|अगला पृष्ठ|अगला पेज|পরবর্তী|หน้าถัดไป|ถัดไป|次へ|次のページ|次のページへ|続きを読む|下一页|下一頁|下页|다음|다음 페이지'
  ).split('|'),
);

/** Names of the number of a page in queries and paths. */
export const pageNames: readonly string[] = [
  ...['page', 'paged', 'pg', 'pagenum', 'pageno', 'page_no', 'page_num', 'pagenumber', 'pagina', 'página', 'p', 'seite', 's', 'side', 'sida', 'sivu'],
  ...['strona', 'strana', 'stranka', 'str', 'stranica', 'stran', 'oldal', 'puslapis', 'lapa', 'lk', 'sayfa', 'halaman', 'hal', 'trang', 'ukurasa'],
];
