import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../core/article.ts';
import type { Name } from '../../core/name.ts';
import type { NameMark, Segment, SegmentMark, Translated } from '../../core/translation.ts';
import { richTexts } from '../marks.fixture.ts';
import { cross, sortMarks } from '../marks.ts';
import { applyNames } from './apply.ts';
import { withNames } from './mark.ts';
import { name } from './name.fixture.ts';
import { renderNames } from './render.ts';

const ledger: readonly Name[] = [
  name('ru', 'Лукашенко', 'Lukashenka', { variants: ['Loukachenko'] }),
  name('ru', 'Александр Лукашенко', 'Alexander Lukashenka'),
  name('ru', 'Лев', 'Lev'),
  name('ru', 'Госдума', 'State Duma'),
];

/** An engine's answer; `[[…]]` holds the words of the n-th name, `<…>` a link. */
function answer(marked: string, source: Segment, more: Partial<Translated> = {}): Translated {
  const names = source.marks.filter((mark) => mark.kind === 'name');
  const marks: SegmentMark[] = [];
  const open: { sign: string; start: number }[] = [];
  let text = '';
  let nth = 0;
  for (const sign of marked.match(/\[\[|\]\]|<|>|[^[\]<>]+/g) ?? []) {
    if (sign === '[[' || sign === '<') open.push({ sign, start: text.length });
    else if (sign === ']]' || sign === '>') {
      const range = { start: open.pop()!.start, end: text.length };
      marks.push(
        sign === '>' ? { kind: 'link', href: 'https://x.example/', ...range } : { ...(names[nth++ % names.length] as NameMark), ...range },
      );
    } else text += sign;
  }
  return { text, marks: sortMarks(marks), model: 'test', unplaced: [], ...more };
}

const render = (source: string, marked: string) => {
  const segment = withNames({ text: source, marks: [] }, ledger);
  return renderNames(answer(marked, segment), segment, ledger);
};

describe('words under a name mark become the ledger’s', () => {
  test.each([
    ['Лукашенко ушёл.', '[[Lukashenko]] left.', 'Lukashenka left.'],
    ['Речь Лукашенко.', 'The [[Lukaschenko’s]] speech.', 'The Lukashenka’s speech.'],
    ['В Госдуме спорят.', 'They argue [[in the Duma]].', 'They argue in the State Duma.'],
    ['Лукашенко.', '[[“Loukachenko”,]]', '“Lukashenka”,'],
    ['Александр Лукашенко ушёл.', 'Alexander [[Lukashenko]] left.', 'Alexander Lukashenka left.'],
    ['Лев ушёл.', 'The [[lion]] left.', 'The Lev left.'],
    ['Лукашенко и Лев.', '[[Lukashenko]] and [[Leo]].', 'Lukashenka and Lev.'],
    ['Лукашенко ушёл.', '<[[Lukashenko]]> left.', 'Lukashenka left.'],
  ])('%s %s', (source, marked, text) => {
    const rendered = render(source, marked);
    expect(rendered.text).toBe(text);
    expect(rendered.marks.some((mark) => mark.kind === 'name')).toBe(false);
    expect(rendered.missing).toEqual([]);
  });
});

describe('where no mark came back', () => {
  test.each([
    ['the English form is there', 'Лукашенко ушёл.', 'Lukashenka left.', 'Lukashenka left.', []],
    ['a known variant is replaced', 'Лукашенко ушёл.', 'Then Loukachenko left.', 'Then Lukashenka left.', []],
    ['a likely spelling is replaced', 'Лукашенко ушёл.', 'Then Lukashenko’s car left.', 'Then Lukashenka’s car left.', []],
    ['a longer likely spelling too', 'Александр Лукашенко ушёл.', 'Aleksandr Lukaschenko left.', 'Alexander Lukashenka left.', []],
    ['anything else stays', 'Лукашенко ушёл.', 'Then the president left.', 'Then the president left.', ['Lukashenka']],
    ['two that are as likely stay', 'Лукашенко ушёл.', 'Lukashenko or Lukashenky left.', 'Lukashenko or Lukashenky left.', ['Lukashenka']],
    ['a common word stays', 'Госдума решила.', 'The parliament decided.', 'The parliament decided.', ['State Duma']],
  ])('%s', (_case, source, english, text, missing) => {
    expect(render(source, english)).toMatchObject({ text, missing });
  });
});

test('a case ending is not taken for the end of an adjective', () => {
  const turkey = [name('el', 'Τουρκία', 'Turkey')];
  expect(applyNames({ source: 'της Τουρκίας', text: 'the Turkish people', marks: [] }, turkey).text).toBe('the Turkish people');
  const segment = withNames({ text: 'της Τουρκίας', marks: [] }, turkey);
  expect(renderNames({ text: 'the Turkish people', marks: [], model: 'test', unplaced: [] }, segment, turkey).text).toBe(
    'the Turkish people',
  );
});

test('a mark on other words is not believed where the name stands elsewhere', () => {
  expect(render('Лукашенко ушёл.', 'Lukashenka [[Left]] it.').text).toBe('Lukashenka Left it.');
  expect(render('Лукашенко ушёл.', 'President [[President]] Lukashenka.').text).toBe('President President Lukashenka.');
});

test('a woman’s name, a neighbour’s country and another name of the ledger are not mended', () => {
  const names = [name('ru', 'Навальный', 'Navalny'), name('ru', 'Нигер', 'Niger'), name('ru', 'Иран', 'Iran'), name('uk', 'Ірак', 'Iraq')];
  const applied = applyNames({ source: 'Навальный, Нигер, Иран, Іраку', text: 'Navalnaya, Nigeria, Iraqi', marks: [] }, names);
  expect(applied.text).toBe('Navalnaya, Nigeria, Iraqi');
  expect(applied.missing).toEqual(names);
});

