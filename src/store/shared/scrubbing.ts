import type { Database } from './database.ts';
import { reading } from './meta.ts';

/** The cleaning of the files after takedowns: minutes on a large database, so that nobody who takes an article down waits for it. */
export interface Scrubbing {
  /** Cleans, after what is being cleaned now. */
  begin(): void;
  /** When nothing is left to do. */
  ended(): Promise<void>;
}

/** Cleans also what a process that was killed left undone: `scrub-due` counts the takedowns since the files were last clean. */
export function scrubbing({ dialect, write, read }: Database): Scrubbing {
  const takedownsDue = reading(read, 'scrub-due');
  const clean = async (): Promise<void> => {
    const due = await takedownsDue();
    if (due === 0) return;
    await dialect.scrub(write);
    await write.updateTable('meta').set({ value: 0 }).where('name', '=', 'scrub-due').where('value', '=', due).execute();
  };
  let last = Promise.resolve();
  const begin = (): void => {
    // The texts are gone for everybody; a failure, such as a full disk, leaves the mark for the next time.
    last = last.then(clean).catch(() => undefined);
  };
  begin();
  return { begin, ended: () => last };
}
