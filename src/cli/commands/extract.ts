import { resolve } from 'node:path';
import { readConfig, type Config } from '../../config.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Source } from '../../core/source.ts';
import { predictBatch, type BatchReport } from '../../extract/batch.ts';
import type { Hints } from '../../extract/extraction.ts';
import { printable } from '../../extract/printable.ts';
import { siteRulesIn } from '../../extract/site-config/folder.ts';
import { rulesFor } from '../../extract/site-config/rules-for.ts';
import { extractPage } from '../../extract/worker.ts';
import { findSource, sourceFolders } from '../../feeds/sources.ts';
import { misused, printJson, text, type Command, type Desk } from '../command.ts';
import { readInput, unreadable } from '../input.ts';
import { readSourceFile } from '../source/file.ts';

/** `desk extract`: one page as JSON, or a batch as the extraction benchmark expects it. */
export const extract: Command = {
  name: 'extract',
  usage: 'FILE [--url URL] [--rules SOURCE.json|ID|host] | --batch GOLD.jsonl.gz --out DIR',
  about:
    "Print an article page's title, authors, time, blocks and what was left out, as JSON; - reads stdin. --rules tries a newspaper's page rules.",
  options: { url: { type: 'string' }, rules: { type: 'string' }, batch: { type: 'string' }, out: { type: 'string' } },
  positionals: [0, 1],
  async run(args, desk) {
    const batch = text(args, 'batch');
    if (batch !== undefined) {
      const out = text(args, 'out');
      if (out === undefined) return misused('--batch needs --out DIR');
      const problem = await unreadable(batch);
      if (problem) return err(problem);
      const report = predicted(batch, out);
      if (!report.ok) return report;
      for (const refused of report.value.refused) desk.stderr.write(`${refused}\n`);
      const { pages, cpuMsMean, cpuMsMax } = report.value;
      desk.stdout.write(`${pages} pages, CPU ms mean ${cpuMsMean.toFixed(0)}, max ${cpuMsMax.toFixed(0)}\n`);
      return ok(0);
    }
    const [file] = args.positionals;
    if (file === undefined) return misused('a FILE is missing');
    const url = text(args, 'url') ?? 'http://unknown.invalid/';
    if (!URL.canParse(url)) return misused(`“${url}” is not a URL`);
    const bytes = await readInput(file, desk.stdin);
    if (!bytes.ok) return bytes;
    const hints = await hintsOf(text(args, 'rules'), url, desk);
    if (!hints.ok) return hints;
    const extraction = extractPage({ body: bytes.value, url, hints: hints.value });
    if (!extraction.ok) return extraction;
    printJson(desk, printable(extraction.value));
    return ok(0);
  },
};

/** What a newspaper's file says of its pages, then what the site's file does; `host` looks for the newspaper of the page's address. */
async function hintsOf(rules: string | undefined, url: string, desk: Desk): Promise<Result<Hints, Failure>> {
  if (rules === undefined) return ok({});
  const config = readConfig(desk.environment, desk.cwd);
  if (!config.ok) return config;
  const siteRules = siteRulesIn(config.value);
  if (!siteRules.ok) return siteRules;
  const source = await sourceNamed(rules, url, { desk, config: config.value });
  if (!source.ok) return source;
  return ok({ timeZone: source.value.timeZone, fetchedAt: desk.clock.now(), ...rulesFor(source.value, url, siteRules.value) });
}

async function sourceNamed(
  rules: string,
  url: string,
  { desk, config }: { readonly desk: Desk; readonly config: Config },
): Promise<Result<Source, Failure>> {
  if (rules.endsWith('.json')) return readSourceFile(resolve(desk.cwd, rules));
  const source = findSource(sourceFolders(config), rules === 'host' ? url : rules);
  if (!source.ok) return source;
  const wanted = rules === 'host' ? `the host of ${url}` : `the id “${rules}”`;
  return source.value ? ok(source.value) : err({ kind: 'malformed', what: '--rules', detail: `no newspaper has ${wanted}` });
}

// The gold file and the pages it names are a benchmark's: whatever is wrong with them is told, not traced.
function predicted(gold: string, out: string): Result<BatchReport, Failure> {
  try {
    return ok(predictBatch(gold, out));
  } catch (error) {
    return err({ kind: 'malformed', what: `The batch ${gold}`, detail: printed(error) });
  }
}

function printed(error: unknown): string {
  return error instanceof SyntaxError
    ? 'it is not JSON lines'
    : (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
