import { expect, test } from 'vitest';
import { sentenceQueue, type Caller, type Chain, type Sentence } from './queue.ts';

const chain = (key: string): Chain => ({ key, models: [] });
const caller = (): Caller => ({ stopped: false });
const sentences = (count: number, words: number, by = caller()): readonly Sentence[] =>
  Array.from({ length: count }, () => ({
    caller: by,
    words,
    write: () => ({ text: '', html: false }),
    done: () => undefined,
    failed: () => undefined,
  }));

test('a call holds at most 1024 words or 64 sentences, in the order they came, of several callers', () => {
  const queue = sentenceQueue();
  const [first, second] = [caller(), caller()];
  queue.add(chain('a'), sentences(30, 20, first));
  queue.add(chain('a'), sentences(100, 2, second));
  const batch = queue.take('a', 1)!;
  expect(batch.sentences).toHaveLength(64);
  expect(batch.sentences.slice(0, 30).every((one) => one.caller === first)).toBe(true);
  expect(queue.words('a')).toBe(2 * (100 - 34));
  queue.add(chain('b'), sentences(60, 100));
  expect(queue.take('b', 1)!.sentences).toHaveLength(10);
});

test('little work is shared among threads, and a sentence longer than a call goes alone', () => {
  const queue = sentenceQueue();
  queue.add(chain('a'), sentences(30, 20));
  expect(queue.take('a', 2)!.sentences).toHaveLength(15);
  expect(queue.take('a', 2)!.sentences).toHaveLength(12);
  queue.add(chain('b'), sentences(2, 5000));
  expect(queue.take('b', 1)!.sentences).toHaveLength(1);
});

test('chains take turns, that which was served longest ago first', () => {
  const queue = sentenceQueue();
  for (const key of ['a', 'b', 'c']) queue.add(chain(key), sentences(200, 20));
  const turns = Array.from({ length: 6 }, () => queue.take(queue.chains()[0]!.key, 1)!.chain.key);
  expect(turns).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
});

test('who stops takes its sentences along, from batches that are tried again too', () => {
  const queue = sentenceQueue();
  const [gone, stays] = [caller(), caller()];
  queue.add(chain('a'), [...sentences(2, 10, gone), ...sentences(1, 10, stays)]);
  queue.again(queue.take('a', 1)!);
  queue.add(chain('a'), sentences(1, 10, gone));
  queue.add(chain('b'), sentences(1, 10, gone));
  queue.leave(gone);
  expect(queue.chains().map(({ key }) => key)).toEqual(['a']);
  expect(queue.take('a', 1)!.sentences.map((one) => one.caller)).toEqual([stays]);
  expect(queue.take('a', 1)).toBeUndefined();
});
