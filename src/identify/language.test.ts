import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from './language.ts';
import { languageOfScript } from './scripts.ts';

// Written for this test: a headline-like sentence each.
const sentences: readonly (readonly [language: string, text: string])[] = [
  ['de', 'Der Stadtrat öffnet die alte Brücke nach langem Streit wieder für Fußgänger.'],
  ['fr', 'Le conseil municipal rouvre le vieux pont après de longs travaux.'],
  ['es', 'El ayuntamiento vuelve a abrir el viejo puente después de años de obras.'],
  ['it', 'Il consiglio comunale riapre il vecchio ponte dopo anni di lavori.'],
  ['pt', 'A câmara municipal reabre a ponte velha depois de longas obras.'],
  ['nl', 'De gemeenteraad opent de oude brug na jaren van werkzaamheden opnieuw.'],
  ['pl', 'Rada miasta ponownie otwiera stary most po długim remoncie.'],
  ['cs', 'Městská rada znovu otevírá starý most po dlouhých opravách.'],
  ['hu', 'A városi tanács hosszú felújítás után újra megnyitja a régi hidat.'],
  ['ro', 'Consiliul local redeschide podul vechi după lucrări îndelungate.'],
  ['sv', 'Kommunen öppnar den gamla bron igen efter flera års arbete.'],
  ['fi', 'Kaupunki avaa vanhan sillan uudelleen pitkän remontin jälkeen.'],
  ['tr', 'Belediye, uzun süren onarımın ardından eski köprüyü yeniden açıyor.'],
  ['ru', 'Городской совет снова открывает старый мост после долгого ремонта.'],
  ['uk', 'Міська рада знову відкриває старий міст після тривалого ремонту.'],
  ['bg', 'Общинският съвет отново отваря стария мост след дълъг ремонт.'],
  ['el', 'Ο δήμος ανοίγει ξανά την παλιά γέφυρα μετά από μακρά έργα.'],
  ['ar', 'المجلس البلدي يعيد فتح الجسر القديم بعد أعمال صيانة طويلة'],
  ['fa', 'شورای شهر پل قدیمی را پس از تعمیرات طولانی دوباره باز می‌کند'],
  ['he', 'העירייה פותחת מחדש את הגשר הישן לאחר שיפוצים ארוכים'],
  ['hi', 'नगर परिषद ने लंबी मरम्मत के बाद पुराना पुल फिर से खोल दिया'],
  ['th', 'สภาเมืองเปิดสะพานเก่าอีกครั้งหลังการซ่อมแซม'],
  ['ko', '시의회가 오랜 공사 끝에 옛 다리를 다시 연다'],
  ['ja', '市議会は長い工事の後に古い橋を再開する'],
  ['zh', '市议会在长期维修后重新开放旧桥'],
  ['vi', 'Hội đồng thành phố mở lại cây cầu cũ sau thời gian dài sửa chữa.'],
  ['id', 'Dewan kota membuka kembali jembatan tua setelah perbaikan panjang.'],
  ['sw', 'Baraza la jiji limefungua tena daraja la zamani baada ya ukarabati mrefu.'],
  ['zu', 'Umkhandlu wedolobha uvula kabusha ibhuloho elidala ngemva kokulungiswa isikhathi eside.'],
  ['en', 'The city council opens the old bridge again after years of repairs.'],
];

describe('detect', () => {
  test.each(sentences)('%s', async (language, text) => {
    expect((await detect(text, language === 'id' ? { declared: ['id'] } : {})).language).toBe(language);
  });

  test('a declared language does not hide another one', async () => {
    expect((await detect(sentences[29]![1], { declared: ['de'], claimed: 'de' })).language).toBe('en');
    expect((await detect(sentences[28]![1], { claimed: 'en' })).language).toBe('zu');
  });

  test('languages that no detector tells apart are told by the source', async () => {
    const text = 'Gradsko vijeće ponovno otvara stari most nakon dugih radova.';
    for (const declared of ['hr', 'bs', 'sr-Latn']) expect((await detect(text, { declared: [declared] })).language).toBe(declared);
    expect((await detect('Kommunestyret åpner den gamle broen igjen etter lange arbeider.', { declared: ['no'] })).language).toBe('nb');
  });

  test('a few words are undetermined alone and believed of a source with one language', async () => {
    expect((await detect('Ja, jetzt!')).language).toBe('und');
    expect((await detect('Ja, jetzt!', { declared: ['de-AT'] })).language).toBe('de');
    expect((await detect('Да, сейчас', { declared: ['de'] })).language).not.toBe('de');
  });

  test.each(['', '   ', '12:30 – 14', '🎉🎉', 'https://paper.example/a'])('%j holds no language', async (text) => {
    expect(await detect(text, { declared: ['de'] })).toEqual({ language: 'und', score: 0 });
  });

  test('whatever the text: a tag and a score from 0 to 1', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        const { language, score } = await detect(text);
        return /^[a-z]{2,3}(-\w+)*$/.test(language) && score >= 0 && score <= 1;
      }),
      { numRuns: 100 },
    );
  });
});

test('one script, one language; shared scripts say nothing', () => {
  expect(languageOfScript('橋が開く')).toBe('ja');
  expect(languageOfScript('新橋')).toBeUndefined();
  expect(languageOfScript('Η γέφυρα (bridge)')).toBe('el');
  expect(languageOfScript('Мост')).toBeUndefined();
  expect(languageOfScript('')).toBeUndefined();
});
