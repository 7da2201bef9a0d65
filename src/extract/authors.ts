import type { DomDocument } from '../lib/html.ts';
import type { Witness } from './extraction.ts';
import { heard, type Saying } from './hearing.ts';
import { firstText, isObject, listOf, type JsonObject } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { isCollective, isOutlet, keyOf, leadsToNames, looksLikePerson, namesOf } from './names.ts';
import { shownByline } from './shown-byline.ts';

export { leadsToNames };

/** What authors are read from. */
export interface AuthorPlaces {
  readonly document: DomDocument;
  readonly articles: readonly JsonObject[];
  readonly tags: MetaTags;
  readonly siteName: string | undefined;
  readonly title: string | undefined;
  /** Selector of a rule for this paper. */
  readonly rule?: string | undefined;
}

type Names = readonly string[];
type Said = Saying<Names>;

/**
 * Names in the order of the page: a rule's, JSON-LD's, the meta tags', `rel=author` and itemprop, and what stands under the headline.
 * The first place that names people is believed; a newsroom, an agency or the outlet signs only what no one else does.
 */
export function authorsOf(places: AuthorPlaces, witnesses: Witness[]): Names {
  const { siteName } = places;
  const sayings = ways(places).flatMap(([by, read]) => {
    const raw = read();
    const names = namesOf(raw, siteName);
    return raw.length === 0 ? [] : [{ by, raw: raw.join(', '), value: names.length > 0 ? names : undefined }];
  });
  const people = ({ value = [] }: Said): Names => value.filter((name) => !isCollective(name, siteName));
  const declared =
    sayings.find((saying) => people(saying).some(looksLikePerson)) ??
    sayings.find(({ value }) => value?.some((name) => !isOutlet(name, siteName))) ??
    sayings.find(({ value }) => value !== undefined);
  // Some pages declare the first of several authors and show them all.
  const shown = sayings.find(({ by }) => by === byline);
  const believed = declared && shown && holds(shown, declared) ? shown : declared;
  heard(witnesses, 'authors', sayings, believed);
  if (!believed) return [];
  return people(believed).length > 0 ? people(believed) : (believed.value ?? []);
}

const holds = (more: Said, fewer: Said): boolean => {
  const [all, some] = [more, fewer].map(({ value = [] }) => new Set(value.map(keyOf)));
  return all!.size > some!.size && [...some!].every((key) => all!.has(key));
};

const byline = 'byline';

function ways({ document, articles, tags, siteName, title, rule }: AuthorPlaces): readonly (readonly [by: string, read: () => Names])[] {
  return [
    ['rule', () => (rule === undefined ? [] : texts(document, rule))],
    ['json-ld author', () => firstNames(articles.map((article) => article.author))],
    ['json-ld creator', () => firstNames(articles.map((article) => article.creator))],
    ['meta author', () => tags.all('author')],
    ['article:author', () => [...tags.all('article:author'), ...tags.all('article:author:name')]],
    ['og:article:author', () => tags.all('og:article:author')],
    ['dc.creator', () => [...tags.all('dc.creator'), ...tags.all('dcterms.creator')]],
    ['parsely-author', () => tags.all('parsely-author')],
    ['sailthru.author', () => tags.all('sailthru.author')],
    ['byl', () => [...tags.all('byl'), ...tags.all('cxenseparse:author'), ...tags.all('mediator_author')]],
    ['twitter:data', () => labelled(tags)],
    ['itemprop author', () => texts(document, '[itemprop="author"] [itemprop="name"], [itemprop="author"]:not(:has(*))')],
    [byline, () => shownByline(document, { title, siteName })],
    ['rel=author', () => texts(document, '[rel~="author"]')],
  ];
}

/** Names of the first node that has some: nodes repeat one another. */
function firstNames(values: readonly unknown[]): Names {
  return values.map((value) => namesIn(value, 0)).find((names) => names.length > 0) ?? [];
}

// Lists in lists are found on pages; deeper ones are made to hurt.
const deepest = 3;

function namesIn(author: unknown, depth: number): Names {
  if (depth > deepest) return [];
  return listOf(author)
    .slice(0, 30)
    .flatMap((entry) => {
      if (Array.isArray(entry)) return namesIn(entry, depth + 1);
      if (!isObject(entry)) return firstText(entry) ?? [];
      const whole = [entry.givenName, entry.familyName].map((part) => firstText(part)).filter((part) => part !== undefined);
      const names = listOf(entry.name)
        .slice(0, 30)
        .flatMap((name) => firstText(name) ?? []);
      return names.length > 0 ? names : whole.length === 2 ? [whole.join(' ')] : [];
    });
}

/** `twitter:label1` says what `twitter:data1` is: "Written by", in the language of the page. */
function labelled(tags: MetaTags): Names {
  return ['1', '2'].flatMap((number) => {
    const label = tags.first(`twitter:label${number}`);
    const data = tags.first(`twitter:data${number}`);
    return label !== undefined && data !== undefined && leadsToNames(`${label}: X`) ? [data] : [];
  });
}

function texts(document: DomDocument, selector: string): Names {
  try {
    return [...document.querySelectorAll(selector)].slice(0, 6).map((element) => element.getAttribute('content') ?? element.textContent);
  } catch {
    // A selector the library cannot read finds nothing.
    return [];
  }
}
