import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Failure } from './core/failure.ts';
import { canonicalTag } from './core/language.ts';
import { err, ok, type Result } from './core/result.ts';
import type { BudgetLimits } from './core/routing.ts';

const seconds = z.coerce.number().min(0).max(86_400);
const count = z.coerce.number().int().min(1).max(64);
const flag = z.union([z.boolean(), z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1')]);
const list = z.union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean))]);
/** True for addresses only this machine reaches: `localhost`, 127.0.0.0/8 and ::1. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

// Up to two days: what is older is hardly edited any more, and its host is left in peace.
const hoursList = z
  .preprocess(
    (value) => (typeof value === 'string' ? (value.trim() === 'off' ? [] : value.split(/[\s,]+/).filter(Boolean)) : value),
    z.array(z.coerce.number().min(0.25).max(48)).max(10),
  )
  .transform((hours) => [...new Set(hours)].sort((a, b) => a - b));

/** A setting that is an object or a list of them; the environment gives it as JSON. */
const structured = <T extends z.ZodType>(inner: T) =>
  z.preprocess((value, context) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'it is not JSON' });
      return z.NEVER;
    }
  }, inner);

const web = z.url({ protocol: /^https?$/, error: 'it must be an address that begins with http:// or https://' });

const words = z.array(z.string().min(1)).min(1);
const language = z.string().transform((tag, context) => {
  const canonical = canonicalTag(tag);
  if (canonical === undefined) context.addIssue({ code: 'custom', message: `“${tag}” is not a language tag` });
  return canonical ?? z.NEVER;
});
const rule = z.strictObject({
  when: z.strictObject({
    from: z.array(language).min(1).optional(),
    source: words.optional(),
    section: words.optional(),
    starred: z.boolean().optional(),
    flagged: z.boolean().optional(),
  }),
  engines: words,
});
/** What holds for an engine that `budgets` does not name. */
const ceilings = { deepl: { perMonth: 500_000 }, openai: { perDay: 1_000_000 } };
const limits = z.strictObject({ perDay: z.number().int().min(0).optional(), perMonth: z.number().int().min(0).optional() });

