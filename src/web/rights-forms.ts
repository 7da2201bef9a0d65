import type { Rights } from '../core/rights.ts';
import { err, ok, type Result } from '../core/result.ts';
import { filled } from '../lib/typed.ts';
import { articleNamed } from '../publish/article-named.ts';
import { levelNamed } from '../publish/rights-desk.ts';
import { countText } from '../publish/times.ts';
import type { PageRequest } from './exchange.ts';

const LONGEST_NAME = 80;
const LONGEST_WORDS = 1000;
const LONGEST_ADDRESS = 2000;
/** Open requests that are looked through for the one a form names. */
const OPEN = 1000;

/** What an operator may do; each is told by `toldOf`. */
const acts = { grant, refuse, down, set, clear } as const;

type Act = keyof typeof acts;

/** What was done, for the page to tell. */
export interface RightsDone {
  readonly act: Act;
  /** Articles put back, where any are. */
  readonly articles?: number;
}

type Outcome = Promise<Result<RightsDone, string>>;

const editor = ({ form }: PageRequest): Result<string, string> => filled(form.get('by'), 'Your name', LONGEST_NAME);
const words = ({ form }: PageRequest, name: string): Result<string, string> => filled(form.get('words'), name, LONGEST_WORDS);

/** The number of the open request a form is about. */
async function openRequest({ form, desk }: PageRequest): Promise<Result<number, string>> {
  const id = Number(form.get('request'));
  const open = await desk.store.rights.requests({ state: 'open', limit: OPEN });
  return open.some((request) => request.id === id) ? ok(id) : err('There is no such open request; it may have been closed before.');
}

/** The article a form names, which must be here. */
async function article({ form, desk }: PageRequest): Promise<Result<{ id: string; gone: boolean }, string>> {
  const address = filled(form.get('address'), 'The article’s address', LONGEST_ADDRESS);
  if (!address.ok) return address;
  const id = await articleNamed(desk.store, address.value);
  if (id === undefined) return err('No article here has this address; give its address in this paper, or its id.');
  return ok({ id, gone: (await desk.store.rights.takedown(id)) !== undefined });
}

async function grant(request: PageRequest): Outcome {
  const { rights } = request.desk.store;
  const asked = await openRequest(request);
  if (!asked.ok) return asked;
  const named = await article(request);
  if (!named.ok) return named;
  const reason = words(request, 'The reason');
  if (!reason.ok) return reason;
  const by = editor(request);
  if (!by.ok) return by;
  const at = request.desk.clock.now();
  // The takedown first: a request that is closed for nothing would be forgotten.
  if (!named.value.gone) await rights.takeDown({ id: named.value.id, reason: reason.value, by: by.value, at });
  await rights.close(asked.value, { state: 'granted', by: by.value, note: reason.value, at });
  return ok({ act: 'grant' });
}

async function refuse(request: PageRequest): Outcome {
  const asked = await openRequest(request);
  if (!asked.ok) return asked;
  const note = words(request, 'The reason');
  if (!note.ok) return note;
  const by = editor(request);
  if (!by.ok) return by;
  const closing = { state: 'refused', by: by.value, note: note.value, at: request.desk.clock.now() } as const;
  await request.desk.store.rights.close(asked.value, closing);
  return ok({ act: 'refuse' });
}

async function down(request: PageRequest): Outcome {
  const named = await article(request);
  if (!named.ok) return named;
  if (named.value.gone) return err('This article was already taken down.');
  const reason = words(request, 'The reason');
  if (!reason.ok) return reason;
  const by = editor(request);
  if (!by.ok) return by;
  const takedown = { id: named.value.id, reason: reason.value, by: by.value, at: request.desk.clock.now() };
  return (await request.desk.store.rights.takeDown(takedown)) ? ok({ act: 'down' }) : err('This article was already taken down.');
}

async function set(request: PageRequest): Outcome {
  const { form, desk } = request;
  const sourceId = filled(form.get('source'), 'The newspaper', LONGEST_NAME);
  if (!sourceId.ok) return sourceId;
  if (!(await desk.store.sources.get(sourceId.value)))
    return err('No newspaper here has this id; the id is the end of the address of its page.');
  const level: Rights | undefined = levelNamed(form.get('rights'));
  if (!level) return err('The rights are none of full, excerpt, link and private.');
  const note = words(request, 'The note');
  if (!note.ok) return note;
  const by = editor(request);
  if (!by.ok) return by;
  const override = { sourceId: sourceId.value, rights: level, note: note.value, by: by.value, at: desk.clock.now() };
  return ok({ act: 'set', articles: await desk.store.rights.set(override) });
}

async function clear(request: PageRequest): Outcome {
  const { form, desk } = request;
  const by = editor(request);
  if (!by.ok) return by;
  const cleared = await desk.store.rights.clear(form.get('source') ?? '', by.value, desk.clock.now());
  return cleared ? ok({ act: 'clear' }) : err('There is no decision on this newspaper to take back.');
}

/** Does what a form of the rights desk asks for; the error is one sentence for the operator, and then nothing was changed. */
export async function changeRights(request: PageRequest): Outcome {
  const name = Object.keys(acts).find((one): one is Act => one === request.form.get('act'));
  return name ? acts[name](request) : err('The form does not say what to do.');
}

const told: Readonly<Record<Act, (articles: string) => string>> = {
  grant: () => 'The article is taken down, and the request is closed.',
  refuse: () => 'The request is refused and closed; the note is in the log.',
  down: () => 'The article is taken down.',
  set: (articles) => `Saved. ${articles} put back to be judged and published again.`,
  clear: () => 'The decision is taken back; the newspaper’s articles are judged and published again.',
};

/** What was done, in a sentence, from the query of the page that tells it; undefined for anything else. */
export function toldOf({ searchParams }: URL): string | undefined {
  const act = Object.keys(acts).find((one): one is Act => one === searchParams.get('done'));
  const count = searchParams.get('again') ?? '';
  return act && told[act](countText(/^\d{1,9}$/.test(count) ? Number(count) : 0, 'article is', 'articles are'));
}
