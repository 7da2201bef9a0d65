import type { Clock, EngineState, Translator, TranslationAdmin } from '../core/ports.ts';
import type { BudgetLimits } from '../core/routing.ts';
import type { BudgetStore } from '../core/store.ts';
import type { Architectures } from './models/architecture.ts';
import { inventory } from './models/inventory.ts';
import { modelNeeds } from './models/need.ts';
import type { ModelSupply } from './models/supply.ts';
import { describeRule, orderOf, type Routing } from './route.ts';

/** What the desk's translation is made of. */
export interface TranslationParts extends Routing {
  readonly budgets: Pick<BudgetStore, 'spent'>;
  /** Ceilings by engine id. */
  readonly limits: Readonly<Record<string, BudgetLimits>>;
  readonly modelsDir: string;
  readonly supply?: ModelSupply | undefined;
  readonly clock: Clock;
  readonly architectures?: Architectures | undefined;
  /** Megabytes that all models together may take. */
  readonly ceilingMb: number;
}

/** Units of the engines whose use is counted. */
const units: Readonly<Record<string, string>> = { libretranslate: 'characters', deepl: 'characters', openai: 'tokens' };

/** What the person who runs the desk is told of its engines, models, routes and budgets. */
export function translationAdmin(parts: TranslationParts): TranslationAdmin {
  const { translators, rules = [], budgets, limits, modelsDir, supply, clock } = parts;
  const stateOf = async (translator: Translator): Promise<EngineState> => {
    const { id } = translator;
    const pairs = (await translator.pairs()).length;
    const unit = units[id];
    if (unit === undefined) return { id, pairs };
    return { id, pairs, budget: { unit, ...(await budgets.spent(id, clock.now())), ...limits[id] } };
  };
  return {
    engines: () => Promise.all(translators.map(stateOf)),
    models: () => inventory(modelsDir, supply),
    async needs(languages) {
      const installed = (await inventory(modelsDir, supply)).filter(({ state }) => state === 'installed');
      return { models: modelNeeds(languages, installed, parts.architectures), ceilingMb: parts.ceilingMb };
    },
    routes: () => [...rules.map(describeRule), `${rules.length > 0 ? 'everything else' : 'everything'}: ${orderOf(parts).join(', then ')}`],
  };
}
