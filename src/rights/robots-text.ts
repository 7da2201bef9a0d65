/** A group of a robots.txt: the names it is for, in lower case, and its lines (RFC 9309 §2.2). */
export interface RobotsGroup {
  readonly agents: readonly string[];
  readonly lines: readonly RobotsLine[];
}

/** A line of a group: its key in lower case, its value without comment. */
export interface RobotsLine {
  readonly key: string;
  readonly value: string;
}

const mostLines = 20_000;
// Lines of other kinds, such as Sitemap, do not come between the names of a group (RFC 9309 §2.2.4).
const rules: ReadonlySet<string> = new Set(['allow', 'disallow', 'content-signal']);

/**
 * The groups of a robots.txt, every key kept. Names that follow one another share the lines after them; lines before the first name are
 * everybody's. At most 20,000 lines are read.
 */
export function robotsGroups(text: string): readonly RobotsGroup[] {
  const groups: { agents: string[]; lines: RobotsLine[] }[] = [{ agents: ['*'], lines: [] }];
  for (const line of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .slice(0, mostLines)) {
    const [, key, value] = /^\s*([A-Za-z-]{1,40})\s*:([^#]{0,2000})/.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    const last = groups.at(-1)!;
    if (key.toLowerCase() !== 'user-agent') last.lines.push({ key: key.toLowerCase(), value: value.trim() });
    else if (groups.length > 1 && !last.lines.some((one) => rules.has(one.key))) last.agents.push(agentOf(value));
    else groups.push({ agents: [agentOf(value)], lines: [] });
  }
  return groups;
}

/** All lines for one name (lower case): of every group that names it (RFC 9309 §2.2.1: they count as one). */
export const linesFor = (groups: readonly RobotsGroup[], agent: string): readonly RobotsLine[] =>
  groups.filter(({ agents }) => agents.includes(agent)).flatMap(({ lines }) => lines);

// `GPTBot/1.1` is for GPTBot.
const agentOf = (value: string): string => value.trim().toLowerCase().split(/[/\s]/, 1)[0]!;
