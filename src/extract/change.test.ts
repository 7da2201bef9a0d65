import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../core/article.ts';
import type { Draft } from './article.ts';
import { changeSince, sameText } from './change.ts';

const provenance = { stage: 'extract', version: 1, tool: 't', inputHash: 'h', reasons: [], at: '2026-03-12T09:00:00.000Z' } as const;
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, marks: [] });
const draft = (texts: readonly string[], more: Partial<Draft> = {}): Draft => ({
  id: 'abcdefghjkmn',
  sourceId: 'kurier',
  url: 'https://kurier.example/1',
  title: 'Ice on the canal',
  authors: [],
  tags: [],
  firstSeenAt: provenance.at,
  blocks: texts.map(paragraph),
  extent: 'full',
  reasons: [],
  tool: 't',
  ...more,
});
function article(texts: readonly string[], more: Partial<Draft> = {}): Article {
  const { reasons, tool, ...rest } = draft(texts, more);
  return { ...rest, revision: 1, provenance: { ...provenance, reasons, tool } };
}
const story = ['The ice held until noon. Then the barges came.', 'Nobody was hurt, the “harbour office” said – and the locks stay shut.'];

describe('the same text', () => {
  test.each<readonly [string, Partial<Draft>]>([
    ['white space', { blocks: story.map((text) => paragraph(`  ${text.replaceAll(' ', '\u00a0 ')}`)) }],
    ['quotes and dashes', { blocks: story.map((text) => paragraph(text.replace(/[“”]/g, '"').replace('–', '-'))) }],
    ['entities', { blocks: story.map((text) => paragraph(text.replace('–', '&ndash;').replace('“', '&ldquo;'))) }],
    ['soft hyphens', { blocks: story.map((text) => paragraph(text.replace('harbour', 'har\u00adbour'))) }],
    [
      'figures',
      {
        blocks: [
          { kind: 'figure', src: 'https://kurier.example/i.jpg', alt: '', caption: { text: 'Ice', marks: [] } },
          ...story.map(paragraph),
        ],
      },
    ],
    ['the order of boxes', { blocks: [...story].reverse().map(paragraph) }],
    ['where paragraphs end', { blocks: [...story[0]!.split(/(?<=\.) /), story[1]!].map(paragraph) }],
    ['the title’s dashes', { title: 'Ice on  the canal' }],
  ])('%s does not count', (_, more) => {
    expect(sameText(draft(story), draft(story, more))).toBe(true);
  });

  test.each([
    ['a figure', [story[0]!.replace('noon', 'one'), story[1]!]],
    ['a sentence more', [...story, 'It thaws.']],
    ['a sentence twice', [story[0]!, ...story]],
    ['a sentence less', story.slice(1)],
    ['capitals', [story[0]!.replace('ice', 'ICE'), story[1]!]],
  ])('%s counts', (_, texts) => {
    expect(sameText(draft(story), draft(texts))).toBe(false);
  });
});

describe('a change', () => {
  const change = (texts: readonly string[], more: Partial<Draft> = {}, before: Partial<Draft> = {}) =>
    changeSince(article(story, before), draft(texts, more));
  const edited = [story[0]!.replace('noon', 'one'), story[1]!];

  test('counts sentences, and tells a changed title', () => {
    expect(change(edited)).toEqual({ kind: 'silent', titleChanged: false, removed: 1, added: 1 });
    expect(change([...story, 'It thaws. It rains.'])).toMatchObject({ removed: 0, added: 2 });
    expect(change(story, { title: 'Ice on the river' })).toEqual({ kind: 'silent', titleChanged: true, removed: 0, added: 0 });
  });

  test('is declared by a later time of change', () => {
    const [early, late] = ['2026-03-12T08:00:00.000Z', '2026-03-12T11:00:00.000Z'];
    expect(change(edited, { modifiedAt: late }, { modifiedAt: early })?.kind).toBe('declared');
    expect(change(edited, { modifiedAt: late })?.kind).toBe('declared');
    expect(change(edited, { modifiedAt: early }, { modifiedAt: early })?.kind).toBe('silent');
    expect(change(edited, { modifiedAt: early }, { modifiedAt: late })?.kind).toBe('silent');
  });

  test.each([
    'Correction: the ice held until one, not until noon.',
    'Anmerkung der Redaktion: In einer früheren Version stand Mittag.',
    'Rectificatif : la glace a tenu jusqu’à une heure.',
    'Düzeltme: Buz saat bire kadar dayandı.',
    'В предыдущей версии было указано другое время.',
    '【訂正】氷は一時まで残りました。',
    'تصحيح: بقي الجليد حتى الواحدة.',
  ])('is declared by a notice that is new: %s', (notice) => {
    expect(change([...edited, notice])?.kind).toBe('declared');
    expect(change(edited, { reasons: [{ rule: 'reader-notice', detail: notice.slice(0, 60) }] })?.kind).toBe('declared');
    const before = article([...story, notice]);
    expect(changeSince(before, draft([...edited, notice]))?.kind).toBe('silent');
  });

  test('of a live blog is never silent', () => {
    expect(change([...story, 'It thaws.'], { live: true })?.kind).toBe('declared');
  });

  test('is none where only more was read', () => {
    expect(changeSince(article(story, { extent: 'feed' }), draft(edited))).toBeUndefined();
    const next = { nextPage: 'https://kurier.example/1?page=2' };
    expect(changeSince(article(story, next), draft([...story, 'It thaws.']))).toBeUndefined();
    expect(changeSince(article(story, next), draft(edited, next))).toMatchObject({ removed: 1 });
  });

  test('counts as many sentences as the texts differ by, whatever they are', () => {
    const words = fc.array(fc.constantFrom('Ice.', 'Fog.', 'Rain.', 'Sun.'), { maxLength: 8 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const found = changeSince(article(a), draft(b))!;
        expect(a.length - found.removed + found.added).toBe(b.length);
        expect(sameText(draft(a), draft(b))).toBe(found.removed + found.added === 0);
      }),
    );
  });
});
