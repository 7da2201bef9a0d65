import type { Failure } from '../core/failure.ts';
import { later, type Instant } from '../core/provenance.ts';
import type { FeedState } from '../core/source.ts';
import { registrableDomain, webUrl } from '../lib/url.ts';
import { without } from '../lib/without.ts';
import { addressOf } from './health.ts';

const equalAnswers = 3;
const longEnoughMs = 48 * 3_600_000;

/** A feed's memory after an answer, and what its operator is told of a move. */
export interface Move {
  readonly state: FeedState;
  readonly notice?: Failure;
}

/** Whether the coming answer may be the one that moves the feed: it must then be had whole, as only a feed that could be read moves. */
export function isAboutToMove({ moving }: FeedState, now: Instant): boolean {
  return moving !== undefined && moving.times >= equalAnswers - 1 && now >= later(moving.since, longEnoughMs);
}

/**
 * What a permanent redirect (301, 308) makes of a feed's address: three equal answers over at least 48 hours move it, if what was there
 * could be read as a feed and belongs to the same site. Another site is told to the operator and never stored; temporary redirects and the
 * fall from https to http count as none.
 */
export function moved(state: FeedState, answer: { movedTo: string | undefined; isFeed: boolean }, now: Instant): Move {
  const { moving } = state;
  const rest = without(state, 'moving');
  const here = webUrl(addressOf(state));
  const there = webUrl(answer.movedTo);
  if (!here || !there || there.href === here.href || (here.protocol === 'https:' && there.protocol === 'http:')) return { state: rest };
  if (registrableDomain(here) !== registrableDomain(there))
    return { state: rest, notice: { kind: 'moved', what: `The feed ${state.url}`, to: there.href } };
  const isSame = moving?.to === there.href;
  const answers = { to: there.href, times: isSame ? moving.times + 1 : 1, since: isSame ? moving.since : now };
  const settled = answers.times >= equalAnswers && now >= later(answers.since, longEnoughMs) && answer.isFeed;
  if (!settled) return { state: { ...rest, moving: answers } };
  const elsewhere = without(state, 'moving', 'movedTo');
  return { state: there.href === state.url ? elsewhere : { ...elsewhere, movedTo: there.href } };
}
