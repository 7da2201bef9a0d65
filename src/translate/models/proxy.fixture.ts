import { createServer, request } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A proxy on 127.0.0.1 that leads every name to one registry, and writes down what it was asked. */
export interface TestProxy {
  readonly url: string;
  /** `GET http://…` of plain requests, `CONNECT host:port` of tunnels. */
  readonly asked: string[];
  /** `Proxy-Authorization` headers. */
  readonly credentials: string[];
  close(): Promise<void>;
}

/** Starts it; `refuse` is the status it answers tunnels with. */
export async function startProxy(registry: string, refuse?: number): Promise<TestProxy> {
  const asked: string[] = [];
  const credentials: string[] = [];
  const tunnels = new Set<Socket>();
  const { port, hostname } = new URL(registry);
  const server = createServer((asking, answer) => {
    asked.push(`${asking.method!} ${asking.url!}`);
    if (asking.headers['proxy-authorization']) credentials.push(asking.headers['proxy-authorization']);
    const { pathname, search } = new URL(asking.url!);
    const { host, ...headers } = asking.headers;
    const passed = request(
      { host: hostname, port, method: asking.method, path: pathname + search, headers: { ...headers, host: host ?? '' } },
      (got) => {
        answer.writeHead(got.statusCode!, got.headers);
        got.pipe(answer);
      },
    );
    passed.on('error', () => answer.destroy());
    asking.pipe(passed);
  });
  server.on('connect', (asking, socket: Socket, head) => {
    asked.push(`CONNECT ${asking.url!}`);
    tunnels.add(socket);
    socket.on('error', () => undefined);
    if (refuse !== undefined) return void socket.end(`HTTP/1.1 ${refuse} No\r\n\r\n`);
    const far = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      far.write(head);
      far.pipe(socket).pipe(far);
    });
    tunnels.add(far);
    far.on('error', () => socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    credentials,
    async close() {
      for (const socket of tunnels) socket.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
