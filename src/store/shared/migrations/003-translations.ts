import type { Connection } from '../database.ts';

/** What this step has to know of a translation as version 002 wrote it: of later shapes it knows nothing. */
interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly state: string;
  readonly origin: 'engine' | 'memory';
  readonly flags: readonly (string | { readonly kind: string })[];
}
interface Record002 {
  readonly title: readonly Sentence[];
  readonly summary: readonly Sentence[];
  readonly blocks: readonly (readonly (readonly Sentence[])[])[];
}

const page = 100;

/** Rewrites flags from words (`"rough-gist"`) to objects (`{"kind":"rough-gist"}`) and fills the tally, a page of rows at a time. */
export async function rewriteTranslations(db: Connection): Promise<void> {
  let last = { id: '', revision: 0 };
  for (;;) {
    const after = last;
    const rows = await db
      .selectFrom('translations')
      .select(['id', 'revision', 'record'])
      .where((eb) => eb(eb.refTuple('id', 'revision'), '>', eb.tuple(after.id, after.revision)))
      .orderBy('id')
      .orderBy('revision')
      .limit(page)
      .execute();
    for (const { id, revision, record } of rows) {
      await db
        .updateTable('translations')
        .set(rewritten(JSON.parse(record) as Record002))
        .where('id', '=', id)
        .where('revision', '=', revision)
        .execute();
    }
    const end = rows.at(-1);
    if (!end) return;
    last = end;
  }
}

function rewritten(record: Record002) {
  const tally = { engine_sentences: 0, memory_sentences: 0, engine_characters: 0, memory_characters: 0 };
  const one = (sentence: Sentence): Sentence => {
    if (sentence.state === 'translated') {
      tally[`${sentence.origin}_sentences`] += 1;
      tally[`${sentence.origin}_characters`] += sentence.end - sentence.start;
    }
    return { ...sentence, flags: sentence.flags.map((flag) => (typeof flag === 'string' ? { kind: flag } : flag)) };
  };
  const title = record.title.map(one);
  const summary = record.summary.map(one);
  const blocks = record.blocks.map((block) => block.map((text) => text.map(one)));
  return { record: JSON.stringify({ ...record, title, summary, blocks }), ...tally };
}
