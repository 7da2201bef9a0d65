import type { Writable } from 'node:stream';
import type { StageName } from '../core/provenance.ts';
import type { Settlement } from '../core/store.ts';

const words: Readonly<Record<StageName, string>> = {
  feeds: 'feeds asked',
  fetch: 'pages fetched',
  extract: 'read',
  identify: 'identified',
  translate: 'translated',
  enrich: 'enriched',
  publish: 'published',
};
const shownStages: readonly StageName[] = ['feeds', 'fetch', 'extract', 'translate', 'publish'];

// A terminal's line is rewritten often enough to move; a log gets a line now and then.
const terminalMs = 200;
const logMs = 30_000;

/** How far a long run is. `now` is milliseconds. */
export interface Progress {
  /** Counts a settlement; work that is only put off does not count. */
  readonly settled: (stage: StageName, settlement: Pick<Settlement, 'outcome'>) => void;
  /** Ends the terminal's line. */
  readonly end: () => void;
}

/** Tells progress on a stream: one line that is rewritten on a terminal, plain lines every half minute elsewhere. */
export function progressOn(stream: Writable & { readonly isTTY?: boolean }, now: () => number = Date.now): Progress {
  const counts = new Map<StageName, number>();
  const terminal = stream.isTTY === true;
  let last = now();
  let written = false;
  return {
    settled(stage, { outcome }) {
      if (outcome.kind !== 'done' && outcome.kind !== 'again') return;
      counts.set(stage, (counts.get(stage) ?? 0) + 1);
      if (now() - last < (terminal ? terminalMs : logMs)) return;
      last = now();
      written = true;
      const line = shownStages.flatMap((name) => (counts.has(name) ? [`${counts.get(name)!} ${words[name]}`] : [])).join(', ');
      stream.write(terminal ? `\r${line}\u001b[K` : `${line}\n`);
    },
    end() {
      if (terminal && written) stream.write('\n');
    },
  };
}
