import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from './certificate.ts';

/** What a server does with a request: `path` and the whole head of it. */
export type Answer = (socket: Socket, path: string, head: string) => void;

/** A server on 127.0.0.1 that need not keep to HTTP, and what it saw. */
export interface Server {
  readonly port: number;
  /** Heads of the requests that came. */
  readonly heads: readonly string[];
  /** Bytes that its clients took. */
  sent(): number;
  /** Connections that are still open. */
  open(): number;
  close(): Promise<void>;
}

/**
 * Starts a server. Without `answer` it says nothing at all. With a certificate it speaks TLS; `atOnce`, it answers whatever comes, as a
 * handshake is no request.
 */
export async function serve(
  answer: Answer | undefined,
  how: { certificate?: Certificate | undefined; atOnce?: boolean } = {},
): Promise<Server> {
  const { certificate, atOnce = false } = how;
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  let gone = 0;
  const listen = (socket: Socket): void => {
    sockets.add(socket);
    socket
      .on('error', () => undefined)
      .on('close', () => {
        sockets.delete(socket);
        gone += socket.bytesWritten;
      });
    let text = '';
    socket.on('data', (piece: Buffer) => {
      if (atOnce) {
        answer?.(socket, '', '');
        return;
      }
      text += piece.toString('latin1');
      for (let end = text.indexOf('\r\n\r\n'); answer && end >= 0; end = text.indexOf('\r\n\r\n')) {
        const head = text.slice(0, end);
        text = text.slice(end + 4);
        heads.push(head);
        answer(socket, head.split(' ')[1]!, head);
      }
    });
  };
  const server = certificate ? createTlsServer(certificate, listen).on('tlsClientError', () => undefined) : createServer(listen);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    heads,
    sent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, gone),
    open: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** An answer as HTTP/1.1 wants it. */
export function http(status: number, headers: Readonly<Record<string, string>> = {}, body: Buffer | string = ''): Buffer {
  const bytes = Buffer.from(body);
  const lines = Object.entries({ 'content-length': String(bytes.length), ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} \r\n${lines.join('')}\r\n`, 'latin1'), bytes]);
}

/** Writes `piece` for ever, as fast as it is taken, or every so many milliseconds. */
export function endlessly(socket: Socket, piece: string | Buffer, everyMs?: number): void {
  if (everyMs !== undefined) {
    const drip = setInterval(() => socket.write(piece), everyMs);
    socket.on('close', () => clearInterval(drip));
    return;
  }
  const more = (): void => {
    // In turns, so that one such server does not keep the process to itself.
    for (let n = 0; n < 16 && !socket.destroyed; n++) {
      if (!socket.write(piece)) return void socket.once('drain', more);
    }
    if (!socket.destroyed) setImmediate(more);
  };
  more();
}
