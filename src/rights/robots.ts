import robotsParser from 'robots-parser';
import type { RightsSignal } from '../core/rights.ts';
import { productToken } from './product-token.ts';
import { robotsSignals } from './robots-signals.ts';

/** What a host's robots.txt says to us. */
export interface RobotsRules {
  allows(url: string): boolean;
  /** Line that forbids an address, as written; undefined where it is allowed or the whole host is closed. */
  ruleAgainst(url: string): string | undefined;
  /** Seconds between requests the host asks for; 0 where it asks for none. */
  readonly crawlDelaySeconds: number;
  /** What it says on the rights of an address, beside who may read it. */
  signals(url: string): readonly RightsSignal[];
}

interface ParsedRobots {
  isDisallowed(url: string, agent: string): boolean | undefined;
  getMatchingLineNumber(url: string, agent: string): number;
  getCrawlDelay(agent: string): number | undefined;
}
// A CommonJS function whose type declarations describe an ES module.
const parseRobots = robotsParser as unknown as (url: string, text: string) => ParsedRobots;

const longestLine = 2000;
const mostStars = 10;
const ours = productToken.toLowerCase();

/** Rules of a robots.txt that was read (RFC 9309); `origin` is that of the pages it speaks for. */
export function rulesFrom(text: string, origin: string): RobotsRules {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map(tamed);
  const { spoken, delays } = grouped(lines);
  const robots = parseRobots(new URL('/robots.txt', origin).href, spoken.join('\n'));
  const forbids = (url: string): boolean => robots.isDisallowed(url, productToken) === true && new URL(url).pathname !== '/robots.txt';
  return {
    allows: (url) => !forbids(url),
    ruleAgainst: (url) => (forbids(url) ? lines[robots.getMatchingLineNumber(url, productToken) - 1]?.trim().slice(0, 200) : undefined),
    crawlDelaySeconds: delays.get(ours) ?? delays.get('*') ?? 0,
    signals: robotsSignals(text),
  };
}

/**
 * The lines that rules are made of, in their places, each name as the bare product token (§2.2.1): lines of other kinds must not come
 * between the names of a group (§2.2.4). And the crawl-delays by name, which are such lines; of several the longest holds.
 */
function grouped(lines: readonly string[]): { spoken: readonly string[]; delays: ReadonlyMap<string, number> } {
  const delays = new Map<string, number>();
  let names: string[] = [];
  let open = false;
  const spoken = lines.map((line) => {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? [];
    switch (key.toLowerCase()) {
      case 'user-agent': {
        const name = tokenOf(value.trim());
        if (!open) names = [];
        open = true;
        names.push(name);
        if (name === ours && !delays.has(ours)) delays.set(ours, 0);
        return `User-agent: ${name}`;
      }
      case 'allow':
      case 'disallow':
        open = false;
        return line;
      case 'crawl-delay': {
        const seconds = Number(value.trim());
        if (value.trim() !== '' && seconds > 0 && Number.isFinite(seconds)) {
          for (const name of names) delays.set(name, Math.max(delays.get(name) ?? 0, seconds));
        }
        return '';
      }
      default:
        return '';
    }
  });
  return { spoken, delays };
}

/** `ForeignDesk/1.0 (news)` names ForeignDesk, and `* # all` everybody. */
const tokenOf = (value: string): string => (value.startsWith('*') ? '*' : /^[a-z_-]*/i.exec(value)![0].toLowerCase()) || '-';

/** Rules of a host whose robots.txt answered with a 4xx status: none, or all where it refuses even that file (401, 403). */
export function rulesForStatus(status: number): RobotsRules {
  const open = status !== 401 && status !== 403;
  return { allows: () => open, ruleAgainst: () => undefined, crawlDelaySeconds: 0, signals: () => [] };
}

// Matching costs pattern × address for each star: a hostile file is cut so that what it forbids can only grow.
function tamed(line: string): string {
  const short = line.slice(0, longestLine).replace(/\*{2,}/g, '*');
  const stars = short.split('*');
  if (line.length <= longestLine && stars.length <= mostStars) return short;
  return /^\s*disallow/i.test(short) ? stars.slice(0, mostStars).join('*') : '';
}
