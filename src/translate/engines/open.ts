import type { Failure } from '../../core/failure.ts';
import type { Translator } from '../../core/ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { RouteRule } from '../../core/routing.ts';
import { engines, type EngineSettings } from './index.ts';

/** Opens engines by their ids, in order, and those that only rules name after them. A name nobody knows, or a missing setting, is one failure that opens nothing. */
export function openEngines(
  ids: readonly string[],
  rules: readonly RouteRule[],
  settings: EngineSettings,
): Result<readonly Translator[], Failure> {
  const wanted = [...new Set([...ids, ...rules.flatMap((rule) => rule.engines)])];
  const unknown = wanted.find((id) => !Object.hasOwn(engines, id));
  if (unknown !== undefined) return nobody(ids.includes(unknown) ? 'engines' : 'routes', unknown);
  // A ceiling under a mistyped name would be none.
  const odd = Object.keys(settings.budgets ?? {}).find((id) => !Object.hasOwn(engines, id));
  if (odd !== undefined) return nobody('budgets', odd);
  const opened: Translator[] = [];
  for (const id of wanted) {
    const translator = engines[id]!(settings);
    if (!translator.ok) {
      void Promise.all(opened.map((one) => one.close()));
      return translator;
    }
    opened.push(translator.value);
  }
  return ok(opened);
}

function nobody(setting: string, id: string): Result<never, Failure> {
  const detail = `${setting}: there is no engine “${id}”; there are ${Object.keys(engines).join(', ')}`;
  return err({ kind: 'malformed', what: 'The configuration', detail });
}
