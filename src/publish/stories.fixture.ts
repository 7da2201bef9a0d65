import type { Block, SectionSlug } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { Source } from '../core/source.ts';
import type { SegmentTranslation } from '../core/translation.ts';

/** A block with the English of each of its texts: sentences, or whole segments where a test needs their details. */
export interface InventedBlock {
  readonly block: Block;
  readonly english: readonly (readonly string[] | readonly SegmentTranslation[])[];
}

/** An article of an invented paper. */
export interface InventedStory {
  readonly paper: string;
  readonly language: string;
  readonly section: SectionSlug;
  readonly original: string;
  readonly english: string;
  readonly originalDek?: string;
  readonly dek?: string;
  readonly authors?: readonly string[];
  readonly blocks: readonly InventedBlock[];
  readonly engine?: string;
  readonly origin?: 'engine' | 'memory';
  readonly failure?: Failure;
  readonly withheld?: Failure;
  readonly undated?: boolean;
  readonly minutes?: number;
}

const paper = (id: string, name: string, city: string, country: string, language: string, timeZone: string): Source => ({
  id,
  name,
  city,
  country,
  languages: [language],
  homepage: `https://${id}.example/`,
  feeds: [{ url: `https://${id}.example/feed.xml` }],
  rights: 'full',
  timeZone,
  checkedAt: '2026-03-01',
});

/** Invented newspapers. */
export const papers: readonly Source[] = [
  paper('sahil', 'As-Sahil', 'Tunis', 'tn', 'ar', 'Africa/Tunis'),
  paper('minato', 'Minato Shimpo', 'Niigata', 'jp', 'ja', 'Asia/Tokyo'),
  paper('rudkhane', 'Rudkhaneh', 'Isfahan', 'ir', 'fa', 'Asia/Tehran'),
  paper('hafen', 'Hafenbote', 'Kiel', 'de', 'de', 'Europe/Berlin'),
  paper('galil', 'Kol HaGalil', 'Safed', 'il', 'he', 'Asia/Jerusalem'),
  paper('ural', 'Uralski Listok', 'Perm', 'ru', 'ru', 'Asia/Yekaterinburg'),
  paper('rivage', 'Le Rivage', 'Vevey', 'ch', 'fr', 'Europe/Zurich'),
  paper('salar', 'El Salar', 'Antofagasta', 'cl', 'es', 'America/Santiago'),
  paper('hangang', 'Hangang Ilbo', 'Seoul', 'kr', 'ko', 'Asia/Seoul'),
  paper('yangtze', 'Jiangcheng Wanbao', 'Wuhan', 'cn', 'zh-Hans', 'Asia/Shanghai'),
  paper('aigaio', 'To Aigaio', 'Syros', 'gr', 'el', 'Europe/Athens'),
  paper('ganga', 'Ganga Samachar', 'Varanasi', 'in', 'hi', 'Asia/Kolkata'),
  paper('bahari', 'Habari za Bahari', 'Dar es Salaam', 'tz', 'sw', 'Africa/Dar_es_Salaam'),
  paper('gazette', 'The Harbour Gazette', 'Valletta', 'mt', 'en', 'Europe/Malta'),
];

const p = (text: string, ...english: string[]): InventedBlock => ({ block: { kind: 'paragraph', text, marks: [] }, english: [english] });

