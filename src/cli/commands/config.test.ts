import { expect, test } from 'vitest';
import { readConfig, type Config } from '../../config.ts';
import { shown } from './config.ts';

const cwd = new URL('.', import.meta.url).pathname;

test.each<[keyof Config, string, string, string]>([
  ['databaseUrl', 'DATABASE_URL', 'postgres://desk:s3cret@db.example/desk', 'postgres://desk:***@db.example/desk'],
  ['databaseUrl', 'DATABASE_URL', 'postgres:///desk?host=/run&password=s3cret&x=1', 'postgres:///desk?host=/run&password=***&x=1'],
  ['openaiUrl', 'DESK_OPENAI_URL', 'https://s3cret@llm.example/v1', 'https://***@llm.example/v1'],
  ['libretranslateUrl', 'DESK_LIBRETRANSLATE_URL', 'https://mt.example/?api_key=s3cret', 'https://mt.example/?api_key=***'],
  ['proxy', 'DESK_PROXY', 'http://ada:s3cret@proxy.example:3128', 'http://ada:***@proxy.example:3128'],
  ['deeplKey', 'DESK_DEEPL_KEY', 's3cret', '***'],
  ['contactUrl', 'DESK_CONTACT_URL', 'https://desk.example/contact?page=1', 'https://desk.example/contact?page=1'],
])('%s shows no secret', (name, variable, value, expected) => {
  const config = readConfig({ [variable]: value }, cwd);
  if (!config.ok) throw new Error('it is a good configuration');
  expect(shown(config.value, name)).toBe(expected);
});
