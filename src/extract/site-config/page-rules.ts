import type { PageRule } from '../../core/source.ts';
import type { Directive } from './directives.ts';
import { selectorsOf, type Selected } from './xpath.ts';

/** What a site's file says, in rules of ours, and what of it they cannot say. */
export interface ImportedRules {
  readonly rules: readonly PageRule[];
  /** Lines that are in the rules. */
  readonly used: number;
  readonly leftOut: readonly LeftOut[];
  /** Lines on headers, cookies, logins and User-Agents, which are never followed. */
  readonly ignored: number;
}

/** A line that is not in the rules. */
export interface LeftOut extends Directive {
  readonly why: 'no CSS for it' | 'no such rule here' | 'read anyway' | 'too many';
}

// What is for testing the file, and not for reading pages.
const notes = new Set(['test_url', 'test_contains']);
// Who we are and what we may see is not for a file to say.
const never = /^(?:http_header\b|requires_login$|login_|not_logged_in_xpath$|user[_-]?agent|cookie)/;

const mostBodies = 12;
const mostRemoved = 300;
/** Selectors that are tried as one. */
const together = 20;

type Field = 'title' | 'authors' | 'published' | 'nextPage';
const fields: Readonly<Record<string, Field>> = { title: 'title', author: 'authors', date: 'published', next_page_link: 'nextPage' };

/** What is asked in place of the element, as far as our rules read it there. */
const attributes: Readonly<Record<Field, readonly string[]>> = {
  title: ['text()'],
  authors: ['text()'],
  published: ['text()', 'datetime', 'content'],
  nextPage: ['href'],
};

/**
 * Rules of ours for a site's file. Of several bodies the first that is on a page counts there, as in Full-Text RSS: a rule each; the last is
 * for pages that have none of them.
 */
export function importedRules(directives: readonly Directive[]): ImportedRules {
  const bodies: string[] = [];
  const removed: string[] = [];
  const places: Record<Field, string[]> = { title: [], authors: [], published: [], nextPage: [] };
  const leftOut: LeftOut[] = [];
  let [used, ignored] = [0, 0];

  const keep = (directive: Directive): LeftOut['why'] | undefined => {
    const { name, value } = directive;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field !== undefined) return keepPlace(places[field], field, value);
    if (name === 'body') return kept(bodies, elementsOf(value)?.join(', '), mostBodies);
    if (name === 'strip') return kept(removed, elementsOf(value)?.join(', '), mostRemoved);
    if (name === 'strip_id_or_class') return kept(removed, holding(value, ['class', 'id']), mostRemoved);
    if (name === 'strip_image_src') return kept(removed, holding(value, ['src'], 'img'), mostRemoved);
    return 'no such rule here';
  };
  for (const directive of directives) {
    if (notes.has(directive.name)) continue;
    if (never.test(directive.name)) {
      ignored++;
      continue;
    }
    const why = keep(directive);
    if (why === undefined) used++;
    else leftOut.push({ ...directive, why });
  }

  const one = Object.fromEntries(Object.entries(places).flatMap(([field, all]) => (all.length > 0 ? [[field, all.join(', ')]] : [])));
  const rest: PageRule = { ...(removed.length > 0 && { remove: inGroups(removed) }), ...one };
  const last = Object.keys(rest).length > 0 ? [rest] : [];
  return { rules: [...bodies.map((body) => ({ when: body, body: [body], ...rest })), ...last], used, leftOut, ignored };
}

/** Elements, where nothing but elements is asked for. */
function elementsOf(expression: string): readonly string[] | undefined {
  const selected = selectorsOf(expression);
  return selected?.every(({ attribute }) => attribute === undefined) ? selected.map(({ selector }) => selector) : undefined;
}

function keepPlace(all: string[], field: Field, expression: string): LeftOut['why'] | undefined {
  const selected = selectorsOf(expression, { first: true });
  if (!selected) return 'no CSS for it';
  // Of two the first on the page would win, and that is always the head's.
  if (field !== 'published' && field !== 'nextPage' && selected.some(inHead)) return 'read anyway';
  if (selected.some(({ attribute }) => attribute !== undefined && !attributes[field].includes(attribute))) return 'no such rule here';
  return kept(all, selected.map(({ selector }) => selector).join(', '), mostBodies);
}

const inHead = ({ selector }: Selected): boolean => /(?:^|[ >])(?:meta|title|head|link|script)\b/.test(selector);

function kept(all: string[], selector: string | undefined, most: number): LeftOut['why'] | undefined {
  if (selector === undefined) return 'no CSS for it';
  if (all.length >= most) return 'too many';
  all.push(selector);
  return undefined;
}

/** Elements whose attributes hold a text anywhere, as the file gives it, with or without quotes. */
function holding(value: string, names: readonly string[], element = ''): string | undefined {
  const text = value.replaceAll(/["']/g, '').trim();
  // One letter is in nearly every class.
  if (text.length < 2 || text.length > 200 || /[\\\p{Cc}]/u.test(text)) return undefined;
  return names.map((name) => `${element}[${name}*="${text}"]`).join(', ');
}

function inGroups(selectors: readonly string[]): readonly string[] {
  return Array.from({ length: Math.ceil(selectors.length / together) }, (_, i) =>
    selectors.slice(i * together, (i + 1) * together).join(', '),
  );
}
