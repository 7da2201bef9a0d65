import type { Block, RichText } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { Reason } from '../core/provenance.ts';
import { err, ok, type Result } from '../core/result.ts';
import { cleanText, htmlToText, parseDocument, type DomDocument } from '../lib/html.ts';
import { resolveUrl } from '../lib/url.ts';
import { metaSignals } from '../rights/meta.ts';
import { isTeaser, withoutPaid } from './access.ts';
import { headlinesOf, removeOtherArticles } from './headlines.ts';
import { removeBoxes } from './boxes.ts';
import { piecesOf, type Piece, type Pieces } from './blocks.ts';
import type { Extraction, Hints } from './extraction.ts';
import { finished } from './finish.ts';
import { blockText, linkShare } from './block-text.ts';
import { withoutFurniture } from './furniture.ts';
import type { Known } from './rules.ts';
import { articleNodes, firstText } from './json-ld.ts';
import { judge } from './judge.ts';
import { ledesOf, ledeUnderHeadline } from './lede.ts';
import { merged, overlap } from './merge.ts';
import { namedMetas } from './meta-tags.ts';
import { metadataOf } from './metadata.ts';
import { bodyText } from './printable.ts';
import { prune } from './prune.ts';
import { readableRoot } from './readable.ts';
import { articleElement } from './roots.ts';
import { joinStreamed } from './streamed.ts';
import { endedBy, witnessOf } from './witness.ts';
import { zoneOfAddress } from './zones.data.ts';
import { squash } from './wording.ts';

/**
 * Reads an article from its page with rules that hold for any site.
 * Fails with `too-large`, `malformed` or `not-article`.
 */
export function extractHtml(html: string, url: string, hints: Hints = {}): Result<Extraction, Failure> {
  const parsed = parseDocument(html);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  joinStreamed(document);
  const base = baseOf(document, url);
  const metadata = metadataOf(document, base, hints.timeZone ?? zoneOfAddress(url));
  const articles = articleNodes(document);
  const sold = metadata.free === false;
  // What is sold is not read out of the page's data either.
  const jsonBody = sold ? undefined : articles.map((node) => firstText(node.articleBody)).find((text) => text !== undefined);
  const descriptions = [metadata.summary, ...articles.map((node) => firstText(node.description))].filter((text) => text !== undefined);
  const paid = sold ? withoutPaid(document, articles) : [];
  const witness = witnessOf(jsonBody);
  const signals = metaSignals(namedMetas(document));
  prune(document);
  const known = { ...metadata, headlines: headlinesOf(document, metadata.title) };
  const boxes = [...paid, ...removeOtherArticles(document, metadata.title), ...removeBoxes(document, url)];
  const ledes = ledesOf(document, descriptions, base);
  const element = articleElement(document);
  const plain = element ? withoutFurniture(piecesOf(element, base), known) : { pieces: [], reasons: [] };
  const shown = ledes.length > 0 ? [] : piecesOf(document.body, base).pieces;
  const root = readableRoot(document);
  const found = root ? withoutFurniture(piecesOf(root, base), known) : { pieces: [], reasons: [] };
  // Where the two read different parts of the page, the one with more prose has the article.
  const apart = overlap(found, plain) < 0.3 && proseLength(plain.pieces) > proseLength(found.pieces);
  const body = choose([
    ...(apart ? [] : [['readability', () => merged(found, plain, witness)] as const]),
    ['article-element', () => plain],
    ['json-ld-body', () => textPieces(jsonBody)],
  ]);
  const ended = endedBy(witness, body);
  const under = shown.length > 0 ? ledeUnderHeadline(shown, ended.pieces, known) : undefined;
  const { pieces, reasons } = bounded(finished(withLede({ ...ended, reasons: [...ended.reasons, ...boxes] }, under ? [under] : ledes)));
  const blocks = pieces.map(({ block }) => block);
  const verdict = judge(blocks, { title: metadata.title, feedTitle: hints.feedTitle });
  const teaser = sold && isTeaser(bodyText(blocks), articles);
  if (verdict) return err(sold ? { kind: 'paywalled' } : verdict);
  return ok({ ...metadata, blocks, reasons, ...(teaser && { teaser: true as const }), ...(signals.length > 0 && { signals }) });
}

/** Blocks of a feed's own HTML, furniture left out; paragraphs of its plain text where the HTML cannot be parsed. */
export function feedBlocks(html: string, base: string, known: Known): readonly Block[] {
  const parsed = parseDocument(html);
  const pieces = parsed.ok ? withoutFurniture(piecesOf(parsed.value.body, base), known) : textPieces(htmlToText(html));
  return finished(pieces).pieces.map(({ block }) => block);
}

/** The address links are relative to: the first `base` of the head, if it is a web address. In the body it is not the page's word. */
function baseOf(document: DomDocument, url: string): string {
  const element = [...document.querySelectorAll('base[href]')].find((each) => !each.closest('body, template'));
  return resolveUrl(element?.getAttribute('href'), url) ?? url;
}

/** The first way that gives enough, unless a later one gives much more prose. */
function choose(ways: readonly (readonly [name: string, read: () => Pieces])[]): Pieces {
  let best: { name: string; pieces: Pieces; size: number } | undefined;
  for (const [name, read] of ways) {
    const pieces = read();
    const size = proseLength(pieces.pieces);
    if (!best ? size > 0 : size > best.size * (name === 'article-element' ? 1.6 : 3) + 200) best = { name, pieces, size };
  }
  if (!best) return { pieces: [], reasons: [] };
  return { pieces: best.pieces.pieces, reasons: [{ rule: `body-from-${best.name}` }, ...best.pieces.reasons] };
}

/** Characters of running text: paragraphs and quotes that are not links. */
function proseLength(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, { block }) => sum + (block.kind === 'paragraph' || block.kind === 'quote' ? block.text.length * (1 - linkShare(block)) : 0),
    0,
  );
}

function textPieces(text: string | undefined): Pieces {
  const paragraphs = (text === undefined ? '' : /<\w+[^>]*>/.test(text) ? htmlToText(text) : text).split(/\n\s*\n|\r?\n/);
  const pieces = paragraphs
    .map((paragraph) => cleanText(paragraph).replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph): Piece => ({ block: { kind: 'paragraph', text: paragraph, marks: [] }, place: '' }));
  return { pieces, reasons: [] };
}

/** Puts the first standfirst that the body lacks before it. */
function withLede({ pieces, reasons }: Pieces, ledes: readonly RichText[]): Pieces {
  const body = squash(pieces.map(({ block }) => blockText(block)).join(' '));
  const lede = ledes.find(({ text }) => !body.includes(squash(text)));
  if (!lede || pieces.length === 0) return { pieces, reasons };
  const reason: Reason = { rule: 'lede-put-back', detail: lede.text.slice(0, 60) };
  return { pieces: [{ block: { kind: 'paragraph', ...lede }, place: '' }, ...pieces], reasons: [...reasons, reason] };
}

// Longer than any article (a book chapter has 60,000 characters); what follows on a page made to hurt is cut.
const maxBlocks = 3000;
const maxCharacters = 500_000;

function bounded({ pieces, reasons }: Pieces): Pieces {
  let characters = 0;
  const cut = pieces.findIndex(({ block }, index) => index >= maxBlocks || (characters += blockText(block).length) > maxCharacters);
  if (cut < 0) return { pieces, reasons: reasons.slice(0, 300) };
  return {
    pieces: pieces.slice(0, cut),
    reasons: [...reasons.slice(0, 300), { rule: 'cut-at-limit', detail: `${pieces.length - cut} blocks` }],
  };
}
