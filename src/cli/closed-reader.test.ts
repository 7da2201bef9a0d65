import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { whenReaderCloses } from './closed-reader.ts';

test('a reader that goes away ends a command without complaint', async () => {
  const desk = fileURLToPath(new URL('../desk.ts', import.meta.url));
  const loader = new URL('../../bin/typescript.js', import.meta.url).href;
  const child = spawn(process.execPath, ['--no-warnings', '--import', loader, desk, 'detect'], { stdio: 'pipe' });
  child.stdout.destroy();
  child.stdin.on('error', () => undefined).end('Der Bürgermeister eröffnet die Brücke.\n'.repeat(1000));
  const complaints = text(child.stderr);
  const [code] = (await once(child, 'exit')) as [number];
  expect(await complaints).toBe('');
  expect(code).toBe(0);
}, 60_000);

test('another error of the stream stays one', () => {
  const stream = new PassThrough();
  whenReaderCloses(stream, () => expect.unreachable());
  expect(() => stream.emit('error', Object.assign(new Error('no room'), { code: 'ENOSPC' }))).toThrow('no room');
});
