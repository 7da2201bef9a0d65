import { segmentsOf, type Flag, type SegmentTranslation, type Translation } from '../core/translation.ts';

/** What one engine wrote of an article. */
export interface EngineView {
  readonly id: string;
  /** As readers are told. */
  readonly name: string;
  readonly models: readonly string[];
  /** Sentences it translated for this article. */
  readonly fresh: number;
  /** Sentences taken from the sentence memory. */
  readonly remembered: number;
}

/** Who wrote an article's English, counted in sentences. */
export interface AuthorshipView {
  readonly engines: readonly EngineView[];
  readonly fresh: number;
  readonly remembered: number;
  /** Needed no translation. */
  readonly kept: number;
  readonly failed: number;
  /** Not translated yet. */
  readonly waiting: number;
  /** Sentences a person wrote. */
  readonly corrected: number;
  readonly flags: readonly { readonly flag: Flag['kind']; readonly count: number }[];
  /** Sentences that give the gist only: all of Apertium's. */
  readonly rough: number;
  /** The test engine wrote some of it: its words mean nothing. */
  readonly test: boolean;
}

const names: Readonly<Record<string, string>> = {
  bergamot: 'Bergamot',
  apertium: 'Apertium',
  libretranslate: 'LibreTranslate',
  deepl: 'DeepL',
  openai: 'a language model',
  fake: 'the test engine “fake”',
  tmx: 'an imported translation memory',
  editor: 'an editor',
};

/** An engine as readers are told its name. */
export function engineName(id: string): string {
  return names[id] ?? id;
}

/** Counts sentences by engine, origin and flag. */
export function authorshipOf(translation: Translation): AuthorshipView {
  const segments = segmentsOf(translation);
  const engines = new Map<string, { models: Set<string>; fresh: number; remembered: number }>();
  const flags = new Map<Flag['kind'], number>();
  for (const segment of segments) {
    for (const { kind } of segment.flags) flags.set(kind, (flags.get(kind) ?? 0) + 1);
    if (segment.state !== 'translated') continue;
    const engine = engines.get(segment.engine) ?? { models: new Set<string>(), fresh: 0, remembered: 0 };
    engines.set(segment.engine, engine);
    if (segment.model !== '') engine.models.add(segment.model);
    if (segment.origin === 'memory') engine.remembered++;
    else engine.fresh++;
  }
  const views = [...engines].map(([id, { models, fresh, remembered }]): EngineView => ({
    id,
    name: engineName(id),
    models: [...models],
    fresh,
    remembered,
  }));
  return {
    engines: views.sort((a, b) => b.fresh + b.remembered - a.fresh - a.remembered),
    fresh: views.reduce((sum, engine) => sum + engine.fresh, 0),
    remembered: views.reduce((sum, engine) => sum + engine.remembered, 0),
    kept: segments.filter(({ state }) => state === 'kept').length,
    failed: segments.filter(({ state }) => state === 'failed').length,
    waiting: segments.filter(({ state }) => state === 'waiting').length,
    corrected: segments.filter(({ state, engine }) => state === 'translated' && engine === 'editor').length,
    flags: [...flags].map(([flag, count]) => ({ flag, count })),
    rough: segments.filter(({ state, flags: doubts }) => state === 'translated' && doubts.some(({ kind }) => kind === 'rough-gist')).length,
    test: engines.has('fake'),
  };
}

// A name may be written in any direction; the isolates (UAX 9) keep it from turning the words around it.
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** Who wrote a single sentence, to follow “English”: `by Bergamot, model fr-en tiny`, `corrected by Ana Lu`, `from memory, by …`. */
export function writtenBy({ engine, model, origin }: Pick<SegmentTranslation, 'engine' | 'model' | 'origin'>): string {
  if (engine === 'editor') return `corrected by ${isolated(model)}`;
  if (engine === 'tmx') return `from memory, an imported translation${model === '' ? '' : ` (${isolated(model)})`}`;
  return `${origin === 'memory' ? 'from memory, by' : 'by'} ${engineName(engine)}${model === '' ? '' : `, model ${model}`}`;
}

const sentences = (count: number): string => `${count} ${count === 1 ? 'sentence' : 'sentences'}`;

/** Who wrote the English, each with its count of sentences and without a full stop: `English by Bergamot, model fr-en tiny (12 sentences)`. */
export function englishBy({ engines }: Pick<AuthorshipView, 'engines'>): string {
  const shares = engines.flatMap(({ id, name, models, fresh, remembered }) => {
    if (id === 'tmx') return [{ count: fresh + remembered, by: 'from memory, an imported translation' }];
    if (id === 'editor') return [{ count: fresh + remembered, by: `corrected by ${models.map(isolated).join(', ') || name}` }];
    const writer = models.length === 0 ? name : `${name}, ${models.length === 1 ? 'model' : 'models'} ${models.join(', ')}`;
    return [
      { count: fresh, by: `by ${writer}` },
      { count: remembered, by: fresh > 0 ? `from memory, by ${name}` : `from memory, by ${writer}` },
    ].filter(({ count }) => count > 0);
  });
  const [first, ...others] = shares;
  if (!first) return 'No sentence needed translating';
  if (others.length === 0) return `English ${first.by} (${sentences(first.count)})`;
  return `English: ${sentences(first.count)} ${first.by}; ${others.map(({ count, by }) => `${count} ${by}`).join('; ')}`;
}
