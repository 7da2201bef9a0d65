import type { Failure } from '../../core/failure.ts';

/** Larger than any model, packed or not (the largest known is 60 MB unpacked). */
export const fileLimit = 500 * 1048576;

/** What a larger file is. */
export const tooLarge: Failure = { kind: 'too-large', what: 'The model file', limitBytes: fileLimit };
