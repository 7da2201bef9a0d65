import type { Socket } from 'node:net';
import type { buildConnector } from 'undici';

/** What a connector's connections bring. */
export interface Received {
  readonly connect: buildConnector.connector;
  /** Bytes that came from an origin since it was last sent something. */
  since(origin: string): number;
}

interface Line {
  readonly socket: Socket;
  sent: number;
  before: number;
}

/**
 * Counts all that comes over connections, headers and framing too: status lines, hints and chunk extensions without end are no body that
 * a cap would stop, and a fast server sends gigabytes of them before it is late. At most one connection to an origin may be open.
 */
export function countReceived(connect: buildConnector.connector): Received {
  const lines = new Map<string, Line>();
  return {
    connect(target, callback) {
      connect(target, (...[error, socket]) => {
        if (error !== null) {
          callback(error, null);
          return;
        }
        const origin = `${target.protocol}//${target.host ?? target.hostname}`;
        const line = { socket, sent: socket.bytesWritten, before: socket.bytesRead };
        lines.set(origin, line);
        socket.once('close', () => {
          if (lines.get(origin) === line) lines.delete(origin);
        });
        callback(null, socket);
      });
    },
    since(origin) {
      const line = lines.get(origin);
      if (!line) return 0;
      const { bytesRead, bytesWritten } = line.socket;
      if (bytesWritten !== line.sent) {
        line.sent = bytesWritten;
        line.before = bytesRead;
      }
      return bytesRead - line.before;
    },
  };
}
