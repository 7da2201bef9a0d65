import { z } from 'zod';
import { canonicalTag } from '../core/language.ts';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { resolveUrl } from '../lib/url.ts';
import { readInstant } from './dates.ts';
import { defined, type EntryContext } from './entry.ts';
import { feedLimits, type ParsedFeed, type ParsedItem } from './parsed.ts';
import { oneLine, plainText } from './plain.ts';

// JSON Feed 1.1; a field of the wrong type counts as missing.
const text = z.string().optional().catch(undefined);
const authors = z
  .array(z.object({ name: text }).catch({}))
  .optional()
  .catch(undefined);
const attachment = z.object({ url: z.string(), mime_type: text });
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
  tags: z.array(z.string().catch('')).optional().catch(undefined),
  author: z.object({ name: text }).optional().catch(undefined),
  authors,
  attachments: z.array(attachment.optional().catch(undefined)).optional().catch(undefined),
});
const feed = z.object({ version: text, title: text, home_page_url: text, language: text, items: z.array(z.unknown()) });

/** Reads a JSON Feed (version 1 or 1.1). */
export function readJsonFeed(source: string, base: string | undefined, context: EntryContext): Result<ParsedFeed, Failure> {
  const malformed = (detail: string): Result<never, Failure> => err({ kind: 'malformed', what: 'The feed', detail });
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return malformed('it is damaged JSON');
  }
  const parsed = feed.safeParse(data);
  if (!parsed.success) return malformed('it is JSON, but not a JSON Feed');
  const { title, home_page_url, language, items } = parsed.data;
  const read = items.slice(0, feedLimits.items).flatMap((one) => {
    const entry = item.safeParse(one);
    return entry.success ? [itemOf(entry.data, base, context)] : [];
  });
  return ok(
    defined<ParsedFeed>({
      format: 'json',
      title: oneLine(title ?? '', feedLimits.title),
      url: resolveUrl(home_page_url, base),
      language: canonicalTag(language),
      items: read,
      skipHours: [],
      skipDays: [],
      truncated: items.length > feedLimits.items,
    }),
  );
}

function itemOf(entry: z.infer<typeof item>, base: string | undefined, context: EntryContext): ParsedItem {
  const url = resolveUrl(entry.url ?? entry.external_url, base) ?? resolveUrl(entry.id);
  const names = [...(entry.authors ?? []), entry.author].map((author) => oneLine(author?.name ?? '', 200));
  const summary = entry.summary ?? entry.content_text;
  return defined<ParsedItem>({
    id: entry.id?.slice(0, 2000),
    url,
    title: oneLine(entry.title ?? '', feedLimits.title),
    summary: summary === undefined ? undefined : plainText(summary, feedLimits.summary) || undefined,
    contentHtml: entry.content_html?.slice(0, feedLimits.text),
    publishedAt: readInstant(entry.date_published ?? '', context.now, context),
    updatedAt: readInstant(entry.date_modified ?? '', context.now, context),
    language: canonicalTag(entry.language),
    authors: [...new Set(names.filter((name) => name !== ''))].slice(0, feedLimits.list),
    categories: (entry.tags ?? [])
      .map((tag) => oneLine(tag, 200))
      .filter((tag) => tag !== '')
      .slice(0, feedLimits.list),
    image: resolveUrl(entry.image ?? entry.banner_image, base),
    enclosures: (entry.attachments ?? []).slice(0, feedLimits.list).flatMap((file) => {
      const address = resolveUrl(file?.url, base);
      return address === undefined ? [] : [{ url: address, ...(file?.mime_type !== undefined && { type: file.mime_type }) }];
    }),
  });
}
