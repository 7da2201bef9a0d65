import { z } from 'zod';
import { TARGET } from '../../core/language.ts';
import type { Budget, Clock, Translator } from '../../core/ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Pair } from '../../core/translation.ts';
import { toHtml } from '../markup.ts';
import type { Answered, Item } from './batches.ts';
import { asHtml, byFormat, charactersOf, restored } from './html.ts';
import { callJson, type Refused } from './http.ts';
import { documentedCodes, tagOfCode } from './libretranslate/languages.data.ts';
import { languagesOf, listed, listedTranslator, noList } from './listed.ts';
import { plainText, readingOf } from './reading.ts';
import { slotsFor } from './slots.ts';

/** Where a LibreTranslate server is, and what it may be sent. */
export interface LibreTranslateOptions {
  /** Address of the server, such as `http://127.0.0.1:5000`. */
  readonly url: string;
  readonly key?: string;
  /** In characters (code points) of source text. */
  readonly budget: Budget;
  readonly clock: Clock;
  /** Longest time for one answer. */
  readonly timeoutSeconds?: number;
  /** Requests at once. */
  readonly concurrency?: number;
}

const engine = 'libretranslate';
const listSeconds = 10;
/** Servers refuse more than their own limits, which the sentences then meet one by one. */
const most = { sentences: 32, characters: 4000 };
const languageList = z.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() }));
const translations = z.object({ translatedText: z.array(z.string()) });

const tagged = (code: string): ReturnType<typeof listed> => listed(code, tagOfCode[code]);

/** LibreTranslate (API of version 1.6: POST /translate with a list as `q`, GET /languages), its own or another's server. */
export function libreTranslateTranslator(options: LibreTranslateOptions): Translator {
  const { budget, clock, key, timeoutSeconds = 60, concurrency = 2 } = options;
  const url = options.url.replace(/\/+$/, '');
  const slots = slotsFor(concurrency);

  const languages = languagesOf(
    async () => {
      const seconds = Math.min(timeoutSeconds, listSeconds);
      const list = await callJson(
        { engine, url: `${url}/languages`, method: 'GET', key, timeoutSeconds: seconds },
        new AbortController().signal,
      );
      if (!list.ok) return err(list.error.failure);
      const read = languageList.safeParse(list.value);
      if (!read.success) return err(noList(engine));
      return ok(read.data.flatMap(({ code, targets }) => (targets === undefined || targets.includes(TARGET) ? tagged(code) : [])));
    },
    documentedCodes.flatMap(tagged),
    clock,
  );

  async function ask(items: readonly Item[], code: string, pair: Pair, signal: AbortSignal): Promise<Result<Answered, Refused>> {
    const html = items.some(asHtml);
    const body = {
      q: items.map(({ segment }) => (html ? toHtml(segment) : plainText(segment))),
      source: code,
      target: TARGET,
      format: html ? 'html' : 'text',
      ...(key !== undefined && { api_key: key }),
    };
    const answer = await callJson({ engine, url: `${url}/translate`, method: 'POST', body, key, timeoutSeconds }, signal);
    if (!answer.ok) return answer;
    const read = translations.safeParse(answer.value);
    if (!read.success || read.data.translatedText.length !== items.length)
      return err({
        failure: { kind: 'engine', engine, detail: 'it did not answer with as many sentences' },
        billed: true,
        lasting: false,
      });
    return ok({
      readings: items.map((item, i) => readingOf(item, restored(read.data.translatedText[i]!, item), engine, engine, pair)),
    });
  }

  return listedTranslator({
    id: engine,
    version: '1',
    model: engine,
    languages,
    batched: (code, pair) => ({
      model: engine,
      budget,
      clock,
      slots,
      most,
      cost: charactersOf,
      parts: byFormat,
      ask: (items, signal) => ask(items, code, pair, signal),
    }),
  });
}
