import { secrets, settings, type Config } from '../../config.ts';
import { ok } from '../../core/result.ts';
import { readConfig } from '../../config.ts';
import type { Command } from '../command.ts';

/** A setting as it may be shown: passwords, tokens and keys in addresses are masked. */
export function shown(config: Config, name: keyof Config): unknown {
  const value = config[name];
  if (secrets.has(name) && value !== undefined) return '***';
  if (typeof value !== 'string') return value;
  return value
    .replace(/(:\/\/[^/@:]*):[^@/]*@/, '$1:***@')
    .replace(/:\/\/[^/@:]+@/, '://***@')
    .replace(/([?&][^=&#]*(?:pass|key|token|secret)[^=&#]*=)[^&#]*/gi, '$1***');
}

/** `desk config`: every setting, its value here, its variable. */
export const config: Command = {
  name: 'config',
  usage: '[--json]',
  about: 'Print every setting with its value, its environment variable and what it is for.',
  options: { json: { type: 'boolean' } },
  positionals: [0, 0],
  run(args, desk) {
    const read = readConfig(desk.environment, desk.cwd);
    if (!read.ok) return Promise.resolve(read);
    if (args.values['json']) {
      desk.stdout.write(`${JSON.stringify(Object.fromEntries(settings.map(({ name }) => [name, shown(read.value, name)])))}\n`);
    } else {
      for (const { name, variable, about } of settings) {
        const value = shown(read.value, name);
        desk.stdout.write(`${name} = ${value === undefined ? '(not set)' : JSON.stringify(value)}\n    ${variable}: ${about}\n`);
      }
    }
    return Promise.resolve(ok(0));
  },
};
