import type { Command } from '../command.ts';
import { config } from './config.ts';
import { detect } from './detect.ts';
import { doctor } from './doctor.ts';
import { duplicates } from './duplicates.ts';
import { edits } from './edits.ts';
import { evalCommand } from './eval.ts';
import { extract } from './extract.ts';
import { inspect } from './inspect.ts';
import { memory } from './memory.ts';
import { models } from './models.ts';
import { names } from './names.ts';
import { opml } from './opml.ts';
import { parseFeed } from './parse-feed.ts';
import { rights } from './rights.ts';
import { run, serve, start, worker } from './run.ts';
import { siteRules } from './site-rules.ts';
import { source } from './source.ts';
import { failures, status } from './status.ts';
import { takedown } from './takedown.ts';
import { translate } from './translate.ts';

/** Every word of `desk`, in the order `desk help` lists them. */
export const commands: readonly Command[] = [
  start,
  serve,
  worker,
  run,
  status,
  failures,
  source,
  opml,
  parseFeed,
  extract,
  siteRules,
  inspect,
  detect,
  translate,
  memory,
  names,
  rights,
  takedown,
  edits,
  duplicates,
  models,
  evalCommand,
  doctor,
  config,
];
