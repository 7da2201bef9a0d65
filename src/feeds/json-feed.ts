import { z } from 'zod';
import { canonicalTag } from '../core/language.ts';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { escapeHtml } from '../lib/html.ts';
import { resolveUrl } from '../lib/url.ts';
import { absoluteHtml } from './absolute.ts';
import { readInstant } from './dates.ts';
import { defined } from './defined.ts';
import type { EntryContext } from './entry.ts';
import { excessOf } from './json-bounds.ts';
import { imageIn } from './media.ts';
import { feedLimits, type Enclosure, type ParsedFeed, type ParsedItem } from './parsed.ts';
import { oneLine, plainText } from './plain.ts';

// JSON Feed 1.0 and 1.1; a field of the wrong type counts as missing.
const text = z.string().optional().catch(undefined);
const listOf = <T extends z.ZodType>(type: T): z.ZodCatch<z.ZodOptional<z.ZodArray<z.ZodCatch<z.ZodOptional<T>>>>> =>
  z.array(type.optional().catch(undefined)).optional().catch(undefined);
const author = z.object({ name: text });
const people = { author: author.optional().catch(undefined), authors: listOf(author) };
const attachment = z.object({ url: z.string(), mime_type: text, title: text, size_in_bytes: z.number().optional().catch(undefined) });
const item = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_html: text,
  content_text: text,
  date_published: text,
  date_modified: text,
  language: text,
  image: text,
  banner_image: text,
  tags: listOf(z.string()),
  attachments: listOf(attachment),
  ...people,
});
const feed = z.object({
  version: text,
  title: text,
  home_page_url: text,
  feed_url: text,
  language: text,
  hubs: listOf(z.object({ type: text, url: text })),
  items: z.array(z.unknown()),
  ...people,
});

type People = Pick<z.infer<typeof item>, 'author' | 'authors'>;

interface Inherited {
  readonly base: string | undefined;
  readonly authors: readonly string[];
  readonly context: EntryContext;
}

/** Reads a JSON Feed (version 1 or 1.1). */
export function readJsonFeed(source: string, base: string | undefined, context: EntryContext): Result<ParsedFeed, Failure> {
  const malformed = (detail: string): Result<never, Failure> => err({ kind: 'malformed', what: 'The feed', detail });
  const excess = excessOf(source);
  if (excess !== undefined) return malformed(excess);
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return malformed('it is damaged JSON');
  }
  const parsed = feed.safeParse(data);
  if (!parsed.success) return malformed('it is JSON, but not a JSON Feed');
  const { home_page_url, feed_url, language, items, hubs } = parsed.data;
  const title = oneLine(parsed.data.title ?? '', feedLimits.title);
  const hub = (hubs ?? []).map((one) => resolveUrl(one?.url, base)).find((url) => url !== undefined);
  const topic = resolveUrl(feed_url, base) ?? base;
  // JSON Feed 1.1: the feed's authors are those of items that name none; a paper's own name is nobody's.
  const inherited: Inherited = { base, authors: namesOf(parsed.data).filter((name) => name !== title), context };
  return ok(
    defined<ParsedFeed>({
      format: 'json',
      title,
      url: resolveUrl(home_page_url, base),
      language: canonicalTag(language),
      items: items.slice(0, feedLimits.items).flatMap((one) => {
        const entry = item.safeParse(one);
        return entry.success ? [itemOf(entry.data, inherited)] : [];
      }),
      ttlMinutes: undefined,
      skipHours: [],
      skipDays: [],
      hub: hub === undefined || topic === undefined ? undefined : { hub, topic },
      licence: undefined,
      movedTo: undefined,
      pages: undefined,
      sitemaps: undefined,
      truncated: items.length > feedLimits.items,
    }),
  );
}

function itemOf(entry: z.infer<typeof item>, { base, authors, context }: Inherited): ParsedItem {
  const url = resolveUrl(entry.url ?? entry.external_url, base) ?? resolveUrl(entry.id);
  const names = namesOf(entry);
  const summary = entry.summary ?? entry.content_text;
  const html = (entry.content_html ?? paragraphs(entry.content_text))?.slice(0, feedLimits.text);
  const contentHtml = html === undefined ? undefined : absoluteHtml(html, base ?? url);
  const tags = (entry.tags ?? []).map((tag) => oneLine(tag ?? '', 200)).filter((tag) => tag !== '');
  const enclosures = (entry.attachments ?? []).slice(0, feedLimits.list).flatMap((file) => enclosureOf(file, base));
  return defined<ParsedItem>({
    id: entry.id?.slice(0, 2000),
    url,
    title: oneLine(entry.title ?? '', feedLimits.title),
    summary: summary === undefined ? undefined : plainText(summary, feedLimits.summary) || undefined,
    contentHtml,
    publishedAt: readInstant(entry.date_published ?? '', context.now, context),
    updatedAt: readInstant(entry.date_modified ?? '', context.now, context),
    language: canonicalTag(entry.language),
    authors: names.length > 0 ? names : authors,
    categories: [...new Set(tags)].slice(0, feedLimits.list),
    image: resolveUrl(entry.image ?? entry.banner_image, base) ?? imageIn(enclosures, contentHtml),
    enclosures,
    licence: undefined,
    translations: undefined,
  });
}

function namesOf({ author: one, authors }: People): readonly string[] {
  const names = [...(authors ?? []), one].map((person) => oneLine(person?.name ?? '', 200));
  return [...new Set(names.filter((name) => name !== ''))].slice(0, feedLimits.list);
}

function paragraphs(plain: string | undefined): string | undefined {
  const pieces = plain
    ?.split(/\n\s*\n/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return pieces === undefined || pieces.length === 0 ? undefined : pieces.map((piece) => `<p>${escapeHtml(piece)}</p>`).join('\n');
}

function enclosureOf(file: z.infer<typeof attachment> | undefined, base: string | undefined): Enclosure[] {
  const url = resolveUrl(file?.url, base);
  if (!file || url === undefined) return [];
  const { mime_type: type, size_in_bytes: bytes } = file;
  const title = oneLine(file.title ?? '', feedLimits.title) || undefined;
  const isSize = bytes !== undefined && Number.isSafeInteger(bytes) && bytes > 0;
  return [defined<Enclosure>({ url, type, bytes: isSize ? bytes : undefined, title, description: undefined, credit: undefined })];
}
