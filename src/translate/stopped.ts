import type { Failure } from '../core/failure.ts';

/** What a translation that was stopped answers. */
export const stopped: Failure = { kind: 'timeout', what: 'The translation (it was stopped)', seconds: 0 };
