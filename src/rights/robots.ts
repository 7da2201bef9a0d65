import robotsParser from 'robots-parser';

/** The name site owners address this crawler by in robots.txt (RFC 9309 §2.2.1). */
const productToken = 'ForeignDesk';

/** What a host's robots.txt says to us. */
export interface RobotsRules {
  allows(url: string): boolean;
  /** Line that forbids an address, as written; undefined where it is allowed or the whole host is closed. */
  ruleAgainst(url: string): string | undefined;
  /** Seconds between requests the host asks for, at most 60. */
  readonly crawlDelaySeconds: number;
}

interface ParsedRobots {
  isDisallowed(url: string, agent: string): boolean | undefined;
  getMatchingLineNumber(url: string, agent: string): number;
  getCrawlDelay(agent: string): number | undefined;
}
// A CommonJS function whose type declarations describe an ES module.
const parseRobots = robotsParser as unknown as (url: string, text: string) => ParsedRobots;

const longestDelaySeconds = 60;
const longestLine = 2000;
const mostStars = 10;

/** Rules of a robots.txt that was read (RFC 9309); `origin` is that of the pages it speaks for. */
export function rulesFrom(text: string, origin: string): RobotsRules {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map(tamed);
  const robots = parseRobots(new URL('/robots.txt', origin).href, lines.join('\n'));
  const forbids = (url: string): boolean => robots.isDisallowed(url, productToken) === true && new URL(url).pathname !== '/robots.txt';
  const delay = robots.getCrawlDelay(productToken) ?? 0;
  return {
    allows: (url) => !forbids(url),
    ruleAgainst: (url) => (forbids(url) ? lines[robots.getMatchingLineNumber(url, productToken) - 1]?.trim().slice(0, 200) : undefined),
    crawlDelaySeconds: Number.isFinite(delay) ? Math.min(Math.max(delay, 0), longestDelaySeconds) : 0,
  };
}

/** Rules of a host whose robots.txt answered with a 4xx status: none, or all where it refuses even that file (401, 403). */
export function rulesForStatus(status: number): RobotsRules {
  const open = status !== 401 && status !== 403;
  return { allows: () => open, ruleAgainst: () => undefined, crawlDelaySeconds: 0 };
}

// Matching costs pattern × address for each star: a hostile file is cut so that what it forbids can only grow.
function tamed(line: string): string {
  const short = line.slice(0, longestLine).replace(/\*{2,}/g, '*');
  const stars = short.split('*');
  if (line.length <= longestLine && stars.length <= mostStars) return short;
  return /^\s*disallow/i.test(short) ? stars.slice(0, mostStars).join('*') : '';
}
