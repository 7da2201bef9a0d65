import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { frenchWords } from '../../../demo/model/french.data.ts';
import { handsetModel } from '../../../demo/model/handset.ts';
import { sha256 } from '../../lib/hash.ts';

const { model, sourceVocab, targetVocab } = handsetModel(frenchWords);
const files = [
  ['model', 'model.fren.intgemm.alphas.bin', model],
  ['srcVocab', 'srcvocab.fren.spm', sourceVocab],
  ['trgVocab', 'trgvocab.fren.spm', targetVocab],
] as const;

/** A Zstandard frame of raw blocks (RFC 8878): all a decoder needs, nothing compressed. */
function zstd(data: Buffer): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt32LE(0xfd2fb528, 0);
  head.writeUInt8(0xa0, 4); // one segment, content size in four bytes
  head.writeUInt32LE(data.length, 5);
  const blocks: Buffer[] = [];
  for (let at = 0; at < data.length; at += 100_000) {
    const block = data.subarray(at, at + 100_000);
    const header = (block.length << 3) | (at + block.length >= data.length ? 1 : 0);
    blocks.push(Buffer.from([header & 255, (header >> 8) & 255, (header >> 16) & 255]), block);
  }
  return Buffer.concat([head, ...blocks]);
}

/** What goes wrong, and what else is listed. */
export interface Trouble {
  /** Breaks off so many answers in the middle of the body. */
  breakOff?: number;
  /** Answers so many requests with 503, or with `status`. */
  refuse?: number;
  status?: number;
  headers?: Record<string, string>;
  /** Answers every request for a part with the whole. */
  noRanges?: boolean;
  /** Answers every request for a part with another part. */
  wrongRanges?: boolean;
  /** The second half of a file's body waits for it. */
  gate?: Promise<void>;
  /** Hash listed for the model. */
  hash?: string;
  /** Listed for the French model. */
  architecture?: string;
  /** Replaces every file's bytes. */
  garbage?: Buffer;
  /** `baseUrl` of the list. */
  baseUrl?: string;
  /** Where the server of Remote Settings says its attachments are. */
  attachments?: string;
  /** Further models of the list, with the French model's files. */
  more?: { from: string; architecture?: string; releaseStatus?: string }[];
}

/** A running registry: what it was asked, and how it shall misbehave. */
export interface TestRegistry {
  readonly url: string;
  readonly trouble: Trouble;
  /** Range headers of requests. */
  readonly ranges: string[];
  /** Paths of requests that wanted a body. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A registry on 127.0.0.1 in both forms, with the hand-set French model. */
export async function startRegistry(): Promise<TestRegistry> {
  const trouble: Trouble = {};
  const ranges: string[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    if (request.method === 'GET') asked.push(path);
    if (trouble.refuse) {
      trouble.refuse--;
      return void response.writeHead(trouble.status ?? 503, trouble.headers).end();
    }
    if (path === '/db/models.json') return void response.end(JSON.stringify(bucketList()));
    if (path === '/v1/records') return void response.end(JSON.stringify(records()));
    if (path === '/v1/' && trouble.attachments !== undefined)
      return void response.end(JSON.stringify({ capabilities: { attachments: { base_url: trouble.attachments } } }));
    const file = files.find(([, name]) => path.includes(name));
    if (!file) return void response.writeHead(404).end();
    const whole = trouble.garbage ?? (path.endsWith('.gz') ? gzipSync(file[2]) : zstd(file[2]));
    if (request.method === 'HEAD') return void response.writeHead(200, { 'content-length': whole.length }).end();
    sendFile(whole, request, response);
  }

  function sendFile(whole: Buffer, request: IncomingMessage, response: ServerResponse): void {
    if (request.headers.range) ranges.push(request.headers.range);
    const wanted = trouble.noRanges ? 0 : Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const start = trouble.wrongRanges && wanted > 0 ? wanted - 1 : wanted;
    const body = whole.subarray(start);
    response.writeHead(start > 0 ? 206 : 200, {
      'content-length': body.length,
      ...(start > 0 ? { 'content-range': `bytes ${start}-${whole.length - 1}/${whole.length}` } : {}),
    });
    const half = body.length >> 1;
    if (trouble.breakOff) {
      trouble.breakOff--;
      response.write(body.subarray(0, half), () => setTimeout(() => response.destroy(), 100));
    } else if (trouble.gate) {
      response.write(body.subarray(0, half));
      void trouble.gate.then(() => response.end(body.subarray(half)));
    } else response.end(body);
  }

  const modelFiles = (pair: string): object =>
    Object.fromEntries(
      files.map(([role, name, bytes]) => [
        role,
        {
          path: `models/${pair}/x/${name}.gz`,
          ...(role === 'model' ? { uncompressedSize: bytes.length, uncompressedHash: trouble.hash ?? sha256(bytes) } : {}),
        },
      ]),
    );
  const entry = (from: string, architecture: string, releaseStatus: string, listed: object) => ({
    [`${from}-en ${architecture} ${releaseStatus}`]: [
      { architecture, releaseStatus, sourceLanguage: from, targetLanguage: 'en', files: listed },
    ],
  });
  const elsewhere = { model: { path: 'm.gz' }, vocab: { path: 'v.gz' } };
  const bucketList = (): object => ({
    generated: '2026-01-01',
    baseUrl: trouble.baseUrl ?? url,
    models: {
      ...entry('fr', trouble.architecture ?? 'tiny', 'Release', modelFiles('fr-en')),
      ...entry('sr_cyrl', 'tiny', 'Nightly', elsewhere),
      'qqq-en': [{ architecture: 'tiny', releaseStatus: 'Release', sourceLanguage: 'qqq', targetLanguage: 'en', files: {} }],
      ...entry('zh_hant', 'base', 'Release Desktop', elsewhere),
      ...Object.fromEntries(
        (trouble.more ?? []).flatMap(({ from, architecture = 'tiny', releaseStatus = 'Release' }) =>
          Object.entries(entry(from, architecture, releaseStatus, modelFiles(`${from}-en-${architecture}`))),
        ),
      ),
    },
  });
  const records = (): object => ({
    data: [
      { id: 'a record of another kind' },
      ...files.flatMap(([role, name, bytes]) =>
        ['', "env.channel == 'nightly'"].map((filter_expression) => ({
          id: `${name}${filter_expression}`,
          name,
          sourceLanguage: 'fr',
          targetLanguage: 'en',
          architecture: trouble.architecture ?? 'tiny',
          version: '2.0',
          fileType: role.toLowerCase(),
          filter_expression,
          decompressedSize: bytes.length,
          decompressedHash: role === 'model' ? (trouble.hash ?? sha256(bytes)) : sha256(bytes),
          attachment: { hash: '', size: zstd(bytes).length, filename: `${name}.zst`, location: `attachments/${name}.zst` },
        })),
      ),
    ],
  });
  return {
    url,
    trouble,
    ranges,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
