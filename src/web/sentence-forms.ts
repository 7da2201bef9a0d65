import type { Publication } from '../core/publication.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Translation } from '../core/translation.ts';
import type { Sentence } from '../publish/sentence-view.ts';
import { correction } from '../translate/correction.ts';
import type { PageRequest } from './exchange.ts';
import { filled } from '../lib/typed.ts';

const LONGEST_REPORT = 2000;
const LONGEST_SENTENCE = 5000;
const LONGEST_NAME = 80;
/** Articles that print the same sentence and are done again at once. */
const COPIES = 200;

interface Subject {
  readonly publication: Publication;
  readonly translation: Translation;
  readonly sentence: Sentence;
}

function unchanged(request: PageRequest, { publication }: Subject): Result<void, string> {
  return request.form.get('revision') === String(publication.revision)
    ? ok(undefined)
    : err('The newspaper changed this article since you opened the form; please look at the sentence again.');
}

/** Keeps a reader's report; the error is one sentence for the reader. */
export async function report(request: PageRequest, subject: Subject): Promise<Result<'report', string>> {
  const { store, clock } = request.desk;
  const current = unchanged(request, subject);
  if (!current.ok) return current;
  const words = filled(request.form.get('words'), 'The report', LONGEST_REPORT);
  if (!words.ok) return words;
  const { publication, sentence } = subject;
  await store.readers.report({
    articleId: publication.id,
    revision: publication.revision,
    anchor: sentence.anchor,
    original: sentence.source.text,
    english: sentence.segment.text,
    words: words.value,
    at: clock.now(),
  });
  return ok('report');
}

/** Puts a corrected sentence into the memory and has every article that prints it done again; the error is one sentence for the editor. */
export async function correct(request: PageRequest, subject: Subject): Promise<Result<'correct', string>> {
  const { store, clock } = request.desk;
  const current = unchanged(request, subject);
  if (!current.ok) return current;
  const english = filled(request.form.get('english'), 'The corrected sentence', LONGEST_SENTENCE);
  if (!english.ok) return english;
  const editor = filled(request.form.get('editor'), 'Your name', LONGEST_NAME);
  if (!editor.ok) return editor;
  const { publication, translation, sentence } = subject;
  const { source, segment } = sentence;
  const entry = correction({
    source,
    text: english.value,
    from: translation.from,
    editor: editor.value,
    ...(segment.state === 'translated' && { former: segment }),
  });
  const now = clock.now();
  await store.memory.put([entry], now);
  const copies = await store.articles.holding(source.text, COPIES);
  await store.work.requeue('translate', [...new Set([publication.id, ...copies])], now);
  return ok('correct');
}
