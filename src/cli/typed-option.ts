import type { Failure } from '../core/failure.ts';
import { ok, type Result } from '../core/result.ts';
import { filled } from '../lib/typed.ts';
import { misused, text, type Arguments } from './command.ts';

/** An option a person fills in words: there, not empty, and at most so long; cleaned as what is typed into a form. */
export function typedOption(args: Arguments, name: string, most: number): Result<string, Failure> {
  const raw = text(args, name);
  if (raw === undefined) return misused(`--${name} is missing`);
  const words = filled(raw, `--${name}`, most);
  return words.ok ? ok(words.value) : misused(words.error.replace(/\.$/, ''));
}

/** A whole number from 1 to `most`; `otherwise` where the option is not given. */
export function countOption(
  args: Arguments,
  name: string,
  { most, otherwise }: { most: number; otherwise: number },
): Result<number, Failure> {
  const raw = text(args, name);
  if (raw === undefined) return ok(otherwise);
  const count = /^\d{1,7}$/.test(raw) ? Number(raw) : 0;
  return count >= 1 && count <= most ? ok(count) : misused(`“${raw}” is not a number from 1 to ${most}`);
}
