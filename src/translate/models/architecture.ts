import type { Failure } from '../../core/failure.ts';
import { languageName, primaryLanguage, type LanguageTag } from '../../core/language.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Pair } from '../../core/translation.ts';
import { closestPair } from '../languages.ts';
import type { RegistryModel, ReleaseStatus } from './registry.ts';

/** Language tag, or `*` for the rest, to the architectures to take, best first: `base-memory`, or `base base-memory`. */
export type Architectures = Readonly<Record<string, string>>;

/** A model to be had for a pair. */
export interface Choice {
  readonly model: RegistryModel;
  /** What is taken in place of what was wanted, as a sentence; absent where that is what was wanted. */
  readonly note?: string;
}

// From the smallest and quickest to the largest and best.
const sizes: readonly string[] = ['tiny', 'base-memory', 'base'];
const preferred = 'tiny';

// Within a tier, architecture counts first: the registry releases small models for phones and larger ones for desks.
const tiers: readonly (readonly ReleaseStatus[])[] = [['release', 'desktop', 'android'], ['unknown'], ['nightly']];

/** The setting for a language: its own, its primary language's, everybody's. */
export function wantedFor(language: LanguageTag, architectures: Architectures = {}): string {
  const key = [language, primaryLanguage(language), '*'].find((tag) => Object.hasOwn(architectures, tag));
  return (key !== undefined && architectures[key]) || preferred;
}

/**
 * The model to take of those a registry has: released before unreleased, in the wanted architecture (a name, or several in order), else the
 * nearest smaller one, else the nearest larger one. `pair-unsupported` when no model goes from that language to that one.
 */
export function choose(pair: Pair, models: readonly RegistryModel[], wanted: string): Result<Choice, Failure> {
  for (const tier of tiers) {
    const released = models.filter((model) => tier.includes(model.status));
    const closest = closestPair(pair, released);
    if (!closest) continue;
    const candidates = released
      .filter((model) => model.from === closest.from && model.to === closest.to)
      .toSorted((a, b) => tier.indexOf(a.status) - tier.indexOf(b.status) || compareVersions(b, a));
    const model = nearest(candidates, wanted.split(/[\s,]+/).filter(Boolean));
    const note = noteOn(model, wanted);
    return ok({ model, ...(note ? { note } : {}) });
  }
  return err({ kind: 'pair-unsupported', from: pair.from, to: pair.to });
}

const compareVersions = (a: RegistryModel, b: RegistryModel): number =>
  (a.version ?? '').localeCompare(b.version ?? '', 'en', { numeric: true });

/** Place in the order of sizes; a name nobody knows is taken for the largest. */
const sizeOf = (architecture: string): number => (sizes.includes(architecture) ? sizes.indexOf(architecture) : sizes.length);

function nearest(candidates: readonly RegistryModel[], wanted: readonly string[]): RegistryModel {
  for (const name of wanted) {
    const exact = candidates.find((model) => model.architecture === name);
    if (exact) return exact;
  }
  const size = sizeOf(wanted[0] ?? preferred);
  const bySize = candidates.toSorted((a, b) => sizeOf(a.architecture) - sizeOf(b.architecture));
  const smaller = bySize.filter((model) => sizeOf(model.architecture) < size).at(-1);
  // Of several versions of one size, the first is the best.
  return bySize.find((model) => sizeOf(model.architecture) === sizeOf((smaller ?? bySize[0]!).architecture))!;
}

function noteOn({ from, architecture, status }: RegistryModel, wanted: string): string | undefined {
  const first = wanted.split(/[\s,]+/).find(Boolean) ?? preferred;
  const language = languageName(from);
  const instead = architecture === first ? undefined : `There is no ${first} model for ${language}: ${architecture} is taken.`;
  const early = status === 'nightly' ? `The only model for ${language} is not released yet.` : undefined;
  return [instead, early].filter(Boolean).join(' ') || undefined;
}
