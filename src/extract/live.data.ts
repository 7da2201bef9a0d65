/** How headlines and the lines above them say that the page is a live blog; as whole words at the beginning, before a sign. */
export const liveWords: readonly string[] = [
  'live', 'liveblog', 'live-blog', 'live blog', 'liveticker', 'live-ticker', 'live ticker', 'newsblog', 'news-blog', 'newsticker', 'news-ticker', 'ticker', 'live updates', 'as it happened', 'en direct', 'direct', 'en continu', 'en directo', 'en vivo', 'última hora en directo', 'minuto a minuto', 'ao vivo', 'ao minuto', 'in diretta', 'diretta', 'en directe',
  'liveverslag', 'livestudio', 'direkte', 'live-oppdateringer', 'direkt', 'direktrapport', 'suora', 'na żywo', 'relacja na żywo', 'živě', 'naživo', 'élő', 'percről percre', 'uživo', 'v živo', 'în direct', 'live text', 'на живо', 'онлайн', 'прямой эфир', 'наживо', 'ζωντανά', 'tiesiogiai', 'tiešraide', 'otse', 'canlı', 'canli', 'canli anlatim', 'canlı anlatım', 'canlı blog',
  'langsung', 'trực tiếp', 'moja kwa moja', 'مباشر', 'تغطية مباشرة', 'زنده', 'בשידור חי', 'עדכונים חיים', 'लाइव', 'লাইভ', 'สด', '速報ライブ', 'ライブ', '直播', '실시간',
];
