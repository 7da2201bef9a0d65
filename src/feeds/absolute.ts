import { Parser } from 'htmlparser2';
import { escapeHtml } from '../lib/html.ts';
import { resolveUrl } from '../lib/url.ts';

/** Attributes of HTML that hold one address (HTML, index of attributes). */
const addresses = new Set(['href', 'src', 'poster', 'cite', 'data', 'action', 'formaction', 'background', 'longdesc']);

/** An attribute's value with absolute addresses; anything that is no relative web address comes back as it is. */
export function absoluteAttribute(name: string, value: string, base: string | undefined): string {
  if (base === undefined) return value;
  if (name === 'srcset') return absoluteSet(value, base);
  // A fragment leads within the text itself, wherever that will stand.
  if (!addresses.has(name) || value.startsWith('#') || /^\s*[a-z][a-z\d+.-]*:/i.test(value)) return value;
  return resolveUrl(value, base) ?? value;
}

function absoluteSet(value: string, base: string): string {
  return value.replace(/([^\s,]\S*[^\s,])(\s+[\d.]+[wx])?/g, (whole: string, url: string, size: string | undefined) => {
    const absolute = resolveUrl(url, base);
    return absolute === undefined ? whole : absolute + (size ?? '');
  });
}

/** HTML with relative addresses made absolute. Only tags that hold one are written anew; all else stays as it was, letter by letter. */
export function absoluteHtml(html: string, base: string | undefined): string {
  if (base === undefined || !/\b(?:href|src|srcset|poster|cite|data|action|background)\s*=/i.test(html)) return html;
  const pieces: string[] = [];
  let done = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes, implied) {
        if (implied) return;
        const entries = Object.entries(attributes);
        if (entries.every(([name, value]) => absoluteAttribute(name, value, base) === value)) return;
        const selfClosing = html[parser.endIndex - 1] === '/' ? ' /' : '';
        const written = entries.map(([name, value]) => ` ${name}="${escapeHtml(absoluteAttribute(name, value, base))}"`);
        pieces.push(html.slice(done, parser.startIndex), `<${tag}${written.join('')}${selfClosing}>`);
        done = parser.endIndex + 1;
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(html);
  return pieces.join('') + html.slice(done);
}
