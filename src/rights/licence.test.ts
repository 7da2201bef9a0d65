import { expect, test } from 'vitest';
import { licenceSignal } from './licence.ts';

test.each([
  'https://creativecommons.org/licenses/by/4.0/',
  'http://creativecommons.org/licenses/by-sa/3.0/deed.de',
  'https://creativecommons.org/publicdomain/zero/1.0/',
  'https://creativecommons.org/publicdomain/mark/1.0/',
  'CC BY 4.0',
  'CC-BY-SA',
  'CC0 1.0',
  'Creative Commons Attribution-ShareAlike 4.0',
  'Creative Commons: Namensnennung 3.0',
  'Public domain',
])('%s allows a translation', (words) => {
  expect(licenceSignal(words)).toEqual({ witness: 'licence', words, rights: 'full' });
});

test.each([
  'https://creativecommons.org/licenses/by-nc/4.0/',
  'https://creativecommons.org/licenses/by-nd/4.0/',
  'https://creativecommons.org/licenses/by-nc-sa/4.0/',
  'https://creativecommons.org/licenses/by/4.0/ und https://creativecommons.org/licenses/by-nc-nd/4.0/',
  'https://creativecommons.org/',
  'CC BY-NC 4.0',
  'CC BY-ND',
  'Creative Commons Attribution-NonCommercial',
  'Creative Commons Namensnennung, nicht kommerziell',
  '© 2026 Seepost. All rights reserved. Photos CC BY 4.0',
  '© Seepost',
  'He works in the public domain of the town',
  'https://seepost.example/lizenz',
  '',
  `CC BY ${'x'.repeat(400)}`,
])('%s says nothing', (words) => {
  expect(licenceSignal(words)).toBeUndefined();
});
