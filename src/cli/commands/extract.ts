import { existsSync } from 'node:fs';
import { err, ok } from '../../core/result.ts';
import { predictBatch } from '../../extract/batch.ts';
import { extractHtml } from '../../extract/generic.ts';
import { printable } from '../../extract/printable.ts';
import { decode } from '../../lib/charset.ts';
import { printJson, text, type Command } from '../command.ts';
import { readInput } from '../input.ts';

/** `desk extract`: one page as JSON, or a batch as the extraction benchmark expects it. */
export const extract: Command = {
  name: 'extract',
  usage: 'FILE [--url URL] | --batch GOLD.jsonl.gz --out DIR',
  about: "Print an article page's title, authors, time, blocks and what was left out, as JSON; - reads stdin.",
  options: { url: { type: 'string' }, batch: { type: 'string' }, out: { type: 'string' } },
  positionals: [0, 1],
  async run(args, desk) {
    const wrong = (detail: string) => err({ kind: 'malformed' as const, what: 'The command line', detail });
    const batch = text(args, 'batch');
    if (batch !== undefined) {
      const out = text(args, 'out');
      if (out === undefined) return wrong('--batch needs --out DIR');
      if (!existsSync(batch)) return err({ kind: 'malformed', what: `The file ${batch}`, detail: 'there is no such file' });
      const report = predictBatch(batch, out);
      for (const refused of report.refused) desk.stderr.write(`${refused}\n`);
      desk.stdout.write(`${report.pages} pages, CPU ms mean ${report.cpuMsMean.toFixed(0)}, max ${report.cpuMsMax.toFixed(0)}\n`);
      return ok(0);
    }
    const [file] = args.positionals;
    if (file === undefined) return wrong('a FILE is missing');
    const url = text(args, 'url') ?? 'http://unknown.invalid/';
    if (!URL.canParse(url)) return wrong(`“${url}” is not a URL`);
    const bytes = await readInput(file, desk.stdin);
    if (!bytes.ok) return bytes;
    const extraction = extractHtml(decode(bytes.value, {}).text, url);
    if (!extraction.ok) return extraction;
    printJson(desk, printable(extraction.value));
    return ok(0);
  },
};
