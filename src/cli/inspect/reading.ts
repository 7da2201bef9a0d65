import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { primaryLanguage } from '../../core/language.ts';
import type { Extraction } from '../../extract/extraction.ts';
import type { Extractor } from '../../extract/extractor.ts';
import { readPages } from '../../extract/pages.ts';
import { bodyText } from '../../extract/printable.ts';
import type { SiteRules } from '../../extract/site-config/folder.ts';
import { rulesFor } from '../../extract/site-config/rules-for.ts';
import type { Reading, Reread } from '../../publish/inspection.ts';

/** An extraction, or why there is none, as the inspector shows it. */
export function readingOf(result: Result<Extraction, Failure>): Reading {
  if (!result.ok) return { authors: [], bodyText: '', reasons: [], witnesses: [], failure: result.error };
  const { title, authors, publishedAt, modifiedAt, language, section, free, live, blocks, reasons, witnesses = [] } = result.value;
  return {
    ...(title !== undefined && { title }),
    authors,
    ...(publishedAt && { publishedAt }),
    ...(modifiedAt && { modifiedAt }),
    ...(language && { language }),
    ...(section && { section }),
    ...(free !== undefined && { free }),
    ...(live && { live }),
    bodyText: bodyText(blocks),
    reasons,
    witnesses,
  };
}

/** Reads an article's stored pages again in a worker thread, with what the stage knew of them. */
export function rereadWith(extractor: Extractor, siteRules?: SiteRules): Reread {
  return async (page, { item, source }) => {
    const language = source?.languages[0];
    const hints = {
      ...(source && { timeZone: source.timeZone }),
      ...rulesFor(source, page.url, siteRules),
      ...(item && { feedTitle: item.title }),
      fetchedAt: page.provenance.at,
    };
    return readingOf(await readPages(page, { language: language && primaryLanguage(language), hints }, extractor));
  };
}
