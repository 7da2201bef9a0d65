import { ok } from '../../core/result.ts';
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
    for await (const line of lines(desk.stdin)) printJson(desk, await detectLanguage(line));
    return ok(0);
  },
};
