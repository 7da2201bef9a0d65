import type { Flag, SegmentTranslation } from '../core/translation.ts';
import { doubtWords } from './doubts.data.ts';
import { aligned, segment } from './store.fixture.ts';
import { stories, type InventedBlock, type InventedStory } from './stories.fixture.ts';

const source = 'أعلن المكتب يوم الاثنين أن الخط سيعمل كل يومين. ولم يذكر عدد الركاب.';
const english = ['The office announced on Monday that the line will run every second day.', 'It did not mention the number of passengers.'];
const long =
  'the original says ٢٬٢٠٠٬١١٢ متر مكعب, the English 2,200,12 cubic metres, and so on for as long as a check likes to talk; '.repeat(6);

/** What a check may add to its flag: nothing, a clause, words without a break, or words that try to turn the line around. */
export const details: readonly (string | undefined)[] = [
  undefined,
  'the original says 412, the English 421',
  long,
  'x'.repeat(300),
  '\u202Eevil <b>',
];

const paragraph = (segments: readonly SegmentTranslation[]): InventedBlock => ({
  block: { kind: 'paragraph', text: source, marks: [] },
  english: [segments],
});

const two = (second: Partial<SegmentTranslation>, first: Partial<SegmentTranslation> = {}): readonly SegmentTranslation[] => {
  const [a, b] = aligned(source, english) as [SegmentTranslation, SegmentTranslation];
  return [
    { ...a, ...first },
    { ...b, ...second },
  ];
};

const none: Partial<SegmentTranslation> = { text: '', engine: '', model: '' };

/** An article that holds every doubt, every state a sentence can be in, and a person's correction. */
export const doubtedStory: InventedStory = {
  ...stories[0]!,
  original: 'الخط يعمل كل يومين. والمكتب ينتظر.',
  english: 'The line runs every second day, says doubt',
  blocks: [
    ...(Object.keys(doubtWords) as Flag['kind'][]).map((kind, i) => {
      const detail = details[i % details.length];
      return paragraph(two({ flags: [{ kind, ...(detail !== undefined && { detail }) }], score: -0.1 * i }));
    }),
    paragraph(two({ flags: [{ kind: 'numbers', detail: '3, 5' }, { kind: 'negation' }, { kind: 'rough-gist' }] })),
    paragraph(two({ flags: [{ kind: 'rough-gist' }], engine: 'apertium' }, { flags: [{ kind: 'rough-gist' }], engine: 'apertium' })),
    paragraph(two({ engine: 'editor', model: 'Ana \u202ELu', origin: 'memory' })),
    paragraph(two({ ...none, state: 'waiting', failure: { kind: 'over-budget', engine: 'deepl', until: '2026-03-13T00:00:00.000Z' } })),
    paragraph(two({ ...none, state: 'waiting' }, { ...none, state: 'waiting' })),
    paragraph(
      two({ ...none, state: 'failed', failure: { kind: 'engine', engine: 'bergamot', detail: 'it answered with the sentence unchanged' } }),
    ),
    {
      block: {
        kind: 'table',
        header: false,
        rows: [
          [
            { text: 'الشمال', marks: [] },
            { text: '412', marks: [] },
          ],
        ],
      },
      english: [[segment(0, 6, 'North', { flags: [{ kind: 'names' }] })], [segment(0, 3, '412', { state: 'kept' })]],
    },
    { block: { kind: 'heading', level: 2, text: 'ماذا بعد؟', marks: [] }, english: [[segment(0, 9, '', { flags: [{ kind: 'empty' }] })]] },
  ],
};
