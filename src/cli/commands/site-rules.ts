import { readConfig, variables } from '../../config.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { openSiteRules, type SiteRulesFolder } from '../../extract/site-config/folder.ts';
import { countText } from '../../publish/times.ts';
import { misused, printJson, type Command, type Desk } from '../command.ts';

const noRules = (what: string, detail: string): Result<never, Failure> => err({ kind: 'malformed', what, detail });

/** `desk site-rules`: what can be used of the site rules the configuration names, and what of one file. */
export const siteRules: Command = {
  name: 'site-rules',
  usage: '[HOST|ADDRESS]',
  about: 'Count what can be used of the folder siteRulesDir names; for a HOST, print its rules and what was left out of them, as JSON.',
  positionals: [0, 1],
  run(args, desk) {
    const config = readConfig(desk.environment, desk.cwd);
    if (!config.ok) return Promise.resolve(config);
    const { siteRulesDir } = config.value;
    if (siteRulesDir === undefined)
      return Promise.resolve(noRules('The configuration', `siteRulesDir (${variables.siteRulesDir}) names no folder of site rules`));
    const folder = openSiteRules(siteRulesDir);
    if (!folder.ok) return Promise.resolve(folder);
    const [address] = args.positionals;
    return Promise.resolve(address === undefined ? printed(folder.value, desk) : printedOf(address, folder.value, desk));
  },
};

function printedOf(address: string, folder: SiteRulesFolder, desk: Desk): Result<number, Failure> {
  if (/\s/.test(address)) return misused(`“${address}” is neither a host nor an address`);
  const file = folder.fileFor(address);
  if (file === undefined) return noRules('The folder of site rules', `it has no file for ${address}`);
  const read = folder.read(file);
  if (!read.ok) return noRules(`The file ${file}`, read.error);
  printJson(desk, { file, ...read.value });
  return ok(0);
}

/** The sums over all files, and a line for each that is not read. */
function printed(folder: SiteRulesFolder, desk: Desk): Result<number, Failure> {
  const { files, others } = folder;
  const sums = { used: 0, ignored: 0 };
  const whys = new Map<string, number>();
  const names = new Map<string, number>();
  let refused = 0;
  for (const file of files) {
    const found = folder.read(file);
    if (!found.ok) {
      refused++;
      desk.stdout.write(`${file} is not used: ${found.error}.\n`);
      continue;
    }
    sums.used += found.value.used;
    sums.ignored += found.value.ignored;
    for (const { why, name } of found.value.leftOut) {
      whys.set(why, (whys.get(why) ?? 0) + 1);
      const plain = name.replace(/\(.*$/s, '');
      if (why === 'no such rule here') names.set(plain, (names.get(plain) ?? 0) + 1);
    }
  }
  const often = [...names].sort((a, b) => b[1] - a[1]).slice(0, 8);
  const lines = [
    `${countText(files.length - refused, 'file')} of ${files.length} can be used; ${countText(others, 'other')} named after no host.`,
    `In the rules: ${countText(sums.used, 'line')}.`,
    ...[...whys].sort((a, b) => b[1] - a[1]).map(([why, count]) => `Left out, ${why}: ${countText(count, 'line')}.`),
    ...(often.length > 0 ? [`Most often no such rule: ${often.map(([name, count]) => `${name} (${count})`).join(', ')}.`] : []),
    `Ignored, as always, on headers, cookies, logins and User-Agents: ${countText(sums.ignored, 'line')}.`,
  ];
  desk.stdout.write(`${lines.join('\n')}\n`);
  return ok(0);
}
