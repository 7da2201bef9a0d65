import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, settings, variables } from './config.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'desk-config-'));
const detail = (environment: NodeJS.ProcessEnv, cwd = folder()): string => {
  const result = readConfig(environment, cwd);
  return !result.ok && result.error.kind === 'malformed' ? result.error.detail : 'accepted';
};

test('the defaults are a private desk on loopback', () => {
  const cwd = folder();
  const result = readConfig({}, cwd);
  expect(result).toMatchObject({
    ok: true,
    value: { host: '127.0.0.1', port: 8080, dataDir: join(cwd, 'data'), modelsDir: join(cwd, 'data', 'models'), pauseSeconds: 5 },
  });
  expect(result.ok && Object.isFrozen(result.value)).toBe(true);
});

test('the environment wins over the file', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'desk.config.json'), JSON.stringify({ port: 9000, engines: ['fake'], pauseSeconds: 1 }));
  expect(readConfig({ PORT: '9001', DESK_ALLOW_PRIVATE: '127.0.0.1:1, 127.0.0.1:2' }, cwd)).toMatchObject({
    ok: true,
    value: { port: 9001, engines: ['fake'], pauseSeconds: 1, allowPrivate: ['127.0.0.1:1', '127.0.0.1:2'] },
  });
});

test('bad values are named with their variable', () => {
  expect(detail({ PORT: 'eighty' })).toMatch(/^port \(PORT\): /);
  expect(detail({ DATABASE_URL: 'mysql://x' })).toContain('databaseUrl (DATABASE_URL)');
  expect(detail({ HOST: '0.0.0.0' })).toContain('0.0.0.0 is not a loopback address');
  expect(detail({ DESK_CONFIG: '/nowhere/desk.json' })).toBe('there is no such file');
});

test('what is wrong within a setting is named by its place', () => {
  const rule = (when: object, engines: unknown = ['fake']): string => detail({ DESK_ROUTES: JSON.stringify([{ when, engines }]) });
  expect(rule({ from: 'es' })).toMatch(/^routes \(DESK_ROUTES\): entry 1: when: from: /);
  expect(rule({ from: ['es', 'zz-!!'] })).toBe('routes (DESK_ROUTES): entry 1: when: from: entry 2: “zz-!!” is not a language tag');
  expect(rule({ starred: 'yes' })).toContain('entry 1: when: starred: ');
  expect(rule({}, [])).toContain('entry 1: engines: ');
  expect(detail({ DESK_ROUTES: '{broken' })).toBe('routes (DESK_ROUTES): it is not JSON');
  expect(detail({ DESK_BUDGETS: '{"deepl":{"perDay":-5}}' })).toContain('deepl: perDay: ');
});

test('languages of rules are canonical, as those of articles are', () => {
  const read = readConfig({ DESK_ROUTES: '[{"when":{"from":["PT-br"]},"engines":["fake"]}]' }, folder());
  expect(read.ok && read.value.routes[0]?.when.from).toEqual(['pt-BR']);
});

test.each(['DESK_LIBRETRANSLATE_URL', 'DESK_DEEPL_URL', 'DESK_OPENAI_URL', 'DESK_MODEL_REGISTRY', 'DESK_PROXY'])(
  '%s wants a web address',
  (variable) => {
    for (const address of ['nonsense', 'localhost:5000', 'file:///etc'])
      expect(detail({ [variable]: address })).toContain('begins with http:// or https://');
    expect(detail({ [variable]: 'http://localhost:5000/v1' })).toBe('accepted');
  },
);

test('a ceiling for one engine leaves those of the others', () => {
  const budgets = (given: object) => readConfig({ DESK_BUDGETS: JSON.stringify(given) }, folder());
  expect(budgets({ libretranslate: { perDay: 50 } })).toMatchObject({
    value: { budgets: { libretranslate: { perDay: 50 }, deepl: { perMonth: 500_000 }, openai: { perDay: 1_000_000 } } },
  });
  expect(budgets({ deepl: {} })).toMatchObject({ value: { budgets: { deepl: {} } } });
});

test('unknown settings and broken files are refused', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'desk.config.json'), '{"prot": 1}');
  expect(detail({}, cwd)).toContain('prot');
  writeFileSync(join(cwd, 'desk.config.json'), '{');
  expect(detail({}, cwd)).not.toBe('accepted');
  writeFileSync(join(cwd, 'desk.config.json'), '[]');
  expect(detail({}, cwd)).toBe('it must hold one object');
});

test('every setting has a variable and says what it is for', () => {
  for (const setting of settings) expect(setting.about, setting.name).toMatch(/\.$/);
  expect(variables.allowPrivate).toBe('DESK_ALLOW_PRIVATE');
});

test('the budget of polls is a whole number, and the minutes of before are still taken', () => {
  const read = readConfig({ DESK_POLLS_PER_DAY: '2500', DESK_POLL_MINUTES: '15' }, folder());
  expect(read).toMatchObject({ ok: true, value: { pollsPerDay: 2500, pollMinutes: 15 } });
  expect(readConfig({}, folder())).toMatchObject({ value: { pollsPerDay: 10_000, pollMinutes: 60 } });
  expect(detail({ DESK_POLLS_PER_DAY: '0' })).toContain('pollsPerDay (DESK_POLLS_PER_DAY)');
});

test.each<[NodeJS.ProcessEnv, unknown, readonly number[]]>([
  [{}, undefined, [2, 12]],
  [{}, [], []],
  [{}, [3, 3], [3]],
  [{ DESK_REREAD_HOURS: 'off' }, undefined, []],
  [{ DESK_REREAD_HOURS: '24, 1 6' }, undefined, [1, 6, 24]],
])('hours at which pages are read again, from %j and %j', (environment, rereadHours, hours) => {
  const cwd = folder();
  writeFileSync(join(cwd, 'desk.config.json'), JSON.stringify({ rereadHours }));
  const config = readConfig(environment, cwd);
  expect(config.ok && config.value.rereadHours).toEqual(hours);
});

test.each(['49', '0', 'soon', '-1'])('%s is no hour at which to read again', (given) => {
  expect(detail({ DESK_REREAD_HOURS: given })).toMatch(/^rereadHours \(DESK_REREAD_HOURS\)/);
});

test('a mail address that is none is refused', () => {
  expect(detail({ DESK_CONTACT_MAIL: 'desk@press.example' })).toBe('accepted');
  expect(detail({ DESK_CONTACT_MAIL: 'a@b.example\r\nX-More: 1' })).toMatch(/^contactMail/);
});
