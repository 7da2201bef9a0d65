import { readConfig } from '../../config.ts';
import { canonicalTag, TARGET } from '../../core/language.ts';
import { err, ok } from '../../core/result.ts';
import { translateLines } from '../../translate/lines.ts';
import { misused, text, type Command } from '../command.ts';
import { lines } from '../input.ts';

/** `desk translate`: lines in, as many lines of English out. */
export const translate: Command = {
  name: 'translate',
  usage: '--from LANGUAGE [--engine ENGINE] [--html] < LINES',
  about: 'Translate each line of stdin to English: as many lines, in the same order; --html keeps links, bold and italics.',
  options: { from: { type: 'string' }, engine: { type: 'string' }, html: { type: 'boolean' } },
  positionals: [0, 0],
  async run(args, desk) {
    const named = text(args, 'from');
    const from = canonicalTag(named);
    if (from === undefined) {
      return misused(named === undefined ? '--from LANGUAGE is missing' : `“${named}” is not a language tag`);
    }
    const engine = text(args, 'engine');
    const config = readConfig(desk.environment, desk.cwd, engine === undefined ? {} : { engines: [engine] });
    if (!config.ok) return config;
    const translators = await desk.openTranslators(config.value);
    if (!translators.ok) return translators;
    try {
      const pair = { from, to: TARGET };
      const options = { pair, translators: translators.value, html: args.values['html'] === true, signal: desk.signal };
      const input = lines(desk.stdin);
      for await (const line of translateLines(input, options)) {
        if (!line.ok) return line;
        desk.stdout.write(`${line.value}\n`);
      }
      const failure = input.failure();
      return failure ? err(failure) : ok(0);
    } finally {
      await Promise.all(translators.value.map((translator) => translator.close()));
    }
  },
};
