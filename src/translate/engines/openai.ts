import { TARGET } from '../../core/language.ts';
import type { Budget, Clock, Translator } from '../../core/ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Pair } from '../../core/translation.ts';
import { closestPair } from '../languages.ts';
import { fromPlaceholders } from '../placeholders.ts';
import { translateInBatches, type Answered, type Item, type Reading } from './batches.ts';
import { worldLanguages } from './fake.data.ts';
import type { Refused } from './http.ts';
import { completionOf, readAnswer, refusalOf, refuses } from './openai/answer.ts';
import { chatAddress, chatOf, type Question } from './openai/chat.ts';
import { askedOf, instructions, promptVersion, question, type Asked } from './openai/prompt.ts';
import { readingOf } from './reading.ts';
import { slotsFor } from './slots.ts';

/** A chat model, and what it may be sent. */
export interface OpenaiOptions {
  /** Address of the API, such as `http://127.0.0.1:11434/v1`; `/v1` is put after a bare host. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
  /** In tokens, of question and answer together. */
  readonly budget: Budget;
  readonly clock: Clock;
  /** Whether to ask for answers by a JSON schema; servers that cannot are found out. */
  readonly jsonSchema?: boolean;
  /** Room for a model that thinks before it answers, in tokens a request. */
  readonly thinkingTokens?: number;
  /** Longest batch, in UTF-16 units of source text. */
  readonly batchCharacters?: number;
  /** Longest time for one answer. */
  readonly timeoutSeconds?: number;
  /** Requests at once. */
  readonly concurrency?: number;
}

const engine = 'openai';
const mostSentences = 25;
/** For the template a server writes around the messages, which only it knows. */
const templateTokens = 100;
const known: readonly Pair[] = worldLanguages.map((from) => ({ from, to: TARGET }));

/** A chat model behind OpenAI's Chat Completions API (v1: POST /chat/completions), as Ollama, vLLM, llama.cpp and many others serve it. */
export function openaiTranslator(options: OpenaiOptions): Translator {
  const { model, key, budget, clock, thinkingTokens = 0, batchCharacters = 3000, timeoutSeconds = 300, concurrency = 2 } = options;
  const chat = chatOf(
    {
      engine,
      url: chatAddress(options.url),
      key,
      timeoutSeconds,
      ...(key !== undefined && { headers: { authorization: `Bearer ${key}` } }),
    },
    model,
    (options.jsonSchema ?? true) ? 'json_schema' : 'json_object',
  );
  const name = `${model} p${promptVersion}`;
  const slots = slotsFor(concurrency);

  function questionOf(asked: readonly Asked[], pair: Pair): Question {
    const user = question(asked);
    // English has fewer tokens than its source has bytes.
    return { system: instructions(pair), user, answerTokens: bytes(user) + 200 + thinkingTokens };
  }

  async function ask(items: readonly Item[], pair: Pair, signal: AbortSignal): Promise<Result<Answered, Refused>> {
    const asked = askedOf(items);
    const answer = await chat.ask(questionOf(asked, pair), signal);
    if (!answer.ok)
      return err(isUsedUp(answer.error) ? { ...answer.error, failure: { kind: 'over-budget', engine }, lasting: true } : answer.error);
    const completion = completionOf(answer.value);
    if (!completion)
      return err({ failure: { kind: 'engine', engine, detail: 'its answer is no chat completion' }, billed: true, lasting: false });
    const said = readAnswer(completion, items.length);
    const used = completion.usage?.total_tokens;
    const readings =
      said.kind === 'words'
        ? items.map(() => failed(said.detail))
        : asked.map((one) => read(one, said.drift === 'doubt' ? undefined : said.byId.get(one.id), pair));
    return ok({ readings, ...(used !== undefined && { used }) });
  }

  function read({ item, numbered }: Asked, text: string | undefined, pair: Pair): Reading {
    if (text === undefined) return failed('it did not answer with the sentences that were asked for');
    if (refuses(text) && !refuses(item.segment.text)) return failed(refusalOf(text));
    return readingOf(item, fromPlaceholders(text, numbered), engine, name, pair);
  }

  return {
    id: engine,
    version: 'v1',
    pairs: () => Promise.resolve(known),
    obtainable: () => Promise.resolve(known),
    model: () => Promise.resolve(name),
    async translate(segments, pair, signal) {
      if (!closestPair(pair, known)) return segments.map(() => err({ kind: 'pair-unsupported', from: pair.from, to: pair.to }));
      return translateInBatches(
        {
          model: name,
          budget,
          clock,
          slots,
          most: { sentences: mostSentences, characters: batchCharacters },
          // No token is less than a byte.
          cost(items) {
            const asks = questionOf(askedOf(items), pair);
            return bytes(JSON.stringify(chat.body(asks))) + asks.answerTokens + templateTokens;
          },
          ask: (items, stop) => ask(items, pair, stop),
        },
        segments,
        signal,
      );
    },
    close: () => Promise.resolve(),
  };
}

const failed = (detail: string): Reading => ({ answer: err({ kind: 'engine', engine, detail }), again: 'alone' });

const bytes = (text: string): number => Buffer.byteLength(text);

/** An account without money: OpenAI's 429 with `insufficient_quota`, others' 402. */
const isUsedUp = ({ status, said = '' }: Refused): boolean =>
  status === 402 || (status === 429 && /insufficient_quota|current quota|billing/i.test(said));
