import type { Flag, SegmentTranslation, Translation } from '../core/translation.ts';

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
  readonly flags: readonly { readonly flag: Flag; readonly count: number }[];
  /** Apertium, or a sentence flagged so: the gist only. */
  readonly roughGist: boolean;
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
  tmx: 'memory (an imported translation)',
};

/** An engine as readers are told its name. */
export function engineName(id: string): string {
  return names[id] ?? id;
}

/** Counts sentences by engine, origin and flag. */
export function authorshipOf(translation: Translation): AuthorshipView {
  const segments: readonly SegmentTranslation[] = [...translation.title, ...translation.summary, ...translation.blocks.flat(2)];
  const engines = new Map<string, { models: Set<string>; fresh: number; remembered: number }>();
  const flags = new Map<Flag, number>();
  for (const segment of segments) {
    for (const flag of segment.flags) flags.set(flag, (flags.get(flag) ?? 0) + 1);
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
    flags: [...flags].map(([flag, count]) => ({ flag, count })),
    roughGist: engines.has('apertium') || flags.has('rough-gist'),
    test: engines.has('fake'),
  };
}
