import type { Config } from '../../config.ts';
import type { Failure } from '../../core/failure.ts';
import { sentenceOf } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Source } from '../../core/source.ts';
import { knownFeeds } from '../../feeds/known.ts';
import type { Subscription } from '../../feeds/opml.ts';
import { ownSourcesFolder } from '../../feeds/sources.ts';
import { countryOfHost, zoneOfCountry } from '../../lib/zones.ts';
import type { Desk } from '../command.ts';
import { agreed } from './ask.ts';
import { draftOf } from './draft.ts';
import { examine } from './examine.ts';
import type { Catalogue } from './list.ts';
import { saveSource } from './save.ts';
import { withTools, type ExaminingTools } from './tools.ts';

/** How a list is taken over. */
export interface Importing {
  readonly save: boolean;
  /** Nothing is fetched: the list is believed. */
  readonly unchecked: boolean;
  readonly desk: Desk;
  readonly config: Config;
}

/** More unknown feeds than these are hours of polite requests: they are taken in parts, or unchecked. */
export const mostChecked = 200;

/**
 * Takes a subscription list over: known feeds are told by their source, the others become sources of their own, each after the same look
 * that `desk source add` takes. Shows everything first; writes only when that was asked for or a person agrees.
 */
export async function importSubscriptions(
  subscriptions: readonly Subscription[],
  { sources, isRead }: Catalogue,
  { save, unchecked, desk, config }: Importing,
): Promise<Result<number, Failure>> {
  const ownerOf = knownFeeds(sources);
  const known = new Set(subscriptions.flatMap(({ url }) => ownerOf(url) ?? []));
  const strangers = subscriptions.filter(({ url }) => !ownerOf(url));
  for (const source of known) desk.stdout.write(`${source.id}: ${source.name} is known${isRead(source) ? ' and read already' : ''}.\n`);
  const off = [...known].filter((source) => !isRead(source)).map(({ id }) => id);
  if (off.length > 0) desk.stdout.write(`Enable them with DESK_SOURCES=${[...config.sources, ...off].join(',')}\n`);
  const taken = strangers.slice(0, unchecked ? strangers.length : mostChecked);
  const drafts = await draftAll(taken, { unchecked, desk, config, ids: new Set(sources.map(({ id }) => id)) });
  if (strangers.length > taken.length) desk.stdout.write(`${strangers.length - taken.length} more are left for another run.\n`);
  if (drafts.length === 0) return ok(0);
  if (!save && !(await agreed(`Save ${drafts.length}?`, desk))) {
    desk.stdout.write('Nothing was saved; --save writes them.\n');
    return ok(0);
  }
  for (const draft of drafts) {
    const saved = await saveSource(ownSourcesFolder(config.dataDir), draft);
    if (!saved.ok) return saved;
    desk.stdout.write(`Saved as ${saved.value}\n`);
  }
  return ok(0);
}

interface Drafting extends Omit<Importing, 'save'> {
  readonly ids: Set<string>;
}

async function draftAll(subscriptions: readonly Subscription[], { unchecked, desk, config, ids }: Drafting): Promise<readonly Source[]> {
  const drafts: Source[] = [];
  const take = (subscription: Subscription, draft: Result<Source, Failure>): void => {
    if (!draft.ok) return void desk.stdout.write(`${subscription.url}: left out. ${sentenceOf(draft.error)}\n`);
    const { id, name, country, languages } = draft.value;
    desk.stdout.write(`${subscription.url}: new as ${id}, ${name}, ${country}, ${languages.join(' ')}\n`);
    ids.add(id);
    drafts.push(draft.value);
  };
  if (unchecked) for (const subscription of subscriptions) take(subscription, believed(subscription, ids));
  else if (subscriptions.length > 0)
    await withTools(desk, config, async (tools) => {
      for (const subscription of subscriptions) take(subscription, await examined(subscription, ids, tools));
    });
  return drafts;
}

async function examined({ url, title }: Subscription, ids: ReadonlySet<string>, tools: ExaminingTools): Promise<Result<Source, Failure>> {
  const found = await examine(url, title === undefined ? {} : { name: title }, tools);
  return found.ok ? draftOf({ ...found.value, feeds: found.value.feeds.map((feed) => feed.url) }, ids) : found;
}

/** What the list alone says; its feed is not asked. */
function believed(
  { url, title, homepage = new URL('/', url).href, language }: Subscription,
  ids: ReadonlySet<string>,
): Result<Source, Failure> {
  const host = new URL(homepage).hostname;
  const region = language === undefined ? undefined : new Intl.Locale(language).region?.toLowerCase();
  const country = countryOfHost(host) ?? region;
  const timeZone = country === undefined ? undefined : zoneOfCountry(country);
  return draftOf(
    {
      name: title ?? host.replace(/^www\./, ''),
      homepage,
      ...(country !== undefined && { country }),
      ...(timeZone !== undefined && { timeZone }),
      ...(language !== undefined && { language }),
      feeds: [url],
    },
    ids,
  );
}
