import type { Translator } from '../../core/ports.ts';
import { apertiumTranslator } from './apertium.ts';
import { bergamotTranslator } from './bergamot.ts';
import { fakeTranslator } from './fake.ts';

/** What engines need to know from the configuration. */
export interface EngineSettings {
  /** Folder of the translation models. */
  readonly modelDir: string;
  /** Worker threads for Bergamot. */
  readonly threads: number;
}

/** Every engine, by id: one line each. */
export const engines: Readonly<Record<string, (settings: EngineSettings) => Translator>> = {
  bergamot: ({ modelDir, threads }) => bergamotTranslator({ modelDir, threads }),
  apertium: () => apertiumTranslator(),
  fake: () => fakeTranslator(),
};
