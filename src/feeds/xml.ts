import { Parser } from 'htmlparser2';
import { resolveUrl } from '../lib/url.ts';
import type { Element } from './element.ts';
import { namespaceNames, prefixNames } from './namespaces.data.ts';
import { feedLimits, type FeedFormat } from './parsed.ts';

/** The pieces of an XML feed: its channel's own elements, and what was read from each of its entries. */
export interface FeedXml<Entry> {
  readonly format: FeedFormat;
  readonly channel: Element;
  readonly entries: readonly Entry[];
  readonly truncated: boolean;
}

interface Open extends Element {
  readonly parent: Open | undefined;
  readonly namespaces: Readonly<Record<string, string>>;
  size: number;
}

interface Tag {
  readonly name: string;
  readonly attributes: Record<string, string>;
  count: number;
  size: number;
}

interface ReadingState {
  format?: FeedFormat | undefined;
  root?: Open;
  channel?: Open;
  current?: Open | undefined;
  /** A start tag whose attributes are still coming. */
  tag?: Tag | undefined;
  depth: number;
  /** Elements and text kept since the last entry ended. */
  kept: number;
  characters: number;
  /** Elements open below one that is left out. */
  skipping: number;
  /** The text is at its end: what closes now was never closed. */
  ended: boolean;
  truncated: boolean;
  stopped: boolean;
}

const entryNames = new Set(['item', 'entry', 'atom:entry']);
const sitemapEntryNames = new Set(['url', 'sitemap']);
/** Worth nothing where they were cut off: half an address or date is a wrong one. */
const wholeOnly = /^(?:atom:)?(?:link|guid|id|published|updated|pubdate|loc|lastmod)$|^(?:dc:|news:).*date$/;

/**
 * Reads a feed's elements out of pieces of text that need not be well-formed: unclosed, cut or wrongly nested elements give what they
 * hold. Entities are never expanded beyond the predefined and numeric ones. `read` takes each entry as it ends, so that no more than one
 * is held as elements. Undefined when the text is no feed.
 */
export function readXml<Entry>(
  pieces: Iterable<string>,
  documentUrl: string | undefined,
  read: (entry: Element, format: FeedFormat) => Entry,
): FeedXml<Entry> | undefined {
  const entries: Entry[] = [];
  const state: ReadingState = { depth: 0, kept: 0, characters: 0, skipping: 0, ended: false, truncated: false, stopped: false };

  const stop = (): void => {
    state.truncated = true;
    state.stopped = true;
  };

  const close = (element: Open): void => {
    state.current = element.parent;
    const isEntry = state.format?.startsWith('sitemap') ? sitemapEntryNames.has(element.name) : entryNames.has(element.name);
    if (isEntry) {
      state.kept = 0;
      state.characters = 0;
      if (entries.length >= feedLimits.items) stop();
      else entries.push(read(element, state.format ?? 'rss'));
    } else if (element !== state.channel && element !== state.root) {
      const cutOff = state.ended && wholeOnly.test(element.name) && element.parts.every((part) => typeof part === 'string');
      if (!cutOff) state.current?.parts.push(element);
    }
  };

  // htmlparser2 would keep every attribute of a tag; taking them one by one bounds that.
  const open = ({ name, attributes }: Tag): void => {
    state.tag = undefined;
    state.depth++;
    if (state.depth > feedLimits.abyss) {
      stop();
      return;
    }
    if (state.skipping > 0 || state.depth > feedLimits.depth || state.kept > feedLimits.elements) {
      state.truncated = true;
      state.skipping++;
      return;
    }
    state.kept++;
    const element = opened(name, attributes, state.current, documentUrl);
    state.root ??= element;
    state.format ??= formatOf(element.name);
    if (element.name === 'channel' || element.name === 'atom:feed' || element.name === 'feed') state.channel ??= element;
    state.current = element;
  };

  const parser = new Parser(
    {
      onopentagname(name) {
        if (state.tag) open(state.tag);
        if (!state.stopped) state.tag = { name: name.slice(0, feedLimits.name), attributes: {}, count: 0, size: 0 };
      },
      onattribute(name, value) {
        const { tag } = state;
        if (state.stopped || !tag) return;
        tag.count++;
        tag.size += name.length + value.length;
        if (tag.count > feedLimits.attributes || tag.size > feedLimits.attributeText) state.truncated = true;
        else if (!Object.hasOwn(tag.attributes, name)) tag.attributes[name] = value;
      },
      ontext(data) {
        if (state.tag) open(state.tag);
        if (state.stopped || state.skipping > 0 || !state.current) return;
        const room = Math.min(feedLimits.text - state.current.size, feedLimits.entryText - state.characters);
        if (data.length > room) state.truncated = true;
        if (room <= 0) return;
        const piece = data.slice(0, room);
        state.current.size += piece.length;
        state.characters += piece.length;
        const last = state.current.parts.length - 1;
        if (typeof state.current.parts[last] === 'string') state.current.parts[last] += piece;
        else state.current.parts.push(piece);
      },
      onclosetag() {
        if (state.tag) open(state.tag);
        if (state.stopped) return;
        state.depth--;
        if (state.skipping > 0) state.skipping--;
        else if (state.current) close(state.current);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (const piece of pieces) {
    if (state.stopped) break;
    parser.write(piece);
  }
  state.ended = true;
  if (!state.stopped) parser.end();
  while (state.current) close(state.current);

  const owner = state.channel ?? state.root;
  return state.format && owner ? { format: state.format, channel: owner, entries, truncated: state.truncated } : undefined;
}

function opened(tag: string, attributes: Record<string, string>, parent: Open | undefined, documentUrl: string | undefined): Open {
  const namespaces = declarations(attributes, parent?.namespaces);
  const outer = parent ? parent.base : documentUrl;
  const ownBase = attributes['xml:base'];
  return {
    tag,
    name: resolvedName(tag, namespaces),
    attributes,
    base: ownBase === undefined ? outer : (resolveUrl(ownBase, outer) ?? outer),
    language: attributes['xml:lang'] ?? parent?.language,
    parts: [],
    parent,
    namespaces,
    size: 0,
  };
}

function declarations(
  attributes: Record<string, string>,
  outer: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> {
  const own = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0) return outer ?? {};
  const declared: Record<string, string> = Object.assign(Object.create(null) as Record<string, string>, outer);
  for (const [name, uri] of own.slice(0, 100)) declared[name.slice('xmlns:'.length)] = uri;
  return declared;
}

function resolvedName(tag: string, namespaces: Readonly<Record<string, string>>): string {
  const colon = tag.indexOf(':');
  const prefix = colon < 0 ? '' : tag.slice(0, colon);
  const local = tag.slice(colon + 1).toLowerCase();
  const uri = namespaces[prefix]
    ?.trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/\/$/, '');
  const known = uri !== undefined && Object.hasOwn(namespaceNames, uri) ? namespaceNames[uri] : undefined;
  const undeclared = prefix.toLowerCase();
  const namespace = known ?? (Object.hasOwn(prefixNames, undeclared) ? prefixNames[undeclared]! : undeclared);
  return namespace === '' ? local : `${namespace}:${local}`;
}

function formatOf(name: string): FeedFormat | undefined {
  switch (name) {
    case 'rss':
    case 'channel':
    case 'item':
      return 'rss';
    case 'rdf:rdf':
      return 'rdf';
    case 'urlset':
      return 'sitemap';
    case 'sitemapindex':
      return 'sitemap-index';
    case 'atom:feed':
    case 'feed':
    case 'atom:entry':
    case 'entry':
      return 'atom';
    default:
      return undefined;
  }
}
