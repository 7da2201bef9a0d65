import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Translator } from '../../core/ports.ts';
import { noLimit } from '../budget.ts';
import { richTexts } from '../marks.fixture.ts';
import { fromHtml, toHtml } from '../markup.ts';
import { deeplTranslator } from './deepl.ts';
import { startDeepl } from './deepl/server.fixture.ts';
import { standingClock, type EngineServer } from './http.fixture.ts';
import { libreTranslateTranslator } from './libretranslate.ts';
import { startLibreTranslate } from './libretranslate/server.fixture.ts';
import { openaiTranslator } from './openai.ts';
import { startChat } from './openai/server.fixture.ts';

const clock = standingClock();
const budget = noLimit;
const servers = { libretranslate: await startLibreTranslate(), deepl: await startDeepl(), openai: await startChat() };
afterAll(async () => {
  for (const server of Object.values(servers)) await server.close();
});

test.each<[string, EngineServer, Translator]>([
  ['LibreTranslate', servers.libretranslate, libreTranslateTranslator({ url: servers.libretranslate.url, budget, clock })],
  ['DeepL', servers.deepl, deeplTranslator({ url: servers.deepl.url, key: 'k:fx', budget, clock })],
  ['a chat model', servers.openai, openaiTranslator({ url: servers.openai.url, model: 'desk-model', budget, clock })],
])('300 sentences with nested marks through %s: every mark on its words, none asked for twice', async (_, server, translator) => {
  const texts = fc.sample(richTexts, 300);
  const answers = await translator.translate(texts, { from: 'fr', to: 'en' }, new AbortController().signal);
  for (const [i, text] of texts.entries()) {
    const { marks, unplaced } = fromHtml(toHtml(text), text);
    expect(answers[i]).toMatchObject({
      ok: true,
      value: { text: `[en] ${text.text}`, marks: marks.map((mark) => ({ ...mark, start: mark.start + 5, end: mark.end + 5 })), unplaced },
    });
  }
  const sent = server.posted().flatMap((body) => {
    const { q, text, messages } = body as { q?: string[]; text?: string[]; messages?: { role: string; content: string }[] };
    return q ?? text ?? (JSON.parse(messages!.at(-1)!.content) as { segments: string[] }).segments;
  });
  expect(sent).toHaveLength(300);
});
