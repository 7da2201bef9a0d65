import { serveEngine, type EngineServer, type Received, type Reply } from '../http.fixture.ts';

const sources = ['DE', 'EN', 'FR', 'NB', 'PT', 'ZH'];
const targets = ['EN-GB', 'EN-US', 'DE'];

/** A server with DeepL's API and its refusals, for the key `k:fx`; writes `[en]` before every text and bills its words without tags. */
export function startDeepl({ quota = Infinity } = {}): Promise<EngineServer> {
  const refuse = (status: number, message: string): Reply => ({ status, body: { message } });
  let left = quota;

  function answer({ path, method, body, headers }: Received): Reply {
    if (headers.authorization !== 'DeepL-Auth-Key k:fx') return { status: 403, body: '' };
    if (path === '/v2/languages?type=source' && method === 'GET')
      return { body: sources.map((language) => ({ language, name: language, supports_formality: false })) };
    if (path !== '/v2/translate' || method !== 'POST') return refuse(404, 'Not found');
    const { text, source_lang, target_lang, tag_handling, formality = 'default' } = body as Record<string, unknown>;
    if (!Array.isArray(text) || text.length === 0) return refuse(400, "Parameter 'text' not specified.");
    const texts = text as string[];
    if (texts.length > 50) return refuse(400, 'Too many texts in one request.');
    if (JSON.stringify(body).length > 131_072) return refuse(413, 'Request Entity Too Large');
    if (!sources.includes(String(source_lang))) return refuse(400, "Value for 'source_lang' not supported.");
    if (!targets.includes(String(target_lang))) return refuse(400, "Value for 'target_lang' not supported.");
    if (!['default', 'prefer_more', 'prefer_less'].includes(String(formality)))
      return refuse(400, "'formality' is not supported for given 'target_lang'.");
    if (tag_handling === 'xml' && !texts.every(isWellFormed)) return refuse(400, 'Tag handling parsing failed, please check input.');
    const billed = texts.map((one) => Array.from(tag_handling === 'xml' ? one.replace(/<[^>]*>/g, '') : one).length);
    const sum = billed.reduce((a, b) => a + b, 0);
    if (sum > left) return refuse(456, 'Quota Exceeded');
    left -= sum;
    return {
      body: {
        translations: texts.map((one, i) => ({
          detected_source_language: source_lang,
          text: `[en] ${one}`,
          billed_characters: billed[i],
        })),
      },
    };
  }

  return serveEngine(answer);
}

/** Whether tags are balanced and every other `<` and `&` is escaped. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [token, slash, name = ''] of xml.matchAll(/<(\/?)(\w+)(?: \w+="[^"<]*")*>|<|&(?!amp;|lt;|gt;)/g)) {
    if (name === '') return token === '';
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
