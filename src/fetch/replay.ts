import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Failure } from '../core/failure.ts';
import type { Fetcher, FetchResponse } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import { canonicalUrl, webUrl } from '../lib/url.ts';
import { headerSignals } from '../rights/headers.ts';
import { entrySchema, type Replay, type ReplayEntry } from './replay-entry.ts';
import { byPublisher, indexFeed, indexUrl } from './replay-index.ts';
import { unreserved } from './reservation.ts';

const manifestNames = ['index.jsonl', 'index.jsonl.gz', 'gold.jsonl', 'gold.jsonl.gz'];
const mostBytes = 200 * 1024 * 1024;
const unzip = promisify(gunzip);

/** Reads a replay's manifest: one JSON object a line with `url` and `file`, which is relative to the folder and may end in `.gz`. */
export async function readReplay(dir: string): Promise<Result<Replay, Failure>> {
  for (const name of manifestNames) {
    const text = await readStored(dir, name);
    if (!text.ok && text.error.kind === 'http') continue;
    if (!text.ok) return text;
    const entries: ReplayEntry[] = [];
    for (const [index, line] of text.value.toString('utf8').split('\n').entries()) {
      if (line.trim() === '') continue;
      const entry = readLine(line);
      if (typeof entry === 'string') return err({ kind: 'malformed', what: `${name}, line ${index + 1},`, detail: entry });
      entries.push(entry);
    }
    return ok({ dir, entries });
  }
  return err({ kind: 'malformed', what: `The folder ${dir}`, detail: `it has none of ${manifestNames.join(', ')}` });
}

/** A fetcher that answers from a replay: addresses that are not in it are HTTP 404, and nothing outside its folder is read. */
export function replayFetcher(replay: Replay): Fetcher {
  const byUrl = new Map(replay.entries.map((entry) => [keyOf(entry.url), entry]));
  const indexes = new Map([...byPublisher(replay).values()].map((entries) => [indexUrl(entries), entries]));
  return {
    id: 'replay',
    async fetch(request): Promise<Result<FetchResponse, Failure>> {
      const index = indexes.get(request.url);
      if (index) return ok({ url: request.url, status: 200, headers: { 'content-type': 'application/feed+json' }, body: indexFeed(index) });
      const host = webUrl(request.url)?.hostname ?? request.url;
      const entry = byUrl.get(keyOf(request.url));
      const status = entry ? (entry.status ?? 200) : 404;
      if (status !== 200 || !entry) return err({ kind: 'http', status, host });
      const body = await readStored(replay.dir, entry.file);
      if (!body.ok) return body;
      const contentType = entry.contentType ?? (entry.feed ? 'text/xml' : undefined);
      const headers = { ...lowerCased(entry.headers ?? {}), ...(contentType !== undefined && { 'content-type': contentType }) };
      const answer: FetchResponse = { url: entry.url, status: 200, headers, body: body.value };
      if (request.kind !== 'page') return ok(answer);
      const said = unreserved(request, headerSignals(headers));
      return said.ok ? ok({ ...answer, signals: said.value }) : said;
    },
  };
}

const lowerCased = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

// Items are asked for by their canonical address, manifests may name them as they were fetched.
function keyOf(url: string): string {
  return canonicalUrl(url) ?? url;
}

/** A file of the folder, unpacked; a path or link that leads out of the folder is refused, a missing file is HTTP 404. */
async function readStored(dir: string, file: string): Promise<Result<Buffer, Failure>> {
  try {
    const [root, path] = [await realpath(dir), await realpath(join(dir, file))];
    if (!path.startsWith(root + sep))
      return err({ kind: 'malformed', what: `The stored file ${file}`, detail: 'it lies outside its folder' });
    const bytes = await readFile(path);
    return ok(file.endsWith('.gz') ? await unzip(bytes, { maxOutputLength: mostBytes }) : bytes);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    return err(
      missing
        ? { kind: 'http', status: 404, host: 'replay' }
        : { kind: 'malformed', what: `The stored file ${file}`, detail: error instanceof Error ? error.message : String(error) },
    );
  }
}

function readLine(line: string): ReplayEntry | string {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return 'it is not JSON';
  }
  const parsed = entrySchema.safeParse(data, { reportInput: false });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return `${issue?.path.join('.') ?? 'the line'}: ${issue?.message ?? 'wrong'}`;
}
