import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { articleNamed } from '../../publish/article-named.ts';
import { misused, withStore, type Command, type Desk } from '../command.ts';
import { tableOf } from '../table.ts';
import { typedOption } from '../typed-option.ts';

const mostRequests = 1000;

const listRequests = (desk: Desk): Promise<Result<number, Failure>> =>
  withStore(desk, 'read', async (store) => {
    const asked = await store.rights.requests({ state: 'open', limit: mostRequests });
    const rows = asked.map(({ id, at, name, contact, address, reason }) => [String(id), at, name, contact, address, reason]);
    desk.stdout.write(
      rows.length === 0
        ? 'Nobody asks for anything to be taken down.\n'
        : tableOf(['number', 'at', 'name', 'contact', 'address', 'reason'], rows),
    );
    return ok(0);
  });

/** `desk takedown`: an article's texts go, its tombstone stays. */
export const takedown: Command = {
  name: 'takedown',
  usage: '[ADDRESS|ID --reason TEXT --by NAME]',
  about:
    'Take an article down, also while a desk runs: delete every text of it for good; its address keeps the reason, which readers see. Without an article: list what was asked for.',
  options: { reason: { type: 'string' }, by: { type: 'string' } },
  positionals: [0, 1],
  async run(args, desk) {
    const [subject] = args.positionals;
    if (subject === undefined)
      return Object.keys(args.values).length > 0 ? misused('the article’s ADDRESS or ID is missing') : listRequests(desk);
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
