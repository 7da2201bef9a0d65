import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { primaryLanguage } from '../../core/language.ts';
import type { Extraction } from '../../extract/extraction.ts';
import type { Extractor } from '../../extract/extractor.ts';
import { bodyText } from '../../extract/printable.ts';
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

/** Reads stored pages again in a worker thread, with what the stage knew of them. */
export function rereadWith(extractor: Extractor): Reread {
  return async (page, { item, source }) => {
    const language = source?.languages[0];
    return readingOf(
      await extractor.extract({
        body: page.body,
        url: page.url,
        contentType: page.contentType,
        language: language && primaryLanguage(language),
        hints: {
          ...(source && { timeZone: source.timeZone }),
          ...(source?.pages && { rules: source.pages }),
          ...(item && { feedTitle: item.title }),
          fetchedAt: page.provenance.at,
        },
      }),
    );
  };
}