/** Invented articles, newest first, in many scripts and in every state a reader can meet. */
export const stories: readonly InventedStory[] = [
  {
    paper: 'sahil',
    language: 'ar',
    section: 'world',
    original: 'عودة المياه إلى الوادي بعد عامين من الجفاف',
    english: 'Water returns to the valley after two years of drought',
    originalDek: 'يقول المزارعون إن المطر جاء متأخراً، لكنه يكفي موسماً واحداً.',
    dek: 'Farmers say the rain came late, but it is enough for one season.',
    authors: ['ليلى بن عمر'],
    minutes: 3,
    blocks: [
      p(
        'وصلت المياه إلى الجسر القديم فجر الأربعاء. وقف السكان على الضفتين ينظرون إليها بصمت.',
        'The water reached the old bridge at dawn on Wednesday.',
        'Residents stood on both banks and watched it in silence.',
      ),
      {
        block: {
          kind: 'paragraph',
          text: 'نشرت الوزارة تقريراً عن السدود يوم الاثنين. ولم ترد على أسئلة الصحيفة.',
          marks: [{ kind: 'link', start: 13, end: 30, href: 'https://ministry.example/report' }],
        },
        english: [
          [
            {
              start: 0,
              end: 43,
              state: 'translated',
              text: 'The ministry published a report on the dams on Monday.',
              marks: [{ kind: 'link', start: 23, end: 43, href: 'https://ministry.example/report' }],
              unplaced: [],
              engine: 'bergamot',
              model: 'base-memory 2.1',
              origin: 'engine',
              flags: [],
            },
            {
              start: 44,
              end: 70,
              state: 'translated',
              text: 'It did not answer the newspaper’s questions.',
              marks: [],
              unplaced: [{ kind: 'link', href: 'https://ministry.example/questions', text: 'أسئلة' }],
              engine: 'bergamot',
              model: 'base-memory 2.1',
              origin: 'memory',
              flags: [{ kind: 'marks-unplaced' }],
            },
          ],
        ],
      },
      { block: { kind: 'heading', level: 3, text: 'ماذا بعد الموسم؟', marks: [] }, english: [['What comes after the season?']] },
      {
        block: { kind: 'quote', text: 'هذا ليس ماءً فقط، إنه خبر.', marks: [] },
        english: [['This is not only water, it is news.']],
      },
      {
        block: { kind: 'paragraph', text: 'بلغ المخزون 412 مليون متر مكعب. وكان في العام الماضي 188 مليوناً.', marks: [] },
        english: [
          [
            {
              start: 0,
              end: 31,
              state: 'translated',
              text: 'The reservoir holds 412 million cubic metres.',
              marks: [],
              unplaced: [],
              engine: 'bergamot',
              model: 'base-memory 2.1',
              origin: 'engine',
              flags: [{ kind: 'unknown-words' }],
            },
            {
              start: 32,
              end: 65,
              state: 'failed',
              text: '',
              marks: [],
              unplaced: [],
              engine: 'bergamot',
              model: 'base-memory 2.1',
              origin: 'engine',
              flags: [],
              failure: { kind: 'check', detail: 'the numbers differ' },
            },
          ],
        ],
      },
      {
        block: {
          kind: 'list',
          ordered: false,
          items: [
            { text: 'سد الشمال: ممتلئ إلى الثلث', marks: [] },
            { text: 'سد الجنوب: فارغ', marks: [] },
          ],
        },
        english: [['Northern dam: one third full'], ['Southern dam: empty']],
      },
      {
        block: {
          kind: 'figure',
          src: 'https://sahil.example/bridge.jpg',
          alt: 'الجسر القديم عند الفجر',
          caption: { text: 'الجسر القديم صباح الأربعاء', marks: [] },
          credit: 'As-Sahil / مريم',
        },
        english: [['The old bridge on Wednesday morning']],
      },
      {
        block: {
          kind: 'table',
          header: true,
          rows: [
            [
              { text: 'السد', marks: [] },
              { text: 'مليون متر مكعب', marks: [] },
            ],
            [
              { text: 'الشمال', marks: [] },
              { text: '412', marks: [] },
            ],
          ],
        },
        english: [['Dam'], ['Million cubic metres'], ['North'], ['412']],
      },
    ],
  },
  {
    paper: 'minato',
    language: 'ja',
    section: 'society',
    original: '夜行列車、九年ぶりに日本海沿いへ',
    english: 'Night trains return to the Sea of Japan coast after nine years',
    originalDek: '秋まで週三往復、車両は地元の工場で改造された。',
    dek: 'Three round trips a week until autumn, with cars rebuilt in a local works.',
    authors: ['佐藤 みなと'],
    minutes: 4,
    blocks: [
      p(
        '夜行列車が十二日、新潟港の駅を出発した。ホームには約三百人が集まり、手を振って見送った。',
        'A night train left the station at Niigata port on the 12th.',
        'About three hundred people gathered on the platform and waved it off.',
      ),
      p(
        '運転は週三往復で、秋まで続く。車両は地元の工場が一年かけて改造した。寝台は四十八席ある。',
        'It will run three round trips a week until autumn.',
        'A local works spent a year rebuilding the cars.',
        'There are forty-eight berths.',
      ),
      {
        block: { kind: 'quote', text: '「窓から海を見て眠るのが夢でした」と乗客の一人は話した。', marks: [] },
        english: [['“It was my dream to fall asleep watching the sea from the window,” said one passenger.']],
      },
      p('切符は発売から四分で売り切れた。', 'The tickets sold out four minutes after they went on sale.'),
    ],
  },
  {
    paper: 'rudkhane',
    language: 'fa',
    section: 'world',
    original: 'رودخانه پس از دو سال به شهر رسید',
    english: 'The river reaches the city after two years',
    originalDek: 'آب‌شناسان هشدار می‌دهند یک فصل پربارش کافی نیست.',
    dek: 'Hydrologists warn that one wet season is not enough.',
    blocks: [p('آب سپیده‌دم به پل رسید.', 'The water reached the bridge at dawn.')],
  },
  {
    paper: 'hafen',
    language: 'de',
    section: 'politics',
    original: 'Gericht lässt Dörfern ihre alten Ortsschilder',
    english: 'Court lets villages keep their old road signs',
    originalDek: 'Dreizehn Gemeinden an der Förde hatten geklagt.',
    dek: 'Thirteen parishes on the fjord had gone to court.',
    authors: ['Jule Petersen', 'Ole Thomsen'],
    minutes: 3,
    blocks: [
      p(
        'Die gelben Schilder bleiben. Das entschied das Verwaltungsgericht am Donnerstag.',
        'The yellow signs stay.',
        'The administrative court decided so on Thursday.',
      ),
      p('Die Klage war 2019 eingereicht worden.', 'The suit had been filed in 2019.'),
    ],
  },
  {
    paper: 'galil',
    language: 'he',
    section: 'culture',
    original: 'מוזיאון קטן מחזיר שלושים ואחת מכתבים',
    english: 'A small museum returns thirty-one letters',
    originalDek: 'המכתבים נמצאו בקופסה מאחורי הקיר.',
    dek: 'The letters were found in a box behind the wall.',
    blocks: [p('המכתבים נכתבו לפני מאה שנה.', 'The letters were written a hundred years ago.')],
  },
  {
    paper: 'ural',
    language: 'ru',
    section: 'economy',
    original: 'Завод опубликует данные о травмах за десять лет',
    english: 'Plant to publish ten years of injury data',
    originalDek: 'Профсоюз добивался этого с 2016 года.',
    dek: 'The union had asked for it since 2016.',
    blocks: [p('Соглашение подписано в среду.', 'The agreement was signed on Wednesday.')],
  },
  {
    paper: 'rivage',
    language: 'fr',
    section: 'science',
    original: 'La source du fleuve a reculé de 140 mètres, selon un relevé',
    english: 'Survey finds the river’s source has moved back 140 metres',
    originalDek: 'Le canton redessinera sa carte pour la troisième fois.',
    dek: 'The canton will redraw its map for the third time.',
    engine: 'apertium',
    blocks: [p('Le glacier recule chaque été.', 'The glacier moves back every summer.')],
  },
  {
    paper: 'salar',
    language: 'es',
    section: 'economy',
    original: 'Reabren la licitación del litio con reglas más estrictas de agua',
    english: 'Lithium tender reopened with tighter water rules',
    originalDek: 'Dos comunidades tendrán veedores.',
    dek: 'Two communities obtain observer seats.',
    engine: 'tmx',
    origin: 'memory',
    blocks: [p('Las bases se publicarán en abril.', 'The terms will be published in April.')],
  },
  {
    paper: 'hangang',
    language: 'ko',
    section: 'society',
    original: '노조와 조선소, 산재 자료 공개에 합의',
    english: '노조와 조선소, 산재 자료 공개에 합의',
    failure: { kind: 'model-missing', from: 'ko', to: 'en' },
    blocks: [p('노조와 회사가 수요일 밤 합의했다. 자료는 다음 달 공개된다.')],
  },
  {
    paper: 'yangtze',
    language: 'zh-Hans',
    section: 'science',
    original: '江城恢复三处湿地，候鸟提前归来',
    english: 'River city restores three wetlands and migratory birds return early',
    originalDek: '志愿者记录到四十二种鸟类。',
    dek: 'Volunteers recorded forty-two species.',
    engine: 'fake',
    blocks: [p('候鸟比去年早到了九天。', 'The birds arrived nine days earlier than last year.')],
  },
  {
    paper: 'aigaio',
    language: 'el',
    section: 'society',
    original: 'Η πυροσβεστική αποκτά δικούς της δορυφόρους',
    english: 'Fire brigades get their own satellites',
    blocks: [p('Οι πρώτες εικόνες έφτασαν την Τρίτη.', 'The first images arrived on Tuesday.')],
    undated: true,
  },
  {
    paper: 'ganga',
    language: 'hi',
    section: 'sport',
    original: 'नाव दौड़ में महिलाओं की टीम पहली बार जीती',
    english: 'Women’s crew wins the boat race for the first time',
    originalDek: 'दौड़ देखने हज़ारों लोग घाटों पर आए।',
    dek: 'Thousands came to the steps to watch.',
    blocks: [p('दौड़ सुबह छह बजे शुरू हुई।', 'The race began at six in the morning.')],
  },
  {
    paper: 'bahari',
    language: 'sw',
    section: 'economy',
    original: 'Mgomo wa makarani wa bandari wamalizika',
    english: 'Mgomo wa makarani wa bandari wamalizika',
    failure: { kind: 'pair-unsupported', from: 'sw', to: 'en' },
    blocks: [p('Mgomo ulimalizika baada ya mazungumzo ya usiku.')],
  },
  {
    paper: 'gazette',
    language: 'en',
    section: 'politics',
    original: 'Harbour council publishes every vote since 1974',
    english: 'Harbour council publishes every vote since 1974',
    originalDek: 'The ledgers were read by pupils of three schools.',
    blocks: [p('The council put its votes on line on Monday. Nobody had asked for them.')],
  },
  {
    paper: 'hafen',
    language: 'de',
    section: 'sport',
    original: 'Ruderinnen gewinnen <script>alert(1)</script> & das "Derby"',
    english: 'Rowers win <script>alert(1)</script> & the "derby"',
    originalDek: 'Ein Titel, der </title> heißt.',
    dek: 'A headline called </title>.',
    withheld: { kind: 'robots', host: 'hafen.example' },
    blocks: [p('Nur die Meldung ist bekannt.', 'Only the notice is known.')],
  },
];
