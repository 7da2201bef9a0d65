import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { transferOn } from './transfer.ts';

function tell(isTTY: boolean, steps: readonly (readonly [number, number | undefined])[], elapsedMs = 1000): string {
  const stream = Object.assign(new PassThrough(), { isTTY });
  let at = 0;
  const transfer = transferOn(stream, () => (at += elapsedMs));
  for (const [bytes, total] of steps) transfer.told('fr-en tiny', bytes, total);
  transfer.end();
  return String(stream.read() ?? '');
}

test('a terminal’s line is rewritten, not too often, and shows the end', () => {
  expect(
    tell(true, [
      [0, 2e6],
      [1e6, 2e6],
    ]),
  ).toBe('\rfr-en tiny: 0.0 of 2.0 MB, 0 %\u001b[K\rfr-en tiny: 1.0 of 2.0 MB, 50 %\u001b[K\n');
  expect(
    tell(
      true,
      [
        [0, 2e6],
        [1e6, 2e6],
        [2e6, 2e6],
      ],
      10,
    ),
  ).toBe('\rfr-en tiny: 0.0 of 2.0 MB, 0 %\u001b[K\rfr-en tiny: 2.0 of 2.0 MB, 100 %\u001b[K\n');
});

test('elsewhere it is a line a tenth, and no carriage returns', () => {
  const lines = tell(
    false,
    Array.from({ length: 101 }, (_, i) => [i * 1e5, 1e7] as const),
  )
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(10);
  expect([lines[0], lines.at(-1)]).toEqual(['fr-en tiny: 1.0 of 10.0 MB, 10 %', 'fr-en tiny: 10.0 of 10.0 MB, 100 %']);
});

test('of an unknown whole it is a line every 10 MB', () => {
  expect(
    tell(false, [
      [0, undefined],
      [9e6, undefined],
      [12e6, undefined],
      [15e6, undefined],
      [21e6, undefined],
    ]),
  ).toBe('fr-en tiny: 12.0 MB\nfr-en tiny: 21.0 MB\n');
});
