import type { DomDocument } from '../lib/html.ts';
import type { Witness } from './extraction.ts';
import { heard, type Saying } from './hearing.ts';
import { readMoment, type Moment } from './instant.ts';
import { firstText, type JsonObject } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { shownMoment } from './shown-moment.ts';

/** What a page's times are read from. */
export interface MomentPlaces {
  readonly document: DomDocument;
  readonly articles: readonly JsonObject[];
  readonly tags: MetaTags;
  /** IANA zone of clocks that name none. */
  readonly timeZone: string;
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** Selector of a rule for this paper. */
  readonly rule?: string | undefined;
}

/** When an article came out and when it was last changed; the change is never before. */
export interface Moments {
  readonly published?: Moment;
  readonly modified?: Moment;
}

type Said = Saying<Moment>;

/** Reads both times from everything that tells them; an instant goes before a day, and a clock with its zone before one without. */
export function momentsOf(places: MomentPlaces, witnesses: Witness[]): Moments {
  const publications = publishedSayings(places);
  const changes = modifiedSayings(places);
  let published = best(publications);
  let modified = best(changes);
  if (published?.value && modified?.value && later(published.value, modified.value)) {
    // One of the two is wrong: often a local clock that calls itself UTC.
    const limit = modified.value;
    const earlier = publications.filter(({ value }) => value && !value.dayOnly && !later(value, limit));
    published = sameClock(published.value, earlier) ?? published;
    if (later(published.value!, limit)) modified = undefined;
  }
  heard(
    witnesses,
    'published',
    publications,
    published && publications.find(({ by, raw }) => by === published.by && raw === published.raw),
  );
  heard(witnesses, 'modified', changes, modified && changes.find(({ by, raw }) => by === modified.by && raw === modified.raw));
  return {
    ...(published?.value && { published: published.value }),
    ...(modified?.value && { modified: modified.value }),
  };
}

function publishedSayings({ document, articles, tags, timeZone, title, language, rule }: MomentPlaces): readonly Said[] {
  const saying = (by: string, raw: string | null | undefined): Said => ({
    by,
    raw: raw ?? '',
    value: readMoment(raw ?? undefined, timeZone),
  });
  const attribute = (by: string, selector: string): Said => {
    const element = document.querySelector(selector);
    return saying(by, element?.getAttribute('datetime') ?? element?.getAttribute('content'));
  };
  const declared: readonly Said[] = [
    ...(rule === undefined ? [] : [ruled(document, rule, timeZone, language)]),
    ...articles.map((article) => saying('json-ld datePublished', firstText(article.datePublished))),
    ...named(
      tags,
      ['article:published_time', 'article:published', 'og:published_time', 'og:article:published_time', 'datepublished'],
      saying,
    ),
    attribute('itemprop datePublished', '[itemprop="datePublished"]'),
    ...named(tags, otherNames, saying),
    ...articles.map((article) => saying('json-ld dateCreated', firstText(article.dateCreated))),
    attribute('time pubdate', 'time[pubdate]'),
    attribute('time', 'article time[datetime], main time[datetime]'),
    ...named(tags, ['date'], saying),
    attribute('time', 'time[datetime]'),
  ];
  if (declared.some(({ value }) => value && !value.dayOnly)) return declared;
  const shown = shownMoment(document, { timeZone, language, title });
  return shown ? [...declared, { by: 'date line', raw: shown.text, value: shown.moment }] : declared;
}

function modifiedSayings({ document, articles, tags, timeZone }: MomentPlaces): readonly Said[] {
  const saying = (by: string, raw: string | undefined): Said => ({ by, raw: raw ?? '', value: readMoment(raw, timeZone) });
  const element = document.querySelector('[itemprop="dateModified"]');
  return [
    ...articles.map((article) => saying('json-ld dateModified', firstText(article.dateModified))),
    ...named(tags, ['article:modified_time', 'article:modified', 'og:updated_time', 'og:article:modified_time', 'datemodified'], saying),
    saying('itemprop dateModified', element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? undefined),
    ...named(tags, ['dcterms.modified', 'dc.date.modified', 'last-modified', 'lastmod', 'revised'], saying),
  ];
}

const otherNames = [
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'originalpublicationdate',
  'mediator_published_time',
  'release_date',
  'displaydate',
  'article.published',
  'article-published-time',
  'iso-8601-publish-date',
  'vr:published_time',
];

const named = (tags: MetaTags, names: readonly string[], saying: (by: string, raw: string) => Said): readonly Said[] =>
  names.flatMap((name) =>
    tags
      .all(name)
      .slice(0, 1)
      .map((content) => saying(name, content)),
  );

function ruled(document: DomDocument, selector: string, timeZone: string, language: string | undefined): Said {
  try {
    const element = document.querySelector(selector);
    const raw = element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent.trim() ?? '';
    return {
      by: 'rule',
      raw,
      value: readMoment(raw, timeZone) ?? shownMoment(document, { timeZone, language, title: undefined, line: raw })?.moment,
    };
  } catch {
    return { by: 'rule', raw: '', value: undefined };
  }
}

/** The first instant, or the first day; another saying of the same clock that knows the zone better goes before it. */
function best(sayings: readonly Said[]): Said | undefined {
  const read = sayings.filter(({ value }) => value !== undefined);
  const first = read.find(({ value }) => !value!.dayOnly) ?? read[0];
  if (!first?.value || first.value.dayOnly || (first.value.zone === 'given' && first.value.offset !== 0)) return first;
  const better = sameClock(first.value, read) ?? sameInstant(first.value, read);
  if (!better?.value || first.value.zone === 'given') return better ?? first;
  // The one knows the instant, the other the local clock.
  return { ...better, value: { ...better.value, offset: better.value.offset + (wall(first.value) - wall(better.value)) / minute } };
}

/** A saying with the same hands on the clock and a zone of its own; or, for a clock without zone, the same minute in one. */
function sameClock(moment: Moment, sayings: readonly Said[]): Said | undefined {
  const candidates = sayings.filter(({ value }) => value && !value.dayOnly && value.zone === 'given');
  const local = candidates.find(({ value }) => value!.offset !== 0 && wall(value!) === wall(moment));
  if (local || moment.zone === 'given') return local;
  return candidates.find(({ value }) => {
    const apart = Math.abs(wall(value!) - wall(moment));
    return apart <= widest && apart % quarter === 0;
  });
}

/** A saying of the same instant that tells what the paper's own clock showed. */
const sameInstant = (moment: Moment, sayings: readonly Said[]): Said | undefined =>
  moment.zone === 'assumed'
    ? undefined
    : sayings.find(
        ({ value }) =>
          value && !value.dayOnly && value.zone === 'given' && value.offset !== 0 && value.at.slice(0, 16) === moment.at.slice(0, 16),
      );

const minute = 60_000;
const quarter = 15 * minute;
const widest = 14 * 60 * minute;

/** What the clock shows, to the minute. */
const wall = ({ at, offset }: Moment): number => Math.floor((Date.parse(at) + offset * minute) / minute) * minute;

/** True where the first is after the second by more than the clocks of two machines may differ. */
const later = (a: Moment, b: Moment): boolean => !a.dayOnly && !b.dayOnly && Date.parse(a.at) > Date.parse(b.at) + 2 * minute;