/** The settings, each with its default and what it is for. Environment names are in `variables`. */
const schema = z
  .strictObject({
    host: z.string().default('127.0.0.1').describe('Address the pages are served on; only loopback until there are accounts.'),
    port: z.coerce.number().int().min(0).max(65_535).default(8080).describe('Port the pages are served on; 0 takes a free one.'),
    publicNames: list.default([]).describe('Further Host names the server answers to, such as news.example:8080.'),
    dataDir: z.string().default('data').describe('Folder of the database, models and memory.'),
    databaseUrl: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
      .optional()
      .describe('PostgreSQL address; SQLite in the data folder without it.'),
    sourcesDir: z.string().default('sources').describe('Folder of the newspapers, sources/<cc>/<paper>.json.'),
    siteRulesDir: z
      .string()
      .optional()
      .describe('Folder of site rules as Full-Text RSS has them, <host>.txt each; they serve where a newspaper’s own rules do not.'),
    sources: list
      .default([])
      .describe(
        'Newspapers to read beside what was chosen in the browser: starter, all, country:fr, language:sw or an id; with - before it, not to read. Where it is set, an empty newspaper asks nothing and reads the starter edition.',
      ),
    callbackUrl: web
      .refine((url) => !/[?#]|^https?:\/\/[^/]*@/.test(url), 'it must have no password, query or fragment')
      .optional()
      .describe('Public address of this desk, so that hubs can tell of news at once (WebSub); only /websub/ under it need be reachable.'),
    edition: z
      .enum(['private', 'public'])
      .default('private')
      .describe('Who reads: private shows its owner everything; public shows no more of an article than its rights allow.'),
    excerptWords: z.coerce.number().int().min(0).max(500).default(60).describe('Most words of an excerpt in a public edition.'),
    contactUrl: z
      .url()
      .default('https://foreign-desk.invalid/no-contact-set')
      .describe('Page that tells publishers who reads them and how to complain; sent in the User-Agent.'),
    contactMail: z.email().optional().describe('Mail address for the same; sent in the User-Agent and as From.'),
    sourceUrl: z.string().default('/about#source').describe('Where readers get the source code (AGPL section 13).'),
    pauseSeconds: seconds.default(5).describe('Pause between two requests to one domain.'),
    pollsPerDay: z.coerce
      .number()
      .int()
      .min(1)
      .max(10_000_000)
      .default(10_000)
      .describe('Most polls of feeds a day, all together; feeds with more news get more of them.'),
    pollMinutes: z.coerce
      .number()
      .min(1)
      .max(1440)
      .default(60)
      .describe('Minutes between polls of a feed in its first week; after that its own rhythm decides.'),
    rereadHours: hoursList
      .default([2, 12])
      .describe('Hours after an article was first seen at which its page is read again, as papers edit silently; off turns it off.'),
    allowPrivate: list.default([]).describe('host:port pairs on private addresses that may be fetched.'),
    leaseSeconds: seconds.default(120).describe('How long a silent worker keeps its work.'),
    engines: list.default(['bergamot', 'apertium']).describe('Translation engines in order of preference.'),
    routes: structured(z.array(rule))
      .default([])
      .describe(
        'Rules that choose other engines: a list of {when: {from, source, section, starred, flagged}, engines}; the first that holds wins.',
      ),
    translateThreads: count.optional().describe('Worker threads for Bergamot; one less than the machine has cores by default.'),
    translateMemoryMb: z.coerce
      .number()
      .int()
      .min(300)
      .optional()
      .describe('Memory ceiling of the translation models, in MB; a quarter of the machine’s by default.'),
    modelsDir: z.string().optional().describe('Folder of the translation models; models/ in the data folder by default.'),
    modelFetch: flag.default(true).describe('Whether a language’s model is fetched when its first article arrives.'),
    modelArchitectures: structured(z.record(z.string(), z.string()))
      .default({ '*': 'tiny' })
      .describe('Which models are fetched, by language: tiny, base-memory or base; * is for all others.'),
    modelOfflineDir: z.string().optional().describe('Folder with a copy of the model registry, used before the network.'),
    proxy: web.optional().describe('Proxy for the model registry; HTTPS_PROXY and NO_PROXY are honoured without it.'),
    libretranslateUrl: web.optional().describe('Address of a LibreTranslate server, for the engine libretranslate.'),
    libretranslateKey: z.string().optional().describe('Its API key, where it wants one.'),
    deeplKey: z.string().optional().describe('DeepL API key, for the engine deepl.'),
    deeplUrl: web.optional().describe('Address of the DeepL API; told from the key by default.'),
    openaiUrl: web
      .optional()
      .describe('Address of an OpenAI-compatible server up to /v1, for the engine openai; Ollama’s is http://127.0.0.1:11434/v1.'),
    openaiKey: z.string().optional().describe('Its API key, where it wants one.'),
    openaiModel: z.string().optional().describe('The chat model it shall use.'),
    budgets: structured(z.record(z.string(), limits))
      .default({})
      .transform((given): Readonly<Record<string, BudgetLimits>> => ({ ...ceilings, ...given }))
      .describe(
        'Ceilings by engine, perDay and perMonth: characters for deepl and libretranslate, tokens for openai; {} for an engine takes its ceiling away.',
      ),
    modelRegistry: web.optional().describe('Base address of the model registry; a mirror, for instance.'),
    modelRegistryFormat: z.enum(['gcs', 'remote-settings']).default('gcs').describe('Format of the model registry.'),
    logLevel: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('How much is logged.'),
  })
  .readonly();

/** A validated configuration: folders are absolute, and the models folder is always named. */
export type Config = z.infer<typeof schema> & { readonly modelsDir: string };

/** Environment variable of each setting. `PORT`, `HOST` and `DATABASE_URL` are the usual ones; the rest begin with `DESK_`. */
export const variables: Readonly<Record<keyof Config, string>> = Object.fromEntries(
  Object.keys(schema.unwrap().shape).map((key) => [
    key,
    { host: 'HOST', port: 'PORT', databaseUrl: 'DATABASE_URL' }[key] ?? `DESK_${key.replace(/[A-Z]/g, (c) => `_${c}`).toUpperCase()}`,
  ]),
) as Record<keyof Config, string>;

/** Settings that are never shown. */
export const secrets: ReadonlySet<keyof Config> = new Set(['libretranslateKey', 'deeplKey', 'openaiKey']);

/** One line a setting: name, variable, what it is for. */
export const settings: readonly { name: keyof Config; variable: string; about: string }[] = (
  Object.keys(variables) as (keyof Config)[]
).map((name) => ({
  name,
  variable: variables[name],
  about: describe(schema.unwrap().shape[name]),
}));

function describe(setting: z.ZodType): string {
  return setting.description ?? '';
}

const bad = (what: string, detail: string): Result<never, Failure> => err({ kind: 'malformed', what, detail });

/**
 * Defaults, then `desk.config.json` in the working folder (or the file `DESK_CONFIG` names), then the environment; frozen.
 * Folders become absolute. Unknown settings and bad values are one failure that names them.
 */
export function readConfig(environment: NodeJS.ProcessEnv, cwd: string, overrides: Partial<Config> = {}): Result<Config, Failure> {
  const file = resolve(cwd, environment['DESK_CONFIG'] ?? 'desk.config.json');
  let fromFile: object = {};
  if (existsSync(file)) {
    try {
      const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
      if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        return bad(`The configuration file ${file}`, 'it must hold one object');
      fromFile = parsed;
    } catch (error) {
      return bad(`The configuration file ${file}`, error instanceof Error ? error.message : String(error));
    }
  } else if (environment['DESK_CONFIG']) {
    return bad(`The configuration file ${file}`, 'there is no such file');
  }
  const fromEnvironment = Object.fromEntries(
    Object.entries(variables).flatMap(([key, variable]) => (environment[variable] ? [[key, environment[variable]]] : [])),
  );
  const parsed = schema.safeParse({ ...fromFile, ...fromEnvironment, ...overrides });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0] ?? '');
    const where = name in variables ? `${name} (${variables[name as keyof Config]})` : name;
    const within = (issue?.path.slice(1) ?? []).map((step) => (typeof step === 'number' ? `entry ${step + 1}` : String(step)));
    return bad('The configuration', [where, ...within, issue?.message ?? 'it is not valid'].filter(Boolean).join(': '));
  }
  if (!isLoopback(parsed.data.host)) {
    return bad(
      'The configuration',
      `host (HOST): ${parsed.data.host} is not a loopback address, and without accounts everyone who reaches it could read everything`,
    );
  }
  const dataDir = resolve(cwd, parsed.data.dataDir);
  return ok(
    Object.freeze({
      ...parsed.data,
      dataDir,
      sourcesDir: resolve(cwd, parsed.data.sourcesDir),
      modelsDir: resolve(cwd, parsed.data.modelsDir ?? join(dataDir, 'models')),
      ...(parsed.data.siteRulesDir ? { siteRulesDir: resolve(cwd, parsed.data.siteRulesDir) } : {}),
      ...(parsed.data.modelOfflineDir ? { modelOfflineDir: resolve(cwd, parsed.data.modelOfflineDir) } : {}),
    }),
  );
}
