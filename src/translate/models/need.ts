import { primaryLanguage, TARGET, type LanguageTag } from '../../core/language.ts';
import type { ModelNeed } from '../../core/ports.ts';
import { wantedFor, type Architectures } from './architecture.ts';
import { knownLanguages } from './known-pairs.data.ts';

/**
 * Megabytes of download and of memory while it works, by architecture. Downloads: smallest and largest model into English in the public
 * registry. Memory: growth of the process by one model at work, measured with models of exactly these sizes.
 */
const measured: Readonly<Record<string, Pick<ModelNeed, 'downloadMb' | 'memoryMb'>>> = {
  tiny: { downloadMb: [11, 18], memoryMb: [290, 310] },
  'base-memory': { downloadMb: [25, 38], memoryMb: [375, 405] },
  base: { downloadMb: [33, 50], memoryMb: [430, 475] },
};

/** What the translation of some languages will need, as far as it can be told before their models are asked for. */
export function modelNeeds(
  languages: readonly LanguageTag[],
  installed: readonly { readonly from: LanguageTag; readonly bytes?: number }[],
  architectures: Architectures | undefined,
): readonly ModelNeed[] {
  const foreign = new Set(languages.map(primaryLanguage).filter((tag) => tag !== TARGET));
  return [...foreign].map((language) => {
    const here = installed.find(({ from }) => primaryLanguage(from) === language);
    const figures = measured[wantedFor(language, architectures).split(/[\s,]+/)[0]!] ?? measured['base']!;
    if (here) return { language, state: 'installed', downloadMb: [0, 0], memoryMb: figures.memoryMb };
    if (!knownLanguages.includes(language)) return { language, state: 'none', downloadMb: [0, 0], memoryMb: [0, 0] };
    return { language, state: 'to-fetch', ...figures };
  });
}
