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

/** What goes wrong on the next requests. */
export interface Trouble {
  /** Breaks off so many answers in the middle of the body. */
  breakOff?: number;
  /** Hash listed for the model. */
  hash?: string;
  /** Listed for the French model. */
  architecture?: string;
  /** Replaces every file's bytes. */
  garbage?: Buffer;
}

/** A registry on 127.0.0.1 in both forms, with the hand-set French model. */
export async function startRegistry(): Promise<{ url: string; trouble: Trouble; ranges: string[]; close(): Promise<void> }> {
  const trouble: Trouble = {};
  const ranges: string[] = [];
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    if (path === '/db/models.json') return void response.end(JSON.stringify(bucketList()));
    if (path === '/v1/records') return void response.end(JSON.stringify(records()));
    const file = files.find(([, name]) => path.includes(name));
    if (!file) return void response.writeHead(404).end();
    const whole = trouble.garbage ?? (path.endsWith('.gz') ? gzipSync(file[2]) : zstd(file[2]));
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (request.headers.range) ranges.push(request.headers.range);
    const body = whole.subarray(start);
    response.writeHead(start > 0 ? 206 : 200, { 'content-length': body.length });
    if (trouble.breakOff) {
      trouble.breakOff--;
      response.write(body.subarray(0, body.length >> 1), () => setTimeout(() => response.destroy(), 100));
    } else response.end(body);
  }

  const bucketList = (): object => ({
    generated: '2026-01-01',
    baseUrl: url,
    models: {
      'fr-en': [
        {
          architecture: trouble.architecture ?? 'tiny',
          releaseStatus: 'Release',
          sourceLanguage: 'fr',
          targetLanguage: 'en',
          files: Object.fromEntries(
            files.map(([role, name, bytes]) => [
              role,
              {
                path: `models/fr-en/x/${name}.gz`,
                ...(role === 'model' ? { uncompressedSize: bytes.length, uncompressedHash: trouble.hash ?? sha256(bytes) } : {}),
              },
            ]),
          ),
        },
      ],
      'sr_cyrl-en': [
        {
          architecture: 'tiny',
          releaseStatus: 'Nightly',
          sourceLanguage: 'sr_cyrl',
          targetLanguage: 'en',
          files: { model: { path: 'm.gz' }, vocab: { path: 'v.gz' } },
        },
      ],
      'zh_hant-en': [
        {
          architecture: 'base',
          releaseStatus: 'Release Desktop',
          sourceLanguage: 'zh_hant',
          targetLanguage: 'en',
          files: { model: { path: 'm.gz' }, vocab: { path: 'v.gz' } },
        },
      ],
    },
  });
  const records = (): object => ({
    data: files.flatMap(([role, name, bytes]) =>
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
        attachment: { hash: '', size: 0, filename: `${name}.zst`, location: `attachments/${name}.zst`, mimetype: 'application/zstd' },
      })),
    ),
  });
  return {
    url,
    trouble,
    ranges,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
