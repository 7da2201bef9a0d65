import { expect, test } from 'vitest';
import type { RightsSignal } from '../core/rights.ts';
import { rightsLine, rightsNow } from './rights-line.ts';

const closed: RightsSignal = { witness: 'robots-groups', words: 'closed to gptbot', rights: 'excerpt' };
const found = { rights: { rights: 'excerpt', because: [closed] } } as const;

test('the decision in words', () => {
  expect(rightsLine(rightsNow({ article: found, source: { rights: 'full' } }))).toBe('excerpt, because robots.txt: closed to gptbot');
  expect(rightsLine(rightsNow({ article: {}, source: { rights: 'full' } }))).toBe(
    'may be shown whole, because our file on the newspaper: rights: full',
  );
  const short = { rights: { rights: 'excerpt', because: [{ ...closed, snippet: 90 }] } } as const;
  expect(rightsLine(rightsNow({ article: short, source: { rights: 'full' } }))).toContain('excerpt of at most 90 characters, because');
});

test('today’s file and operator count, whatever they were when the article was read; nobody’s newspaper is private', () => {
  const override = { sourceId: 's', rights: 'full', note: 'By letter.', by: 'Ada', at: '2026-03-12T00:00:00.000Z' } as const;
  expect(rightsNow({ article: found, source: { rights: 'private' } }).rights).toBe('private');
  expect(rightsLine(rightsNow({ article: found, source: { rights: 'link' }, override }))).toBe(
    'may be shown whole, because the operator of this copy: By letter.',
  );
  expect(rightsNow({ article: found }).rights).toBe('private');
});
