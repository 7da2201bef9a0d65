import type { Command } from '../command.ts';
import { ok } from '../../core/result.ts';
export const models: Command = { name: 'models', usage: '', about: '', positionals: [0, 2], run: () => Promise.resolve(ok(0)) };
