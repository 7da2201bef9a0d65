import type { Log } from '../core/ports.ts';

const nothing = (): void => undefined;

/** A log for tests that nobody reads. */
export const silent: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
