import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from '../lib/html.ts';

/** Name and version of the library that finds the body. */
export const readabilityTool = 'readability 0.6.0';

/**
 * The element holding the article as Readability finds it, or undefined. The document is changed by the search.
 * Every `template` must be gone before: a candidate inside one ends the search with an exception under linkedom (10 of 258 pages).
 */
export function readableRoot(document: DomDocument): DomElement | undefined {
  const reader = new Readability<DomElement>(document, {
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: 250,
    serializer: (node: DomElement) => node,
  });
  try {
    const article = reader.parse();
    return article?.content ?? undefined;
  } catch {
    // Malformed trees make it throw in many ways; every one means that it found nothing, and the other ways are tried.
    return undefined;
  }
}
