import type { TranslationAdmin } from '../core/ports.ts';

/** Invented engines and models in every state the desk's page can show. */
export const machines: TranslationAdmin = {
  engines: () =>
    Promise.resolve([
      { id: 'bergamot', pairs: 2 },
      { id: 'apertium', pairs: 0 },
      { id: 'deepl', pairs: 29, budget: { unit: 'characters', day: 12_400, month: 310_000, perDay: 20_000, perMonth: 500_000 } },
      { id: 'openai', pairs: 1, budget: { unit: 'tokens', day: 0, month: 90_210 } },
    ]),
  models: () =>
    Promise.resolve([
      { from: 'ar', to: 'en', state: 'installed', architecture: 'base-memory', bytes: 41_200_000, licence: 'MPL-2.0' },
      { from: 'ja', to: 'en', state: 'installed' },
      { from: 'de', to: 'en', state: 'fetching', bytes: 9_000_000, total: 17_000_000 },
      { from: 'fa', to: 'en', state: 'fetching' },
      { from: 'ko', to: 'en', state: 'failed', detail: 'models.example could not be reached' },
    ]),
  needs: (languages) =>
    Promise.resolve({
      models: languages.map((language) => ({
        language,
        state: language === 'sw' ? ('none' as const) : ('to-fetch' as const),
        downloadMb: language === 'sw' ? ([0, 0] as const) : ([11, 18] as const),
        memoryMb: language === 'sw' ? ([0, 0] as const) : ([290, 310] as const),
      })),
      ceilingMb: 2000,
    }),
  routes: () => [
    'Starred articles: DeepL, then Bergamot.',
    'Doubted sentences: a language model.',
    'Everything else: Bergamot, then Apertium.',
  ],
};
