import { Parser } from 'htmlparser2';
import { canonicalTag, type LanguageTag } from '../core/language.ts';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { decode } from '../lib/charset.ts';
import { resolveUrl } from '../lib/url.ts';

/** A feed as a subscription list names it. */
export interface Subscription {
  readonly url: string;
  readonly title?: string;
  readonly homepage?: string;
  readonly language?: LanguageTag;
  /** The outline it stands in, where it stands in one. */
  readonly folder?: string;
}

/** What a subscription list may cost; one that is longer is refused as a whole, so that no part of it is lost unseen. */
export const opmlLimits = { bytes: 4 * 1024 * 1024, outlines: 20_000, depth: 50, text: 300 } as const;

const short = (text: string | undefined): string | undefined =>
  text
    ?.replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, opmlLimits.text) || undefined;

/**
 * The feeds of an OPML 1 or 2 list, each address once, in its order. Read as a stream of tags: entities a DOCTYPE declares are not expanded,
 * and depth costs nothing. Fails with `too-large` or `malformed` where there is no OPML or no feed in it.
 */
export function readOpml(bytes: Uint8Array): Result<readonly Subscription[], Failure> {
  if (bytes.length > opmlLimits.bytes) return err({ kind: 'too-large', what: 'The OPML list', limitBytes: opmlLimits.bytes });
  const found = new Map<string, Subscription>();
  const folders: (string | undefined)[] = [];
  const roots = new Set<string>();
  let outlines = 0;
  let deeper = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'opml') roots.add(name);
        if (name !== 'outline' || ++outlines > opmlLimits.outlines) return;
        const title = short(attributes['title']) ?? short(attributes['text']);
        const url = resolveUrl(attributes['xmlurl'] ?? attributes['url']);
        if (url !== undefined && attributes['xmlurl'] !== undefined && !found.has(url))
          found.set(url, subscription(url, title, attributes, folders.at(-1)));
        if (folders.length < opmlLimits.depth) folders.push(attributes['xmlurl'] === undefined ? title : undefined);
        else deeper += 1;
      },
      onclosetag(name) {
        if (name !== 'outline') return;
        if (deeper > 0) deeper -= 1;
        else folders.pop();
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(decode(bytes, {}).text);
  const malformed = (detail: string): Result<never, Failure> => err({ kind: 'malformed', what: 'The OPML list', detail });
  if (roots.size === 0) return malformed('it is not OPML');
  if (outlines > opmlLimits.outlines) return malformed(`it has more than ${opmlLimits.outlines.toLocaleString('en')} outlines; split it`);
  return found.size > 0 ? ok([...found.values()]) : malformed('it names no feed');
}

function subscription(
  url: string,
  title: string | undefined,
  attributes: Readonly<Record<string, string>>,
  folder: string | undefined,
): Subscription {
  const homepage = resolveUrl(attributes['htmlurl']);
  const language = canonicalTag(attributes['language']);
  return {
    url,
    ...(title !== undefined && { title }),
    ...(homepage !== undefined && { homepage }),
    ...(language !== undefined && { language }),
    ...(folder !== undefined && { folder }),
  };
}
