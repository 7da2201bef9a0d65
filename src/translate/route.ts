import type { Failure } from '../core/failure.ts';
import type { Translator } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Pair } from '../core/translation.ts';
import { closestPair } from './languages.ts';

/** The engine for a text, with the pair as that engine names it. */
export interface Route {
  readonly translator: Translator;
  readonly pair: Pair;
  /** Name of the model it will use. */
  readonly model: string;
}

/** The first engine that has the pair now; else `model-missing` where one could obtain it, else `pair-unsupported`. */
export async function routeFor(pair: Pair, translators: readonly Translator[]): Promise<Result<Route, Failure>> {
  for (const translator of translators) {
    const closest = closestPair(pair, await translator.pairs());
    if (closest) return ok({ translator, pair: closest, model: await translator.model(closest) });
  }
  for (const translator of translators)
    if (closestPair(pair, await translator.obtainable())) return err({ kind: 'model-missing', from: pair.from, to: pair.to });
  return err({ kind: 'pair-unsupported', from: pair.from, to: pair.to });
}