test('finished sentences get the ledger’s names, their links and scores with them', () => {
  const marks: readonly Mark[] = [{ kind: 'link', start: 12, end: 28, href: 'https://x.example/' }];
  const finished = { source: 'Встреча с Лукашенко в Минске.', text: 'Meeting Mr. Loukachenko here', marks, wordScores: [-1, -2, -3, -4] };
  expect(applyNames(finished, ledger)).toEqual({
    text: 'Meeting Mr. Lukashenka here',
    marks: [{ kind: 'link', start: 12, end: 27, href: 'https://x.example/' }],
    wordScores: [-1, -2, -3, -4],
    missing: [],
  });
  expect(applyNames({ ...finished, source: 'Встреча.' }, ledger)).toEqual({
    text: finished.text,
    marks,
    wordScores: finished.wordScores,
    missing: [],
  });
});

test('the answer’s other parts stay', () => {
  const segment = withNames({ text: 'Лукашенко ушёл.', marks: [] }, ledger);
  const unplaced = [{ kind: 'link', href: 'https://y.example/', text: 'ушёл' }] as const;
  const rendered = renderNames(answer('[[Lukashenko]] left.', segment, { score: -0.5, unplaced, wordScores: [-1, -2] }), segment);
  expect(rendered).toEqual({
    text: 'Lukashenka left.',
    marks: [],
    model: 'test',
    score: -0.5,
    unplaced,
    wordScores: [-1, -2],
    missing: [],
  });
});

// English sentences of names as spelt by engines, other scripts, emoji and common words, with marks of all kinds.
const englishWords = [
  'Lukashenka',
  'Lukashenko',
  'Alexander',
  'Aleksandr',
  'Loukachenko’s',
  'Lev',
  'the',
  'in',
  'State Duma',
  'Duma',
  'said',
];
const otherWords = ['שלום', 'مرحبا', '漢字。', '👩‍👩‍👧', 'é', '“', '—', '\u200f'];
const russianWords = ['Лукашенко', 'Александр', 'Лев', 'Льва', 'Госдуме', 'в', 'сказал', '漢字', '👩‍👩‍👧', 'שלום'];
const sentence = (words: readonly string[]) => fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((all) => all.join(' '));

/** Ranges over a text's words that nest or lie apart. */
const ranges = (text: string) =>
  fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 6 }).map((pairs) => {
    const kept: { start: number; end: number }[] = [];
    for (const [a, b] of pairs) {
      const range = { start: Math.min(a, b), end: Math.max(a, b) };
      if (text.slice(range.start, range.end).trim() !== '' && !cross([...kept, range])) kept.push(range);
    }
    return kept;
  });

const wordsIn = (text: string): readonly string[] => text.match(/\S+/gu) ?? [];

const cases = fc
  .tuple(sentence(russianWords), sentence([...englishWords, ...otherWords]))
  .chain(([russian, english]) =>
    fc.tuple(fc.constant(russian), fc.constant(english), ranges(english), fc.array(fc.nat(5), { minLength: 6, maxLength: 6 })),
  );

test('whatever comes back: marks stay in range and never cross, no link is lost, and rendering twice changes nothing', () => {
  fc.assert(
    fc.property(cases, ([russian, english, places, kinds]) => {
      const source = withNames({ text: russian, marks: [] }, ledger);
      const names = source.marks.filter((mark) => mark.kind === 'name');
      const marks = places.map((range, i): SegmentMark => {
        const named = names[i % Math.max(1, names.length)];
        if (kinds[i]! > 2 && named) return { ...named, ...range };
        return kinds[i]! > 1 ? { kind: 'link', href: `https://x.example/${i}`, ...range } : { kind: 'bold', ...range };
      });
      const given: Translated = {
        text: english,
        marks: sortMarks(marks),
        model: 'test',
        unplaced: [],
        wordScores: wordsIn(english).map(() => -1),
      };
      const once = renderNames(given, source, ledger);
      const hrefs = (all: readonly SegmentMark[]) => all.flatMap((mark) => (mark.kind === 'link' ? [mark.href] : [])).sort();
      expect(hrefs(once.marks)).toEqual(hrefs(given.marks));
      expect(cross(once.marks)).toBe(false);
      for (const { start, end } of once.marks) expect([start >= 0, start < end, end <= once.text.length]).toEqual([true, true, true]);
      if (once.wordScores) expect(once.wordScores).toHaveLength(wordsIn(once.text).length);
      expect(renderNames(once, source, ledger)).toEqual(once);
      const applied = applyNames({ source: russian, text: once.text, marks: once.marks as readonly Mark[] }, ledger);
      expect(applied.text).toBe(once.text);
    }),
    { numRuns: 1000 },
  );
});

test('names in texts of any script never make marks that cross or leave their text', () => {
  const sources = ['Mann', 'ging', 'שלום', 'مرحبا', '漢字', '👩‍👩‍👧', 'é', 'Wort Mann'];
  const names = ['de', 'he', 'ar', 'zh', 'tr'].flatMap((language) => sources.map((source) => name(language, source, 'Name')));
  fc.assert(
    fc.property(richTexts, (rich) => {
      const named = withNames(rich, names);
      expect(named.text).toBe(rich.text);
      expect(cross(named.marks)).toBe(false);
      expect(named.marks.filter((mark) => mark.kind !== 'name')).toEqual(rich.marks);
      for (const { start, end } of named.marks) expect(start < end && end <= named.text.length).toBe(true);
    }),
  );
});
