import { ok } from '../../core/result.ts';
import { parseFeed as parse } from '../../feeds/parse.ts';
import { misused, printJson, text, type Command } from '../command.ts';
import { readInput } from '../input.ts';

/** `desk parse-feed`: a feed file as JSON. */
export const parseFeed: Command = {
  name: 'parse-feed',
  usage: 'FILE [--url URL] [--charset CHARSET]',
  about: "Print a feed's title, language and entries as JSON; - reads stdin.",
  options: { url: { type: 'string' }, charset: { type: 'string' } },
  positionals: [1, 1],
  async run(args, desk) {
    const url = text(args, 'url');
    if (url !== undefined && !URL.canParse(url)) return misused(`“${url}” is not a URL`);
    const bytes = await readInput(args.positionals[0]!, desk.stdin);
    if (!bytes.ok) return bytes;
    const charset = text(args, 'charset');
    const parsed = parse(bytes.value, { ...(url ? { url } : {}), ...(charset ? { charset } : {}) });
    if (!parsed.ok) return parsed;
    const { items, ...feed } = parsed.value;
    printJson(desk, { feed, items });
    return ok(0);
  },
};
