import { readConfig } from '../../config.ts';
import { canonicalTag, TARGET } from '../../core/language.ts';
import { sentenceOf } from '../../core/failure.ts';
import { err, ok } from '../../core/result.ts';
import { translateLines, type Line } from '../../translate/lines.ts';
import { roughEngines } from '../../translate/route.ts';
import { misused, text, type Command, type Desk } from '../command.ts';
import { lines } from '../input.ts';

/** `desk translate`: lines in, as many lines of English out. */
export const translate: Command = {
  name: 'translate',
  usage: '--from LANGUAGE [--engine ENGINE] [--html] [--explain] < LINES',
  about:
    'Translate each line of stdin to English: as many lines, in the same order; --html keeps links, bold and italics; --explain tells on stderr which way each sentence took, why, and which doubts it raises.',
  options: { from: { type: 'string' }, engine: { type: 'string' }, html: { type: 'boolean' }, explain: { type: 'boolean' } },
  positionals: [0, 0],
  async run(args, desk) {
    const named = text(args, 'from');
    const from = canonicalTag(named);
    if (from === undefined) {
      return misused(named === undefined ? '--from LANGUAGE is missing' : `“${named}” is not a language tag`);
    }
    const engine = text(args, 'engine');
    const config = readConfig(desk.environment, desk.cwd, engine === undefined ? {} : { engines: [engine], routes: [] });
    if (!config.ok) return config;
    const translators = await desk.openTranslators(config.value);
    if (!translators.ok) return translators;
    try {
      const input = lines(desk.stdin);
      const html = args.values['html'] === true;
      const routing = { translators: translators.value, order: config.value.engines, rules: config.value.routes };
      const options = { routing, html, signal: desk.signal };
      let number = 0;
      for await (const line of translateLines(input, { pair: { from, to: TARGET }, ...options })) {
        if (!line.ok) return desk.signal.aborted ? ok(1) : line;
        number += 1;
        if (args.values['explain'] === true) explain(desk, number, line.value);
        desk.stdout.write(`${line.value.text}\n`);
      }
      const failure = input.failure();
      return failure ? err(failure) : ok(0);
    } finally {
      await Promise.all(translators.value.map((translator) => translator.close()));
    }
  },
};

/** The way before the first line, then each sentence: engine and model, what was asked again, doubts. */
function explain(desk: Desk, number: number, { sentences, route }: Line): void {
  const say = (line: string): boolean => desk.stderr.write(`${line}\n`);
  if (number === 1) for (const { rule, detail } of route?.reasons ?? []) say(`route: ${rule}${detail === undefined ? '' : `: ${detail}`}`);
  for (const [i, { answer, engine, flags, retry, passedOver }] of sentences.entries()) {
    const model = answer.ok ? answer.value.model : '';
    const doubts = flags.map(({ kind, detail }) => (detail === undefined ? kind : `${kind} (${detail})`));
    const again = retry && `asked again by ${retry.way}, ${retry.taken ? 'taken' : 'not better'}`;
    const score = answer.ok && answer.value.score !== undefined ? `score ${answer.value.score.toFixed(2)}` : undefined;
    const instead = passedOver && `instead of ${passedOver.engine}: ${sentenceOf(passedOver.failure).replace(/\.$/, '')}`;
    const gist = answer.ok && roughEngines.has(engine) ? 'rough gist' : undefined;
    const said = [gist, instead, score, again, doubts.length > 0 ? `doubts: ${doubts.join('; ')}` : 'no doubts'].filter(Boolean);
    say(`line ${number}, sentence ${i + 1}: ${engine}, ${model}; ${said.join('; ')}`);
  }
}
