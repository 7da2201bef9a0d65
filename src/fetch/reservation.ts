import type { Failure } from '../core/failure.ts';
import type { FetchRequest } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { RightsSignal } from '../core/rights.ts';
import { reservationIn, statementText } from '../rights/decide.ts';

/** The failure of a request that a statement stands against; otherwise the statements, to be told with the answer. */
export function unreserved(
  { permitted }: Pick<FetchRequest, 'permitted'>,
  signals: readonly RightsSignal[],
): Result<readonly RightsSignal[], Failure> {
  const reservation = permitted ? undefined : reservationIn(signals);
  return reservation ? err({ kind: 'reserved', by: statementText(reservation), signals }) : ok(signals);
}
