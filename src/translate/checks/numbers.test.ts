import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';
import { wordValues } from './number-words.ts';
import { numbers } from './numbers.ts';

const doubt = (language: string, source: string, english: string): string | undefined => numbers({ source, english, language })[0]?.detail;

// language | original | right English | wrong English
const pairs = `
de|Der Umbau kostet 1.234,5 Euro.|The rebuilding costs 1,234.5 euros.|The rebuilding costs 1,234.6 euros.
de|Es fehlen 2,5 Mio. Wohnungen.|2.5 million flats are lacking.|2.5 thousand flats are lacking.
fr|La ville compte 1 250 000 habitants.|The city has 1.25 million inhabitants.|The city has 125,000 inhabitants.
pt|São 3,2 mil alunos.|There are 3,200 pupils.|There are 3.2 pupils.
es|Gastaron 10 mil millones de euros.|They spent 10 billion euros.|They spent 10 million euros.
es|Es su milésimo gol.|It is his 1,000th goal.|It is his 1,100th goal.
ru|Завод выпустил 40 тыс. машин.|The plant built 40,000 cars.|The plant built 400,000 cars.
ru|Корабль стометровой длины затонул.|The 100-metre ship sank.|The 150-metre ship sank.
cs|Zemřela třiapadesátiletá žena.|A woman, 53, died.|A woman, 35, died.
sv|Kyrkan är från 1800-talet.|The church is from the 19th century.|The church is from the 18th century.
zh|全市共有12.5万名学生。|The city has 125,000 pupils.|The city has 12,500 pupils.
zh|有300多万人参加。|More than 3 million people took part.|More than 30 million people took part.
ja|売上は3億5000万円だった。|Sales were 350 million yen.|Sales were 35 million yen.
ko|예산은 4조 원이다.|The budget is 4 trillion won.|The budget is 4 billion won.
ko|헌법 제12조에 따른 것이다.|It follows Article 12 of the constitution.|It follows Article 13 of the constitution.
hi|योजना पर ५ लाख रुपये खर्च हुए।|The scheme cost 500,000 rupees.|The scheme cost 50,000 rupees.
ar|بلغ العدد ١٢٫٥ مليون شخص.|The count reached 12.5 million people.|The count reached 125 million people.
fa|در سال ۱۴۰۲ ساخته شد.|It was built in 2023.|It was built in 1923.
th|ในปี 2566 มีผู้ชม 300 คน|In 2023 there were 300 viewers.|In 2013 there were 300 viewers.
pl|Sklep jest całodobowy.|The shop is open 24 hours a day.|The shop is open 22 hours a day.
de|Das Paket wiegt 10 kg.|The parcel weighs 22 pounds.|The parcel weighs 12 pounds.
de|Die Strecke misst 100 km.|The line is 62 miles (100 km) long.|The line is 82 miles (100 km) long.
fr|Il faisait 32 °C.|It was 90 °F.|It was 70 °F.
it|Era lungo da 100 a 200 metri.|It was 328 to 656 feet long.|It was 528 to 656 feet long.
ru|Фильм показали в трёхмерном формате.|The film was shown in 3D.|The film was shown in 35 cinemas.
`
  .trim()
  .split('\n')
  .map((line) => line.split('|') as [string, string, string, string]);

describe('numbers', () => {
  it.each(pairs)('reads %s: %s', (language, source, right, wrong) => {
    expect(doubt(language, source, right)).toBeUndefined();
    expect(doubt(language, source, wrong)).toBeDefined();
  });

  it('does not take a figure of the same unit for a conversion', () => {
    expect(doubt('de', 'Es sind 645 Meilen (1040 km).', 'It is 655 miles (1040 km).')).toBe('the original says 645, the English 655');
  });

  it('reads a figure in all that its language lets it mean', () => {
    expect(figuresOf('1.500', 'de').map(({ readings }) => readings)).toEqual([[['1500']]]);
    expect(figuresOf('1.500', 'en').map(({ readings }) => readings[0])).toEqual([['1.5']]);
    expect(figuresOf('१२,३४,५६७', 'hi').map(({ readings }) => readings[0])).toEqual([['1234567']]);
  });

  it.each([
    ['de', 'dreiundfünfzig', 53],
    ['nl', 'zestiende', 16],
    ['fr', 'quatre-vingt-quinze', 95],
    ['it', 'ventunesimo', 21],
    ['pl', 'tysięczny', 1000],
    ['ru', 'двадцатипятилетний', 25],
    ['bg', 'петдесет и три', 53],
    ['hu', 'huszonegyedik', 21],
    ['ar', 'الحادي عشر', 11],
    ['hi', 'पचहत्तर', 75],
    ['ja', '五十三', 53],
  ])('reads number words in %s: %s', (language, words, value) => {
    expect(wordValues(words, language)).toContain(value);
  });
});
