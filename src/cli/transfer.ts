import type { Writable } from 'node:stream';

/** How far a download is. */
export interface Transfer {
  /** Bytes that are here, of how many where known. */
  readonly told: (what: string, bytes: number, total: number | undefined) => void;
  /** Ends the terminal's line. */
  readonly end: () => void;
}

// A terminal's line is rewritten often enough to move.
const terminalMs = 200;
const stepPercent = 10;
const stepBytes = 10e6;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** Tells downloads on a stream: one line that is rewritten on a terminal; elsewhere a line at most every tenth, or every 10 MB of an unknown whole. */
export function transferOn(stream: Writable & { readonly isTTY?: boolean }, now: () => number = Date.now): Transfer {
  const terminal = stream.isTTY === true;
  let open = false;
  let last = { what: '', at: 0, step: 0 };
  return {
    told(what, bytes, total) {
      const percent = total ? Math.floor((bytes / total) * 100) : undefined;
      const line = `${what}: ${megabytes(bytes)}${total ? ` of ${megabytes(total)}` : ''} MB${percent === undefined ? '' : `, ${percent} %`}`;
      if (terminal) {
        if (what === last.what && now() - last.at < terminalMs && bytes !== total) return;
        last = { what, at: now(), step: 0 };
        open = true;
        return void stream.write(`\r${line}\u001b[K`);
      }
      const step = percent === undefined ? Math.floor(bytes / stepBytes) : Math.floor(percent / stepPercent);
      if (what === last.what && step <= last.step) return;
      const begins = what !== last.what && step === 0;
      last = { what, at: 0, step };
      if (!begins) stream.write(`${line}\n`);
    },
    end() {
      if (terminal && open) stream.write('\n');
      open = false;
    },
  };
}
