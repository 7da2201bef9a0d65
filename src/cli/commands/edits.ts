import { ok } from '../../core/result.ts';
import { typed } from '../../lib/typed.ts';
import { misused, printJson, text, withStore, type Command } from '../command.ts';
import { knownSource } from '../source/known.ts';
import { tableOf } from '../table.ts';
import { countOption } from '../typed-option.ts';

const kinds = ['silent', 'declared'] as const;

/** `desk edits`: what newspapers changed in articles they had printed. */
export const edits: Command = {
  name: 'edits',
  usage: '[--kind silent|declared] [--source ID] [--limit N] [--json]',
  about:
    'List articles that were changed after they were read, newest first: whether the paper said so, and sentences taken out and put in.',
  options: { kind: { type: 'string' }, source: { type: 'string' }, limit: { type: 'string' }, json: { type: 'boolean' } },
  positionals: [0, 0],
  async run(args, desk) {
    const named = text(args, 'kind');
    const kind = kinds.find((one) => one === named);
    if (named !== undefined && !kind) return misused(`“${named}” is neither silent nor declared`);
    const sourceId = text(args, 'source');
    const limit = countOption(args, 'limit', { most: 100_000, otherwise: 100 });
    if (!limit.ok) return limit;
    return withStore(desk, 'read', async (store) => {
      const source = sourceId === undefined ? ok(undefined) : await knownSource(store, sourceId);
      if (!source.ok) return source;
      const found = await store.articles.edits({ ...(kind && { kind }), ...(sourceId !== undefined && { sourceId }), limit: limit.value });
      if (args.values['json'] === true) for (const edit of found) printJson(desk, edit);
      else
        desk.stdout.write(
          tableOf(
            ['at', 'kind', 'source', 'article', 'revision', 'out', 'in', 'headline'],
            found.map(({ at, change, sourceId: paper, id, revision, title }) => [
              at,
              change.kind,
              paper,
              id,
              String(revision),
              String(change.removed),
              String(change.added),
              `${change.titleChanged ? 'changed: ' : ''}${typed(title)}`,
            ]),
          ),
        );
      return ok(0);
    });
  },
};
