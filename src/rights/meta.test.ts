import { expect, test } from 'vitest';
import { metaSignals } from './meta.ts';

test('reservations and directives, for everybody and for us', () => {
  const tags = [
    { name: 'TDM-Reservation', content: '1' },
    { name: 'tdm-policy', content: 'https://a.example/p' },
    { name: 'robots', content: 'index, max-snippet:-1, noarchive' },
    { name: 'foreigndesk', content: 'nosnippet' },
    { name: 'googlebot', content: 'noai' },
    { name: 'description', content: 'noai' },
  ];
  expect(metaSignals(tags)).toEqual([
    { witness: 'tdm-meta', words: 'tdm-reservation: 1, tdm-policy: https://a.example/p', rights: 'link' },
    { witness: 'robots-meta', words: 'noarchive', rights: 'excerpt' },
    { witness: 'robots-meta', words: 'nosnippet', rights: 'excerpt', snippet: 0 },
  ]);
});

test('a page may say the same thing often, or the opposite', () => {
  const reservation = (content: string) => ({ name: 'tdm-reservation', content });
  expect(metaSignals([reservation('0'), reservation('1'), reservation('1')])).toHaveLength(1);
  expect(metaSignals([reservation('0'), reservation('x'), reservation('')])).toEqual([]);
  expect(metaSignals([])).toEqual([]);
});
