import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseSentence, sentenceKey, sentences } from './text.ts';

// One string a case: its sentences, with `|` where each ends.
const cases: readonly (readonly [language: string, text: string])[] = [
  ['fr', 'M. Dupont est là.| Il a dit : « Non. »| Puis il est parti.'],
  ['fr', 'Le budget est de 3.5 millions d’euros.| Mme Roux, née en 1970 av. J.-C., rit.'],
  ['de', 'Am 3. März sagte Dr. Müller z.B. dies.| Danach ging er.'],
  ['de', '„Nein.“| Danach ging er, d.h. er lief.| (Siehe S. 5.)| Er kam.'],
  ['de', '„Nein!“, rief er.| „Doch!“ rief sie.| Die Nr. 4 war z. B. Otto III. von Sachsen.'],
  ['de', '»Das stimmt.«| Sie schwieg.'],
  ['es', 'El Sr. García vive en EE. UU. desde 1990.| ¿Por qué?| No lo sé.'],
  ['ru', 'В 2020 г. Россия вышла, т.е. ушла.| Потом он вернулся.'],
  ['ru', 'Он сказал: «Нет».| Она ответила: «Да!»| И всё.'],
  ['en', 'J. R. Ewing met St. John at No. 5.| They paid $3.50... Or not.|'.replace('... Or', '...| Or')],
  ['zh', '他说：“你好。”|然后走了。|真的吗？|是的！'],
  ['ja', '「はい。」と言った。|そうですか。'],
  ['fa', 'سلام؟| حال شما خوب است؟| بله.'],
  ['ar', 'هل أنت بخير؟| نعم، شكرا.'],
  ['hi', 'यह घर है।| वह नहीं।'],
  ['el', 'Τι κάνεις;| Καλά.| Ο κ. Παπάς ήρθε.'],
  ['tr', '19. yüzyılda Dr. Ahmet geldi.| Gitti.'],
  ['en', '1. The first point.| 2. The second.'],
  ['en', 'First line\n|Second line'],
  ['und', 'One.| Two.'],
];

test.each(cases)('%s: %s', (language, marked) => {
  const text = marked.replaceAll('|', '');
  expect(sentences(text, language).map((s) => s.text)).toEqual(
    marked
      .split('|')
      .map((s) => s.trim())
      .filter((s) => s !== ''),
  );
});

test('an apostrophe is no quote', () => {
  expect(sentences("L'an dernier. 'Oui.' L'autre.", 'fr').map((s) => s.text)).toEqual(["L'an dernier.", "'Oui.'", "L'autre."]);
});

test('nothing is in nothing', () => {
  expect(sentences('', 'de')).toEqual([]);
  expect(sentences(' \n\u00a0 ', 'de')).toEqual([]);
});

const pieces = fc.constantFrom(
  'M. ',
  'Dr. ',
  '3. ',
  '… ',
  '... ',
  '“',
  '”',
  '«',
  '» ',
  '"',
  '(',
  ')',
  '。',
  '」',
  '؟ ',
  '! ',
  'Wort ',
  'é',
  '\n',
  '\u00a0',
  '😀',
  '漢字',
  'س ',
);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
);

test('sentences cover their text, in order, with only white space between them', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('de', 'fr', 'ru', 'ja', 'fa', 'und', 'x-none'), (text, language) => {
      let at = 0;
      for (const sentence of sentences(text, language)) {
        expect(text.slice(at, sentence.start).trim()).toBe('');
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        expect(sentence.text).toBe(sentence.text.trim());
        expect(sentence.end).toBeGreaterThan(sentence.start);
        at = sentence.end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
    { numRuns: 300 },
  );
});

test('a sentence too long for an engine is cut after a clause', () => {
  const clause = 'und der Mann sieht den Hund';
  const long = `${Array.from({ length: 60 }, () => clause).join(', ')}.`;
  const cut = sentences(long, 'de');
  expect(cut.length).toBeGreaterThan(2);
  for (const piece of cut) expect(piece.text.split(' ').length).toBeLessThanOrEqual(110);
  for (const piece of cut.slice(0, -1)) expect(piece.text.endsWith(',')).toBe(true);
  expect(cut.map((s) => s.text).join(' ')).toBe(long);
});

test('a long text without any space is cut between characters, never within one', () => {
  for (const unit of ['漢', '😀', 'x', 'ไ']) {
    const cut = sentences(unit.repeat(2000), 'und');
    expect(cut.length).toBeGreaterThan(1);
    expect(cut.map((s) => s.text).join('')).toBe(unit.repeat(2000));
    for (const piece of cut) expect(piece.text).not.toMatch(/[\ud800-\udbff]$/);
  }
});

test('what looks the same has the same key', () => {
  expect(normaliseSentence('\u00a0 Cafe\u0301\u00ad \u200b\u2009bar\n')).toBe('Café bar');
  expect(sentenceKey('Il  a dit :\u00a0oui')).toBe(sentenceKey('Il a dit\u202f: oui'));
  expect(sentenceKey('می‌روم')).not.toBe(sentenceKey('میروم'));
});
