import { expect, test } from 'vitest';
import { sentenceOf } from '../core/failure.ts';
import { later } from '../core/provenance.ts';
import type { FeedState } from '../core/source.ts';
import { isAboutToMove, moved } from './move.ts';

const now = '2026-03-12T07:00:00.000Z';
const hours = (count: number): string => later(now, count * 3_600_000);
const state: FeedState = { id: 'f', sourceId: 's', url: 'https://paper.example/rss', failures: 0 };
const to = 'https://feeds.paper.example/rss';

/** The feed after polls at these hours, each led to `movedTo`. */
function after(polls: readonly number[], movedTo: string | undefined = to, from = state): FeedState {
  return polls.reduce((memory, hour) => moved(memory, { movedTo, isFeed: true }, hours(hour)).state, from);
}

test('three equal answers over two days move a feed within its site', () => {
  expect(after([0]).moving).toEqual({ to, times: 1, since: now });
  expect(after([0, 1, 2])).toEqual({ ...state, moving: { to, times: 3, since: now } });
  expect(after([0, 48])).toEqual({ ...state, moving: { to, times: 2, since: now } });
  expect(after([0, 24, 48])).toEqual({ ...state, movedTo: to });
});

test('an answer between them that does not redirect, or elsewhere, begins anew', () => {
  expect(moved(after([0, 24]), { movedTo: undefined, isFeed: true }, hours(36)).state).toEqual(state);
  const other = 'https://paper.example/other';
  expect(moved(after([0, 24]), { movedTo: other, isFeed: true }, hours(48)).state.moving).toEqual({
    to: other,
    times: 1,
    since: hours(48),
  });
});

test('only what could be read as a feed moves, and is then asked for whole', () => {
  const waiting = after([0, 24]);
  expect(isAboutToMove(waiting, hours(47))).toBe(false);
  expect(isAboutToMove(waiting, hours(48))).toBe(true);
  expect(isAboutToMove(after([0]), hours(48))).toBe(false);
  const unread = moved(waiting, { movedTo: to, isFeed: false }, hours(48)).state;
  expect(unread.movedTo).toBeUndefined();
  expect(after([49], to, unread)).toEqual({ ...state, movedTo: to });
});

test('another site is told and never stored', () => {
  const { state: kept, notice } = moved(state, { movedTo: 'https://collector.example/feed?u=paper', isFeed: true }, now);
  expect(kept).toEqual(state);
  expect(notice && sentenceOf(notice)).toBe(
    'The feed https://paper.example/rss says that it has moved for good to https://collector.example/feed?u=paper, another site; correct its address in the source file if that is right.',
  );
});

test('a fall from https to http, the same address and no address are no moves', () => {
  for (const movedTo of ['http://paper.example/rss', state.url, 'not an address', 'file:///etc/passwd', undefined])
    expect(moved(state, { movedTo, isFeed: true }, now)).toEqual({ state });
});

test('a feed that moved may move on, and back to where its file says', () => {
  const away = after([0, 24, 48]);
  expect(after([50, 75, 99], 'https://paper.example/third', away)).toEqual({ ...state, movedTo: 'https://paper.example/third' });
  expect(after([50, 75, 99], state.url, away)).toEqual(state);
});
