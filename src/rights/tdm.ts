import type { RightsSignal } from '../core/rights.ts';
import { asFound } from './words.ts';

/** What is said by the TDM Reservation Protocol, wherever it is said: `reservation` as found, and the address of the conditions. */
export interface TdmStatement {
  readonly reservation: unknown;
  readonly policy?: unknown;
}

/**
 * A reservation of text and data mining (W3C Community Group report "TDM Reservation Protocol", 2024; Directive (EU) 2019/790, article 4).
 * Reading a page to translate it is such mining, so 1 leaves headline and link. A 0 and every value that the report does not know say
 * nothing: a later 0 does not lift a 1 that was said elsewhere, although the report would have it so, as we do not read on after a 1.
 */
export function tdmSignal(witness: 'tdmrep' | 'tdm-header' | 'tdm-meta', said: TdmStatement): RightsSignal | undefined {
  const { reservation, policy } = said;
  if (reservation !== 1 && !(typeof reservation === 'string' && reservation.trim() === '1')) return undefined;
  const conditions = typeof policy === 'string' && policy.trim() !== '' ? `, tdm-policy: ${policy}` : '';
  return { witness, words: asFound(`tdm-reservation: 1${conditions}`), rights: 'link' };
}
