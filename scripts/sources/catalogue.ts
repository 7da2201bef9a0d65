import { readFileSync } from 'node:fs';
import { z } from 'zod';

const outlet = z.object({
  name: z.string(),
  /** ISO 3166-1 alpha-2, upper case. */
  country: z.string().nullable(),
  language: z.string(),
  homepage: z.string(),
  domain: z.string(),
  feeds: z.array(z.string()),
  topics: z.array(z.string()),
  /** Which lists name it. */
  sources: z.array(z.string()),
  flags: z.array(z.string()),
  /** No list has a name for it: `name` repeats the host. */
  nameIsHost: z.boolean().optional(),
  likelyDead: z.boolean().optional(),
});

/** An outlet as the lists of others describe it: nothing of it was checked. */
export type Listed = z.infer<typeof outlet>;

/** The outlets of a catalogue file; throws where the file is none. */
export function readCatalogue(file: string): readonly Listed[] {
  return z.object({ outlets: z.array(outlet) }).parse(JSON.parse(readFileSync(file, 'utf8'))).outlets;
}
