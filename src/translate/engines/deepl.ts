import { z } from 'zod';
import type { Budget, Clock, Translator } from '../../core/ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Pair } from '../../core/translation.ts';
import { toHtml } from '../markup.ts';
import type { Answered, Item } from './batches.ts';
import { documentedCodes } from './deepl/languages.data.ts';
import { asHtml, byFormat, codePoints, restored } from './html.ts';
import { callJson, type Refused } from './http.ts';
import { languagesOf, listed, listedTranslator, noList } from './listed.ts';
import { plainText, readingOf } from './reading.ts';
import { slotsFor } from './slots.ts';

/** A DeepL account, and what it may be sent. */
export interface DeeplOptions {
  /** Another server with DeepL's API; without it the key decides between the free and the paid one. */
  readonly url?: string;
  readonly key: string;
  /** In characters (code points) as DeepL bills them: of the source text. */
  readonly budget: Budget;
  readonly clock: Clock;
  /** `prefer_…` only: English has no formality of its own, and stricter wishes are refused. */
  readonly formality?: 'default' | 'prefer_more' | 'prefer_less';
  readonly english?: 'EN-US' | 'EN-GB';
  /** Longest time for one answer. */
  readonly timeoutSeconds?: number;
  /** Requests at once. */
  readonly concurrency?: number;
}

const engine = 'deepl';
const listSeconds = 10;
/** The API takes 50 texts and 128 KiB a request. */
const most = { sentences: 50, characters: 15_000 };
const languageList = z.array(z.object({ language: z.string() }));
const answers = z.object({ translations: z.array(z.object({ text: z.string(), billed_characters: z.number().min(0).optional() })) });

/** DeepL (API v2: POST /v2/translate as JSON, GET /v2/languages). */
export function deeplTranslator(options: DeeplOptions): Translator {
  const { key, budget, clock, formality, english = 'EN-US', timeoutSeconds = 30, concurrency = 2 } = options;
  const base = deeplAddress(key, options.url);
  const model = [engine, ...(english === 'EN-US' ? [] : [english]), ...(formality === undefined ? [] : [formality])].join(' ');
  const slots = slotsFor(concurrency);
  const account = { engine, key, headers: { authorization: `DeepL-Auth-Key ${key}` } };

  const languages = languagesOf(
    async () => {
      const seconds = Math.min(timeoutSeconds, listSeconds);
      const list = await callJson(
        { ...account, url: `${base}/v2/languages?type=source`, method: 'GET', timeoutSeconds: seconds },
        new AbortController().signal,
      );
      if (!list.ok) return err(list.error.failure);
      const read = languageList.safeParse(list.value);
      return read.success ? ok(read.data.flatMap(({ language }) => listed(language))) : err(noList(engine));
    },
    documentedCodes.flatMap((code) => listed(code)),
    clock,
  );

  async function ask(items: readonly Item[], code: string, pair: Pair, signal: AbortSignal): Promise<Result<Answered, Refused>> {
    const body = {
      text: items.map(sent),
      source_lang: code.toUpperCase(),
      target_lang: english,
      split_sentences: '0',
      preserve_formatting: true,
      show_billed_characters: true,
      ...(formality !== undefined && { formality }),
      ...(items.some(asHtml) && { tag_handling: 'xml', outline_detection: false, non_splitting_tags: ['a', 'b', 'i', 'u'] }),
    };
    const answer = await callJson({ ...account, url: `${base}/v2/translate`, method: 'POST', body, timeoutSeconds }, signal);
    if (!answer.ok) return err(answer.error.status === 456 ? { ...answer.error, ...usedUp } : answer.error);
    const read = answers.safeParse(answer.value);
    if (!read.success || read.data.translations.length !== items.length)
      return err({ failure: { kind: 'engine', engine, detail: 'it did not answer with as many sentences' }, billed: true, lasting: false });
    const { translations } = read.data;
    const billed = translations.reduce((sum, { billed_characters = NaN }) => sum + billed_characters, 0);
    return ok({
      readings: items.map((item, i) => readingOf(item, restored(translations[i]!.text, item), engine, model, pair)),
      ...(Number.isFinite(billed) && { used: billed }),
    });
  }

  return listedTranslator({
    id: engine,
    version: 'v2',
    model,
    languages,
    batched: (code, pair) => ({
      model,
      budget,
      clock,
      slots,
      most,
      // With our tags, which DeepL may or may not count: what it billed is settled afterwards.
      cost: (items) => items.reduce((sum, item) => sum + codePoints(sent(item)), 0),
      parts: byFormat,
      ask: (items, signal) => ask(items, code, pair, signal),
    }),
  });
}

/** Where an account's server is, without the API's version: keys of the free service end in `:fx`. */
export function deeplAddress(key: string, url = key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com'): string {
  return url.replace(/\/*(?:\/v2\/*)?$/, '');
}

const sent = (item: Item): string => (asHtml(item) ? toHtml(item.segment) : plainText(item.segment));

/** HTTP status 456: the account's own quota. When it begins anew depends on the contract. */
const usedUp = { failure: { kind: 'over-budget', engine }, lasting: true } as const;
