import type { Instant } from '../../core/provenance.ts';
import type { MemoryStore } from '../../core/store.ts';
import type { MemoryEntry, Pair } from '../../core/translation.ts';
import { sentenceKey } from '../../lib/text.ts';
import type { Database } from './database.ts';
import { encode } from './record.ts';
import type { MemoryRow } from './schema.ts';
import { transact } from './transaction.ts';
import { batches, upsert } from './upsert.ts';

/** The columns a sentence is found by, in the order of the primary key. */
export const memoryKey = ['from_tag', 'to_tag', 'key', 'engine', 'model'] as const;

/** What the entries of a sentence share, whatever marks it has: 64 bits of the key of its words. */
export const sentenceOf = (source: string): string => sentenceKey(source).slice(0, 16);

/** The row of a sentence. */
export function memoryRow(entry: MemoryEntry, now: Instant): MemoryRow {
  const { pair, key, engine, model } = entry;
  return {
    from_tag: pair.from,
    to_tag: pair.to,
    key,
    engine,
    model,
    sentence: sentenceOf(entry.source),
    put_at: now,
    record: encode(entry),
  };
}

/** The sentence memory. Where an engine is asked for without a model, its entry put last wins. */
export function memoryStore({ write, aside }: Database): MemoryStore {
  return {
    async lookup(keys, pair, engines) {
      const found = new Map<string, { entry: MemoryEntry; rank: number }>();
      if (engines.length === 0) return new Map();
      for (const batch of batches([...new Set(keys)])) {
        const rows = await aside
          .selectFrom('memory')
          .select('record')
          .where('from_tag', '=', pair.from)
          .where('to_tag', '=', pair.to)
          .where('key', 'in', batch)
          .orderBy('put_at')
          .orderBy('model')
          .execute();
        for (const { record } of rows) {
          const entry = JSON.parse(record) as MemoryEntry;
          const rank = engines.findIndex(({ engine, model }) => engine === entry.engine && (model ?? entry.model) === entry.model);
          if (rank >= 0 && rank <= (found.get(entry.key)?.rank ?? rank)) found.set(entry.key, { entry, rank });
        }
      }
      return new Map([...found].map(([key, { entry }]) => [key, entry]));
    },
    put: (entries, now) =>
      transact(write, async (trx) => {
        const rows = entries.map((entry) => ({ ...memoryRow(entry, now) }));
        return upsert(trx, 'memory', rows, { key: memoryKey });
      }),
    entries: (pair) => entries(aside, pair),
  };
}

async function* entries(aside: Database['aside'], pair?: Partial<Pair>): AsyncIterable<MemoryEntry> {
  let last: Pick<MemoryRow, (typeof memoryKey)[number]> | undefined;
  for (;;) {
    let query = aside
      .selectFrom('memory')
      .selectAll()
      .orderBy('from_tag')
      .orderBy('to_tag')
      .orderBy('key')
      .orderBy('engine')
      .orderBy('model')
      .limit(500);
    if (pair?.from !== undefined) query = query.where('from_tag', '=', pair.from);
    if (pair?.to !== undefined) query = query.where('to_tag', '=', pair.to);
    const after = last;
    if (after) {
      query = query.where((eb) =>
        eb(
          eb.refTuple('from_tag', 'to_tag', 'key', 'engine', 'model'),
          '>',
          eb.tuple(after.from_tag, after.to_tag, after.key, after.engine, after.model),
        ),
      );
    }
    const rows = await query.execute();
    for (const row of rows) yield JSON.parse(row.record) as MemoryEntry;
    last = rows.at(-1);
    if (!last) return;
  }
}
