import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Publication } from '../../core/publication.ts';
import type { Handles } from '../contract.ts';
import { at, publication, write } from './rows.ts';

/** One search over English and originals. */
export function searchContract({ store }: Handles): void {
  const publish = (...rows: readonly Publication[]) => write(store(), ...rows.map((row) => ({ table: 'publications', row }) as const));
  const find = async (text: string, limit = 20) => (await store().search.search({ text, limit })).map((hit) => hit.publication.id);

  const voting = publication('vote', {
    title: 'Parliament votes on the budget',
    englishText: 'The members had been voting all night. “We will not pay”, said one.',
    originalTitle: 'Bundestag stimmt über den Haushalt ab',
    originalText: 'Die Abgeordneten hatten die ganze Nacht abgestimmt. Große Überraschung.',
  });
  const chinese = publication('zh', {
    language: 'zh',
    title: 'Flood on the river',
    originalTitle: '河水泛滥',
    originalText: '昨天下午，大统领在首都宣布了新的选举日期。',
  });
  const arabic = publication('ar', {
    language: 'ar',
    title: 'Harbour',
    originalTitle: 'الميناء',
    originalText: 'أعلنت الحكومة عن افتتاح الميناء الجديد.',
  });
  const thai = publication('th', { language: 'th', title: 'Rain', originalTitle: 'ฝนตก', originalText: 'วันนี้ฝนตกหนักในกรุงเทพมหานคร' });

  test('finds English by its stems and marks the hit', async () => {
    await publish(voting, chinese);
    const hits = await store().search.search({ text: 'vote', limit: 9 });
    expect(hits.map((hit) => hit.publication)).toEqual([{ ...voting, englishText: '', originalText: '' }]);
    expect(hits[0]?.english).toMatch(/\u0002(votes|voting)\u0003/);
    expect(hits[0]).not.toHaveProperty('original');
  });

  test('finds originals with or without their accents and marks the hit', async () => {
    await publish(voting, chinese);
    for (const text of ['Abgeordneten', 'überraschung', 'haushalt']) expect(await find(text)).toEqual(['vote']);
    const [hit] = await store().search.search({ text: 'überraschung', limit: 9 });
    expect(hit?.original).toContain('\u0002Überraschung\u0003');
    expect(hit).not.toHaveProperty('english');
  });

  test('finds parts of texts in scripts without spaces', async () => {
    await publish(voting, chinese, thai);
    for (const text of ['大统领', '选举', '统领在首都', '河', '"新的选举"']) expect([text, await find(text)]).toEqual([text, ['zh']]);
    for (const text of ['ฝนตก', 'กรุงเทพ']) expect([text, await find(text)]).toEqual([text, ['th']]);
    expect(await find('统大')).toEqual([]);
    const [hit] = await store().search.search({ text: '选举日期', limit: 9 });
    expect(hit?.original).toContain('\u0002选举日期\u0003');
  });

  test('finds Arabic', async () => {
    await publish(voting, arabic);
    expect(await find('الحكومة')).toEqual(['ar']);
    expect((await store().search.search({ text: 'الحكومة', limit: 1 }))[0]?.original).toContain('\u0002الحكومة\u0003');
  });

  test('a hit in an original begins at the start of a word where words have spaces between them', async () => {
    const inside = { originalTitle: 'Budamayı', originalText: 'Amsterdam, Rotterdam und das Madame-Museum. Skizze. Абрамдам' };
    await publish(publication('inside', inside));
    for (const text of ['dam', 'dame', 'ze', 'дам', '"damayı"']) expect([text, await find(text)]).toEqual([text, []]);
    const starts = ['dam wall', 'Der (dam)', '„dam“', 'l’dam', 'Staudamm\ndam', 'Groß-dam'];
    await publish(...starts.map((originalText, i) => publication(`start${i}`, { originalText })));
    expect((await find('dam')).sort()).toEqual(starts.map((_, i) => `start${i}`));
    await publish(publication('short', { originalTitle: 'ZE', originalText: 'x' }));
    expect(await find('ze')).toEqual(['short']);
  });

  test('marks no part of a word', async () => {
    await publish(publication('both', { title: 'The dam', originalText: 'Budamayı Amsterdam dam und Dam' }));
    const [hit] = await store().search.search({ text: 'dam', limit: 1 });
    expect(hit?.original).toBe('Budamayı Amsterdam \u0002dam\u0003 und \u0002Dam\u0003');
  });

  test('an excluded word excludes words, not parts of words', async () => {
    await publish(publication('a', { originalText: 'Kirchturm in Amsterdam' }), publication('b', { originalText: 'Kirchturm am dam' }));
    expect(await find('Kirchturm -dam')).toEqual(['a']);
  });

  test('finds a foreign word between characters without spaces', async () => {
    await publish(publication('zh', { language: 'zh', originalText: '政府使用NATO技术和AI系统。' }));
    for (const text of ['NATO', 'AI']) expect([text, await find(text)]).toEqual([text, ['zh']]);
    const [hit] = await store().search.search({ text: 'NATO', limit: 1 });
    expect(hit?.original).toContain('使用\u0002NATO\u0003技术');
  });

  test('all words must occur on one side, a phrase in its order, an excluded word not at all, either side of "or" is enough', async () => {
    await publish(voting, chinese);
    expect(await find('members night')).toEqual(['vote']);
    expect(await find('members river')).toEqual([]);
    expect(await find('"all night"')).toEqual(['vote']);
    expect(await find('"night voting"')).toEqual([]);
    expect(await find('parliament -budget')).toEqual([]);
    expect(await find('parliament -river')).toEqual(['vote']);
    expect((await find('parliament or river')).sort()).toEqual(['vote', 'zh']);
    expect(await find('-river')).toEqual([]);
  });

  test('a hit in the title counts more than one in the text', async () => {
    const filler = 'Something else happened there and nobody wrote about it. '.repeat(5);
    await publish(
      publication('text', { title: 'Other', englishText: `${filler} harvest ${filler}`, sortAt: at(9) }),
      publication('title', { title: 'Harvest', englishText: filler }),
    );
    expect(await find('harvest')).toEqual(['title', 'text']);
    expect(await find('harvest', 1)).toEqual(['title']);
  });

  test('follows a publication’s changes', async () => {
    await publish(voting);
    await publish({ ...voting, title: 'Nothing', englishText: 'Silence.', originalText: 'Stille.' });
    expect(await find('voting')).toEqual([]);
    expect(await find('Abgeordneten')).toEqual([]);
    expect(await find('silence')).toEqual(['vote']);
    expect(await find('Stille')).toEqual(['vote']);
  });

  test('snippets bring no marks but those of hits', async () => {
    await publish(publication('a', { englishText: 'Fake \u0002mark\u0003 before the tower.', originalText: '\u0002Der\u0003 Kirchturm' }));
    const [english] = await store().search.search({ text: 'tower', limit: 1 });
    const [original] = await store().search.search({ text: 'Kirchturm', limit: 1 });
    for (const snippet of [english?.english, original?.original]) expect(snippet?.match(/[\u0002\u0003]/g)).toEqual(['\u0002', '\u0003']);
  });

  test('nothing to look for finds nothing', async () => {
    await publish(voting);
    for (const text of ['', '   ', '"', '""', '-', '*', '!!!', 'or', 'OR OR', '\0', '%', '_'])
      expect([text, await find(text)]).toEqual([text, []]);
    for (const limit of [0, -1, Number.NaN]) expect(await find('vote', limit)).toEqual([]);
  });

  test('never throws, whatever is typed', async () => {
    await publish(voting, chinese, arabic);
    const syntax = fc.constantFrom(
      '"',
      "'",
      '*',
      '^',
      '-',
      '+',
      ':',
      '(',
      ')',
      '{',
      '}',
      ' AND ',
      ' OR ',
      ' NOT ',
      'NEAR(',
      'title:',
      '\\',
      '%',
      '&',
      '|',
      '!',
      '<->',
      ':*',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.oneof(syntax, fc.constantFrom('vote', '大统', 'ab', 'é', 'ال', ' ')), { maxLength: 20 }).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        expect(Array.isArray(await store().search.search({ text, limit: 5 }))).toBe(true);
      }),
      { numRuns: 250 },
    );
    expect(await find('x'.repeat(100_000))).toEqual([]);
    expect(await find('大'.repeat(100_000))).toEqual([]);
  });
}
