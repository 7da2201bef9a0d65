import type { InventedBlock, InventedStory } from './stories.fixture.ts';

const english =
  'The ferry office said on Monday that the northern line would run every second day until the new pier has been inspected twice by engineers.'.split(
    ' ',
  );
const arabic =
  'قال مكتب العبّارات يوم الاثنين إن الخط الشمالي سيعمل كل يومين حتى يفحص المهندسون الرصيف الجديد مرتين ويعلنوا النتيجة للركاب كافة.'.split(
    ' ',
  );

const words = (list: readonly string[], from: number, count: number): string =>
  `${Array.from({ length: count }, (_, i) => list[(from + i * 7) % list.length]!.replace('.', '')).join(' ')}.`;

/** An invented Arabic article of about `count` English words in paragraphs of three sentences; `seed` makes articles differ. */
export function longStory(count: number, seed = 0): InventedStory {
  const perSentence = 20;
  const blocks: InventedBlock[] = Array.from({ length: Math.ceil(count / (3 * perSentence)) }, (_, p) => {
    const at = seed + p * 3;
    return {
      block: { kind: 'paragraph', text: [0, 1, 2].map((s) => words(arabic, at + s, perSentence)).join(' '), marks: [] },
      english: [[0, 1, 2].map((s) => words(english, at + s, perSentence))],
    };
  });
  return {
    paper: 'sahil',
    language: 'ar',
    section: 'economy',
    original: `الخط الشمالي يعمل كل يومين ${seed}`,
    english: `Northern line runs every second day, notice ${seed}`,
    originalDek: 'المكتب ينتظر فحصين للرصيف الجديد.',
    dek: 'The office awaits two inspections of the new pier.',
    minutes: Math.ceil(count / 230),
    blocks,
  };
}
