import type { Block, RichText } from '../core/article.ts';
import { sentenceOf, type Failure } from '../core/failure.ts';
import type { Reason } from '../core/provenance.ts';
import { err, ok, type Result } from '../core/result.ts';
import { htmlToText, parseDocument, type DomDocument } from '../lib/html.ts';
import { resolveUrl } from '../lib/url.ts';
import { metaSignals } from '../rights/meta.ts';
import { isTeaser, withoutPaid } from './access.ts';
import { headlinesOf, removeOtherArticles } from './headlines.ts';
import { removeBoxes } from './boxes.ts';
import { piecesOf, type Pieces } from './blocks.ts';
import type { Extraction, Hints } from './extraction.ts';
import { finished } from './finish.ts';
import { bodyFrom, generalBody, textPieces } from './body.ts';
import { blockText } from './block-text.ts';
import { withoutFurniture } from './furniture.ts';
import type { Known } from './rules.ts';
import { articleNodes, firstText } from './json-ld.ts';
import { judge } from './judge.ts';
import { ledesOf, ledeUnderHeadline } from './lede.ts';
import { namedMetas } from './meta-tags.ts';
import { metadataOf } from './metadata.ts';
import { nextPageOf } from './next-page.ts';
import { bodyText } from './printable.ts';
import { prune } from './prune.ts';
import { joinStreamed } from './streamed.ts';
import { fittingRule, removeRuled, ruledBody, ruledLede, ruledPieces, type FittingRule } from './site-rules.ts';
import { endedBy, witnessOf } from './witness.ts';
import { zoneOfAddress } from './zones.data.ts';
import { squash } from './wording.ts';

/**
 * Reads an article from its page: by the first rule for its newspaper that fits, and with rules that hold for any site for whatever that
 * leaves open or gets wrong.
 * Fails with `too-large`, `malformed`, `paywalled` or `not-article`.
 */
export function extractHtml(html: string, url: string, hints: Hints = {}): Result<Extraction, Failure> {
  const { result, ruledBy } = readPage(html, url, hints);
  if (result.ok || ruledBy === undefined) return result;
  // A rule may be wrong, and then the page is read as if there were none.
  const general = readPage(html, url, { ...hints, rules: [] }).result;
  if (!general.ok) return general;
  const reason = { rule: 'site-rule-dropped', detail: `${ruledBy}: ${sentenceOf(result.error)}` };
  return ok({ ...general.value, reasons: [...general.value.reasons, reason] });
}

interface PageRead {
  readonly result: Result<Extraction, Failure>;
  /** Name of the rule that fitted. */
  readonly ruledBy?: string | undefined;
}

function readPage(html: string, url: string, hints: Hints): PageRead {
  const parsed = parseDocument(html);
  if (!parsed.ok) return { result: parsed };
  const document = parsed.value;
  joinStreamed(document);
  const site = fittingRule(document, hints.rules ?? [], hints.fetchedAt);
  return { result: readDocument(document, url, hints, site), ruledBy: site.name };
}

function readDocument(document: DomDocument, url: string, hints: Hints, site: FittingRule): Result<Extraction, Failure> {
  const base = baseOf(document, url);
  const metadata = metadataOf(document, base, hints.timeZone ?? zoneOfAddress(url), site.rule);
  const articles = articleNodes(document);
  const sold = metadata.free === false;
  // What is sold is not read out of the page's data either.
  const jsonBody = sold ? undefined : articles.map((node) => firstText(node.articleBody)).find((text) => text !== undefined);
  const descriptions = [metadata.summary, ...articles.map((node) => firstText(node.description))].filter((text) => text !== undefined);
  const paid = sold ? withoutPaid(document, articles) : [];
  const witness = witnessOf(jsonBody);
  const signals = metaSignals(namedMetas(document));
  const place = { base, first: hints.page?.first ?? url, number: hints.page?.number ?? 1, rule: site.rule.nextPage };
  const nextPage = metadata.live ? undefined : nextPageOf(document, place);
  const lede = ruledLede(document, site.rule, base);
  removeRuled(document, site.rule);
  prune(document);
  const places = ruledBody(document, site.rule);
  const known = { ...metadata, headlines: headlinesOf(document, metadata.title) };
  const boxes = [...paid, ...removeOtherArticles(document, metadata.title), ...removeBoxes(document, url)];
  const ledes = lede ? [lede] : ledesOf(document, descriptions, base);
  const ruled = ruledPieces(places, base);
  // Where a rule says what the text is, nothing is guessed to be its beginning.
  const shown = ruled || ledes.length > 0 ? [] : piecesOf(document.body, base).pieces;
  const ended = ruled
    ? bodyFrom('site-rule', withoutFurniture(ruled, known))
    : endedBy(witness, generalBody(document, { base, known, jsonBody, witness }));
  const textless = site.rule.body && !ruled ? [{ rule: 'site-rule-unmatched', detail: `${site.name}, body: there is no text in it` }] : [];
  const under = shown.length > 0 ? ledeUnderHeadline(shown, ended.pieces, known) : undefined;
  const { pieces, reasons } = bounded(
    finished(withLede({ ...ended, reasons: [...site.reasons, ...textless, ...ended.reasons, ...boxes] }, under ? [under] : ledes)),
  );
  const blocks = pieces.map(({ block }) => block);
  const verdict = judge(blocks, { title: metadata.title, feedTitle: hints.feedTitle });
  const teaser = sold && isTeaser(bodyText(blocks), articles);
  if (verdict) return err(sold ? { kind: 'paywalled' } : verdict);
  return ok({
    ...metadata,
    blocks,
    reasons,
    ...(teaser && { teaser: true as const }),
    ...(signals.length > 0 && { signals }),
    ...(nextPage !== undefined && { nextPage }),
  });
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
