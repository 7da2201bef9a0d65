import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Store } from '../../core/store.ts';

/** The id of a newspaper that somebody names, where the store knows it. */
export async function knownSource({ sources }: Pick<Store, 'sources'>, id: string): Promise<Result<string, Failure>> {
  return (await sources.get(id)) ? ok(id) : err({ kind: 'malformed', what: `“${id}”`, detail: 'no newspaper here has this id' });
}
