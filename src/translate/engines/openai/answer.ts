import { z } from 'zod';

/** What a model said: its sentences by number, or words instead. */
export type Said =
  | { readonly kind: 'sentences'; readonly byId: ReadonlyMap<number, string>; readonly drift: Drift }
  /** `detail` as a clause: `it answered in words: …`. */
  | { readonly kind: 'words'; readonly detail: string };

/**
 * How far the numbers that came differ from those asked for. `gap`: some are missing, but the last is there, so that the others stand where
 * they belong. `doubt`: one too many, one twice, or the end is missing: sentences may have been joined or split and counted anew.
 */
export type Drift = 'none' | 'gap' | 'doubt';

const entry = z.object({ id: z.coerce.number().int(), text: z.string() });
const entries = z.union([z.object({ translations: z.array(entry) }).transform(({ translations }) => translations), z.array(entry)]);
const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z
            .union([
              z.string(),
              z.array(z.object({ text: z.string().optional() })).transform((parts) => parts.map((part) => part.text ?? '').join('')),
            ])
            .nullish(),
          refusal: z.string().nullish(),
        }),
      }),
    )
    .min(1),
  usage: z.object({ total_tokens: z.number().min(0) }).nullish(),
});

/** A chat completion as its server sent it. */
export type Completion = z.infer<typeof completion>;

/** Reads the envelope of the Chat Completions API; undefined when it is none. */
export function completionOf(body: unknown): Completion | undefined {
  return completion.safeParse(body).data;
}

/** Reads what a model said when it was asked for sentences 1 to `count`; thoughts, fences and prose around the JSON do not count. */
export function readAnswer({ choices: [choice] }: Completion, count: number): Said {
  const { message, finish_reason } = choice!;
  if (message.refusal) return { kind: 'words', detail: `it refused: ${firstWords(message.refusal)}` };
  const content = (message.content ?? '').replace(/^\s*<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/, '').trim();
  const found = entriesIn(content);
  if (found) return { kind: 'sentences', byId: new Map(found.map(({ id, text }) => [id, text])), drift: driftOf(found, count) };
  if (finish_reason === 'length') return { kind: 'words', detail: 'it stopped before the end of its answer' };
  if (finish_reason === 'content_filter') return { kind: 'words', detail: 'its filter withheld the answer' };
  if (content === '') return { kind: 'words', detail: 'it gave no text' };
  return { kind: 'words', detail: `it answered in words: ${firstWords(content)}` };
}

function entriesIn(content: string): readonly z.infer<typeof entry>[] | undefined {
  for (const [open, close] of ['{}', '[]']) {
    const piece = content.slice(Math.max(0, content.indexOf(open!)), content.lastIndexOf(close!) + 1);
    try {
      const read = entries.safeParse(JSON.parse(piece));
      if (read.success) return read.data;
    } catch {
      // Not JSON from there to there: the next pair of brackets, or none.
    }
  }
  return undefined;
}

function driftOf(found: readonly { readonly id: number }[], count: number): Drift {
  const ids = new Set(found.map(({ id }) => id));
  if (ids.size < found.length || [...ids].some((id) => id < 1 || id > count) || !ids.has(count)) return 'doubt';
  return ids.size < count ? 'gap' : 'none';
}

const firstWords = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return (line.length > 80 ? `${line.slice(0, 80).replace(/\s\S*$/, '')}…` : line).replace(/[.\s]+$/, '');
};

/** Whether a model's sentence is its own refusal and not a translation. Words that people say in the news pass. */
export function refuses(text: string): boolean {
  return /^\W{0,3}(?:I['’]?m sorry|I am sorry|Sorry|I apologi[sz]e|As an AI|Unfortunately, I|I can(?:['’]?t|not)|I['’]?m unable|I am unable|I won['’]t)\b.{0,80}\b(?:assist|help (?:you )?with|comply with|fulfil|translat\w+|this (?:request|content)|your request)\b/is.test(
    text,
  );
}

/** The refusal's first words, for a failure. */
export const refusalOf = (text: string): string => `it refused: ${firstWords(text)}`;
