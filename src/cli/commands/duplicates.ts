import { err, ok } from '../../core/result.ts';
import { duplicatesOf } from '../../identify/duplicates.ts';
import { printJson, withStore, type Command } from '../command.ts';

/** `desk duplicates`: who else printed a report. */
export const duplicates: Command = {
  name: 'duplicates',
  usage: 'ID',
  about: 'Print the other articles of the week that print the same report as an article, one JSON line each, likest first.',
  positionals: [1, 1],
  run({ positionals: [id = ''] }, desk) {
    return withStore(desk, 'read', async (store) => {
      const article = await store.articles.article(id);
      if (!article) return err({ kind: 'malformed', what: `“${id}”`, detail: 'no article has this id' });
      const fingerprint = await store.duplicates.fingerprint(id, article.revision);
      for (const copy of fingerprint ? await duplicatesOf(store.duplicates, fingerprint) : []) {
        const publication = await store.articles.publication(copy.id);
        printJson(desk, { ...copy, title: publication?.title, originalTitle: publication?.originalTitle });
      }
      return ok(0);
    });
  },
};
