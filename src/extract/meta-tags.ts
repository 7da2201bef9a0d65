import type { DomDocument } from '../lib/html.ts';

/** A page's meta tags: contents by name in lower case, in the order of the page. */
export interface MetaTags {
  /** The first content under any of these names, earlier names first. */
  first(...names: readonly string[]): string | undefined;
  /** Every content under a name. */
  all(name: string): readonly string[];
}

// Names written out with the namespace of the Open Graph vocabulary.
const namespace = /^https?:\/\/(?:ogp\.me|opengraphprotocol\.org)\/(?:ns|schema)(?:\/(article|og))?[#/]/;
const mostContents = 200;

/** Reads every meta tag once; a tag counts under its `property`, `name`, `itemprop` and `http-equiv`. */
export function metaTagsOf(document: DomDocument): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')!.trim();
    if (content === '') continue;
    for (const name of namesOf(['property', 'name', 'itemprop', 'http-equiv'].map((attribute) => element.getAttribute(attribute)))) {
      const contents = tags.get(name) ?? [];
      if (contents.length < mostContents) contents.push(content);
      tags.set(name, contents);
    }
  }
  return {
    first: (...names) => names.map((name) => tags.get(name)?.[0]).find((content) => content !== undefined),
    all: (name) => tags.get(name) ?? [],
  };
}

const mostNamed = 1000;

/** Meta tags under their `name` alone, each by itself: what robots are told. */
export function namedMetas(document: DomDocument): readonly { readonly name: string; readonly content: string }[] {
  return [...document.querySelectorAll('meta[name][content]')]
    .slice(0, mostNamed)
    .map((element) => ({ name: element.getAttribute('name')!, content: element.getAttribute('content')! }));
}

function namesOf(raw: readonly (string | null)[]): ReadonlySet<string> {
  const names = raw.map((name) => name?.trim().toLowerCase() ?? '').filter((name) => name !== '');
  return new Set(names.map((name) => name.replace(namespace, (_, group: string | undefined) => `${group ?? 'og'}:`)));
}
