import type { Failure } from '../../core/failure.ts';
import type { Budget, Clock, Translator } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import type { ModelSupply } from '../models/supply.ts';
import { apertiumTranslator } from './apertium.ts';
import { bergamotTranslator } from './bergamot.ts';
import { fakeTranslator } from './fake.ts';

/** What engines need to know from the configuration. */
export interface EngineSettings {
  readonly clock: Clock;
  /** What an engine may be sent. */
  readonly budgetOf: (engine: string) => Budget;
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
  fake: () => ok(fakeTranslator()),
};
