import { open, rename, rm, stat } from 'node:fs/promises';
import { request, type Dispatcher } from 'undici';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { codesOf, retryAfterSeconds, unreachedBecause } from '../../lib/network.ts';
import { fileLimit, tooLarge } from './limits.ts';

const listLimit = 20 * 1048576;
const headersTimeout = 30_000;
const bodyTimeout = 60_000;

/** How a request is made. */
export interface Way {
  /** Straight to the host by default. */
  readonly way?: Dispatcher | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What an exception of the disk means: it is full, or the folder of models cannot be used; undefined for any other exception. */
export function diskFailure(error: unknown): Failure | undefined {
  if (codesOf(error).some((code) => ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code))) return { kind: 'storage-full' };
  const disk =
    error instanceof Error &&
    (('path' in error && typeof error.path === 'string') || codesOf(error).some((code) => code.startsWith('SQLITE_')));
  return disk ? { kind: 'malformed', what: 'The folder of models', detail: error.message } : undefined;
}

/** What an exception on the way from `url` to the folder of models means: the disk's doing, or the network's. */
export function pullFailure(error: unknown, url: string, signal?: AbortSignal): Failure {
  const disk = diskFailure(error);
  if (disk) return disk;
  const message = error instanceof Error ? error.message : '';
  const proxy = /^Proxy response \((\d+)\)|^Proxy Authentication Required \((407)\)/.exec(message);
  const detail = signal?.aborted
    ? 'the request was cancelled'
    : proxy
      ? `the proxy answered with HTTP status ${proxy[1] ?? proxy[2]}`
      : unreachedBecause(error);
  return { kind: 'offline', host: hostOf(url), detail };
}

const hostOf = (url: string): string => (URL.canParse(url) && new URL(url).host) || url;

const ask = (
  url: string,
  { way, signal }: Way,
  more: { method?: 'HEAD'; headers?: Record<string, string> },
): Promise<Dispatcher.ResponseData> =>
  request(url, { headersTimeout, bodyTimeout, signal: signal ?? null, ...(way ? { dispatcher: way } : {}), ...more });

/** The failure of an answer that is not what was asked for. Redirects are such: a registry leads nowhere else. */
async function refused({ statusCode, headers, body }: Dispatcher.ResponseData, url: string): Promise<Result<never, Failure>> {
  await body.dump();
  const host = hostOf(url);
  const seconds = retryAfterSeconds({ 'retry-after': String(headers['retry-after'] ?? ''), date: String(headers['date'] ?? '') });
  if (statusCode === 429 || (statusCode === 503 && seconds !== undefined))
    return err({ kind: 'busy', host, ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }) });
  return err({ kind: 'http', status: statusCode, host });
}

/** Reads a JSON document. The address is the operator's own setting. */
export async function getJson(url: string, by: Way): Promise<Result<unknown, Failure>> {
  try {
    const answer = await ask(url, by, { headers: { accept: 'application/json' } });
    if (answer.statusCode !== 200) return await refused(answer, url);
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of answer.body as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > listLimit) return err({ kind: 'too-large', what: 'The list of models', limitBytes: listLimit });
      parts.push(part);
    }
    return ok(JSON.parse(Buffer.concat(parts).toString()) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) return err({ kind: 'malformed', what: 'The list of models', detail: 'it is not JSON' });
    return err(pullFailure(error, url, by.signal));
  }
}

/** Size of what lies at an address, where the server tells. */
export async function packedBytes(url: string, by: Way): Promise<number | undefined> {
  try {
    const { statusCode, headers, body } = await ask(url, by, { method: 'HEAD' });
    await body.dump();
    const length = Number(headers['content-length']);
    return statusCode === 200 && length > 0 ? length : undefined;
  } catch {
    return undefined;
  }
}

/** Downloads a file to `path`, going on where an earlier try left off (`path.part`, by a Range request). `progress` hears the bytes there are. */
export async function download(
  url: string,
  path: string,
  options: Way & { readonly progress?: (bytes: number) => void },
): Promise<Result<void, Failure>> {
  const part = `${path}.part`;
  try {
    const have = (await stat(part).catch(() => undefined))?.size ?? 0;
    const answer = await ask(url, options, { headers: have > 0 ? { range: `bytes=${have}-` } : {} });
    const { statusCode, headers, body } = answer;
    const goesOn = statusCode === 206 && Number(/^bytes (\d+)-/.exec(String(headers['content-range']))?.[1]) === have;
    if (have > 0 && (statusCode === 416 || (statusCode === 206 && !goesOn))) {
      await body.dump();
      await rm(part);
      return await download(url, path, options);
    }
    if (statusCode !== 200 && !goesOn) return await refused(answer, url);
    let bytes = goesOn ? have : 0;
    const length = Number(headers['content-length']);
    const total = length > 0 ? bytes + length : undefined;
    // Chunk by chunk, so that what has come before a break is kept.
    const file = await open(part, goesOn ? 'a' : 'w');
    try {
      for await (const chunk of body as AsyncIterable<Buffer>) {
        await file.write(chunk);
        bytes += chunk.length;
        if (bytes > fileLimit) return err(tooLarge);
        options.progress?.(bytes);
      }
    } finally {
      await file.close();
    }
    if (total !== undefined && bytes < total) return err({ kind: 'offline', host: hostOf(url), detail: 'the download ended early' });
    await rename(part, path);
    return ok(undefined);
  } catch (error) {
    return err(pullFailure(error, url, options.signal));
  }
}
