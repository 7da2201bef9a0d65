import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { request } from 'undici';

/** An article as the paper's own JSON feed tells it. */
export interface Told {
  readonly url: string;
  readonly title: string;
  readonly _foreign_desk: { readonly original: { readonly language: string }; readonly translation: { readonly state: string } };
}

/** `npm run demo` with its edition printed. */
export interface Edition {
  readonly url: string;
  readonly articles: readonly Told[];
  text(path: string): Promise<string>;
  close(): Promise<void>;
}

async function textOf(url: string): Promise<string> {
  const { statusCode, body } = await request(url);
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`);
  return body.text();
}

/** Starts the demo on a free port and waits until it has read its press; rejects with what it said when it ends before. */
export async function demoEdition(): Promise<Edition> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const child = spawn(process.execPath, ['--import', './bin/typescript.js', 'demo/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
  });
  const exited = once(child, 'exit');
  const close = async (): Promise<void> => {
    child.kill('SIGINT');
    await exited;
  };
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const open = /^Open (\S+)/m.exec(said)?.[1];
      if (open !== undefined) resolve(open);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void exited.then(() => {
      reject(new Error(`the demo ended: ${said}`));
    });
  });
  const days = [...(await textOf(`${url}/archive`)).matchAll(/href="(\/\d{4}\/\d\d\/\d\d)"/g)].map(([, path]) => path!);
  const lists = await Promise.all(days.map(async (path) => JSON.parse(await textOf(`${url}${path}.json`)) as { items: Told[] }));
  return { url, articles: lists.flatMap(({ items }) => items), text: (path) => textOf(url + path), close };
}
