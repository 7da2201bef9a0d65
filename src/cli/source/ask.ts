import { createInterface } from 'node:readline/promises';
import type { Desk } from '../command.ts';

/** Asks a person at a terminal; false where there is none, or on any answer that is not yes. */
export async function agreed(question: string, { stdin, stdout, signal }: Pick<Desk, 'stdin' | 'stdout' | 'signal'>): Promise<boolean> {
  if (!('isTTY' in stdin) || stdin.isTTY !== true) return false;
  const terminal = createInterface({ input: stdin, output: stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `, { signal })).trim());
  } catch {
    return false;
  } finally {
    terminal.close();
  }
}
