import type { MemoryEntry } from '../core/translation.ts';

/** Who wrote a sentence of the memory, and what is known of it beside its text. */
export type Origin = Pick<MemoryEntry, 'engine' | 'model' | 'instead' | 'score' | 'wordScores' | 'unknown'>;

/** A `<prop>` of a unit: its type and its text. */
export type Prop = readonly [type: string, text: string];

/** An origin as the props of a unit; `originIn` reads them again. */
export function propsOf({ engine, model, instead, score, wordScores, unknown = [] }: Origin): readonly Prop[] {
  return [
    ['x-engine', engine],
    ['x-model', model],
    ...(instead === undefined ? [] : [['x-instead', instead] as const]),
    ...(score === undefined ? [] : [['x-score', String(score)] as const]),
    ...(wordScores === undefined ? [] : [['x-word-scores', wordScores.join(' ')] as const]),
    ...unknown.map((word) => ['x-unknown', word] as const),
  ];
}

/** The origin that props tell; undefined where they name no engine with its model. */
export function originIn(props: readonly Prop[]): Origin | undefined {
  const all = (type: string): readonly string[] => props.flatMap(([name, text]) => (name === type && text !== '' ? [text] : []));
  const [engine] = all('x-engine');
  const [model] = all('x-model');
  if (engine === undefined || model === undefined || !/^[a-z][a-z0-9-]{0,39}$/.test(engine)) return undefined;
  const [instead] = all('x-instead');
  const [score] = all('x-score').map(Number).filter(Number.isFinite);
  const wordScores = all('x-word-scores')[0]?.split(' ').map(Number);
  const unknown = all('x-unknown');
  return {
    engine,
    model,
    ...(instead !== undefined && { instead }),
    ...(score !== undefined && { score }),
    ...(wordScores?.every(Number.isFinite) && { wordScores }),
    ...(unknown.length > 0 && { unknown }),
  };
}
