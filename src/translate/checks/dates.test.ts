import { describe, expect, it } from 'vitest';
import { monthsOf, weekdaysOf } from './calendar.ts';
import { dates } from './dates.ts';

const doubt = (language: string, source: string, english: string): string | undefined => dates({ source, english, language })[0]?.detail;

describe('dates', () => {
  it.each([
    ['de', 'Er kam am 3. März.', 'He came on May 3.', 'the original says March, the English May'],
    ['ru', 'Встреча прошла в пятницу.', 'The meeting was on Thursday.', 'the original says Friday, the English Thursday'],
    ['it', 'Scade il 5.3.2024.', 'It expires on May 3, 2024.', 'the original says 5.3.2024, the English May 3'],
    ['ja', '会議は4月に開かれた。', 'The meeting was held in June.', 'the original says April, the English June'],
    ['fa', 'او سه شنبه آمد.', 'He came on Wednesday.', 'the original says Tuesday, the English Wednesday'],
  ])('sees another date in %s: %s', (language, source, english, detail) => {
    expect(doubt(language, source, english)).toBe(detail);
  });

  it.each([
    ['fa', 'او سه شنبه آمد.', 'He came on Tuesday.'],
    ['ar', 'وقع ذلك في تشرين الأول.', 'It happened in October.'],
    ['hu', 'Szombaton indulnak.', 'They leave on Saturday.'],
    ['it', 'Scade il 5.3.2024.', 'It expires on March 5, 2024.'],
    ['de', 'Er darf gehen.', 'He may march on.'],
    ['es', 'Llegó ayer.', 'He came on Monday.'],
  ])('is content in %s: %s', (language, source, english) => {
    expect(doubt(language, source, english)).toBeUndefined();
  });

  it('reads English months and days only as names', () => {
    expect([...monthsOf('They may march in May and March.', 'en')]).toEqual([5, 3]);
    expect([...weekdaysOf('Sunday and Tuesday', 'en')]).toEqual([0, 2]);
  });
});
