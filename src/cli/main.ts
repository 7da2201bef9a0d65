import { parseArgs } from 'node:util';
import type { Failure } from '../core/failure.ts';
import { ok, type Result } from '../core/result.ts';
import { complain, misused, type Arguments, type Command, type Desk } from './command.ts';

/** Exit code of bad arguments, bad input and expected failures. */
const EXIT_FAILURE = 2;

/**
 * Runs one command line. Answers the exit code: 0 done, 2 for one clear sentence on stderr about what was wrong.
 * Nothing is written before arguments and input are known to be good.
 */
export async function main(argv: readonly string[], commands: readonly Command[], desk: Desk): Promise<number> {
  const [word, ...rest] = argv;
  if (word === undefined || word === 'help' || word === '--help' || word === '-h') {
    desk.stdout.write(usage(commands));
    return word === undefined ? EXIT_FAILURE : 0;
  }
  const command = commands.find((candidate) => candidate.name === word);
  if (!command) {
    desk.stderr.write(`desk: there is no command “${word}”; \`desk help\` lists them.\n`);
    return EXIT_FAILURE;
  }
  if (rest.includes('--help')) {
    desk.stdout.write(`desk ${command.name} ${command.usage}\n  ${command.about}\n`);
    return 0;
  }
  const args = readArguments(command, rest);
  const result = args.ok ? await command.run(args.value, desk) : args;
  if (result.ok) return result.value;
  complain(desk, result.error);
  return EXIT_FAILURE;
}

function readArguments(command: Command, argv: string[]): Result<Arguments, Failure> {
  const wrong = (detail: string): Result<never, Failure> => misused(`${detail}; usage: desk ${command.name} ${command.usage}`.trimEnd());
  try {
    const { positionals, values } = parseArgs({ args: argv, options: command.options ?? {}, allowPositionals: true, strict: true });
    const [fewest, most] = command.positionals;
    if (positionals.length < fewest) return wrong('an argument is missing');
    if (positionals.length > most) return wrong(`“${positionals[most]!}” is one argument too many`);
    return ok({ positionals, values: values as Arguments['values'] });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return wrong(message.split(/\.\s|\n/)[0]!.replace(/\.$/, ''));
  }
}

function usage(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.about}`);
  return `Foreign Desk: the world's press in English, beside the words it was written in.\n\n${lines.join('\n')}\n\ndesk COMMAND --help shows its arguments.\n`;
}
