import { constants, existsSync } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import { readConfig, variables, type Config } from '../../config.ts';
import { sentenceOf } from '../../core/failure.ts';
import { languageName } from '../../core/language.ts';
import type { Instant } from '../../core/provenance.ts';
import { ok } from '../../core/result.ts';
import type { FeedState } from '../../core/source.ts';
import { openSiteRules } from '../../extract/site-config/folder.ts';
import { readPress, sourceFolders } from '../../feeds/sources.ts';
import { isTold } from '../../feeds/subscription.ts';
import { databaseFile } from '../../store/open.ts';
import type { Command, Desk } from '../command.ts';

interface Finding {
  readonly what: string;
  readonly good: boolean;
  readonly detail: string;
}

const gigabyte = 1024 ** 3;

async function node(): Promise<Finding> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const good = major > 20 || (major === 20 && minor >= 19);
  return Promise.resolve({ what: 'Node', good, detail: `${process.versions.node}${good ? '' : '; 20.19 or later is needed'}` });
}

async function folder(config: Config): Promise<Finding> {
  try {
    await mkdir(config.dataDir, { recursive: true });
    await access(config.dataDir, constants.R_OK | constants.W_OK);
    const { bavail, bsize } = await statfs(config.dataDir);
    const free = (bavail * bsize) / gigabyte;
    return {
      what: 'Data folder',
      good: free > 1,
      detail: `${config.dataDir}, ${free.toFixed(1)} GB free${free > 1 ? '' : '; at least 1 GB should be'}`,
    };
  } catch (error) {
    return {
      what: 'Data folder',
      good: false,
      detail: `${config.dataDir} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

async function store(config: Config, desk: Desk): Promise<readonly Finding[]> {
  if (config.databaseUrl === undefined && !existsSync(databaseFile(config.dataDir))) {
    return [{ what: 'Database', good: true, detail: 'none yet; `desk start` makes one' }];
  }
  const opened = await desk.openStore(config, 'read');
  if (!opened.ok) return [{ what: 'Database', good: false, detail: sentenceOf(opened.error) }];
  const [tables, feeds] = [await opened.value.admin.tables(), await opened.value.sources.feeds()];
  await opened.value.close();
  return [
    { what: 'Database', good: true, detail: `${opened.value.dialect}, ${tables['publications'] ?? 0} articles` },
    { what: 'Hubs', good: true, detail: hubs(config, feeds, desk.clock.now()) },
  ];
}

/** How many feeds would tell of their news (WebSub), and how many do. */
function hubs({ callbackUrl }: Config, feeds: readonly FeedState[], now: Instant): string {
  const offer = `${feeds.filter(({ offeredHub }) => offeredHub).length} of ${feeds.length} feeds offer to tell of news at once`;
  const told = `${feeds.filter((feed) => isTold(feed, now)).length} do`;
  return callbackUrl === undefined
    ? `${offer}; they can if callbackUrl (${variables.callbackUrl}) is an address of this desk that the internet reaches`
    : `${offer}; ${told}, to ${callbackUrl}`;
}

function sources(config: Config): Finding {
  const read = readPress(sourceFolders(config), config.sources);
  if (!read.ok) return { what: 'Sources', good: false, detail: sentenceOf(read.error) };
  const { sources: chosen, known } = read.value;
  return { what: 'Sources', good: chosen.length > 0, detail: `${chosen.length} of ${known} newspapers in ${config.sourcesDir} are read` };
}

/** Absent where no folder of site rules is named. */
function siteRules({ siteRulesDir }: Config): readonly Finding[] {
  if (siteRulesDir === undefined) return [];
  const folder = openSiteRules(siteRulesDir);
  if (!folder.ok) return [{ what: 'Site rules', good: false, detail: sentenceOf(folder.error) }];
  const { files } = folder.value;
  return [
    {
      what: 'Site rules',
      good: files.length > 0,
      detail: `${files.length} files in ${siteRulesDir}; \`desk site-rules\` says what of them can be used`,
    },
  ];
}

function contact(config: Config): Finding {
  const named = !new URL(config.contactUrl).hostname.endsWith('.invalid');
  return {
    what: 'Contact',
    good: named,
    detail: named
      ? config.contactUrl
      : `publishers cannot tell who reads them; set contactUrl (${variables.contactUrl}) to a page of yours`,
  };
}

async function engines(config: Config, desk: Desk): Promise<readonly Finding[]> {
  const opened = await desk.openTranslators(config);
  if (!opened.ok) return [{ what: 'Engines', good: false, detail: sentenceOf(opened.error) }];
  const findings: Finding[] = [];
  for (const translator of opened.value) {
    const [ready, possible] = await Promise.all([translator.pairs(), translator.obtainable()]);
    const names = ready.map((pair) => languageName(pair.from)).sort();
    const more = possible.length - ready.length;
    const detail = ready.length > 0 ? `${names.length > 8 ? `${names.length} languages` : names.join(', ')} ready` : 'no language ready';
    findings.push({
      what: `Engine ${translator.id}`,
      good: ready.length > 0,
      detail: `${detail}${more > 0 ? `; ${more} more with \`desk models pull\`` : ''}`,
    });
    await translator.close();
  }
  return findings;
}

/** `desk doctor`: what works here and what is missing, a line each; exit code 1 when the newspaper could not run. */
export const doctor: Command = {
  name: 'doctor',
  usage: '',
  about: 'Say what works on this machine and what is missing.',
  positionals: [0, 0],
  async run(_args, desk) {
    const config = readConfig(desk.environment, desk.cwd);
    if (!config.ok) return config;
    const needed = [
      await node(),
      await folder(config.value),
      ...(await store(config.value, desk)),
      sources(config.value),
      ...siteRules(config.value),
    ];
    const wanted = [contact(config.value), ...(await engines(config.value, desk))];
    for (const { what, good, detail } of [...needed, ...wanted]) desk.stdout.write(`${good ? 'ok     ' : 'MISSING'}  ${what}: ${detail}\n`);
    return ok(needed.every((finding) => finding.good) ? 0 : 1);
  },
};
