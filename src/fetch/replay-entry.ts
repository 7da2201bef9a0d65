import { z } from 'zod';
import { webUrl } from '../lib/url.ts';

/** One line of a replay's manifest, as it is read. */
export const entrySchema = z.object({
  url: z.string().refine((url) => webUrl(url) !== undefined, 'is no http(s) address'),
  file: z.string().min(1),
  status: z.number().int().optional(),
  contentType: z.string().optional(),
  /** Further headers of the answer. */
  headers: z.record(z.string(), z.string()).optional(),
  feed: z.boolean().optional(),
  publisher: z.string().optional(),
  publisherName: z.string().optional(),
  country: z.string().optional(),
});

/** One line of a replay's manifest. */
export type ReplayEntry = z.infer<typeof entrySchema>;

/** A folder of stored answers with its manifest. */
export interface Replay {
  readonly dir: string;
  readonly entries: readonly ReplayEntry[];
}
