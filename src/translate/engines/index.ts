import type { Failure } from '../../core/failure.ts';
import type { Budget, Clock, Translator } from '../../core/ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { BudgetLimits } from '../../core/routing.ts';
import type { ModelSupply } from '../models/supply.ts';
import { apertiumTranslator } from './apertium.ts';
import { bergamotTranslator } from './bergamot.ts';
import { deeplTranslator } from './deepl.ts';
import { fakeTranslator } from './fake.ts';
import { libreTranslateTranslator } from './libretranslate.ts';
import { openaiTranslator } from './openai.ts';

/** What engines need to know from the configuration. */
export interface EngineSettings {
  readonly clock: Clock;
  /** What an engine may be sent. */
  readonly budgetOf: (engine: string) => Budget;
  /** The ceilings, by engine id: a name nobody knows is refused. */
  readonly budgets?: Readonly<Record<string, BudgetLimits>> | undefined;
  /** Folder of the translation models. */
  readonly modelDir: string;
  /** Fetches models at need, where that is wanted. */
  readonly supply?: ModelSupply | undefined;
  readonly translateThreads?: number | undefined;
  readonly translateMemoryMb?: number | undefined;
  readonly libretranslateUrl?: string | undefined;
  readonly libretranslateKey?: string | undefined;
  readonly deeplKey?: string | undefined;
  readonly deeplUrl?: string | undefined;
  readonly openaiUrl?: string | undefined;
  readonly openaiKey?: string | undefined;
  readonly openaiModel?: string | undefined;
}

/** Every engine, by id; one that lacks a setting says which. */
export const engines: Readonly<Record<string, (settings: EngineSettings) => Result<Translator, Failure>>> = {
  bergamot: ({ modelDir, supply, translateThreads, translateMemoryMb }) =>
    ok(
      bergamotTranslator({
        modelDir,
        ...(supply && { supply }),
        ...(translateThreads !== undefined && { threads: translateThreads }),
        ...(translateMemoryMb !== undefined && { memoryMb: translateMemoryMb }),
      }),
    ),
  apertium: () => ok(apertiumTranslator()),
  libretranslate: ({ libretranslateUrl: url, libretranslateKey: key, budgetOf, clock }) =>
    url === undefined
      ? lacks('libretranslate', 'libretranslateUrl (DESK_LIBRETRANSLATE_URL)')
      : ok(libreTranslateTranslator({ url, ...(key && { key }), budget: budgetOf('libretranslate'), clock })),
  deepl: ({ deeplKey: key, deeplUrl: url, budgetOf, clock }) =>
    key === undefined
      ? lacks('deepl', 'deeplKey (DESK_DEEPL_KEY)')
      : ok(deeplTranslator({ key, ...(url && { url }), budget: budgetOf('deepl'), clock })),
  openai: ({ openaiUrl: url, openaiKey: key, openaiModel: model, budgetOf, clock }) =>
    url === undefined || model === undefined
      ? lacks('openai', 'openaiUrl (DESK_OPENAI_URL) and openaiModel (DESK_OPENAI_MODEL)')
      : ok(openaiTranslator({ url, model, ...(key && { key }), budget: budgetOf('openai'), clock })),
  fake: () => ok(fakeTranslator()),
};

const lacks = (engine: string, setting: string): Result<never, Failure> =>
  err({ kind: 'malformed', what: 'The configuration', detail: `the engine ${engine} needs ${setting}` });
