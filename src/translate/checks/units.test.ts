import { describe, expect, it } from 'vitest';
import { units } from './units.ts';

const doubt = (language: string, source: string, english: string): string | undefined => units({ source, english, language })[0]?.detail;

describe('units', () => {
  it.each([
    ['de', 'Der Weg ist 20 km lang.', 'The way is 20 miles long.'],
    ['fr', 'Il a payé 50 euros.', 'He paid $50.'],
    ['ru', 'Цена выросла до 300 рублей.', 'The price rose to 300 dollars.'],
    ['it', 'Il campo misura 8 ettari.', 'The field measures 8 acres.'],
    ['ko', '무게는 3.5kg이다.', 'It costs 3.5 tonnes.'],
    ['fr', 'Il faisait 30 °C.', 'It was 30 °F.'],
  ])('sees another unit in %s: %s', (language, source, english) => {
    expect(doubt(language, source, english)).toBeDefined();
  });

  it.each([
    ['de', 'Der Weg ist 20 km lang.', 'The way is 12.4 miles long.'],
    ['es', 'Nació con un peso de 9 libras.', 'She was born weighing 9 pounds.'],
    ['he', 'משקלו של הכלב הוא 20 ליטרות.', 'The dog weighs 20 pounds.'],
    ['sv', 'Vi sålde t.ex. 30 kg fisk.', 'We sold 30 kg of fish, for example.'],
    ['bg', 'Струва 5 милиона британски лири.', 'It costs £5 million.'],
    ['ar', 'على بعد 70 كيلو متراً من المدينة.', 'It is 70 kilometres from the city.'],
    ['it', 'Lui ha 30 anni e 20 acri di terra.', 'He is 30 and has 20 acres of land.'],
    ['en', 'No figure, a mile off.', 'No figure, a metre off.'],
  ])('is content in %s: %s', (language, source, english) => {
    expect(doubt(language, source, english)).toBeUndefined();
  });
});
