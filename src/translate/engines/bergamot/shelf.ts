import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TARGET } from '../../../core/language.ts';
import type { Pair } from '../../../core/translation.ts';
import { closestPair } from '../../languages.ts';
import { localModels, type LocalModel } from '../../models/folder.ts';
import { manifestName, modelName, pairOf } from '../../models/manifest.ts';

/** A way from one language to another: one model, or two with a language between. */
export interface Way {
  readonly pair: Pair;
  /** Its models in order; two when it pivots. */
  readonly models: readonly LocalModel[];
  /** `fr-en tiny 1a2b3c4d`; with a pivot `gl-es tiny … + es-en tiny …`. */
  readonly name: string;
}

/** The installed models. */
export interface Shelf {
  /** Direct ways, then those through another language where there is no direct one. */
  ways(): Promise<readonly Way[]>;
}

// File systems tell times in steps; what changed this recently may change again within the same step.
const settledMs = 100;

/** Reads the models' folder again only when it, a folder in it or a manifest has changed. */
export function modelShelf(dir: string, now: () => number = Date.now): Shelf {
  let known: { readonly state: string; readonly ways: Promise<readonly Way[]> } | undefined;
  return {
    async ways() {
      const at = now();
      const { state, newest } = await stateOf(dir);
      if (known?.state === state) return known.ways;
      const ways = localModels(dir).then(waysOf);
      known = newest + settledMs < at ? { state, ways } : undefined;
      return ways;
    },
  };
}

async function stateOf(dir: string): Promise<{ state: string; newest: number }> {
  const names = (await readdir(dir).catch(() => [])).filter((name) => !name.startsWith('.')).toSorted();
  const paths = [dir, ...names.flatMap((name) => [join(dir, name), join(dir, name, manifestName)])];
  const times = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ mtimeMs, ctimeMs }) => Math.max(mtimeMs, ctimeMs),
        () => 0,
      ),
    ),
  );
  return { state: JSON.stringify([names, times]), newest: Math.max(...times) };
}

/** Ways through the installed models. Pivots end in the language we publish in. */
function waysOf(models: readonly LocalModel[]): readonly Way[] {
  const direct = models.map((model): Way => ({ pair: pairOf(model.manifest), models: [model], name: modelName(model.manifest) }));
  const pairs = direct.map((way) => way.pair);
  const pivots = direct.flatMap((first): readonly Way[] => {
    const pair = { from: first.pair.from, to: TARGET };
    if (first.pair.to === TARGET || first.pair.from === TARGET || closestPair(pair, pairs)) return [];
    const rest = closestPair({ from: first.pair.to, to: TARGET }, pairs);
    const second = direct.find((way) => way.pair === rest);
    return second ? [{ pair, models: [...first.models, ...second.models], name: `${first.name} + ${second.name}` }] : [];
  });
  const firstOfEach = pivots.filter((way, i) => pivots.findIndex((other) => other.pair.from === way.pair.from) === i);
  return [...direct, ...firstOfEach];
}
