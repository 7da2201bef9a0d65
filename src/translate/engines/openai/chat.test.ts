import { expect, test } from 'vitest';
import { chatAddress } from './chat.ts';

test.each([
  ['http://127.0.0.1:11434', 'http://127.0.0.1:11434/v1/chat/completions'],
  ['http://127.0.0.1:11434/', 'http://127.0.0.1:11434/v1/chat/completions'],
  ['https://api.example/v1/', 'https://api.example/v1/chat/completions'],
  ['https://api.example/openai/v3', 'https://api.example/openai/v3/chat/completions'],
  ['https://api.example/x/chat/completions', 'https://api.example/x/chat/completions'],
])('%s is asked at %s', (url, address) => {
  expect(chatAddress(url)).toBe(address);
});
