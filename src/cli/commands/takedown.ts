import { err, ok } from '../../core/result.ts';
import { articleNamed } from '../../publish/article-named.ts';
import { misused, withStore, type Command } from '../command.ts';
import { typedOption } from '../typed-option.ts';

/** `desk takedown`: an article's texts go, its tombstone stays. */
export const takedown: Command = {
  name: 'takedown',
  usage: 'ADDRESS|ID --reason TEXT --by NAME',
  about: 'Take an article down, also while a desk runs: delete every text of it for good; its address keeps the reason, which readers see.',
  options: { reason: { type: 'string' }, by: { type: 'string' } },
  positionals: [1, 1],
  async run(args, desk) {
    const [subject = ''] = args.positionals;
    const reason = typedOption(args, 'reason', 1000);
    if (!reason.ok) return reason;
    const by = typedOption(args, 'by', 80);
    if (!by.ok) return by;
    if (subject.trim() === '') return misused('the article’s ADDRESS or ID is empty');
    return withStore(desk, 'beside', async (store) => {
      const id = await articleNamed(store, subject.trim());
      if (id === undefined) return err({ kind: 'malformed', what: `“${subject}”`, detail: 'no article here has this address or id' });
      const done = await store.rights.takeDown({ id, reason: reason.value, by: by.value, at: desk.clock.now() });
      if (!done) return err({ kind: 'malformed', what: `The article ${id}`, detail: 'it was already taken down' });
      const { url } = (await store.rights.takedown(id))!;
      desk.stdout.write(`The article ${id} of ${url} is taken down.\n`);
      return ok(0);
    });
  },
};
