import type { RightsSignal } from '../core/rights.ts';
import { directiveSignal } from './directives.ts';
import { isOurs } from './product-token.ts';
import { tdmSignal } from './tdm.ts';

/**
 * What the headers of an answer say: `tdm-reservation` and `tdm-policy`, and X-Robots-Tag with or without the name of the program it is
 * meant for. Names in lower case; several X-Robots-Tag lines are separated by line breaks, or by commas like their directives.
 */
export function headerSignals(headers: Readonly<Record<string, string>>): readonly RightsSignal[] {
  const tdm = tdmSignal('tdm-header', { reservation: lastOf(headers['tdm-reservation']), policy: headers['tdm-policy'] });
  const robots = (headers['x-robots-tag'] ?? '').split('\n').flatMap(directivesFor);
  return [...(tdm ? [tdm] : []), ...robots.flatMap((directive) => directiveSignal('robots-header', directive) ?? [])];
}

// A header that a server and the proxy before it both set is joined by commas: reserved where either reserves.
function lastOf(value: string | undefined): string | undefined {
  const values = value?.split(',').map((each) => each.trim());
  return values?.includes('1') ? '1' : values?.at(-1);
}

const withValue = /^(?:max-(?:snippet|image-preview|video-preview)|unavailable_after)$/i;

/** Directives of one line that are meant for everybody or for us: a program's name before a colon holds for what follows it. */
function directivesFor(line: string): readonly string[] {
  let forUs = true;
  return line.split(',').flatMap((part) => {
    const [, name, rest] = /^\s*([\w-]{1,60})\s*:(.*)$/s.exec(part) ?? [];
    if (name === undefined || rest === undefined || withValue.test(name)) return forUs ? [part.trim()] : [];
    forUs = isOurs(name) || name === 'robots';
    return forUs ? [rest.trim()] : [];
  });
}
