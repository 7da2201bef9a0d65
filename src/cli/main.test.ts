import { expect, test } from 'vitest';
import { ok } from '../core/result.ts';
import type { Command } from './command.ts';
import { config } from './commands/config.ts';
import { run } from './commands/run.ts';
import { testDesk } from './desk.fixture.ts';
import { main } from './main.ts';

const echo: Command = {
  name: 'echo',
  usage: 'WORD [--loud]',
  about: 'Says a word.',
  options: { loud: { type: 'boolean' } },
  positionals: [1, 1],
  run(args, desk) {
    desk.stdout.write(`${args.positionals[0]!}${args.values['loud'] ? '!' : ''}\n`);
    return Promise.resolve(ok(0));
  },
};

async function desk(argv: string[], environment: NodeJS.ProcessEnv = {}) {
  const room = testDesk('', { environment });
  const code = await main(argv, [echo, config, run], room);
  return { code, out: room.out(), complaints: room.complaints() };
}

test('runs a command with its arguments', async () => {
  expect(await desk(['echo', 'hi', '--loud'])).toEqual({ code: 0, out: 'hi!\n', complaints: '' });
});

test('help lists the commands; a command says its usage', async () => {
  expect((await desk(['help'])).out).toContain('echo    Says a word.');
  expect((await desk(['echo', '--help'])).out).toContain('desk echo WORD [--loud]');
  expect((await desk([])).code).toBe(2);
});

test.each([
  [['ecko'], /^desk: there is no command “ecko”; `desk help` lists them\.\n$/],
  [['echo'], /^desk: The command line could not be read: an argument is missing; usage: desk echo WORD \[--loud\]\.\n$/],
  [['echo', 'a', 'b'], /“b” is one argument too many/],
  [['echo', 'a', '--quiet'], /Unknown option '--quiet'/],
  [['run'], /needs --once/],
  [['run', '--once', '--replay'], /--replay/],
])('%j gets one sentence and exit code 2', async (argv, sentence) => {
  const result = await desk(argv);
  expect(result.code).toBe(2);
  expect(result.complaints).toMatch(sentence);
  expect(result.complaints.trimEnd()).not.toContain('\n');
  expect(result.out).toBe('');
});

test('the configuration is printed without its password', async () => {
  const { out } = await desk(['config', '--json'], { DATABASE_URL: 'postgres://me:secret@db.example/news' });
  expect(out).not.toContain('secret');
  expect(JSON.parse(out)).toMatchObject({ databaseUrl: 'postgres://me:***@db.example/news', port: 8080 });
});

test('a bad setting is one sentence', async () => {
  const result = await desk(['config'], { PORT: 'x' });
  expect(result.code).toBe(2);
  expect(result.complaints).toContain('port (PORT)');
});
