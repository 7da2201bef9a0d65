import type { Name } from '../../core/name.ts';

/** A fixed name of the ledger. */
export function name(language: string, source: string, english: string, more: Partial<Name> = {}): Name {
  return { language, source, english, state: 'fixed', variants: [], changedAt: '2026-03-12T07:10:00.000Z', ...more };
}
