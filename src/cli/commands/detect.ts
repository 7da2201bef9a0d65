import { err, ok } from '../../core/result.ts';
import { detect as detectLanguage } from '../../identify/language.ts';
import { printJson, type Command } from '../command.ts';
import { lines } from '../input.ts';

/** `desk detect`: the language of each line. */
export const detect: Command = {
  name: 'detect',
  usage: '< LINES',
  about: 'Print the language of each line of stdin as JSON {language, score}.',
  positionals: [0, 0],
  async run(_args, desk) {
    const input = lines(desk.stdin);
    for await (const line of input) printJson(desk, await detectLanguage(line));
    const failure = input.failure();
    return failure ? err(failure) : ok(0);
  },
};
