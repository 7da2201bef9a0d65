import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Segment } from '../../core/translation.ts';
import { apertiumTranslator } from './apertium.ts';

// A stand-in for a mode: hangs when asked to, knows no other word than “La”.
const mode = `while IFS= read -r -d '' text; do
  case "$text" in
    *hang*) sleep 600 ;;
    *) printf '%s\\0' "\${text/La /The *}" ;;
  esac
done`;

let dir: string;
let translator: ReturnType<typeof apertiumTranslator>;
const pair = { from: 'es', to: 'en' };
const plain = (text: string): Segment => ({ text, marks: [] });

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'apertium-'));
  writeFileSync(join(dir, 'spa-eng.mode'), mode);
  writeFileSync(join(dir, 'apertium-wblank-mode'), '#!/bin/sh\nexec cat "$2"\n');
  chmodSync(join(dir, 'apertium-wblank-mode'), 0o755);
  vi.stubEnv('PATH', `${dir}:${process.env.PATH ?? ''}`);
  translator = apertiumTranslator({ modesDir: dir });
});
afterEach(async () => {
  await translator.close();
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
});

test('tells the words it did not know', async () => {
  expect(await translator.translate([plain('La oncóloga.'), plain('Ya.')], pair, new AbortController().signal)).toEqual([
    { ok: true, value: { text: 'The oncóloga.', marks: [], unplaced: [], model: 'spa-eng', unknown: ['oncóloga'] } },
    { ok: true, value: { text: 'Ya.', marks: [], unplaced: [], model: 'spa-eng' } },
  ]);
});

test('a stop ends the waiting for programs that do not answer, and keeps what came before', async () => {
  const controller = new AbortController();
  await translator.translate([plain('Ya.')], pair, controller.signal);
  const waiting = translator.translate(
    Array.from({ length: 60 }, (_, i) => plain(i < 50 ? 'La casa.' : 'hang')),
    pair,
    controller.signal,
  );
  await translator.translate([plain('Ya.')], pair, new AbortController().signal);
  controller.abort();
  const answers = await waiting;
  expect(answers).toHaveLength(60);
  expect(answers[0]).toMatchObject({ ok: true });
  expect(answers[59]).toMatchObject({ ok: false, error: { kind: 'timeout' } });
});
