import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { isLoopback } from '../config.ts';
import { createWeb } from './server.ts';
import type { WebOptions } from './settings.ts';

/** A web that listens. */
export interface RunningWeb {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

const publicHost = (host: string): Failure => ({
  kind: 'malformed',
  what: `HOST ${host}`,
  detail: 'Foreign Desk has no accounts yet, so it listens only to this machine, as 127.0.0.1, ::1 or localhost',
});

function listenFailure(error: NodeJS.ErrnoException, { host, port }: WebOptions['settings']): Failure {
  const what = `Port ${port} on ${host}`;
  return error.code === 'EADDRINUSE'
    ? { kind: 'in-use', what, by: 'another program; PORT names another one' }
    : { kind: 'malformed', what, detail: error.message };
}

/** Starts listening. A host that other machines could reach is refused, as is a port that is taken. */
export function startWeb(options: WebOptions): Promise<Result<RunningWeb, Failure>> {
  const { settings, log } = options;
  const address = settings.host.toLowerCase().replace(/^\[|\]$/g, '');
  if (!isLoopback(address)) return Promise.resolve(err(publicHost(settings.host)));
  const server = createAdaptorServer({
    fetch: createWeb(options).fetch,
    serverOptions: { headersTimeout: 15_000, requestTimeout: 30_000 },
  });
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(err(listenFailure(error, settings))));
    server.listen(settings.port, address, () => {
      const { port } = server.address() as AddressInfo;
      const url = `http://${settings.host.includes(':') && !settings.host.startsWith('[') ? `[${settings.host}]` : settings.host}:${port}`;
      log.info({ url }, 'listening');
      resolve(
        ok({
          url,
          close: () =>
            new Promise<void>((closed) => {
              server.close(() => closed());
              if ('closeAllConnections' in server) server.closeAllConnections();
            }),
        }),
      );
    });
  });
}
