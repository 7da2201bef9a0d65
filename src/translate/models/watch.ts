import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestName } from './manifest.ts';

/** A look-out over a folder of models. */
export interface ModelWatch {
  /** Looks now; resolves once `onChange` has been called, if there was a change. */
  look(): Promise<void>;
  close(): void;
}

/**
 * Calls back when a model came, went or was replaced, by whatever process: told by the system where it tells, else seen at the next look,
 * every `pollMs`. Keeps no process alive. The folder need not be there yet.
 */
export function watchModels(dir: string, onChange: () => void, pollMs = 10_000): ModelWatch {
  let told: FSWatcher | undefined;
  let closed = false;
  let seen: string | undefined;
  let looking = Promise.resolve();

  async function compare(): Promise<void> {
    listen();
    const now = await signature(dir);
    const changed = seen !== undefined && now !== seen;
    seen = now;
    if (changed && !closed) onChange();
  }
  const look = (): Promise<void> => (looking = looking.then(compare));

  function listen(): void {
    if (told || closed) return;
    try {
      told = watch(dir, { persistent: false }, () => void look());
      told.on('error', () => {
        told?.close();
        told = undefined;
      });
    } catch {
      // Not there yet, or no watches left: the polling sees it.
    }
  }

  void look();
  const timer = setInterval(() => void look(), pollMs);
  timer.unref();
  return {
    look,
    close() {
      closed = true;
      clearInterval(timer);
      told?.close();
    },
  };
}

/** Names of the models with the times of their manifests: a few dozen calls of `stat` at most. */
async function signature(dir: string): Promise<string> {
  const names = (await readdir(dir).catch(() => [])).filter((name) => !name.startsWith('.')).toSorted();
  const times = await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(dir, name, manifestName)).catch(() => undefined);
      return found ? `${name} ${found.mtimeMs} ${found.ino}` : '';
    }),
  );
  return times.filter(Boolean).join('\n');
}
