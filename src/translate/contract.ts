import { afterAll, describe, expect, test } from 'vitest';
import type { Translator } from '../core/ports.ts';
import type { Pair, Segment } from '../core/translation.ts';
import { cross } from './marks.ts';

/** What the suite needs to know of an engine under test. */
export interface Subject {
  readonly translator: Translator;
  /** A pair it has. */
  readonly pair: Pair;
  /** Sentences of that pair's source language: a plain one, and one with a link on one of its words. */
  readonly plain: string;
  readonly linked: readonly [before: string, word: string, after: string];
}

/** The port's contract, run on every engine. */
export function translatorContract(name: string, { translator, pair, plain, linked }: Subject): void {
  const signal = new AbortController().signal;
  const [before, word, after] = linked;
  const href = 'https://a.example/?x=1&y="<';
  const withLink: Segment = {
    text: before + word + after,
    marks: [
      { kind: 'link', start: before.length, end: before.length + word.length, href },
      { kind: 'bold', start: before.length, end: before.length + word.length },
    ],
  };
  const bare = (text: string): Segment => ({ text, marks: [] });

  describe(`${name} keeps the translator's contract`, () => {
    afterAll(() => translator.close());

    test('says what it can do', async () => {
      expect(await translator.pairs()).toContainEqual(pair);
      expect(await translator.obtainable()).toEqual(expect.arrayContaining([...(await translator.pairs())]));
      expect(await translator.model(pair)).not.toBe('');
    });

    test('answers every segment in order, and the same each time', async () => {
      const segments = [bare(plain), withLink, bare(`${plain} ${plain}`), bare(plain), withLink];
      const answers = await translator.translate(segments, pair, signal);
      expect(answers).toHaveLength(segments.length);
      for (const answer of answers) expect(answer).toMatchObject({ ok: true, value: { text: expect.stringMatching(/\p{L}/u) as string } });
      expect(answers[3]).toEqual(answers[0]);
      expect(answers[4]).toEqual(answers[1]);
      expect(await translator.translate(segments, pair, signal)).toEqual(answers);
      const models = new Set(answers.map((answer) => (answer.ok ? answer.value.model : '')));
      expect([...models]).toEqual([await translator.model(pair)]);
    });

    test('brings a link back on a word', async () => {
      const [answer] = await translator.translate([withLink], pair, signal);
      expect(answer).toMatchObject({ ok: true, value: { unplaced: [] } });
      if (!answer?.ok) return;
      const link = answer.value.marks.find((mark) => mark.kind === 'link');
      expect(link).toMatchObject({ href });
      expect(answer.value.text.slice(link!.start, link!.end).trim()).not.toBe('');
      expect(answer.value.text).not.toMatch(/<|\[\[|href|&amp;/);
    });

    test('survives hostile text, with a result for each', async () => {
      const hostile = [
        '<b>',
        '</p>',
        '< & > &eacute; &nbsp;',
        '<script>x',
        '[[t:m:0]] ^a/b$ \\',
        '\u0000\u0007',
        'a\nb\r\nc',
        '🦊 שלום 漢字',
        '?!…',
        'x'.repeat(3000),
      ];
      const answers = await translator.translate([...hostile.map(bare), withLink, bare(plain)], pair, signal);
      expect(answers).toHaveLength(hostile.length + 2);
      const [good] = await translator.translate([bare(plain)], pair, signal);
      expect(answers.at(-1)).toEqual(good);
      for (const answer of answers)
        if (answer.ok) expect(cross(answer.value.marks)).toBe(false);
        else expect(answer.error.kind).toBe('engine');
      expect(answers.at(-2)).toMatchObject({ ok: true });
    });

    test('does not know every pair', async () => {
      expect(await translator.translate([bare('nuqneH'), bare('Qapla')], { from: 'tlh', to: 'en' }, signal)).toEqual(
        Array.from({ length: 2 }, () => ({ ok: false, error: { kind: 'pair-unsupported', from: 'tlh', to: 'en' } })),
      );
    });

    test('nothing in, nothing out; and a stop is heard', async () => {
      expect(await translator.translate([], pair, signal)).toEqual([]);
      const [stopped] = await translator.translate([bare(plain)], pair, AbortSignal.abort());
      expect(stopped).toMatchObject({ ok: false });
    });
  });
}
