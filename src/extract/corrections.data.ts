/** How papers say that they changed a text: words of the notices they print under or above it. */
export const correctionPhrases: readonly string[] = [
  'korrektur', 'korrigiert', 'berichtigung', 'anmerkung der redaktion', 'anm. d. red', 'transparenzhinweis', 'in einer früheren version', 'in einer früheren fassung', 'in einer vorherigen version', 'ursprünglich hieß es',
  'correction', 'corrected', 'clarification', 'an earlier version', 'a previous version', 'this article was amended', 'this story has been updated', 'this article has been updated', 'editor\'s note', 'has been corrected',
  'correctif', 'rectificatif', 'erratum', 'une version précédente', 'une première version', 'cet article a été modifié', 'cet article a été corrigé', 'note de la rédaction',
  'corrección', 'fe de errores', 'fe de erratas', 'una versión anterior', 'nota de la redacción', 'errata', 'correção', 'uma versão anterior', 'nota da redação', 'erramos', 'correcció', 'una versió anterior',
  'correzione', 'rettifica', 'errata corrige', 'una versione precedente', 'nota della redazione', 'correctie', 'rectificatie', 'gecorrigeerd', 'in een eerdere versie', 'een eerdere versie',
  'rettelse', 'rettet', 'en tidligere version', 'retting', 'korreksjon', 'en tidligere versjon', 'rättelse', 'en tidigare version', 'oikaisu', 'korjaus', 'aiemmassa versiossa', 'leiðrétting',
  'sprostowanie', 'korekta', 'we wcześniejszej wersji', 'w poprzedniej wersji', 'oprava', 'v předchozí verzi', 'v původní verzi', 'v pôvodnej verzii', 'helyesbítés', 'korábbi változat', 'erată', 'o versiune anterioară', 'ispravak', 'ispravka', 'popravek',
  'исправление', 'уточнение', 'поправка', 'в предыдущей версии', 'в более ранней версии', 'уточнення', 'виправлення', 'у попередній версії', 'διόρθωση', 'προηγούμενη έκδοση',
  'düzeltme', 'haberin önceki', 'önceki versiyon', 'koreksi', 'ralat', 'versi sebelumnya', 'đính chính', 'masahihisho', 'patikslinta', 'pataisymas',
  'تصحيح', 'تصويب', 'اصلاحیه', 'תיקון', 'הבהרה', 'शुद्धिपत्र', 'भूल सुधार', 'সংশোধনী', 'แก้ไขข้อมูล', '訂正', 'おわび', '更正', '勘误', '정정', '바로잡습니다',
];
