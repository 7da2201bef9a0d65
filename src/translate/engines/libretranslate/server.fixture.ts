import { serveEngine, type EngineServer, type Received, type Reply } from '../http.fixture.ts';

const languages = [
  { code: 'en', name: 'English', targets: ['de', 'en', 'fr'] },
  { code: 'de', name: 'German', targets: ['en', 'fr'] },
  { code: 'fr', name: 'French', targets: ['de', 'en'] },
  { code: 'pb', name: 'Portuguese (Brazil)', targets: ['en'] },
  { code: 'pt', name: 'Portuguese', targets: ['en'] },
  { code: 'zt', name: 'Chinese (traditional)', targets: ['en'] },
  { code: 'eo', name: 'Esperanto', targets: ['fr'] },
];

/** Limits of a server, as its operator sets them (LT_BATCH_LIMIT, LT_CHAR_LIMIT, LT_API_KEYS). */
export interface LibreTranslateLimits {
  readonly key?: string;
  readonly batch?: number;
  readonly characters?: number;
}

/** A LibreTranslate server that writes `[en]` before every sentence, with its API's own refusals; a sentence with `BOOM` ends in status 500. */
export function startLibreTranslate({ key, batch = -1, characters = -1 }: LibreTranslateLimits = {}): Promise<EngineServer> {
  const refuse = (status: number, error: string): Reply => ({ status, body: { error } });

  function answer({ path, method, body }: Received): Reply {
    if (path === '/languages' && method === 'GET') return { body: languages };
    if (path !== '/translate' || method !== 'POST') return refuse(404, 'Not Found');
    const { q, source, target, format, api_key } = body as Record<string, unknown>;
    if (key !== undefined && api_key === undefined) return refuse(400, 'Please contact the server operator to get an API key');
    if (key !== undefined && api_key !== key) return refuse(403, 'Invalid API key');
    if (!Array.isArray(q)) return refuse(400, 'Invalid request: missing q parameter');
    if (format !== 'text' && format !== 'html') return refuse(400, `${String(format)} format is not supported`);
    const texts = q as string[];
    if (batch >= 0 && texts.length > batch) return refuse(400, `Invalid request: request (${texts.length}) exceeds text limit (${batch})`);
    const size = texts.join('').length;
    if (characters >= 0 && size > characters) return refuse(400, `Invalid request: request (${size}) exceeds text limit (${characters})`);
    if (!languages.some(({ code }) => code === source)) return refuse(400, `${String(source)} is not supported`);
    if (target !== 'en') return refuse(400, `${String(target)} is not supported`);
    if (texts.some((text) => text.includes('BOOM'))) return refuse(500, 'Cannot translate text: list index out of range');
    return { body: { translatedText: texts.map((text) => `[en] ${text}`) } };
  }

  return serveEngine(answer);
}
