import type { RichText } from '../core/article.ts';
import type { Instant, Reason } from '../core/provenance.ts';
import type { PageRule } from '../core/source.ts';
import type { DomDocument, DomElement } from '../lib/html.ts';
import { piecesOfEach, type Pieces } from './blocks.ts';
import { richTextOf } from './inline.ts';
import { weightOf } from './top-lines.ts';

/** The rule that decides for a page, with only those of its selectors that are well-formed and match. */
export interface FittingRule {
  /** Such as `rule 2`; undefined where no rule fits. */
  readonly name: string | undefined;
  readonly rule: PageRule;
  readonly reasons: readonly Reason[];
}

/** Finds the first rule that is valid on the day the page was fetched and whose `when` matches. What it gets wrong is a reason, never an exception. */
export function fittingRule(document: DomDocument, rules: readonly PageRule[], fetchedAt: Instant | undefined): FittingRule {
  const reasons: Reason[] = [];
  for (const [index, rule] of rules.entries()) {
    const name = `rule ${index + 1}`;
    if (rule.validUntil !== undefined && fetchedAt !== undefined && fetchedAt.slice(0, 10) > rule.validUntil) continue;
    const matches = (field: string, selector: string, needed: boolean): boolean => {
      const count = matchesOf(document, selector)?.length;
      const detail = `${name}, ${field}: ${selector}`.slice(0, 200);
      if (count === undefined) reasons.push({ rule: 'site-rule-broken', detail });
      else if (count === 0 && needed) reasons.push({ rule: 'site-rule-unmatched', detail });
      return count !== undefined && count > 0;
    };
    if (rule.when !== undefined && !matches('when', rule.when, false)) continue;
    return { name, rule: usable(rule, matches), reasons: [{ rule: 'site-rule', detail: name }, ...reasons] };
  }
  return { name: undefined, rule: {}, reasons };
}

type Matches = (field: string, selector: string, needed: boolean) => boolean;

/** A page need not hold what is to be removed from it, and the last page of an article leads to no other. */
function usable(rule: PageRule, matches: Matches): PageRule {
  const one = <F extends 'title' | 'lede' | 'authors' | 'published' | 'nextPage'>(field: F): Partial<Pick<PageRule, F>> => {
    const selector: string | undefined = rule[field];
    return selector !== undefined && matches(field, selector, field !== 'nextPage') ? ({ [field]: selector } as Pick<PageRule, F>) : {};
  };
  // One of several places for the text is enough.
  const places = (rule.body ?? []).filter((selector) => matches('body', selector, false));
  if (rule.body && places.length === 0) matches('body', rule.body.join(', '), true);
  return {
    ...(places.length > 0 && { body: places }),
    ...(rule.remove && { remove: rule.remove.filter((selector) => matches('remove', selector, false)) }),
    ...one('title'),
    ...one('lede'),
    ...one('authors'),
    ...one('published'),
    ...one('nextPage'),
  };
}

/** Takes out what a rule says is none of the article. */
export function removeRuled(document: DomDocument, { remove = [] }: PageRule): void {
  for (const selector of remove)
    for (const element of matchesOf(document, selector) ?? []) if (!roots.has(element.localName)) element.remove();
}

const roots: ReadonlySet<string> = new Set(['html', 'head', 'body']);

/** The elements that a rule names as the text, in the order of the page, none inside another. */
export function ruledBody(document: DomDocument, { body = [] }: PageRule): readonly DomElement[] {
  const named = new Set(matchesOf(document, body.join(', ')) ?? []);
  const isWithin = ({ parentElement }: DomElement): boolean =>
    parentElement !== null && (named.has(parentElement) || isWithin(parentElement));
  return [...named].filter((element) => !isWithin(element));
}

// Characters; less is no text.
const least = 40;

/** What those elements hold; undefined where it is no text to speak of. */
export function ruledPieces(elements: readonly DomElement[], base: string): Pieces | undefined {
  const read = piecesOfEach(elements, base);
  const weight = read.pieces.reduce((sum, { block }) => sum + ('text' in block ? weightOf(block.text) : 0), 0);
  return weight >= least ? read : undefined;
}

/** The standfirst where a rule says it stands. */
export function ruledLede(document: DomDocument, { lede }: PageRule, base: string): RichText | undefined {
  const element = lede === undefined ? undefined : matchesOf(document, lede)?.[0];
  const text = element && richTextOf(element.childNodes, base);
  return text && text.text !== '' ? text : undefined;
}

/** All that match in the order of the page; undefined for a selector that is none. */
function matchesOf(document: DomDocument, selector: string): readonly DomElement[] | undefined {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return undefined;
  }
}
